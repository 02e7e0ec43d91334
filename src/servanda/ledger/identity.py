"""Which texts are versions of one article, and what each article is called.

Both are functions of the set of texts kept: no answer depends on which text came first.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from servanda.model.identity import short_hash

#: The share of the shorter text's word pairs that two versions of one article have in common.
MOSTLY_THE_SAME = 0.5
_WORD = re.compile(r"\w+")
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Shelf:
    """One article with all its versions: the names and addresses they came under, their hashes."""

    pk: int
    names: tuple[str, ...]
    urls: tuple[str, ...]
    hashes: tuple[str, ...]

    @property
    def base(self) -> str:
        """The name that the article's id is made of."""
        return min(self.names)

    @property
    def hash(self) -> str:
        """The hash that tells the article from others of its name."""
        return min(self.hashes)


def one_address(name: str, url: str | None, other_name: str, other_url: str | None) -> bool:
    """Whether two texts claim the same place: the address where both have one, else the stem."""
    return url == other_url if url and other_url else name == other_name


def mostly_the_same(one: str, two: str) -> bool:
    """Whether two texts have mostly the same words.

    Measured as the overlap coefficient of their sets of adjacent word pairs, so that a story that
    grew stays the same article.
    """
    if one == two:
        return True
    first, second = _word_pairs(one), _word_pairs(two)
    smaller = min(len(first), len(second))
    return smaller > 0 and len(first & second) / smaller >= MOSTLY_THE_SAME


def _word_pairs(text: str) -> set[tuple[str, str]]:
    words = _WORD.findall(text.casefold())
    return set(zip(words, words[1:] or words, strict=False))


def ids(shelves: Sequence[Shelf], *, taken: Callable[[str], bool]) -> dict[int, str]:
    """The id of each article, by its key: its name, or with a hash where others share the name.

    `shelves` holds all articles of each name in it; `taken` says whether an id is some text's name.
    """
    rivals: dict[str, list[Shelf]] = {}
    for shelf in shelves:
        rivals.setdefault(shelf.base, []).append(shelf)
    return {
        shelf.pk: base if len(group) == 1 else _with_hash(shelf, group, taken)
        for base, group in rivals.items()
        for shelf in group
    }


def _with_hash(shelf: Shelf, group: Sequence[Shelf], taken: Callable[[str], bool]) -> str:
    own = _telling_hash(shelf, group)
    others = [_telling_hash(other, group) for other in group if other is not shelf]
    for digits in range(_DIGITS, len(own)):
        name = f"{shelf.base}-{own[:digits]}"
        if not any(other.startswith(own[:digits]) for other in others) and not taken(name):
            return name
    return f"{shelf.base}-{own}"


def _telling_hash(shelf: Shelf, group: Sequence[Shelf]) -> str:
    """The article's hash; with its addresses where the same words stand at several."""
    if sum(1 for other in group if other.hash == shelf.hash) == 1:
        return shelf.hash
    return short_hash(shelf.hash, *sorted(shelf.urls), length=64)
