"""Whether two written names can be one person: any order, short forms, diacritics, initials."""

import re
from functools import cache, lru_cache

from servanda.linking.data import strings
from servanda.linking.folding import fold

_PART = re.compile(r"[^\W\d_]+")
# Spellings of one sound in different romanisations.
_SOUNDS = (("ue", "u"), ("oe", "o"), ("ae", "a"), ("y", "i"))
# Consonants that alphabets and romanisations put for one another: "Qaddafi", "Kadhafi"; "Petrović",
# "Petroviq". Vowels, h and glides tell nothing.
_CONSONANTS = str.maketrans("bdzgcqvw", "ptskkkff")
_CLASSES = str.maketrans("bdzgcqvw", "ptskkkff", "aeiouyhj")
# "Cowdrey" is "Coudrey".
_GLIDE = re.compile(r"(?<=[aeiou])w(?![aeiou])")
_VOWELS = frozenset("aeiou")
# In a part shorter than this each letter counts: Van Hung and Van Hong are two people.
_LONG_PART = 5
# So many letters to one edit; and so many consonants make a skeleton that outweighs edits.
_LETTERS_TO_AN_EDIT = 3
_TELLING_SKELETON = 3
_TWO = 2


@lru_cache(maxsize=8192)
def name_parts(name: str) -> tuple[str, ...]:
    """The folded parts of a person's name, leading titles left out."""
    parts = _PART.findall(fold(name))
    while len(parts) > 1 and (length := _title_length(parts)):
        del parts[:length]
    return tuple(_sounded(part) for part in parts)


def _title_length(parts: list[str]) -> int:
    """How many parts at the front are one title; never all of them."""
    two = " ".join(parts[:2])
    return 2 if len(parts) > _TWO and two in _titles() else int(parts[0] in _titles())


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


@lru_cache(maxsize=65536)
def spelt_alike(one: str, other: str) -> bool:
    """Whether the names may be one in two spellings; less sure than `same_person`, and wider."""
    short, long = sorted((_core(one), _core(other)), key=lambda parts: (len(parts), parts))
    left = list(long)
    for part in sorted(short, key=len, reverse=True):
        match = next((other for other in left if _part_alike(part, other)), None)
        if match is None:
            return False
        left.remove(match)
    return any(len(part) >= _LONG_PART for part in short)


def _core(name: str) -> tuple[str, ...]:
    """The parts of a name without its particles."""
    parts = name_parts(name)
    return tuple(part for part in parts if part not in _particles()) or parts


def _part_alike(one: str, other: str) -> bool:
    mine, theirs = _unprefixed(one), _unprefixed(other)
    return any(_spelling_alike(left, right) for left in mine for right in theirs)


def _spelling_alike(one: str, other: str) -> bool:
    if _same_part(one, other) or one.translate(_CONSONANTS) == other.translate(_CONSONANTS):
        return True
    longest = max(len(one), len(other))
    if longest < _LONG_PART or not _same_sound(one[0], other[0]):
        return False
    bones = _skeleton(one)
    if not bones or _collapsed(bones) != _collapsed(_skeleton(other)):
        return False
    return len(bones) >= _TELLING_SKELETON or edits(one, other) <= longest // _LETTERS_TO_AN_EDIT


def _unprefixed(part: str) -> tuple[str, ...]:
    """A part, and what is left of it without an article: "Almansoori" is "al-Mansoori"."""
    bare = (part.removeprefix(lead) for lead in ("al", "el") if part.startswith(lead))
    return (part, *(rest for rest in bare if len(rest) >= _LONG_PART - 1))


def _same_sound(one: str, other: str) -> bool:
    if one in _VOWELS or other in _VOWELS:
        return one in _VOWELS and other in _VOWELS
    return one == other or one.translate(_CLASSES) == other.translate(_CLASSES) != ""


def _skeleton(part: str) -> str:
    return _GLIDE.sub("", part).translate(_CLASSES)


def _collapsed(bones: str) -> str:
    return re.sub(r"(.)\1+", r"\1", bones)


def edits(one: str, other: str) -> int:
    """How many letters must be put in, taken out or changed to make one of the other."""
    row = list(range(len(other) + 1))
    for at, mine in enumerate(one, start=1):
        last, row = row, [at]
        for place, theirs in enumerate(other, start=1):
            cost = last[place - 1] + (mine != theirs)
            row.append(min(cost, last[place] + 1, row[-1] + 1))
    return row[-1]


@cache
def _particles() -> frozenset[str]:
    return frozenset(fold(word) for word in strings("names", "particles"))


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
