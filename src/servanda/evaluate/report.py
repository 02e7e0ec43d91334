"""One evaluation whole: scores, floors, the worst articles, and what was remarked on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servanda.evaluate import floors as floor
from servanda.evaluate import table
from servanda.evaluate import worst as worst_of
from servanda.evaluate.check import gold_faults
from servanda.evaluate.load import Gold
from servanda.evaluate.score import Scores, score

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured on the references with this digest; `floors` only if asked for."""

    digest: str
    scores: Scores
    worst: tuple[worst_of.ArticleSlips, ...]
    floors: floor.Floors | None

    @property
    def misses(self) -> list[floor.Miss]:
        """The floors that are not reached."""
        return [] if self.floors is None else floor.misses(self.floors, self.scores)

    @property
    def other_references(self) -> bool:
        """Whether the floors were set on other references than these."""
        return self.floors is not None and self.floors.references != self.digest

    @property
    def below(self) -> bool:
        """Whether the reader fails the floors, or they cannot be compared."""
        return bool(self.misses) or self.other_references


def evaluate(
    gold: Gold, readings: Mapping[str, Mapping[str, Any]], *, floors: Path | None, worst: int
) -> Evaluation:
    """Score the readings (JSON by article id) and hold them against the floors in a file."""
    known = None if floors is None else floor.load_floors(floors)
    scores = score(gold, readings)
    return Evaluation(gold.digest, scores, tuple(worst_of.worst(scores, articles=worst)), known)


def remarks(gold: Gold) -> list[str]:
    """What to know of the references: those without a text, and faults in the others."""
    textless = [f"{name}: there is no text of it, so it is not scored" for name in gold.textless]
    return textless + [f"reference {fault}" for fault in gold_faults(gold)]


def lift(path: Path, evaluation: Evaluation, *, lower: bool) -> str:
    """Rewrite the floors in their file and say what was done."""
    if evaluation.floors is None:
        return "no floors to raise"
    fresh = floor.raised(
        evaluation.floors, evaluation.scores, digest=evaluation.digest, lower=lower
    )
    if fresh == evaluation.floors:
        return f"{path}: no floor moved"
    floor.write(fresh, path)
    return f"{path}: floors set to what was measured"


def render(evaluation: Evaluation) -> str:
    """The table, the worst articles, and how it stands with the floors."""
    parts = [table.render(evaluation.scores)]
    if evaluation.worst:
        parts.append(worst_of.render(evaluation.worst))
    if evaluation.other_references:
        parts.append("floors: set on other references than these; see --raise-floors --lower")
    parts += [f"floors: {miss}" for miss in evaluation.misses]
    if evaluation.floors is not None and not evaluation.below:
        parts.append("floors: all reached")
    return "\n".join(parts)


def to_json(evaluation: Evaluation) -> Json:
    """The same for machines."""
    document: Json = {**table.to_json(evaluation.scores), "references": evaluation.digest}
    if evaluation.worst:
        document["worst"] = worst_of.to_json(evaluation.worst)
    if evaluation.floors is not None:
        document["floors"] = {
            "same_references": not evaluation.other_references,
            "misses": [
                {"row": miss.row, "metric": miss.metric, "floor": miss.floor, "is": miss.measured}
                for miss in evaluation.misses
            ],
        }
    return document
