"""Names of places, persons and works in the record of one pair, however they are spelt."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from servanda.linking.folding import fold

_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+")
_INSIDE = re.compile(r"(?<=[^\W.!?:“\"] )[^\W\d_a-z][\w’'-]+")
_LONG_NAME = rf"{_NAME.pattern}(?: (?:(?:i|de|da|do|al|el|la|of|and) )?{_NAME.pattern})*"
# "Beli Vrh / Mali i Bardhe": what the two sides call one place.
_TWO_NAMES = re.compile(rf"({_LONG_NAME}) ?/ ?({_LONG_NAME})")
# Letters that one language writes so and another otherwise.
_SPELLINGS = (
    ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("kh", "k"), ("th", "t"), ("ph", "f"),
    ("dj", "d"), ("w", "v"), ("y", "i"), ("j", "i"), ("q", "k"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1")
_VOWELS = re.compile(r"[aeiou]")
_NO_LETTER = re.compile(r"[\W_]")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a record writes inside its sentences; `same` leads all spellings to one."""

    known: frozenset[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)

    def key(self, name: str) -> str:
        """What all spellings of a name, and the other side's name for it, have in common."""
        bones = skeleton(name)
        return self.same.get(bones, bones)


def names_in(sentences: Iterable[str]) -> Names:
    """The names of these sentences; the order of the sentences does not matter."""
    known: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for sentence in sentences:
        known.update(fold(name) for name in _INSIDE.findall(sentence))
        pairs.update(pair for two in _TWO_NAMES.findall(sentence) for pair in _paired(*two))
    return Names(frozenset(known), _together(pairs))


def capitalised(text: str) -> frozenset[str]:
    """The words of `text` that begin with a capital, folded."""
    return frozenset(fold(name) for name in _NAME.findall(text))


def skeleton(name: str) -> str:
    """A name's first letter and consonants: "Shkodra", "Shkoder"; of a short one all letters."""
    letters = _NO_LETTER.sub("", fold(name))
    for one, other in _SPELLINGS:
        letters = letters.replace(one, other)
    letters = _TWICE.sub(r"\1", letters)
    consonants = _VOWELS.sub("", letters[1:])
    return letters[:1] + consonants if len(consonants) > 1 else letters


def _paired(one: str, other: str) -> list[tuple[str, str]]:
    """Every word of the two names, with the first that stands for all."""
    words = sorted({skeleton(word) for name in (one, other) for word in _NAME.findall(name)})
    return [(words[0], word) for word in words]


def _together(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each word to the smallest that it is tied to."""
    same: dict[str, str] = {}

    def top(word: str) -> str:
        while same.get(word, word) != word:
            word = same[word]
        return word

    for one, other in sorted(pairs):
        low, high = sorted((top(one), top(other)))
        same[high] = low
    return {word: top(word) for word in sorted(same)}
