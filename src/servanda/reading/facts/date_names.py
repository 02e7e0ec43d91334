"""The names of months and weekdays, also as a telegram in capitals writes them."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from servanda.reading.facts.knowledge import any_of, numbers


@cache
def months() -> Mapping[str, int]:
    """Every spelling of a month with its number."""
    return _with_capitals(numbers("dates", "months"))


@cache
def weekdays() -> Mapping[str, int]:
    """Every spelling of a weekday with its number; SUN and SAT are words of their own."""
    known = numbers("dates", "weekdays")
    whole = {name: value for name, value in known.items() if name.endswith("day")}
    return MappingProxyType({**known, **_with_capitals(whole)})


def _with_capitals(known: Mapping[str, int]) -> Mapping[str, int]:
    capitals = {name.upper(): value for name, value in known.items()}
    return MappingProxyType({**known, **capitals})


@cache
def month() -> str:
    """An expression for a month, a full stop after a short form included."""
    # May and Mar. are words of their own: a month has a capital, and "may" never fits.
    short = "|".join((*_SHORT, *(name.upper() for name in _SHORT)))
    return rf"(?:{any_of(months())})(?:(?<={short})\.|(?<=Sept|SEPT)\.)?"


_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@cache
def weekday() -> str:
    """The alternatives of an expression for a weekday."""
    return any_of(weekdays())


@cache
def ordinal() -> str:
    """The alternatives of an expression for the day of a month in words."""
    return any_of(numbers("dates", "ordinals"))
