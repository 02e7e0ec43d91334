"""The knowledge files of linking, read once and checked."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

from servanda.errors import DataError

Table = dict[str, Any]


@cache
def table(name: str) -> Table:
    """The file `knowledge/NAME.toml`; raises DataError where it cannot be read."""
    try:
        text = resources.files(__package__).joinpath(f"knowledge/{name}.toml").read_text("utf-8")
        return tomllib.loads(text)
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise DataError(f"linking/knowledge/{name}.toml: {fault}") from fault


def entry(name: str, *path: str) -> Any:
    """One entry of a knowledge file; raises DataError naming the file and the entry if absent."""
    found: Any = table(name)
    for step in path:
        if not isinstance(found, dict) or step not in found:
            raise DataError(f"linking/knowledge/{name}.toml: no entry {'.'.join(path)}")
        found = found[step]
    return found


@cache
def strings(name: str, *path: str) -> tuple[str, ...]:
    """An entry that is a list of texts."""
    return tuple(_checked(name, path, entry(name, *path), str))


@cache
def numbers(name: str, *path: str) -> dict[str, float]:
    """An entry that is a table of numbers."""
    rows = entry(name, *path)
    if not isinstance(rows, dict):
        raise DataError(f"linking/knowledge/{name}.toml: {'.'.join(path)} is no table")
    _checked(name, path, rows.values(), (int, float))
    return {key: float(value) for key, value in rows.items()}


@cache
def pairs(name: str, *path: str) -> frozenset[tuple[str, str]]:
    """An entry that is a list of pairs of texts."""
    rows = list(_checked(name, path, entry(name, *path), list))
    if any(len(row) != 2 for row in rows):
        raise DataError(f"linking/knowledge/{name}.toml: {'.'.join(path)} holds more than pairs")
    return frozenset((str(left), str(right)) for left, right in rows)


def _checked(name: str, path: tuple[str, ...], rows: Any, kind: Any) -> Iterable[Any]:
    if not isinstance(rows, Iterable) or isinstance(rows, str):
        raise DataError(f"linking/knowledge/{name}.toml: {'.'.join(path)} is no list")
    kept = list(rows)
    for row in kept:
        if not isinstance(row, kind):
            raise DataError(f"linking/knowledge/{name}.toml: {'.'.join(path)}: {row!r} is amiss")
    return kept
