"""How many days an encounter took, where its sentence tells their number and one of them."""

import re
from datetime import date, timedelta
from functools import cache

from servanda.model.dates import bounds
from servanda.reading.encounters.words import folded, phrase
from servanda.reading.facts.knowledge import any_of, numbers
from servanda.reading.facts.nouns import Anchor

#: The words that tell the number stand this near to the encounter's own, in letters.
_NEAR = 150
_JOURNEY = re.compile(r"(?: [\w-]+){0,3}? (?:visit|trip|tour|stay|journey)\b")


def stretched(words: str, start: int, end: int, day: str | None, *, journey: bool) -> str | None:
    """ "Concluded its two-day session today", "closed on Friday after three days" as a stretch.

    `[start, end)` are the encounter's words and `day` the one day told; that day where the words
    tell no number, or not whether it was the first or the last. A "three-day visit" tells the
    length of the `journey`, not of the talks held on it.
    """
    if day is None or len(day) != len("2000-01-01") or not day[:4].isdigit():
        return day
    plain = folded(words)
    near = plain[max(0, start - _NEAR) : end + _NEAR]
    found = _length().search(near)
    if found is None or (found[1] and journey != bool(_JOURNEY.match(near, found.end()))):
        return day
    count = _count(next(group for group in found.groups() if group))
    told = date.fromisoformat(day)
    if phrase("closes").search(near):
        return f"{told - timedelta(days=count - 1)}/{day}"
    if phrase("opens").search(near):
        return f"{day}/{told + timedelta(days=count - 1)}"
    return day


@cache
def _length() -> re.Pattern[str]:
    count = rf"(\d|{any_of(n for n, value in numbers('dates', 'numbers').items() if value > 1)})"
    return re.compile(
        rf"\b{count}[- ]days?\b(?! (?:ago|later|before|earlier|after))"
        rf"|\b(?:after|for|lasting|lasted|over) {count} days\b"
    )


def _count(word: str) -> int:
    return int(word) if word.isdigit() else numbers("dates", "numbers")[word]


def days_before(date: str | None, anchor: Anchor) -> int:
    """How many days a date lies before the day of telling, 0 where either is not known."""
    if date is None or anchor.exact is None or date.startswith("XXXX"):
        return 0
    last = bounds(date).last
    return (anchor.exact - last).days if last else 0
