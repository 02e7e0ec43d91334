"""Times that count from the anchor (next week, within 48 hours) and times given by year alone."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from servanda.reading.facts.clock import Clock
from servanda.reading.facts.date_grammar import FIGURES, Found, Shape
from servanda.reading.facts.date_names import weekday, weekdays
from servanda.reading.facts.knowledge import any_of, lists, numbers
from servanda.reading.facts.presence import first_words

_YEAR = r"(?:18|19|20|21)\d\d"
#: The rule of "with immediate effect".
AT_ONCE = "day from which it counts"
_LATE = ("today", "tonight", "yesterday", "tomorrow")
_DAYS = frozenset(
    (
        *_LATE,
        *(word.capitalize() for word in _LATE),
        "morning",
        "afternoon",
        "evening",
        "night",
        "day",
        "nightfall",
        "sundown",
        "sunset",
        "dusk",
        "effect",
        "hours",
    )
)
_UNITS = frozenset(("year", "month", "week", "quarter", "weekend", "decade"))
#: Verbs that give somebody time: "has 48 hours to leave", "allowed Oslo two weeks to answer".
_GIVEN = "has|have|had|gets?|got|gives?|gave|given|allows?|allowed|grants?|granted|leaves?|sets?"
_OF_MONEY = re.compile(r"\b(?:financial|fiscal|budget|FY)\b")
_BESIDE = 20
_COMING = ("next", "the next", "the new", "the coming")
#: What a deadline may be counted from besides the telling.
_MEETINGS = "meeting|talks|session|visit|call|signing|signature|round|announcement"
_TODAY = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}
_OFFSETS = {"next": 1, "the coming": 1, "coming": 1, "last": -1, "the previous": -1}


@cache
def relative_shapes() -> tuple[Shape, ...]:
    """All shapes that count from the anchor or name a year alone."""
    durations = [word for words in lists("quantities", "duration_words").values() for word in words]
    units, spans = any_of(durations), first_words(durations)
    count = rf"(?P<n>\d+|{any_of(numbers('dates', 'numbers'))})"
    rows: tuple[tuple[str, Callable[[re.Match[str], Clock], Found | None], frozenset[str]], ...] = (
        (
            r"\b(?i:earlier\s+|later\s+)?(?P<day>(?i:today|tonight|this (?:morning|afternoon"
            r"|evening)|yesterday|last (?:night|evening)|tomorrow|the same day|nightfall|sundown"
            r"|sunset|dusk|the end of the day|day['’]s end|immediate effect|within hours"
            r"|within the day))\b",
            _today,
            _DAYS,
        ),
        (
            rf"(?<!every )(?<!each )(?<!Every )\b(?:(?P<which>[Tt]his|[Nn]ext|[Ll]ast)\s+)?"
            rf"(?:the coming\s+)?(?P<day>{weekday()})\b(?!’s|'s)",
            _weekday,
            first_words(weekdays()),
        ),
        (
            rf"\b(?P<day>{weekday()})(?:\s+(?:and|to|through)\s+|\s?[-–—]\s?)(?P<day2>{weekday()})\b",
            _weekdays,
            first_words(weekdays()),
        ),
        (
            r"\b(?P<which>this|next|last|the coming|coming|the previous|the current|the present|the"
            r"|the same) (?P<unit>year|month|week|quarter|weekend|decade)\b(?! of\b"
            r"|\s+(?:18|19|20|21)\d\d\b)",
            _unit,
            _UNITS,
        ),
        (r"\b(?P<unit>year)(?:[- ]|['’]s )end\b", _year_end, frozenset(("end",))),
        (
            r"\b(?P<which>this|next|the current|the coming|the new|the next|the present|the) "
            r"(?:financial|fiscal|budget) year\b(?!\s+\d)",
            _financial_now,
            frozenset(("financial", "fiscal", "budget")),
        ),
        (
            rf"\b(?:[Ff]iscal(?: year)?|FY|[Ff]inancial year)\s?(?P<y>{_YEAR})(?:[-–/]"
            rf"(?P<y2>\d{{4}}|\d\d))?\b",
            _financial,
            FIGURES,
        ),
        (
            rf"\b(?P<lead>[Ww]ithin|in the next|over the next|during the next|in the coming"
            rf"|over the coming|in|over|for|by|for the next|inside|in under|for the first"
            rf"|no later than|not later than|in less than|in no more than|in at most)\s+"
            rf"(?:the\s+)?{count}[\s-]+(?P<unit>{units})(?!-)\b(?!\s+(?:ago|later|earlier"
            rf"|of(?!\s+(?:the|this|their)\s+(?:{_MEETINGS})))\b)",
            _span,
            spans,
        ),
        (
            rf"\b{count}\s+(?P<unit>{units})\s+(?P<dir>ago|from now|from today|hence)\b",
            _ago,
            frozenset(("ago", "now", "today", "hence")),
        ),
        (
            rf"\b(?:{_GIVEN})\b(?:\s+[\w'’.-]+){{0,5}}?\s+{count}[\s-]+(?P<unit>{units})"
            rf"(?:\s+in which)?\s+to(?:\s+[a-z]|\s*$)",
            _grace,
            spans,
        ),
        (
            rf"\b{count}-(?P<unit>hour|day|week|month|year) (?:deadline|ultimatum)\b",
            _grace,
            frozenset(("deadline", "ultimatum")),
        ),
        (
            rf"\b(?:in|over|for|during|of|within) the (?:past|last|previous) {count}\s+"
            rf"(?:{units})\b",
            _past_span,
            frozenset(("past", "last", "previous")),
        ),
        (
            rf"(?<![\w.,/$€£¥-])(?P<y>{_YEAR})(?:\s?[-–]\s?|/|\s+(?:to|and|until|till"
            rf"|through)\s+)(?P<y2>{_YEAR}|\d\d)(?![\w.,]\d|\d|-)",
            _years,
            FIGURES,
        ),
        (r"\bthe (?P<y>(?:19|20)\d)0s\b", _decade, FIGURES),
        (rf"(?<![\w.,/$€£¥–-])(?<!mid-)(?P<y>{_YEAR})(?![\w%]|[.,/–-]\d|[’']s)", _year, FIGURES),
        (rf"(?<=mid-)(?P<y>{_YEAR})(?![\w%]|[.,]\d)", _year, FIGURES),
    )
    return tuple(
        Shape(re.compile(expression), resolve, needs) for expression, resolve, needs in rows
    )


def _today(match: re.Match[str], clock: Clock) -> Found:
    word = match["day"].casefold()
    if word == "the same day" and clock.future:
        return Found(None, "none", "the day of something else")
    if word == "immediate effect":
        return Found(clock.met().anchor.day, "day", AT_ONCE)
    edtf = clock.moved(_TODAY.get(word, 0), "day") if _TODAY.get(word) else clock.anchor.day
    return Found(edtf, "day", "day counted from the anchor", past=_TODAY.get(word, 0) < 0)


def _weekday(match: re.Match[str], clock: Clock) -> Found:
    which = (match["which"] or "").casefold()
    edtf = clock.weekday(weekdays()[match["day"]], which)
    return Found(edtf, "day", "day of the week", past=which == "last")


def _weekdays(match: re.Match[str], clock: Clock) -> Found | None:
    """ "On Tuesday and Wednesday": days in a row are one stretch, others are not."""
    names = weekdays()
    first, last = names[match["day"]], names[match["day2"]]
    if first == last or ("and" in match[0] and (last - first) % 7 != 1):
        return None
    known = clock.weekday(last if "and" in match[0] and not clock.future else first, "")
    if known is None:
        return None
    base, length = date.fromisoformat(known), timedelta(days=(last - first) % 7)
    past = "and" in match[0] and not clock.future
    begin, end = (base - length, base) if past else (base, base + length)
    return Found(f"{begin}/{end}", "range", "days of the week")


def _unit(match: re.Match[str], clock: Clock) -> Found | None:
    which, unit = match["which"].casefold(), match["unit"]
    offset, past = _OFFSETS.get(which, 0), which in ("last", "the previous")
    bound = which in ("the", "the coming", "coming", "the same")
    if unit == "year":
        year = clock.year(offset)
        return Found(
            None if year is None else str(year), "year", "year counted from the anchor", past, bound
        )
    if unit == "month":
        return Found(clock.month(offset), "month", "month counted from the anchor", past, bound)
    if unit == "weekend":
        return Found(clock.saturday(offset), "day", "weekend counted from the anchor", past, bound)
    if unit == "quarter":
        return Found(clock.quarter(offset), "part of year", "quarter", past, bound)
    edtf = clock.week(offset) if unit == "week" else None
    return Found(edtf, "range" if edtf else "none", f"{unit} counted from the anchor", past, bound)


def _year_end(_: re.Match[str], clock: Clock) -> Found:
    year = clock.year()
    return Found(
        None if year is None else str(year), "year", "end of the anchor's year", bound=True
    )


def _financial_now(match: re.Match[str], clock: Clock) -> Found:
    begin, year = clock.anchor.financial_year, clock.year()
    at = clock.month_day
    if begin is None or year is None or at is None:
        return Found(None, "none", "financial year whose months are not known")
    first = (year if at[0] >= begin else year - 1) + (match["which"] in _COMING)
    return Found(_twelve_months(first, begin), "range", "financial year")


def _financial(match: re.Match[str], clock: Clock) -> Found:
    year, begin = int(match["y"]), clock.anchor.financial_year
    if match["y2"]:
        return _pair(match, begin, "financial year")
    return Found(str(year), "year", "financial year, its months not known")


def _twelve_months(year: int, begin: int) -> str:
    if begin == 1:
        return str(year)
    return f"{year}-{begin:02d}/{year + 1}-{begin - 1:02d}"


def _pair(match: re.Match[str], begin: int | None, rule: str) -> Found:
    first = int(match["y"])
    last = int(match["y"][: 4 - len(match["y2"])] + match["y2"])
    if begin and begin > 1 and last == first + 1:
        return Found(_twelve_months(first, begin), "range", rule, bound=True)
    return Found(f"{first}/{last}" if last > first else None, "range", rule, bound=True)


def _years(match: re.Match[str], clock: Clock) -> Found:
    """Two years; of money's year only where the words say so, a school's has other months."""
    around = match.string[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
    begin = clock.anchor.financial_year if _OF_MONEY.search(around) else None
    return _pair(match, begin, "years")


def _decade(match: re.Match[str], _: Clock) -> Found:
    return Found(f"{match['y']}X", "year", "decade", bound=True)


def _year(match: re.Match[str], _: Clock) -> Found:
    return Found(match["y"], "year", "year", bound=True)


def _count(word: str) -> int:
    return int(word) if word.isdigit() else numbers("dates", "numbers")[word.casefold()]


def _unit_name(word: str) -> str:
    spans = lists("quantities", "duration_words")
    return next(unit for unit, forms in spans.items() if word.casefold() in forms)


def _span(match: re.Match[str], clock: Clock) -> Found:
    """A deadline for "within two months"; a mere length for "for", "over" and "by"."""
    lead = match["lead"].casefold()
    if lead.startswith(("for", "over", "by", "during")):
        return Found(None, "none", "span of time")
    if clock.future or lead.startswith(("within", "inside")):
        unit = _unit_name(match["unit"])
        edtf = clock.met().moved(_count(match["n"]), unit)
        if edtf and unit in ("year", "decade"):
            edtf = edtf[:7]
        return Found(edtf, "day", "deadline counted from the anchor")
    return Found(None, "none", "span of time")


def _grace(match: re.Match[str], clock: Clock) -> Found | None:
    """ "Has 48 hours to leave", "a three-day ultimatum"."""
    if not clock.future:
        return None
    edtf = clock.met().moved(_count(match["n"]), _unit_name(match["unit"]))
    return Found(edtf, "day", "deadline counted from the anchor")


def _ago(match: re.Match[str], clock: Clock) -> Found:
    sign = -1 if match["dir"] == "ago" else 1
    unit = _unit_name(match["unit"])
    edtf = clock.moved(sign * _count(match["n"]), unit)
    if edtf and unit == "year":
        edtf = edtf[:4]
    elif edtf and unit == "month":
        edtf = edtf[:7]
    return Found(edtf, "day", "time counted from the anchor", past=sign < 0)


def _past_span(_: re.Match[str], __: Clock) -> Found:
    return Found(None, "none", "time past", past=True)
