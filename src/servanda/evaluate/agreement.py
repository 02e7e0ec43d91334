"""How far two people who read the same text by the same guide agree.

Second readings are made without sight of the first. One is scored against the other with the rows
that score the reader, so that what people agree on is the ceiling of what a reader can be held to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from servanda.errors import UsageError
from servanda.evaluate.load import Gold
from servanda.evaluate.score import Scores, score


@dataclass(frozen=True, slots=True)
class Agreement:
    """Second readings scored against the first ones, of `texts` out of `of` in the collection."""

    texts: int
    of: int
    scores: Scores


def agreement(first: Gold, second: Mapping[str, Mapping[str, Any]], *, of: int) -> Agreement:
    """Score second readings (JSON by article) against the first ones of the same texts.

    Both as they were made, before any was corrected. Raises UsageError where a text has a second
    reading and no first one.
    """
    strange = sorted(set(second) - set(first.texts))
    if strange:
        raise UsageError(f"{strange[0]}: there is a second reading of it and no first one")
    readings = {name: first.readings[name] for name in first.texts if name in second}
    texts = {name: first.texts[name] for name in readings}
    return Agreement(len(texts), of, score(Gold(readings, texts, ()), second))
