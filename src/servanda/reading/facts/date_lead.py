"""The words before a time: its preposition and the part of the time that is meant."""

import re
from dataclasses import dataclass
from functools import cache

from servanda.model.codes import DueKind
from servanda.reading.facts.knowledge import any_of, lists

_EVENT = re.compile(
    r"\b(by|before|until|prior to|ahead of|at|during)\s+(?:the |its |their |next )"
    r"(?:[\w-]+ ){0,2}[\w-]+\s+$",
    re.I,
)
#: Code points before a time in which all words of its lead stand, the longest being half of it.
_REACH = 60


@dataclass(frozen=True, slots=True)
class Lead:
    """The words before a time: its kind of preposition, the part meant, and where they begin."""

    start: int
    word: str
    kind: str
    part: str
    part_words: str = ""


def lead_of(text: str, at: int) -> Lead:
    """What stands before a time, read from right to left: the part, then the preposition."""
    start, part, told = at, "", ""
    while True:
        match = _parts().search(text, max(0, start - _REACH), start)
        if not match or match.start() == start:
            break
        part, told = part or _part_name(match["part"]), told or match["part"].casefold()
        start = match.start("part")
    match = _prepositions().search(text, max(0, start - _REACH), start)
    if not match:
        return Lead(start, "", "", part, told)
    word = re.sub(r"\s+", " ", match["word"]).casefold()
    kind = _kinds()[word]
    if kind == "none" and word in ("the", "of", "than", "dated"):
        return Lead(start, word, "" if word == "the" else "none", part, told)
    return Lead(match.start("word"), word, kind, part, told)


@cache
def _parts() -> re.Pattern[str]:
    known = any_of(word for words in lists("dates", "parts").values() for word in words)
    return re.compile(rf"(?:^|(?<=\W))(?:the\s+)?(?P<part>{known})\s*(?:the\s+)?$", re.IGNORECASE)


def _part_name(word: str) -> str:
    folded = word.casefold()
    return next(name for name, words in lists("dates", "parts").items() if folded in words)


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in lists("dates", "before").items() for word in words}


@cache
def _prepositions() -> re.Pattern[str]:
    words = "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(_kinds(), key=len, reverse=True)
    )
    return re.compile(
        rf"(?:^|(?<=[\W]))(?P<word>{words})"
        r"(?:\s+(?:the (?:calendar )?year|the|about|around|at least|early))?\s+$",
        re.I,
    )


def within_event(text: str, lead: Lead, kind: DueKind | None) -> tuple[Lead, DueKind | None]:
    """ "Before the dry season of 2031", "at the ceremonies of May": the event's word counts."""
    event = (
        _EVENT.search(text, max(0, lead.start - _REACH), lead.start) if lead.word == "of" else None
    )
    if event is None or kind is not None:
        return lead, kind
    word = event[1].casefold()
    kind = "in" if word in ("at", "during") else "by"
    return Lead(event.start(), "by" if kind == "by" else word, kind, lead.part), kind
