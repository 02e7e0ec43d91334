"""Which words a text has at all: a quick test before a costly expression is tried."""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
#: Texts kept: the quotes and sentences of a few articles, each looked at by several functions.
_KEPT = 256


@lru_cache(maxsize=_KEPT)
def words_of(text: str) -> frozenset[str]:
    """Every run of word characters in `text`, as written."""
    return frozenset(_WORD.findall(text))


@lru_cache(maxsize=_KEPT)
def folded_words_of(text: str) -> frozenset[str]:
    """Every run of word characters in `text`, case-folded."""
    return frozenset(_WORD.findall(text.casefold()))


@lru_cache(maxsize=_KEPT)
def has_digit(text: str) -> bool:
    """Whether `text` holds a digit of any script."""
    return _DIGIT.search(text) is not None


def first_words(options: Iterable[str]) -> frozenset[str]:
    """The first run of word characters of each option.

    Where an expression fits one of the options as whole words, the text has one of these among
    its words.
    """
    firsts = (_WORD.search(option) for option in options)
    return frozenset(first[0] for first in firsts if first)
