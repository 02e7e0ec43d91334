"""One evaluation whole: scores, their parts and intervals, the worst articles, the floors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servanda.evaluate import breakdown, intervals, table
from servanda.evaluate import floors as floor
from servanda.evaluate import worst as worst_of
from servanda.evaluate.catalogue import Catalogue
from servanda.evaluate.check import gold_faults
from servanda.evaluate.held import Held
from servanda.evaluate.load import Gold
from servanda.evaluate.score import Scores, score

Json = dict[str, Any]

#: How many of the worst articles are shown unless somebody asks for more or fewer.
WORST = 3


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured on the references with this digest; `held` only if floors were named.

    `hidden` says that the worst articles are not shown because their texts are not to be looked at.
    """

    digest: str
    scores: Scores
    parts: breakdown.Breakdown
    intervals: intervals.Intervals
    worst: tuple[worst_of.ArticleSlips, ...]
    hidden: bool
    held: Held | None

    @property
    def below(self) -> bool:
        """Whether the reader fails the floors, or they cannot be compared."""
        return self.held is not None and self.held.below


def evaluate(
    gold: Gold,
    readings: Mapping[str, Mapping[str, Any]],
    *,
    catalogue: Catalogue | None = None,
    floors: Path | None = None,
    worst: int | None = None,
) -> Evaluation:
    """Score the readings (JSON by article id) and hold them against the floors in a file.

    `worst` articles are shown, by default three; by default none of a collection that is unseen.
    """
    known = None if floors is None else floor.load_floors(floors)
    listed = catalogue or Catalogue({})
    scores = score(gold, readings)
    hidden = worst is None and listed.unseen
    shown = 0 if hidden else WORST if worst is None else worst
    return Evaluation(
        digest=gold.digest,
        scores=scores,
        parts=breakdown.break_down(scores, _styles(gold, listed), _forms(gold)),
        intervals=intervals.intervals(scores),
        worst=tuple(worst_of.worst(scores, articles=shown)),
        hidden=hidden,
        held=None if known is None else Held(known, gold.digest, scores.counts),
    )


def _styles(gold: Gold, catalogue: Catalogue) -> dict[str, str]:
    return {
        name: catalogue.style(name, gold.readings[name]["article"].get("outlet"))
        for name in gold.texts
    }


def _forms(gold: Gold) -> dict[str, str]:
    return {name: gold.readings[name]["article"].get("form") or "none" for name in gold.texts}


def remarks(gold: Gold) -> list[str]:
    """What to know of the references: those without a text, and faults in the others."""
    textless = [f"{name}: there is no text of it, so it is not scored" for name in gold.textless]
    return textless + [f"reference {fault}" for fault in gold_faults(gold)]


def render(evaluation: Evaluation) -> str:
    """The tables, the worst articles, and how it stands with the floors."""
    return "\n".join(_sections(evaluation))


def _sections(evaluation: Evaluation) -> Iterator[str]:
    yield table.render(evaluation.scores)
    yield ""
    yield breakdown.render(evaluation.parts)
    if evaluation.intervals:
        yield ""
        yield intervals.render(evaluation.intervals)
    if evaluation.hidden:
        yield "\nworst articles: not shown, these texts are scored and not looked at (see --worst)"
    elif evaluation.worst:
        yield worst_of.render(evaluation.worst)
    if evaluation.held is not None:
        yield ""
        yield from evaluation.held.lines()


def to_json(evaluation: Evaluation) -> Json:
    """The same for machines."""
    document: Json = {
        **table.to_json(evaluation.scores),
        "by": breakdown.to_json(evaluation.parts),
        "intervals": intervals.to_json(evaluation.intervals),
        "references": evaluation.digest,
    }
    if evaluation.worst:
        document["worst"] = worst_of.to_json(evaluation.worst)
    if evaluation.held is not None:
        document["floors"] = evaluation.held.to_json()
    return document
