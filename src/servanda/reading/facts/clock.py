"""Arithmetic of days and months from an anchor, also where the year is not given."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from servanda.reading.facts.nouns import Anchor

_LEAP = 2000
_LATE_NEWS_DAYS = 7


@dataclass(frozen=True, slots=True)
class Clock:
    """An anchor and the direction in which a time without year is looked for."""

    anchor: Anchor
    future: bool

    @property
    def base(self) -> date | None:
        """The day relative words count from."""
        return self.anchor.exact

    @property
    def month_day(self) -> tuple[int, int] | None:
        """The month and day of the anchor, with or without its year."""
        day = self.anchor.day
        if day and len(day) == 10 and day[5:7].isdigit() and day[8:].isdigit():
            return int(day[5:7]), int(day[8:])
        return None

    def met(self) -> "Clock":
        """The clock of the meeting, from which "within a month" counts."""
        met = self.anchor.met
        return Clock(replace(self.anchor, day=met, met=None), self.future) if met else self

    def year(self, offset: int = 0) -> int | None:
        """The anchor's year, moved by `offset`; None where it has none."""
        return None if self.anchor.year is None else self.anchor.year + offset

    def year_of(self, month: int, day: int | None) -> int | None:
        """The year of a month (and day) given without one, by the direction of looking."""
        year = self.anchor.year
        base = self._known_month()
        if year is None or base is None:
            return year
        at = (month, day or 0)
        own = (base[0], base[1] if day else 0)
        if self.future:
            return year + 1 if at < own else year
        return year - 1 if self._after(at, own) else year

    def _after(self, at: tuple[int, int], own: tuple[int, int]) -> bool:
        """Whether a past day would lie ahead; within a week it is this year's, told in advance."""
        if not at[1] or not own[1] or day_text(None, *at) is None:
            return at[0] > own[0]
        return date(_LEAP, *at) > date(_LEAP, *own) + timedelta(days=_LATE_NEWS_DAYS)

    def _known_month(self) -> tuple[int, int] | None:
        if self.month_day:
            return self.month_day
        day = self.anchor.day
        return (int(day[5:7]), 0) if day and len(day) == 7 and day[5:7].isdigit() else None

    def weekday(self, number: int, which: str) -> str | None:
        """The day of the week nearest in the direction; `which` is last, next, this or empty."""
        published = Anchor(self.anchor.published, None, None, self.anchor.reason).exact
        base = self.base or published
        if base is None:
            return None
        ahead = (number - base.weekday()) % 7
        behind = (base.weekday() - number) % 7
        if which == "last" or (not which and not self.future):
            return _iso(base - timedelta(days=behind or (7 if which == "last" else 0)))
        return _iso(base + timedelta(days=ahead or (7 if which == "next" else 0)))

    def week(self, offset: int) -> str | None:
        """Monday to Sunday of the anchor's week, moved by `offset` weeks."""
        if self.base is None:
            return self._month_of_week(offset)
        monday = self.base - timedelta(days=self.base.weekday()) + timedelta(weeks=offset)
        return f"{_iso(monday)}/{_iso(monday + timedelta(days=6))}"

    def _month_of_week(self, offset: int) -> str | None:
        """Where the weekday is not known: the month, if every possible week lies in it."""
        days = [self._moved_days(offset * 7 + step) for step in (-6, 6)]
        months = {day[:7] for day in days if day}
        return months.pop() if len(months) == 1 and all(days) else None

    def saturday(self, offset: int) -> str | None:
        """The Saturday of the anchor's week, moved by `offset` weeks."""
        if self.base is None:
            return None
        return _iso(self.base + timedelta(days=5 - self.base.weekday(), weeks=offset))

    def month(self, offset: int) -> str | None:
        """The anchor's month, moved by `offset` months."""
        base = self._known_month()
        return None if base is None else _month(self.anchor.year, base[0] - 1 + offset)

    def quarter(self, offset: int) -> str | None:
        """The anchor's quarter of the year, moved by `offset` quarters."""
        base, year = self._known_month(), self.year()
        if base is None or year is None:
            return None
        index = year * 4 + (base[0] - 1) // 3 + offset
        return month_text(index // 4, 33 + index % 4)

    def moved(self, amount: int, unit: str) -> str | None:
        """The anchor's day moved by hours, days, weeks, months or years (negative: back)."""
        if unit == "month":
            return self._moved_months(amount)
        if unit in ("year", "decade"):
            return self._moved_months(amount * 12 * (10 if unit == "decade" else 1))
        days = {
            "hour": -(-amount // 24),
            "day": amount,
            "week": amount * 7,
            "fortnight": amount * 14,
        }.get(unit)
        return None if days is None else self._moved_days(days)

    def _moved_days(self, days: int) -> str | None:
        if self.base is not None:
            return _iso(self.base + timedelta(days=days))
        at = self.month_day
        # A day without year can be moved as long as that crosses neither 29 February nor New Year.
        if at is None:
            return None
        moved = [date(year, *at) + timedelta(days=days) for year in (2001, 2004) if at != (2, 29)]
        if len({day.isoformat()[5:] for day in moved}) != 1 or moved[0].year != 2001:
            return None
        return f"XXXX-{moved[0].isoformat()[5:]}"

    def _moved_months(self, months: int) -> str | None:
        at = self.month_day
        if at is None:
            year = self.year()
            return str(year + months // 12) if year is not None and months % 12 == 0 else None
        index = at[0] - 1 + months
        year = self.anchor.year
        if year is None and not 0 <= index < 12:
            return None
        month = index % 12 + 1
        target = None if year is None else year + index // 12
        last = calendar.monthrange(target or _LEAP, month)[1]
        return f"{_four(target)}-{month:02d}-{min(at[1], last):02d}"


def day_text(year: int | None, month: int, day: int) -> str | None:
    """The EDTF of a day, with `XXXX` for a year not known; None for a day that does not exist."""
    try:
        date(year or _LEAP, month, day)
    except ValueError:
        return None
    return f"{_four(year)}-{month:02d}-{day:02d}"


def month_text(year: int | None, month: int) -> str:
    """The EDTF of a month or grouping of a year, with `XXXX` for a year not known."""
    return f"{_four(year)}-{month:02d}"


def _month(year: int | None, index: int) -> str | None:
    if year is None:
        return f"XXXX-{index + 1:02d}" if 0 <= index < 12 else None
    return f"{year + index // 12}-{index % 12 + 1:02d}"


def _four(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04d}"


def _iso(day: date) -> str:
    return day.isoformat()
