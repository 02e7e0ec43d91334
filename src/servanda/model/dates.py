"""Extended Date/Time Format (EDTF, ISO 8601-2): the part of it that a record of dealings needs.

Supported: year, month, day with unspecified digits (`XXXX-09-03`, `202X`), the sub-year groupings
21-24 (seasons), 33-36 (quarters), 40-41 (halves), intervals with open ends, and a trailing
qualifier (`?`, `~`, `%`). Days are proleptic Gregorian; bounds are inclusive.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_ONE = re.compile(r"^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%]?)$")
_MONTHS_OF_GROUP = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
_GROUP_NAMES = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of",
    36: "fourth quarter of", 40: "first half of", 41: "second half of",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day an EDTF value can mean; None where it is open or not given."""

    first: date | None
    last: date | None

    def overlaps(self, other: "Bounds") -> bool:
        """Whether some day lies in both; an open end reaches any day."""
        starts_in_time = self.first is None or other.last is None or self.first <= other.last
        ends_in_time = self.last is None or other.first is None or other.first <= self.last
        return starts_in_time and ends_in_time


def is_edtf(text: str) -> bool:
    """Whether `text` is a value this module understands."""
    try:
        bounds(text)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """The days that `edtf` covers; a year not given (`XXXX-...`) leaves both ends None.

    Raises ValueError for anything that is no supported EDTF value.
    """
    if "/" in edtf:
        left, _, right = edtf.partition("/")
        first = None if left in ("", "..") else _one(left).first
        last = None if right in ("", "..") else _one(right).last
        return Bounds(first, last)
    return _one(edtf)


def _one(text: str) -> Bounds:
    match = _ONE.match(text)
    if not match:
        raise ValueError(f"not an EDTF date: {text!r}")
    year, month, day = match.group(1), match.group(2), match.group(3)
    if year == "XXXX":
        _check_parts(month, day)
        return Bounds(None, None)
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None or month == "XX" or first_year != last_year:
        return Bounds(date(first_year, 1, 1), date(last_year, 12, 31))
    return _within_year(first_year, int(month), day)


def _check_parts(month: str | None, day: str | None) -> None:
    if month and month.isdigit() and day and day.isdigit():
        date(2000, int(month), int(day))


def _within_year(year: int, month: int, day: str | None) -> Bounds:
    if month in _MONTHS_OF_GROUP:
        if day:
            raise ValueError(f"a part of a year has no day: {year}-{month}-{day}")
        start, end = _MONTHS_OF_GROUP[month]
        end_year, end_month = (year + 1, end - 12) if end > 12 else (year, end)
        return Bounds(date(year, start, 1), _month_end(end_year, end_month))
    if day is None or "X" in day:
        return Bounds(date(year, month, 1), _month_end(year, month))
    exact = date(year, month, int(day))
    return Bounds(exact, exact)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def sort_key(edtf: str | None) -> tuple[str, str]:
    """A total order for display: by first day, what has no year last, ties by the text itself."""
    if edtf is None:
        return ("9999-99-99", "")
    first = bounds(edtf).first
    return (first.isoformat() if first else "9999-99-98", edtf)


def display(edtf: str | None) -> str:
    """The date in words, for example `22 October 2024` or `3 September, year not given`."""
    if edtf is None:
        return "date not given"
    if "/" not in edtf:
        return _display_one(edtf)
    left, _, right = edtf.partition("/")
    if left in ("", ".."):
        return f"until {_display_one(right)}"
    if right in ("", ".."):
        return f"from {_display_one(left)}"
    return _display_range(left, right)


def _display_range(left: str, right: str) -> str:
    if len(left) == len(right) == 10 and left[:7] == right[:7]:
        return f"{int(left[8:])}-{_display_one(right)}"
    return f"{_display_one(left)} to {_display_one(right)}"


def _display_one(text: str) -> str:
    match = _ONE.match(text)
    if not match:
        return text
    year, month, day, qualifier = match.groups()
    doubt = {"?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)"}.get(qualifier, "")
    tail = ", year not given" if year == "XXXX" else f" {_display_year(year)}"
    if month is None or not month.isdigit():
        return ("year not given" if year == "XXXX" else _display_year(year)) + doubt
    if int(month) in _GROUP_NAMES:
        return f"{_GROUP_NAMES[int(month)]}{tail}{doubt}"
    name = calendar.month_name[int(month)]
    lead = f"{int(day)} " if day and day.isdigit() else ""
    return f"{lead}{name}{tail}{doubt}"


def _display_year(year: str) -> str:
    return year if year.isdigit() else f"{year.replace('X', '0')}s"
