"""The shapes in which texts write a time; each is an expression and what it resolves to."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from servanda.reading.facts.clock import Clock, day_text, month_text
from servanda.reading.facts.date_names import month, ordinal, weekday
from servanda.reading.facts.date_names import months as month_names
from servanda.reading.facts.knowledge import any_of, numbers
from servanda.reading.facts.nouns import Precision
from servanda.reading.facts.presence import first_words

_YEAR = r"(?:18|19|20|21)\d\d"
#: No word is needed, only the figures of a year.
FIGURES: frozenset[str] = frozenset()
_DASH = r"\s?[-–—/]\s?|\s+(?:to|and|or|till|until|through)\s+"


@dataclass(frozen=True, slots=True)
class Found:
    """What a shape resolves to; `bound` shapes need a word of time before them to be a time."""

    edtf: str | None
    precision: Precision
    rule: str
    past: bool = False
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to write a time; a text without any of the words `needs` cannot hold it.

    Where `needs` is empty (`FIGURES`), a text without the figures of a year cannot hold it.
    """

    expression: re.Pattern[str]
    resolve: Callable[[re.Match[str], Clock], Found | None]
    needs: frozenset[str] = frozenset()


@cache
def shapes() -> tuple[Shape, ...]:
    """All shapes that name a calendar time, without the words before it."""
    months = first_words(month_names())
    return tuple(
        Shape(re.compile(expression), resolve, needs)
        for expression, resolve, needs in (
            (rf"(?<![\d/.-])(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])", _iso_day, FIGURES),
            (
                rf"(?<![\d/.-])(?P<a>\d{{1,2}})(?P<s>[/.])(?P<b>\d{{1,2}})(?P=s)(?P<y>{_YEAR})"
                rf"(?!\d)",
                _numeric,
                FIGURES,
            ),
            (_day_ranges()[0], _day_range, months),
            (_day_ranges()[1], _day_range, months),
            (_day_ranges()[2], _two_days, months),
            (_day_ranges()[3], _two_days, months),
            (
                rf"{_named_day()}(?:the\s+)?(?<![\d.,-])(?P<d>\d{{1,2}})(?:st|nd|rd"
                rf"|th)?\s+(?:(?:day\s+)?of\s+)?(?P<mon>{month()})\b{_year()}",
                _day,
                months,
            ),
            (
                rf"\b(?:the|this) (?P<nth>{ordinal()}|last)(?: day)? of (?P<mon>{month()})\b"
                rf"{_year()}",
                _edge_day,
                months,
            ),
            (
                rf"{_named_day()}\b(?P<mon>{month()})\s+(?:the\s+)?"
                rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:,]\d|\d|%|\s?(?:percent|per cent"
                rf"|million|billion)){_year()}",
                _day,
                months,
            ),
            (
                rf"\b(?P<mon>{month()})(?:{_DASH})(?P<mon2>{month()})(?:,?\s+(?:of\s+)?"
                rf"(?P<y>{_YEAR}))?\b",
                _months,
                months,
            ),
            (rf"\b(?P<mon>{month()}),?\s+(?:of\s+)?(?P<y>{_YEAR})\b", _month_year, months),
            (
                rf"\b(?P<mon>{month()})\s+(?:of\s+)?(?P<rel>this|next|last) year\b",
                _month_year,
                months,
            ),
            (
                rf"(?:(?P<which>[Tt]his|[Nn]ext|[Ll]ast)\s+)?\b(?P<mon>{month()})\b",
                _month_alone,
                months,
            ),
            (
                rf"\b(?P<n>{any_of(numbers('dates', 'quarters'))})[ -]quarters?\b(?:\s+of\s+(?:"
                rf"(?:the year )?(?P<y>{_YEAR})|{_rel()})|\s+(?P<y2>{_YEAR}))?",
                _quarter,
                frozenset(("quarter", "quarters")),
            ),
            (
                rf"\bQ(?P<q>[1-4])\s+(?:of\s+)?(?P<y>{_YEAR})\b",
                _quarter,
                frozenset(("Q1", "Q2", "Q3", "Q4")),
            ),
            (
                rf"\b(?P<n>{any_of(numbers('dates', 'halves'))}) half(?:\s+of\s+(?:"
                rf"(?:the year )?(?P<y>{_YEAR})|{_rel()})|\s+(?P<y2>{_YEAR}))?\b"
                rf"(?!\s+of)",
                _half,
                frozenset(("half",)),
            ),
            (
                rf"\b(?:(?P<which>[Tt]his|[Nn]ext|[Ll]ast|the|the coming)\s+)?"
                rf"(?P<season>{any_of(numbers('dates', 'seasons'))})(?:\s+(?:of\s+)?(?:the year )?"
                rf"(?P<y>{_YEAR})|\s+of\s+{_rel()})?\b",
                _season,
                first_words(numbers("dates", "seasons")),
            ),
        )
    )


