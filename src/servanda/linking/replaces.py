"""What an act puts in the place of what: "in place of the repair, a new bridge"."""

import re
from functools import cache

from servanda.errors import DataError
from servanda.linking.data import strings

_MODAL = re.compile(r" (?:will|would|shall|should|is|are|to)$", re.IGNORECASE)
# Shorter than this, a part names nothing.
_SHORTEST = 4


def replaced(cue: str, quote: str) -> tuple[str, str] | None:
    """What is given up and what comes instead, in the words of the content; else None."""
    words = " ".join(quote.split())
    for text in (words, f"{' '.join(cue.split())} {words}"):
        for pattern in _patterns():
            found = pattern.search(text)
            if found and (parts := _parts(found, words)):
                return parts
    return None


def _parts(found: re.Match[str], words: str) -> tuple[str, str] | None:
    old, new = _MODAL.sub("", found["old"]).strip(" ,"), found["new"].strip(" ,")
    if min(len(old), len(new)) < _SHORTEST or old not in words or new not in words:
        return None
    return old, new


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    try:
        found = strings("undertakings", "replaces", "patterns")
        return tuple(re.compile(text, re.IGNORECASE) for text in found)
    except re.error as fault:
        raise DataError(f"linking/knowledge/undertakings.toml: replaces: {fault}") from fault
