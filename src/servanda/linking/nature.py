"""Whether an act undertakes something that can be said to be done, or speaks of a direction."""

import re
from functools import cache

from servanda.errors import DataError
from servanda.linking.data import entry, strings
from servanda.linking.folding import fold
from servanda.linking.items import ActItem
from servanda.model.codes import Nature
from servanda.model.reason import Reason

_COORDINATION = re.compile(r",? (?:and|as well as)(?: to)? |; ")
# "The two countries" counts nothing; what comes in ones and twos is told by its deed.
_COUNTS_FROM = 3
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r", (?:including|especially|particularly) |,? (?:and|as well as)(?: to)? |; ")
# A deed opens a part when its verb stands within so many characters ("to quickly ...").
_NEAR_START = 8
_NOTHING_TO_COUNT = "nothing to count"
_DOCUMENT_TO_COME = ("negotiated", "signed", "exchanged")


def nature_of(act: ActItem) -> tuple[Nature, Reason]:
    """Deliverable or standing, with the ground."""
    hard = _hard_ground(act)
    if hard:
        return "deliverable", hard
    words = fold(act.act.quote.text)
    direction = _pattern("direction", "opens").search(words)
    ground = None if direction else _worded_ground(words)
    if ground:
        return "deliverable", ground
    return "standing", Reason("direction", direction.group() if direction else _NOTHING_TO_COUNT)


def is_direction(reason: Reason) -> bool:
    """Whether the ground is that the content opens as a direction, not that nothing tells."""
    return reason.rule == "direction" and reason.detail != _NOTHING_TO_COUNT


def _hard_ground(act: ActItem) -> Reason | None:
    """A date, number, document, numbered meeting or invitation settles it whatever the verb."""
    if act.act.type == "invite":
        return Reason("invitation", act.act.cue)
    if act.act.due:
        return Reason("due", act.act.due)
    counted = sorted(row for row in act.amounts if row[0].isupper() or row[1] >= _COUNTS_FROM)
    if counted:
        return Reason("number", f"{counted[0][1]:,.10g} {counted[0][0]}".strip())
    document = next(iter((*documents_of(act), act.antecedent)), None)
    if document:
        return Reason("document", document)
    if act.ordinals and act.bodies:
        return Reason("numbered_meeting", min(act.bodies))
    return None


def deed_within(act: ActItem) -> str | None:
    """The first later part of a direction that is a deed: "foster ties | and | open a port"."""
    parts = _COORDINATION.split(act.act.quote.text)[1:]
    return next((part for part in parts if _opens_with_deed(fold(part))), None)


def concrete_part(quote: str) -> str:
    """From the part on that has a number or year, where the content opens as a direction."""
    if not _pattern("direction", "opens").search(fold(quote)):
        return quote
    starts = [0, *(cut.end() for cut in _PARTS.finditer(quote))]
    ends = [*(cut.start() for cut in _PARTS.finditer(quote)), len(quote)]
    numbered = (
        start for start, end in zip(starts, ends, strict=True) if _DIGIT.search(quote[start:end])
    )
    return quote[next(numbered, 0) :]


def _opens_with_deed(words: str) -> bool:
    found = (pattern.search(words) for pattern in _patterns("deeds", "patterns"))
    return any(match and match.start() <= _NEAR_START for match in found)


def documents_of(act: ActItem) -> tuple[str, ...]:
    """The documents that this act brings nearer, in the order of the text."""
    return tuple(one.name for one in act.act.instruments if one.role in _DOCUMENT_TO_COME)


def _worded_ground(words: str) -> Reason | None:
    event = _pattern("events", "one").search(words)
    if event and not any(pattern.search(words) for pattern in _patterns("events", "not_when")):
        return Reason("event", event.group())
    deeds = (pattern.search(words) for pattern in _patterns("deeds", "patterns"))
    deed = next((match for match in deeds if match), None)
    return Reason("deed", deed.group()) if deed else None


@cache
def _pattern(*path: str) -> re.Pattern[str]:
    return _compiled(str(entry("nature", *path)), path)


@cache
def _patterns(*path: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(text, path) for text in strings("nature", *path))


def _compiled(text: str, path: tuple[str, ...]) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as fault:
        where = f"linking/knowledge/nature.toml: {'.'.join(path)}"
        raise DataError(f"{where}: {text!r} is no pattern: {fault}") from fault
