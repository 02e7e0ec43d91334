"""Which part of the work on a thing a content is about: its study, its tender, its ratification."""

import re
from functools import cache

from servanda.errors import DataError
from servanda.linking.data import strings, table
from servanda.linking.folding import aim_cut, fold


def stages_of(text: str) -> frozenset[str]:
    """The stages of `knowledge/stages.toml` that the main part of `text` names."""
    folded = fold(aim_cut(text))
    return frozenset(name for name, pattern in _stages() if pattern.search(folded))


def offices_in(text: str) -> frozenset[str]:
    """The offices that `text` names, the longest name of each."""
    return frozenset(_offices().findall(fold(text)))


@cache
def _offices() -> re.Pattern[str]:
    names = sorted(strings("undertakings", "visitors", "offices"), key=lambda name: -len(name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


@cache
def _stages() -> tuple[tuple[str, re.Pattern[str]], ...]:
    try:
        return tuple(
            (name, re.compile("|".join(row["words"])))
            for name, row in sorted(table("stages").items())
        )
    except (re.error, KeyError, TypeError) as fault:
        raise DataError(f"linking/knowledge/stages.toml: {fault}") from fault
