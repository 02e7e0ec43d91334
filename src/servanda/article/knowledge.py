"""The package's data files about pages, read once and checked."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from servanda.errors import DataError


@cache
def table(name: str) -> Mapping[str, object]:
    """The data file `name` (without `.toml`); raises DataError where it is not valid TOML."""
    try:
        text = (files("servanda.article") / "data" / f"{name}.toml").read_text(encoding="utf-8")
        return MappingProxyType(tomllib.loads(text))
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise DataError(f"article/data/{name}.toml: {fault}") from fault


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """The list of strings under `key` of the data file `name`."""
    value = table(name).get(key)
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise DataError(f"article/data/{name}.toml: {key} must be a list of strings")
    return tuple(value)


@cache
def pairs(name: str, key: str) -> tuple[tuple[str, str], ...]:
    """The names under `key` of the data file `name`, each with what it stands for."""
    value = table(name).get(key)
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise DataError(f"article/data/{name}.toml: {key} must be a table of strings")
    return tuple((str(word), str(meaning)) for word, meaning in value.items())


@cache
def whole(name: str, key: str) -> re.Pattern[str]:
    """One expression that fits where any of the list's expressions fits a whole line."""
    return _compiled(name, key, r"(?:{})")


@cache
def anywhere(name: str, key: str) -> re.Pattern[str]:
    """One expression that fits where any of the list's expressions is found."""
    return _compiled(name, key, r"(?:{})")


@cache
def literal(name: str, key: str) -> re.Pattern[str]:
    """One expression that finds any of the list's entries as whole words, exactly as written."""
    longest_first = sorted(words(name, key), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


@cache
def single(name: str, key: str) -> re.Pattern[str]:
    """The expression under `key` of the data file `name`."""
    value = table(name).get(key)
    if not isinstance(value, str):
        raise DataError(f"article/data/{name}.toml: {key} must be one expression")
    return _checked(name, key, value)


def _compiled(name: str, key: str, frame: str) -> re.Pattern[str]:
    parts = words(name, key)
    for part in parts:
        _checked(name, key, part)
    return re.compile("|".join(frame.format(part) for part in parts), re.IGNORECASE)


def _checked(name: str, key: str, expression: str) -> re.Pattern[str]:
    try:
        return re.compile(expression, re.IGNORECASE)
    except re.error as fault:
        raise DataError(f"article/data/{name}.toml: {key}: {expression!r}: {fault}") from fault
