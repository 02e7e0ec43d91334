"""Which words are said of one thing: "lorry" and "truck", "border post" and "crossing"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from servanda.errors import DataError
from servanda.linking.data import entry
from servanda.linking.folding import fold
from servanda.linking.roots import root

_KINDS = ("things", "deeds")


@dataclass(frozen=True, slots=True)
class Concepts:
    """Roots of words, and of phrases, to the concepts that they stand for.

    A concept's id is its kind, a colon and its first word.
    """

    words: Mapping[str, tuple[str, ...]]
    phrases: Mapping[tuple[str, ...], tuple[str, ...]]
    longest: int

    def of_word(self, word_root: str) -> tuple[str, ...]:
        """The concepts of one root."""
        return self.words.get(word_root, ())

    def of_phrases(self, roots: Sequence[str]) -> Iterator[str]:
        """The concepts of the phrases among `roots`, which stand in the order of the text."""
        for length in range(2, self.longest + 1):
            for start in range(len(roots) - length + 1):
                yield from self.phrases.get(tuple(roots[start : start + length]), ())


@cache
def concepts() -> Concepts:
    """All of `knowledge/concepts.toml`; raises DataError where a row is no list of words."""
    words: dict[str, list[str]] = {}
    phrases: dict[tuple[str, ...], list[str]] = {}
    for concept, phrase in _entries():
        roots = tuple(root(word) for word in fold(phrase).split())
        if len(roots) == 1:
            words.setdefault(roots[0], []).append(concept)
        else:
            phrases.setdefault(roots, []).append(concept)
    return Concepts(
        {word: tuple(dict.fromkeys(found)) for word, found in words.items()},
        {phrase: tuple(dict.fromkeys(found)) for phrase, found in phrases.items()},
        max(map(len, phrases), default=0),
    )


def is_deed(concept: str) -> bool:
    """Whether a concept is something done rather than what it is done to."""
    return concept.startswith("deeds:")


def _entries() -> Iterator[tuple[str, str]]:
    for kind in _KINDS:
        rows = entry("concepts", kind, "rows")
        if not isinstance(rows, list):
            raise DataError(f"linking/knowledge/concepts.toml: {kind}.rows is no list")
        for row in rows:
            if not isinstance(row, list) or len(row) < 2 or not all(map(_is_text, row)):
                raise DataError(f"linking/knowledge/concepts.toml: {kind}: {row!r} is no row")
            for phrase in row:
                yield f"{kind}:{row[0]}", phrase


def _is_text(word: object) -> bool:
    return isinstance(word, str) and bool(word.split())
