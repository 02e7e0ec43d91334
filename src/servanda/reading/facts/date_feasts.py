"""Times named by a feast, a day of the month alone, or the same day of a later year."""

import re
from datetime import date, timedelta
from functools import cache

from servanda.reading.facts.clock import Clock, day_text
from servanda.reading.facts.date_grammar import Found, Shape
from servanda.reading.facts.date_names import weekday
from servanda.reading.facts.knowledge import any_of, lists, numbers
from servanda.reading.facts.presence import first_words

_YEAR = r"(?:18|19|20|21)\d\d"
_MONTH_DAYS = frozenset(
    f"{day}{ending}" for day in range(1, 32) for ending in ("st", "nd", "rd", "th")
)
#: Before a day of the month that has no month: "on the 20th", but not "in the 20th".
_ON = re.compile(r"\b(?:on|by|before|until|till|from|after|no later than|to)\s+$", re.IGNORECASE)
_OFFSETS = {"next": 1, "last": -1}


@cache
def feast_shapes() -> tuple[Shape, ...]:
    """The shapes of feasts, of "the 20th" and of "this time next year"."""
    fixed, moving = numbers("dates", "feasts"), numbers("dates", "easter")
    lunar = lists("dates", "lunar_new_year")["names"]
    names = (*fixed, *moving, *lunar)
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th)"
    follows = (
        r"(?=\s*(?:$|[,.;:)”\"’\n]|(?:at|in|with|for|to|when|if|after|before|or|as|which|where"
        r"|until|and(?!\s+\d))\b))"
    )
    return (
        Shape(
            re.compile(
                rf"\b(?P<feast>{any_of(names)})\b(?!\s+(?:Island|Rising|Accords?|offensive))"
                rf"(?:,?\s+(?:of\s+)?(?:(?P<y>{_YEAR})|(?P<rel>this|next|last) year\b))?"
            ),
            _feast,
            first_words(names),
        ),
        Shape(
            re.compile(
                rf"\b(?:(?:{weekday()}),?\s+(?:the\s+)?|the\s+){day}"
                rf"(?:\s+of\s+(?:(?P<rel>this|next|last)|the) month\b|{follows})"
            ),
            _day_alone,
            _MONTH_DAYS,
        ),
        Shape(
            re.compile(r"\bthis time next (?P<unit>year|month|week)\b"),
            _this_time,
            frozenset(("time",)),
        ),
    )


def _feast(match: re.Match[str], clock: Clock) -> Found:
    """A feast: of the year said, else the next one."""
    name, rel = match["feast"], match["rel"]
    year = int(match["y"]) if match["y"] else clock.year(_OFFSETS.get(rel, 0)) if rel else None
    bound = not (match["y"] or rel)
    if name in numbers("dates", "feasts"):
        return _fixed(match, clock, year, bound=bound)
    if year is None:
        year = _coming(name, clock)
    day = _moving_day(name, year) if year else None
    return Found(day.isoformat() if day else None, "day", "feast", rel == "last", bound=bound)


def _fixed(match: re.Match[str], clock: Clock, year: int | None, *, bound: bool) -> Found:
    month, day = divmod(numbers("dates", "feasts")[match["feast"]], 100)
    if year is None:
        year = Clock(clock.anchor, future=True).year_of(month, day)
    if match["feast"] == "new year" and re.search(
        r"\bin (?:the )?$", match.string[: match.start()]
    ):
        return Found(None if year is None else str(year), "year", "year", bound=True)
    return Found(day_text(year, month, day), "day", "feast", match["rel"] == "last", bound=bound)


def _coming(name: str, clock: Clock) -> int | None:
    """The year of the first such feast on or after the anchor's day."""
    year, base = clock.year(), clock.base
    day = _moving_day(name, year) if year and base else None
    return None if year is None or day is None or base is None else year + (day < base)


def _moving_day(name: str, year: int) -> date | None:
    offset = numbers("dates", "easter").get(name)
    if offset is not None:
        return _easter(year) + timedelta(days=offset)
    told = numbers("dates", "lunar_days").get(str(year))
    return date(year, *divmod(told, 100)) if told else None


def _easter(year: int) -> date:
    """Easter Sunday of the western churches (the rule of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _day_alone(match: re.Match[str], clock: Clock) -> Found | None:
    """ "On the 20th": of the anchor's month, or of the one beside it."""
    at, day, rel = clock.month_day, int(match["d"]), match["rel"]
    opening = _ON.search(match.string[: match.start()])
    if at is None or (match[0].startswith("the") and not opening):
        return None
    step = _OFFSETS.get(rel or "", 0)
    if rel is None and " month" not in match[0]:
        step = int(day < at[1]) if clock.future else -int(day > at[1])
    month = clock.month(step)
    if month is None:
        return None
    year = int(month[:4]) if month[:4].isdigit() else None
    edtf = day_text(year, int(month[5:7]), day)
    return Found(edtf, "day", "day of the month", rel == "last") if edtf else None


def _this_time(match: re.Match[str], clock: Clock) -> Found:
    edtf = clock.moved(1, match["unit"])
    length = len("2000-01") if match["unit"] == "year" else len("2000-01-01")
    return Found(edtf[:length] if edtf else None, "day", "time counted from the anchor")
