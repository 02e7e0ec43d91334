"""One value out of what several accounts say: by majority, then the canonically first."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from servanda.linking.names import fullest, same_person
from servanda.model.dates import bounds

Value = TypeVar("Value")


def most_told(values: Iterable[Value | None]) -> Value | None:
    """The value most accounts give; of several, the one given first; None only where all are."""
    known = [value for value in values if value is not None]
    return max(known, key=known.count, default=None)


def best_date(dates: Sequence[str | None]) -> str | None:
    """The most precise date; of equally precise ones the most told, then the first."""
    known = [date for date in dates if date]
    return min(known, key=lambda date: (_width(date), -known.count(date)), default=None)


def _width(edtf: str) -> int:
    """How many days a date leaves open; one without year the most."""
    span = bounds(edtf)
    if span.first is None or span.last is None:
        return 10**7
    return (span.last - span.first).days


def merged_names(names: Sequence[str]) -> tuple[str, ...]:
    """Each person once, in the fullest form, in order of first mention.

    Of equally full forms the one with diacritics is kept, being nearer to how the name is written.
    """
    groups: list[list[str]] = []
    for name in names:
        home = next((one for one in groups if all(same_person(name, other) for other in one)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return tuple(fullest(tuple(group)) for group in groups)


def in_order(values: Iterable[Value]) -> tuple[Value, ...]:
    """Each value once, in order of first appearance."""
    return tuple(dict.fromkeys(values))
