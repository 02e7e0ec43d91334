"""One evaluation of linking whole: each storyline, and all together, twice.

Once on the reference readings, so that only linking can err, and once on machine readings, which
is what users get.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

from servanda.evaluate import floors as floor
from servanda.evaluate.count import Count
from servanda.evaluate.held import Held
from servanda.evaluate.storylines import table
from servanda.evaluate.storylines.chain import printed
from servanda.evaluate.storylines.load import Storyline
from servanda.evaluate.storylines.reference import reference_readings
from servanda.evaluate.storylines.score import LinkScore, score_links
from servanda.model.reading import Reading
from servanda.model.reading_json import reading_to_json

#: The two ways of measuring, in the order of the report.
ALONE = "linking alone"
CHAIN = "whole chain"


@dataclass(frozen=True, slots=True)
class StoryScore:
    """One storyline, measured in each way that was asked for."""

    name: str
    ways: Mapping[str, LinkScore]


@dataclass(frozen=True, slots=True)
class LinkEvaluation:
    """All storylines with this digest; `held` only if floors were named."""

    digest: str
    stories: tuple[StoryScore, ...]
    held: Held | None

    @property
    def rows(self) -> dict[str, Count]:
        """The counts of all storylines by row, such as "linking alone: status right"."""
        return rows(self.stories)

    @property
    def below(self) -> bool:
        """Whether linking fails the floors, or they cannot be compared."""
        return self.held is not None and self.held.below


def evaluate_links(
    stories: Sequence[Storyline], read: Mapping[str, Sequence[Reading]], *, floors: Path | None
) -> LinkEvaluation:
    """Score linking on reference readings and on the machine's, `read`, by name of storyline."""
    known = None if floors is None else floor.load_floors(floors)
    scored = tuple(_story(story, read.get(story.name, ())) for story in stories)
    digest = hashlib.sha256("\n".join(story.digest for story in stories).encode()).hexdigest()
    held = None if known is None else Held(known, digest, rows(scored))
    return LinkEvaluation(digest, scored, held)


def _story(story: Storyline, read: Sequence[Reading]) -> StoryScore:
    alone = printed(reference_readings(story.gold), *story.pair, as_of=story.as_of)
    chain = printed(read, *story.pair, as_of=story.as_of)
    readings = {reading.article.id: reading_to_json(reading) for reading in read}
    return StoryScore(
        story.name,
        {
            ALONE: score_links(story, story.gold.readings, alone),
            CHAIN: score_links(story, readings, chain),
        },
    )


def together(stories: Sequence[StoryScore]) -> dict[str, LinkScore]:
    """Each way over all storylines, counts added up."""
    return {way: reduce(add, (story.ways[way] for story in stories)) for way in (ALONE, CHAIN)}


def rows(stories: Sequence[StoryScore]) -> dict[str, Count]:
    """The counts of all storylines by row, such as "linking alone: status right"."""
    return {
        f"{way}: {row}": count
        for way, score in together(stories).items()
        for row, count in score.rows.items()
    }


def render(evaluation: LinkEvaluation) -> str:
    """Each storyline, then all together, then the floors."""
    return "\n".join(_lines(evaluation))


def _lines(evaluation: LinkEvaluation) -> Iterator[str]:
    for story in evaluation.stories:
        yield from _ways(story.name, story.ways)
    if len(evaluation.stories) > 1:
        yield from _ways(f"all {len(evaluation.stories)} storylines", together(evaluation.stories))
    if evaluation.held is not None:
        yield from evaluation.held.lines()


def _ways(name: str, ways: Mapping[str, LinkScore]) -> Iterator[str]:
    for way, score in ways.items():
        yield f"{name}, {way}"
        yield from table.lines(score)
        yield ""


def to_json(evaluation: LinkEvaluation) -> dict[str, Any]:
    """The same for machines."""
    document: dict[str, Any] = {
        "references": evaluation.digest,
        "storylines": {
            story.name: {way: table.to_json(score) for way, score in story.ways.items()}
            for story in evaluation.stories
        },
        "all": {way: table.to_json(score) for way, score in together(evaluation.stories).items()},
    }
    if evaluation.held is not None:
        document["floors"] = evaluation.held.to_json()
    return document
