"""The words of `statuses.toml`, read once and compiled."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Literal

from servanda.errors import DataError

Sort = Literal[
    "recalls_commitment", "superseded", "withdrawn", "suspended", "resumed", "not_yet", "ongoing",
    "partly", "remaining", "wholly", "completed", "begun", "begun_works", "past", "moved",
    "to_be_signed", "no_date",
]  # fmt: skip


def says(sort: Sort, text: str) -> bool:
    """Whether `text` has words of this sort."""
    return place(sort, text) is not None


def place(sort: Sort, text: str) -> int | None:
    """Where the first words of this sort stand in `text`, or None."""
    low = text.lower()
    found = (pattern.search(low) for pattern in _patterns(sort))
    return min((match.start() for match in found if match), default=None)


@cache
def _patterns(sort: Sort) -> tuple[re.Pattern[str], ...]:
    rows = _file().get(sort)
    if not isinstance(rows, list) or not rows:
        raise DataError(f"history/statuses.toml: no patterns under {sort}")
    try:
        return tuple(re.compile(row) for row in rows)
    except (re.error, TypeError) as fault:
        raise DataError(f"history/statuses.toml: {sort}: {fault}") from fault


@cache
def _file() -> dict[str, object]:
    try:
        text = resources.files(__package__).joinpath("statuses.toml").read_text("utf-8")
        return tomllib.loads(text)
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise DataError(f"history/statuses.toml: {fault}") from fault
