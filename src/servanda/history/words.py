"""The words of `statuses.toml`, read once and compiled."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Literal

from servanda.errors import DataError

Sort = Literal[
    "recalls_commitment", "not_yet", "partly", "completed", "begun", "suspended", "withdrawn",
    "superseded", "moved",
]  # fmt: skip


def says(sort: Sort, text: str) -> bool:
    """Whether `text` has words of this sort."""
    low = text.lower()
    return any(pattern.search(low) for pattern in _patterns(sort))


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