def _named_day() -> str:
    """The weekday before a date: "this Friday, 3 May"."""
    return rf"(?:(?:(?:[Tt]his|[Nn]ext|[Ll]ast)\s+)?(?:{weekday()}),?\s+)?"


def _rel() -> str:
    """A year told from the telling's: "next year", "the coming year"."""
    return (
        r"(?P<rel>this|next|last|the coming|this coming|the current|the following|the same"
        r"|the ensuing|the past|the previous|the) year"
    )


def _year(*, name: str = "") -> str:
    return (
        rf"(?:,?\s*(?:of\s+)?(?P<y{name}>{_YEAR})(?!\d|[-–]\d)|,?\s+(?:of\s+)?"
        rf"(?P<rel{name}>this|next|last) year\b)?"
    )


def _day_ranges() -> tuple[str, str, str, str]:
    day, other = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?", r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?"
    mon, mon2 = rf"(?P<mon>{month()})", rf"(?P<mon2>{month()})"
    return (
        rf"(?<![\d.,-]){day}(?:{_DASH}){other}\s+(?:of\s+)?{mon}\b{_year()}",
        rf"\b{mon}\s+{day}(?:{_DASH}){other}(?![\d:]|\s+{month()}){_year()}",
        rf"(?<![\d.,-]){day}\s+{mon}(?:\s+(?P<y0>{_YEAR}))?"
        rf"(?:{_DASH}){other}\s+{mon2}\b{_year()}",
        rf"\b{mon}\s+{day}(?:,\s*(?P<y0>{_YEAR}))?(?:{_DASH}){mon2}\s+{other}(?!\d|:){_year()}",
    )


_GONE = ("last", "the past", "the previous")
_COMING = ("next", "the coming", "this coming", "the following", "the ensuing")
_YEARS_ON = dict.fromkeys(_COMING, 1) | dict.fromkeys(_GONE, -1)


def _given_year(match: re.Match[str], clock: Clock) -> int | None:
    """The year that the words give, also as this, next or last year; None where they give none."""
    parts = match.groupdict()
    if parts.get("y") or parts.get("y2"):
        return int(parts.get("y") or parts.get("y2") or 0)
    offset = _YEARS_ON.get(parts.get("rel") or "", 0)
    return clock.year(offset) if parts.get("rel") else None


