"""Spellings of one word, and texts made comparable without moving a single character."""

import re
import unicodedata
from collections.abc import Iterator

_SAME_LENGTH = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ",
        "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'",
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    }
)  # fmt: skip
_NOT_WORD = re.compile(r"[^a-z0-9+]+")
_SAINT = re.compile(r"\bSaint\b")
_EXTRA_LETTERS = str.maketrans({"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "ı": "i"})


def level(text: str) -> str:
    """`text` with plain spaces, apostrophes and hyphens, every character and line end in place."""
    return text.translate(_SAME_LENGTH)


def joined(text: str) -> str:
    """`text` on one line, so that a name broken over two lines is still one name."""
    return text.replace("\n", " ")


def plain(word: str) -> str:
    """`word` without diacritics."""
    decomposed = unicodedata.normalize("NFD", word.translate(_EXTRA_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def key(words: str) -> str:
    """What a user types, reduced to what counts: `The Viet-Nam` and `viet nam` are one."""
    bare = plain(words).casefold().replace("&", " and ").replace("'", "").replace("\u2019", "")
    bare = re.sub(r"\b(?:[a-z]\.){2,}", lambda dotted: dotted.group().replace(".", "") + " ", bare)
    return _NOT_WORD.sub(" ", bare).strip().removeprefix("the ")


def variants(word: str) -> Iterator[str]:
    """The ways one name is written: with and without diacritics, "and" or "&", Saint or St."""
    for spelling in dict.fromkeys(_of_one(word)):
        yield spelling
        yield spelling.upper()


def _of_one(word: str) -> Iterator[str]:
    for saint in (word, _SAINT.sub("St", word), _SAINT.sub("St.", word)):
        for both in (saint, saint.replace(" and ", " & ")):
            yield from composed(both)
            yield plain(both)


def composed(word: str) -> Iterator[str]:
    """Both Unicode forms of a word, since texts come in either."""
    yield unicodedata.normalize("NFC", level(word))
    yield unicodedata.normalize("NFD", level(word))
