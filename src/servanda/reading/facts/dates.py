"""Every time expression of a text, resolved from its anchor and nothing else."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from servanda.model.codes import DueKind
from servanda.model.dates import bounds, is_edtf
from servanda.model.reason import Reason
from servanda.reading.facts.clock import Clock
from servanda.reading.facts.date_feasts import feast_shapes
from servanda.reading.facts.date_grammar import Found, Shape, shapes
from servanda.reading.facts.date_lead import Lead, lead_of, within_event
from servanda.reading.facts.date_relative import AT_ONCE, relative_shapes
from servanda.reading.facts.date_value import deadline, ended, first_of, starts
from servanda.reading.facts.nouns import Anchor, DateMention
from servanda.reading.facts.presence import words_of

_KEPT = 256
#: "... is over", after a time that "before" stands in front of.
_CLOSES = re.compile(
    r"\s+(?:(?:is|was|are|were|comes|came)\s+(?:out|over|up|through|to (?:an end|a close))"
    r"|ends|ended|closes|runs out|expires)\b"
)
_AT_LATEST = re.compile(
    r",?\s+(?:at (?:the )?latest|or earlier|or sooner|if not (?:earlier|sooner|before))\b"
)
_POSSESSIVE = re.compile(r"\s?[’']s\b")
#: Before a time that tells which event is meant: "at Friday's meeting", "before next month's vote".
_AT_EVENT = ("at", "during", "before", "by", "ahead of", "until", "in time for", "prior to")
#: After a time that tells which event is meant: "the December summit".
_EVENTS = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:summit|meeting|session|round|elections?|vote|talks|conference|fair|congress"
    r"|assembly|ceremony|games|deadline|parade|celebrations|holidays?|harvest|anniversary|referendum"
    r"|polls?|council|conclave|review|hearing|handover|inauguration|recess|festival|drill|exercise)\b"
)
_EARLIER = re.compile(r"\bearlier\s+$")
#: How every year begins; a shape without a word of time has a year.
_FIGURE = re.compile(r"(?:18|19|20|21)\d")


@dataclass(frozen=True, slots=True)
class _Core:
    """A found time without the words before it."""

    start: int
    end: int
    found: Found


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
    return (*shapes(), *relative_shapes(), *feast_shapes())


def _joined(text: str, cores: list[_Core]) -> list[_Core]:
    """Two times that "from ... to" or "between ... and" make one stretch."""
    joined: list[_Core] = []
    for core in cores:
        if joined and _stretch(text, joined[-1], core):
            before = joined.pop()
            edtf = f"{before.found.edtf}/{core.found.edtf}"
            found = Found(_whole(edtf), "range", "from and to")
            joined.append(_Core(before.start, core.end, found))
        else:
            joined.append(core)
    return joined


def _whole(stretch: str) -> str:
    """ "From the first of May until the end of July": both ends are days."""
    first, _, last = stretch.partition("/")
    end = (
        bounds(last).last
        if len(first) == len("2000-01-01") and len(last) == len("2000-01")
        else None
    )
    return f"{first}/{end.isoformat()}" if end else stretch


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
    lead = lead_of(text, core.start)
    found = core.found
    if found.bound and not lead.kind and not lead.part:
        return None
    if found.rule == "year" and _counts_things(text, core):
        return None
    possessive = _POSSESSIVE.match(text, core.end) is not None
    kind = None if possessive and lead.word not in _AT_EVENT else _kind(core, lead)
    lead, kind = within_event(text, lead, kind)
    closing = kind == "by" and _CLOSES.match(text, core.end) is not None
    if _AT_LATEST.match(text, core.end) and kind == "in":
        kind = "by"
    edtf = ended(found) if closing else None
    event = possessive or _EVENTS.match(text, core.end) is not None
    edtf = edtf or (deadline(found, lead, event=event) if kind == "by" else first_of(found, lead))
    past = (
        found.past
        or lead.word in ("since", "ever since")
        or _EARLIER.search(text, 0, core.start) is not None
    )
    reason = Reason(found.rule, text[lead.start : core.end])
    return DateMention(
        lead.start, core.end, edtf, kind, text[lead.start : core.end], reason, found.precision, past
    )


def _counts_things(text: str, core: _Core) -> bool:
    """Whether a four-digit number is followed by what it counts: "in 2000 villages"."""
    return bool(
        re.match(
            r"\s+(?!as\b|is\b|was\b|this\b|has\b|across\b)[a-z]+s\b(?!\s+of\s)", text[core.end :]
        )
    )


def _kind(core: _Core, lead: Lead) -> DueKind | None:
    """By, in or from; None for lengths of time and for times merely mentioned."""
    rule, word = core.found.rule, lead.kind
    if rule in ("span of time", "time past") or word == "none" or lead.word in ("since", "after"):
        return None
    if rule == "deadline counted from the anchor":
        return "by"
    if rule == AT_ONCE:
        return "from"
    if (
        core.found.precision == "range"
        and word == "from"
        and not (rule == "years" and starts(lead))
    ):
        return "in"
    if lead.word == "for" and core.found.edtf and rule == "year counted from the anchor":
        return None
    if word in ("by", "in", "from"):
        return word  # type: ignore[return-value]
    return None if core.found.bound and not lead.part else "in"