def _says_year(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    return bool(parts.get("y") or parts.get("y2") or parts.get("rel"))


def _number(match: re.Match[str], name: str = "mon") -> int:
    return month_names()[match[name].rstrip(".")]


def _iso_day(match: re.Match[str], _: Clock) -> Found | None:
    edtf = day_text(int(match["y"]), int(match["m"]), int(match["d"]))
    return Found(edtf, "day", "full date") if edtf else None


def _numeric(match: re.Match[str], _: Clock) -> Found | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    day_first = first > 12 or match["s"] == "." or first == second
    if not day_first and second <= 12:
        return Found(None, "none", "day and month in an order that cannot be told")
    day, month = (first, second) if day_first else (second, first)
    edtf = day_text(year, month, day)
    return Found(edtf, "day", "full date") if edtf else None


def _day(match: re.Match[str], clock: Clock) -> Found | None:
    month, day = _number(match), int(match["d"])
    told = _says_year(match)
    year = _given_year(match, clock) if told else clock.year_of(month, day)
    edtf = day_text(year, month, day)
    return Found(edtf, "day", "full date" if told else "day and month") if edtf else None


def _edge_day(match: re.Match[str], clock: Clock) -> Found | None:
    """ "The first of May", "the last day of June", "the twentieth day of July"."""
    month, told = _number(match), _says_year(match)
    nth = numbers("dates", "ordinals").get(match["nth"])
    year = _given_year(match, clock) if told else clock.year_of(month, nth or 28)
    day = nth or monthrange(year or 2001, month)[1]
    edtf = day_text(year, month, day)
    return Found(edtf, "day", "full date" if told else "day and month") if edtf else None


def _day_range(match: re.Match[str], clock: Clock) -> Found | None:
    month = _number(match)
    year = _given_year(match, clock) if _says_year(match) else clock.year_of(month, int(match["d"]))
    first, last = (day_text(year, month, int(match[part])) for part in ("d", "d2"))
    return Found(f"{first}/{last}", "range", "days of a month") if first and last else None


def _two_days(match: re.Match[str], clock: Clock) -> Found | None:
    month, month2 = _number(match), _number(match, "mon2")
    end = _given_year(match, clock) if _says_year(match) else None
    if end is None:
        begin = clock.year_of(month, int(match["d"]))
        end = None if begin is None else begin + (month2 < month)
    begin = int(match["y0"]) if match["y0"] else None if end is None else end - (month2 < month)
    first, last = day_text(begin, month, int(match["d"])), day_text(end, month2, int(match["d2"]))
    return Found(f"{first}/{last}", "range", "from day to day") if first and last else None


def _months(match: re.Match[str], clock: Clock) -> Found:
    month, month2 = _number(match), _number(match, "mon2")
    end = _given_year(match, clock) if _says_year(match) else None
    if end is None:
        begin = clock.year_of(month, None)
        end = None if begin is None else begin + (month2 < month)
    begin = None if end is None else end - (month2 < month)
    return Found(
        f"{month_text(begin, month)}/{month_text(end, month2)}", "range", "months", bound=True
    )


def _month_year(match: re.Match[str], clock: Clock) -> Found:
    past = match.groupdict().get("rel") == "last"
    return Found(
        month_text(_given_year(match, clock), _number(match)), "month", "month and year", past
    )


def _month_alone(match: re.Match[str], clock: Clock) -> Found | None:
    if match["mon"] == "MAY":
        return None  # a text in capitals: most often the verb
    month, which = _number(match), (match["which"] or "").casefold()
    year = clock.year_of(month, None)
    if which in ("next", "last") and year is not None:
        ahead = Clock(clock.anchor, future=which == "next")
        year = ahead.year_of(month, None)
        if clock.month(0) == month_text(year, month) and year is not None:
            year += 1 if which == "next" else -1
    return Found(month_text(year, month), "month", "month", which == "last", bound=not which)


def _part(match: re.Match[str], clock: Clock, group: int, rule: str) -> Found:
    year = _given_year(match, clock) if _says_year(match) else clock.year()
    edtf = None if year is None else month_text(year, group)
    return Found(
        edtf, "part of year", rule, match.groupdict().get("rel") in _GONE, not _says_year(match)
    )


def _quarter(match: re.Match[str], clock: Clock) -> Found | None:
    parts = match.groupdict()
    group = (
        32 + int(parts["q"] or 0) if parts.get("q") else numbers("dates", "quarters")[match["n"]]
    )
    return _part(match, clock, group, "quarter")


def _half(match: re.Match[str], clock: Clock) -> Found | None:
    return _part(match, clock, numbers("dates", "halves")[match["n"]], "half of a year")


def _season(match: re.Match[str], clock: Clock) -> Found | None:
    group, which = numbers("dates", "seasons")[match["season"]], (match["which"] or "").casefold()
    if _says_year(match):
        return _part(match, clock, group, "season")
    year = clock.year()
    month = {21: 3, 22: 6, 23: 9, 24: 12}[group]
    if year is not None and which != "this":
        year = Clock(clock.anchor, future=which != "last" and clock.future).year_of(month, None)
    edtf = None if year is None else month_text(year, group)
    # "put back to the autumn" needs no other word of time
    bound = which[:3] in ("", "the") and not match.string.endswith(" to ", 0, match.start())
    return Found(edtf, "part of year", "season", which == "last", bound=bound)
