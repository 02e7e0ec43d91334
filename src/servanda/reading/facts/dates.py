"""Every time expression of a text, resolved from its anchor and nothing else."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from servanda.model.codes import DueKind
from servanda.model.dates import is_edtf
from servanda.model.reason import Reason
from servanda.reading.facts.clock import Clock
from servanda.reading.facts.date_grammar import Found, Shape, shapes
from servanda.reading.facts.date_relative import relative_shapes
from servanda.reading.facts.knowledge import any_of, lists
from servanda.reading.facts.nouns import Anchor, DateMention
from servanda.reading.facts.presence import words_of

_MONTH_LENGTH = len("2000-01")
_KEPT = 256
#: "... is over", after a time that "before" stands in front of.
_CLOSES = re.compile(
    r"\s+(?:(?:is|was|are|were|comes|came)\s+(?:out|over|up|through|to (?:an end|a close))"
    r"|ends|ended|closes|runs out|expires)\b"
)
_AT_LATEST = re.compile(
    r",?\s+(?:at (?:the )?latest|or earlier|or sooner|if not (?:earlier|sooner|before))\b"
)
_EVENT = re.compile(
    r"\b(by|before|until|prior to|ahead of|at|during)\s+(?:the |its |their |next )"
    r"(?:[\w-]+ ){0,2}[\w-]+\s+$",
    re.I,
)
#: Code points before a time in which all words of its lead stand, the longest being half of it.
_REACH = 60
#: How every year begins; a shape without a word of time has a year.
_FIGURE = re.compile(r"(?:18|19|20|21)\d")


@dataclass(frozen=True, slots=True)
class _Core:
    """A found time without the words before it."""

    start: int
    end: int
    found: Found


@dataclass(frozen=True, slots=True)
class _Lead:
    """The words before a time: its kind of preposition, the part meant, and where they begin."""

    start: int
    word: str
    kind: str
    part: str


def find_dates(text: str, anchor: Anchor, *, future: bool) -> tuple[DateMention, ...]:
    """Every time expression of `text` in order, with EDTF values.

    `future` says where a day or month without a year lies: ahead of the anchor or behind it. A
    year that neither words nor anchor give stays `XXXX`; a time that cannot be worked out has no
    value. Years in names ("Agenda 2030", "the 1982 Convention") are no times.
    """
    cores = _joined(text, _cores(text, Clock(anchor, future)))
    mentions = [_mention(text, core) for core in cores]
    return tuple(mention for mention in mentions if mention is not None)


def _cores(text: str, clock: Clock) -> list[_Core]:
    found: list[_Core] = []
    for shape, match in _matches(text):
        result = shape.resolve(match, clock)
        if result and (result.edtf is None or is_edtf(result.edtf)):
            found.append(_Core(match.start(), match.end(), result))
    kept: list[_Core] = []
    for core in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or core.start >= kept[-1].end:
            kept.append(core)
    return kept


@lru_cache(maxsize=_KEPT)
def _matches(text: str) -> tuple[tuple[Shape, re.Match[str]], ...]:
    """Where the shapes fit, whatever the anchor: a text is asked about with several."""
    told = words_of(text) & _time_words()
    figures = _FIGURE.search(text) is not None
    if not told and not figures:
        return ()
    return tuple(
        (shape, match)
        for shape in _shapes()
        if (not shape.needs.isdisjoint(told) if shape.needs else figures)
        for match in shape.expression.finditer(text)
    )


@cache
def _time_words() -> frozenset[str]:
    return frozenset().union(*(shape.needs for shape in _shapes()))


@cache
def _shapes() -> tuple[Shape, ...]:
    return (*shapes(), *relative_shapes())


def _joined(text: str, cores: list[_Core]) -> list[_Core]:
    """Two times that "from ... to" or "between ... and" make one stretch."""
    joined: list[_Core] = []
    for core in cores:
        if joined and _stretch(text, joined[-1], core):
            before = joined.pop()
            edtf = f"{before.found.edtf}/{core.found.edtf}"
            found = Found(edtf, "range", "from and to")
            joined.append(_Core(before.start, core.end, found))
        else:
            joined.append(core)
    return joined


def _stretch(text: str, first: _Core, last: _Core) -> bool:
    ends = (first.found.edtf, last.found.edtf)
    if None in ends or any("/" in (end or "") for end in ends):
        return False
    opening = re.search(
        r"(?:^|\W)(from|between|starting)\s+(?:the\s+)?$", text[: first.start], re.I
    )
    closing = re.fullmatch(
        r"\s*(?:to|until|till|through|and|[-–—])\s*(?:the\s+)?(?:end of\s+(?:the\s+)?)?",
        text[first.end : last.start],
    )
    if not opening or not closing:
        return False
    return ("and" in closing[0]) == (opening[1].casefold() == "between")


def _mention(text: str, core: _Core) -> DateMention | None:
    lead = _lead(text, core)
    found = core.found
    if found.bound and not lead.kind and not lead.part:
        return None
    if found.rule == "year" and _counts_things(text, core):
        return None
    possessive = re.match(r"\s?[’']s\b", text[core.end :])
    kind = None if possessive else _kind(core, lead)
    lead, kind = _within_event(text, lead, kind)
    closing = kind == "by" and _CLOSES.match(text, core.end) is not None
    if _AT_LATEST.match(text, core.end) and kind == "in":
        kind = "by"
    edtf = _ended(found) if closing else None
    edtf = edtf or (_deadline(found, lead) if kind == "by" else _first_of(found, lead))
    past = found.past or lead.word in ("since", "ever since")
    reason = Reason(found.rule, text[lead.start : core.end])
    return DateMention(
        lead.start, core.end, edtf, kind, text[lead.start : core.end], reason, found.precision, past
    )


def _within_event(text: str, lead: _Lead, kind: DueKind | None) -> tuple[_Lead, DueKind | None]:
    """ "Before the dry season of 2031", "at the ceremonies of May": the event's word counts."""
    event = (
        _EVENT.search(text, max(0, lead.start - _REACH), lead.start) if lead.word == "of" else None
    )
    if event is None or kind is not None:
        return lead, kind
    word = event[1].casefold()
    kind = "in" if word in ("at", "during") else "by"
    return _Lead(event.start(), "by" if kind == "by" else word, kind, lead.part), kind


