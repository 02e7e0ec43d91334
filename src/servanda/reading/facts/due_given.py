"""Deadlines beside an act's content: the time somebody is given, and "by the same date"."""

import re

from servanda.model.codes import DueKind
from servanda.model.reason import Reason
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.nouns import Anchor

_POINTER = re.compile(
    r"\b(?P<lead>by|no later than|until|before|on|at|in|from|as from|as of) (?:the same|that) "
    r"(?:date|day|deadline|time[- ]limit|month|year)\b",
    re.IGNORECASE,
)
_POINTED: dict[str, DueKind] = {
    "on": "in",
    "at": "in",
    "in": "in",
    "from": "from",
    "as from": "from",
    "as of": "from",
}


def pointer(quote: str) -> tuple[str, DueKind] | None:
    """The words that point to a time already told ("by the same date") and what they make it."""
    found = _POINTER.search(quote)
    return (found[0], _POINTED.get(found["lead"].casefold(), "by")) if found else None


def given_due(cue: str, anchor: Anchor) -> tuple[str, DueKind, Reason] | None:
    """A deadline inside the reporting words: "gave it three days to", "has until Friday to"."""
    given = _GIVEN.search(cue)
    if given is None:
        return None
    for mention in find_dates(cue[given.start() :], anchor, future=True):
        if mention.kind == "by" and mention.edtf and not mention.past:
            return (mention.edtf, "by", Reason("deadline in the reporting words", mention.words))
    return None


#: The last words that give somebody time, up to the "to" of what is to be done.
_GIVEN = re.compile(
    r"\b(?:has|have|had|gets?|got|gives?|gave|given|allows?|allowed|grants?|granted|leaves?|sets?)\b"
    r"(?!.*\b(?:has|have|had|gives?|gave|given|allows?|allowed)\b)[^;]*\bto\s*$"
)
