"""The word families by which a text about dealings of states is told from any other."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from servanda.errors import DataError
from servanda.reading.encounters.needs import Sieve
from servanda.reading.encounters.words import folded
from servanda.reading.lexicon import lexicon


def family(table: str, name: str) -> list[str]:
    """The words of one family; raises DataError where the data file lacks it."""
    words: Any = lexicon().dealings.get(table, {}).get(name)
    if not words:
        raise DataError(f"lexicon/en/dealings.toml: no words {name!r} in the table {table!r}")
    return [str(word) for word in words]


def families(table: str) -> Mapping[str, list[str]]:
    """All families of a table by name."""
    return {name: family(table, name) for name in lexicon().dealings.get(table, {})}


def one_of(words: Iterable[str]) -> str:
    """The expression of any of these words; raises DataError naming the one at fault."""
    kept = list(words)
    for word in kept:
        try:
            re.compile(word)
        except re.error as fault:
            raise DataError(f"lexicon/en/dealings.toml: {word!r}: {fault}") from fault
    return f"(?:{'|'.join(kept)})"


@cache
def _voices() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(one_of(words))) for name, words in families("voices").items())


def voice_of(noun: str) -> str:
    """The trade of a noun that speaks for no state ("coach": sport); empty for any other."""
    plain = folded(noun)
    return next((name for name, words in _voices() if words.fullmatch(plain)), "")


@cache
def _listed(table: str, only: str) -> tuple[Sieve, tuple[re.Pattern[str], ...]]:
    kept = [only] if only else families(table)
    words = [rf"\b{one_of([word])}\b" for name in kept for word in family(table, name)]
    return Sieve(words), tuple(re.compile(word) for word in words)


def different(table: str, words: str, *, only: str = "") -> list[str]:
    """One word of a text for each word family of a table that it uses, sorted.

    `only` names the one family of the table that is asked for.
    """
    plain = folded(words)
    sieve, expressions = _listed(table, only)
    found = (expressions[number].search(plain) for number in sieve.able(plain))
    return sorted({match.group() for match in found if match})


@cache
def _day() -> re.Pattern[str]:
    month = one_of(family("days", "months"))
    written = [
        rf"{month}\.? \d{{1,2}}",
        rf"\d{{1,2}}(?:st|nd|rd|th)?(?: (?:and|to) \d+)?(?: of)? {month}",
    ]
    return re.compile(rf"\b{one_of([*written, *family('days', 'words')])}\b")


def tells_a_day(words: str) -> bool:
    """Whether words tell a day: a date, a weekday, "today"."""
    return _day().search(folded(words)) is not None
