"""Whether two written names can be one person: any order, short forms, diacritics, initials."""

import re
from functools import cache, lru_cache

from servanda.linking.data import strings
from servanda.linking.folding import fold

_PART = re.compile(r"[^\W\d_]+")
# Spellings of one sound in different romanisations.
_SOUNDS = (("ue", "u"), ("oe", "o"), ("ae", "a"), ("y", "i"))


@lru_cache(maxsize=8192)
def name_parts(name: str) -> tuple[str, ...]:
    """The folded parts of a person's name, leading titles left out."""
    parts = _PART.findall(fold(name))
    while len(parts) > 1 and parts[0] in _titles():
        parts.pop(0)
    return tuple(_sounded(part) for part in parts)


def _sounded(part: str) -> str:
    for written, plain in _SOUNDS:
        part = part.replace(written, plain)
    return re.sub(r"(.)\1", r"\1", part)


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Whether the two names agree in all that both give.

    The shorter may leave parts out or give initials; a lone initial says nothing.
    """
    short, long = sorted(
        (name_parts(one), name_parts(other)), key=lambda parts: (len(parts), parts)
    )
    if not short:
        return False
    if _squeezed(short) & _squeezed(long):
        return True
    return any(len(part) > 1 for part in short) and _fits(short, long)


def _squeezed(parts: tuple[str, ...]) -> frozenset[str]:
    """The name written as one word, family name first or last."""
    return frozenset("".join((*parts[at:], *parts[:at])) for at in range(max(len(parts), 1)))


def _fits(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    left = list(long)
    for part in sorted(short, key=len, reverse=True):
        match = next((other for other in left if _same_part(part, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _same_part(one: str, other: str) -> bool:
    if one == other:
        return True
    initial = len(one) == 1 or len(other) == 1
    return initial and one[0] == other[0]


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(title) for title in strings("names", "titles"))


def fullest(names: tuple[str, ...]) -> str:
    """The form to show: most parts, then most letters, then with diacritics, then by spelling."""
    return min(
        names,
        key=lambda name: (
            -len(name_parts(name)),
            -len(fold(name)),
            fold(name) == name.casefold(),
            name,
        ),
    )
