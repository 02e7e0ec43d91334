"""The data files of this room, read once and checked."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from servanda.errors import DataError


@cache
def table(name: str) -> Mapping[str, object]:
    """The data file `name` (without `.toml`); raises DataError where it is not valid TOML."""
    try:
        source = files("servanda.reading.facts") / "data" / f"{name}.toml"
        return MappingProxyType(tomllib.loads(source.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise _fault(name, "", str(fault)) from fault


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """The list of texts under `key` of the data file `name`."""
    value = table(name).get(key)
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        raise _fault(name, key, "must be a list of texts")
    return tuple(value)


@cache
def numbers(name: str, key: str) -> Mapping[str, int]:
    """The table of whole numbers under `key` of the data file `name`."""
    value = table(name).get(key)
    if not isinstance(value, dict) or not all(isinstance(one, int) for one in value.values()):
        raise _fault(name, key, "must be a table of whole numbers")
    return MappingProxyType(value)


@cache
def lists(name: str, key: str) -> Mapping[str, tuple[str, ...]]:
    """The table of lists of texts under `key` of the data file `name`."""
    value = table(name).get(key)
    if not isinstance(value, dict):
        raise _fault(name, key, "must be a table of lists")
    found: dict[str, tuple[str, ...]] = {}
    for entry, listed in value.items():
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            raise _fault(name, f"{key}.{entry}", "must be a list of texts")
        found[entry] = tuple(listed)
    return MappingProxyType(found)


@cache
def pattern(name: str, key: str) -> re.Pattern[str]:
    """One expression that fits any of the listed words as whole words, in any case."""
    return re.compile(rf"(?<!\w)(?:{any_of(words(name, key))})(?!\w)", re.IGNORECASE)


def any_of(options: Iterable[str]) -> str:
    """The alternatives of an expression, the longest first, each taken literally."""
    return "|".join(re.escape(option) for option in sorted(options, key=len, reverse=True))


def _fault(name: str, entry: str, what: str) -> DataError:
    return DataError(f"reading/facts/data/{name}.toml: [{entry}] {what}")
