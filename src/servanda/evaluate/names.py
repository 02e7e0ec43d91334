"""Names compared as sets of plain words: case, diacritics and order do not count."""

import re
import unicodedata

Name = frozenset[str]

_WORD = re.compile(r"\w+")
#: Letters with a stroke that Unicode does not take apart.
_UNDIVIDED = str.maketrans({"đ": "d", "Đ": "D"})


def fold(name: str | None) -> Name:
    """The words of a name, lower case and without diacritics; the empty set for None."""
    apart = unicodedata.normalize("NFD", str(name or "").translate(_UNDIVIDED))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return frozenset(_WORD.findall(plain.lower()))


def same_name(one: Name, other: Name) -> bool:
    """Whether one name's words all stand in the other; an empty name is nobody's."""
    return bool(one and other) and (one <= other or other <= one)


def half_shared(one: Name, other: Name) -> bool:
    """Whether at least half of all words are in both; two empty names share all they have."""
    return len(one & other) >= 0.5 * len(one | other)