def _ended(found: Found) -> str | None:
    """ "Before 2031 is over", "before the summer ends": the time itself, of a season its end."""
    edtf = found.edtf
    month = {"21": "05", "22": "08", "23": "11"}.get((edtf or "")[5:7])
    return f"{(edtf or '')[:4]}-{month}" if month and len(edtf or "") == _MONTH_LENGTH else edtf


def _counts_things(text: str, core: _Core) -> bool:
    """Whether a four-digit number is followed by what it counts: "in 2000 villages"."""
    return bool(
        re.match(
            r"\s+(?!as\b|is\b|was\b|this\b|has\b|across\b)[a-z]+s\b(?!\s+of\s)", text[core.end :]
        )
    )


def _first_of(found: Found, lead: _Lead) -> str | None:
    """The value itself; of "starting from the 2031/2032 school year" the first year."""
    if found.rule == "years" and _starts(lead) and found.edtf:
        return found.edtf.partition("/")[0]
    if lead.part == "middle" and found.edtf:
        return _middle(found.edtf)
    return found.edtf


def _starts(lead: _Lead) -> bool:
    return lead.kind == "from" and lead.word != "from"


def _kind(core: _Core, lead: _Lead) -> DueKind | None:
    """By, in or from; None for lengths of time and for times merely mentioned."""
    rule, word = core.found.rule, lead.kind
    if rule in ("span of time", "time past") or word == "none" or lead.word in ("since", "after"):
        return None
    if rule == "deadline counted from the anchor":
        return "by"
    if (
        core.found.precision == "range"
        and word == "from"
        and not (rule == "years" and _starts(lead))
    ):
        return "in"
    if lead.word == "for" and core.found.edtf and rule == "year counted from the anchor":
        return None
    if word in ("by", "in", "from"):
        return word  # type: ignore[return-value]
    return None if core.found.bound and not lead.part else "in"


def _deadline(found: Found, lead: _Lead) -> str | None:
    """The last time that "by" or "before" allows: the end of halves, the middle of mid-June."""
    edtf = found.edtf
    if edtf is None or "/" in edtf:
        return edtf.partition("/")[2] if edtf else None
    if lead.part == "middle":
        return _middle(edtf)
    if lead.word in ("before", "prior to", "ahead of") and not lead.part:
        return _previous(edtf)
    return edtf


def _middle(edtf: str) -> str:
    if len(edtf) == _MONTH_LENGTH:
        return f"{edtf}-15"
    return f"{edtf}-06" if edtf.isdigit() else edtf


#: The last month, quarter or half before a season, quarter or half of the same year.
_BEFORE_PART = {"21": "02", "22": "05", "23": "08", "34": "33", "35": "34", "36": "35", "41": "40"}


def _previous(edtf: str) -> str:
    """The month before a month or season, the year before a year: "before June" leaves May."""
    if len(edtf) == len("2000") and edtf.isdigit():
        return str(int(edtf) - 1)
    if len(edtf) != _MONTH_LENGTH or not edtf[5:].isdigit():
        return edtf
    if int(edtf[5:]) > 12:
        return f"{edtf[:4]}-{before}" if (before := _BEFORE_PART.get(edtf[5:])) else edtf
    month, year = int(edtf[5:]), edtf[:4]
    if month > 1:
        return f"{year}-{month - 1:02d}"
    return f"{int(year) - 1}-12" if year.isdigit() else edtf


def _lead(text: str, core: _Core) -> _Lead:
    """What stands before a time, read from right to left: the part, then the preposition."""
    start, part = core.start, ""
    while True:
        match = _parts().search(text, max(0, start - _REACH), start)
        if not match or match.start() == start:
            break
        part = part or _part_name(match["part"])
        start = match.start("part")
    match = _prepositions().search(text, max(0, start - _REACH), start)
    if not match:
        return _Lead(start, "", "", part)
    word = re.sub(r"\s+", " ", match["word"]).casefold()
    kind = _kinds()[word]
    if kind == "none" and word in ("the", "of", "than", "dated"):
        return _Lead(start, word, "" if word == "the" else "none", part)
    return _Lead(match.start("word"), word, kind, part)


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
        rf"(?:^|(?<=[\W]))(?P<word>{words})(?:\s+(?:the|about|around|at least|early))?\s+$", re.I
    )
