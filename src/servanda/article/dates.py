"""Dates as pages print them, to EDTF."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from servanda.article.knowledge import table, words
from servanda.errors import DataError
from servanda.model.dates import is_edtf


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at `start` to `end` of a line; `edtf` has the year `XXXX` where none is given."""

    start: int
    end: int
    edtf: str

    @property
    def has_year(self) -> bool:
        """Whether the year is given."""
        return not self.edtf.startswith("XXXX")

    @property
    def has_day(self) -> bool:
        """Whether it names one day."""
        return len(self.edtf) == len("2000-01-01")


_LAST_CENTURY = 40
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?!\d)(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b\d{4}\s?(?:GMT|UTC|hrs)\b|[+-]\d{1,2}:?\d{0,2}\b",
    re.IGNORECASE,
)


def dates_in(text: str) -> tuple[FoundDate, ...]:
    """The dates in one line, in order, none overlapping another."""
    found = sorted(_all(text), key=lambda date: (date.start - date.end, date.start))
    kept: list[FoundDate] = []
    for date in found:
        if all(date.end <= other.start or date.start >= other.end for other in kept):
            kept.append(date)
    return tuple(sorted(kept, key=lambda date: date.start))


def without_dates(text: str) -> str:
    """What is left of a line when dates and times are taken out."""
    for date in reversed(dates_in(text)):
        text = f"{text[: date.start]} {text[date.end :]}"
    return _TIME.sub(" ", text)


@cache
def _months() -> dict[str, int]:
    return _numbered("months")


@cache
def _foreign_months() -> dict[str, int]:
    """Months in other tongues, read only between a day and a year: "set" is a word too."""
    return _numbered("foreign_months")


def _numbered(key: str) -> dict[str, int]:
    months = table("dates").get(key)
    if not isinstance(months, dict):
        raise DataError(f"article/data/dates.toml: {key} must be a table of numbers")
    return {str(name): int(number) for name, number in months.items()}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = "|".join(sorted(_months(), key=len, reverse=True))
    foreign = "|".join(sorted(_foreign_months(), key=len, reverse=True))
    capitals = "|".join(name.upper() for name in sorted(_months(), key=len, reverse=True))
    year = r"(?P<y>(?:18|19|20)\d{2})(?:(?!\d)|(?=\d{2}:\d{2}))"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    roman = "|".join(sorted(words("dates", "roman_months"), key=len, reverse=True))
    spelt = "|".join(sorted(words("dates", "day_words"), key=len, reverse=True))
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"(?<![\d/.-]){year}(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?!\d)",
            r"(?<!\d)(?P<y>(?:18|19|20)\d{2})年\s?(?P<m>\d{1,2})月\s?(?P<d>\d{1,2})日",
            rf"(?<![\d.:]){day}\s*(?:of\s+)?[-\s]?(?P<mon>{month})\b\.?(?:,?[-\s]+{year})?",
            rf"\b(?P<mon>{month})\b\.?[-\s]*(?<!\d){day}(?!\d|:\d)(?:[,.]?\s*{year})?",
            rf"\b(?P<mon>{month})\b\.?,?\s+{year}",
            # as other tongues write it, with its year: "29 de maio de 2009", "4. Mai 2015"
            rf"(?<![\d/.-])(?P<d>\d{{1,2}})(?:\.|er|º|°)?\s*(?:de\s|di\s|d['’])?\s*"
            rf"(?P<mon>{month}|{foreign})\b\.?,?(?:\s+del?)?\s+{year}",
            # two figures of the year after a month in capitals: "22 NOV 89"
            rf"(?<![\d/.-])(?P<d>\d{{1,2}})\s(?P<mon>(?-i:{capitals}))\s(?P<yy>\d\d)"
            r"(?=\s*(?:[(,.:–—-]|$))",
            r"(?<=[A-Z]-)(?P<m>\d{1,2})-(?P<d>\d{1,2})-(?P<yy>\d{2})(?=\s\d{4}\s?[A-Z]{3})",
            rf"(?<![\d/.-])(?P<a>\d{{1,2}})(?P<s>[/.-])(?P<b>\d{{1,2}})(?P=s){year}",
            # the Buddhist era, which counts from 543 BC, with or without the common year
            rf"(?<![\d/.-]){day}\s*(?P<mon>{month})\b\.?,?\s+(?:b\.?\s?e\.?\s?)?(?P<be>2[45]\d\d)(?!\d)"
            r"(?:\s?b\.?\s?e\.?)?(?:\s*[(/]\s?(?:a\.?d\.?\s?|c\.?e\.?\s?)?(?:19|20)\d\d\s?\)?)?",
            rf"(?<![\w/.-])(?P<d>\d{{1,2}})(?P<s>[-./ ])(?P<rom>{roman})(?P=s){year}",
            rf"\b(?P<dw>{spelt})\s+(?:day\s+)?of\s+(?P<mon>{month})\b,?"
            rf"(?:\s+in the year)?(?:\s+of)?\s+{year}",
            # a document's number right before its day: "1866-17-09-2021"
            rf"(?<=\d-)(?P<d>[0-3]?\d)-(?P<m>[01]?\d)-{year}",
            # day and month in figures beside the weekday: "Friday (19/11)"
            r"(?<=day \()(?P<d>[0-3]?\d)/(?P<m>[01]?\d)(?=\))",
        )
    )


def _all(text: str) -> Iterator[FoundDate]:
    for pattern in _patterns():
        for match in pattern.finditer(text):
            edtf = _edtf(match.groupdict(), text)
            if edtf and is_edtf(edtf):
                yield FoundDate(match.start(), match.end(), edtf)


def _edtf(parts: dict[str, str | None], text: str) -> str | None:
    year = parts.get("y") or _century(parts.get("yy")) or _buddhist(parts.get("be")) or "XXXX"
    if parts.get("a"):
        return _numeric(parts, year, text)
    month = parts.get("m") or _month(parts)
    day = parts.get("d") or _day_word(parts.get("dw"))
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


def _month(parts: dict[str, str | None]) -> int:
    if parts.get("rom"):
        return words("dates", "roman_months").index(str(parts["rom"]).casefold()) + 1
    name = str(parts["mon"]).casefold()
    return _months().get(name) or _foreign_months()[name]


def _day_word(day: str | None) -> str | None:
    return str(words("dates", "day_words").index(day.casefold()) + 1) if day else None


def _buddhist(year: str | None) -> str | None:
    return str(int(year) - 543) if year else None


def _century(year: str | None) -> str | None:
    """The year of a slug or dateline that gives two figures, a habit of the last century."""
    if year is None:
        return None
    return f"{19 if int(year) >= _LAST_CENTURY else 20}{year}"


def _numeric(parts: dict[str, str | None], year: str, text: str) -> str | None:
    """Day and month in the order that can be told; only the year where both orders are possible.

    With points between them the day stands first everywhere.
    """
    first, second = int(parts["a"] or 0), int(parts["b"] or 0)
    if second <= 12 and (first > 12 or parts["s"] == "."):
        return f"{year}-{second:02d}-{first:02d}"
    if second > 12 >= first or (first <= 12 and _american(text)):
        return f"{year}-{first:02d}-{second:02d}"
    if first == second <= 12:
        return f"{year}-{first:02d}-{second:02d}"
    return year if first <= 12 and second <= 12 else None


def _american(text: str) -> bool:
    zones = words("dates", "us_zones")
    return any(re.search(rf"\b{zone}\b", text, re.IGNORECASE) for zone in zones)
