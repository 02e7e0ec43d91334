"""Which of several like things a content means: "the third session", "the 2031 tranche"."""

import re
from functools import cache

from servanda.linking.data import strings
from servanda.linking.folding import fold, is_stop
from servanda.linking.roots import root

Marked = frozenset[tuple[str, int]]
_MEETING = "meeting"
# "IX Round", "the XIII Session": Roman numbers count meetings.
_ROMAN = re.compile(r"\b([IVX]{1,5}) ([A-Z]?[a-z]+(?: [A-Z]?[a-z]+)?)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_AFTER = r"((?: [a-z-]+){1,4})"
_YEAR = r"((?:19|20)\d\d)"
_THE_YEARS = re.compile(rf"\bthe {_YEAR}(?![\d/–-]){_AFTER}")
_OF_YEAR = re.compile(rf"\b([a-z-]+) (?:of|for) (?:[a-z]+ )?{_YEAR}\b(?![\d/–-])")
_ANOTHER = re.compile(rf"\b(?:a second|another|a further|a third){_AFTER}")


def numbered(text: str) -> Marked:
    """The things that `text` numbers: "third session" is a meeting, 3."""
    found = {
        (kind, number) for number, words in _numbers(fold(text)) for kind in _kinds(words, _parts())
    }
    return frozenset(found | _convened(fold(text)) | _in_roman(text))


def of_year(text: str) -> Marked:
    """The things that `text` tells by their year: "the 2031 tranche" is a tranche, 2031."""
    folded = fold(text)
    found = {
        (kind, int(year)) for year, words in _THE_YEARS.findall(folded) for kind in _kinds(words)
    }
    found |= {(kind, int(year)) for word, year in _OF_YEAR.findall(folded) for kind in _kinds(word)}
    return frozenset(found)


def another(text: str) -> frozenset[str]:
    """The things of which `text` says that it is a further one: "a second kiln"."""
    return frozenset(kind for words in _ANOTHER.findall(fold(text)) for kind in _kinds(words))


def clash(left: Marked, right: Marked) -> bool:
    """Whether both mark things of one kind, and mark no such thing alike."""
    kinds = {kind for kind, _ in left} & {kind for kind, _ in right}
    return bool(kinds) and not left & right


def _numbers(folded: str) -> list[tuple[int, str]]:
    rows = []
    for found in _ordinal().finditer(folded):
        digits, word, after = found.groups()
        rows.append((_value(digits, word), after or ""))
    return rows


def _kinds(words: str, never: frozenset[str] = frozenset()) -> list[str]:
    """The roots of the words up to the first that carries nothing; all meetings are one kind."""
    kinds: list[str] = []
    for word in words.split():
        if is_stop(word):
            break
        kinds.append(root(word))
    if any(kind in never or kind in _times() for kind in kinds):
        return []
    return [_MEETING if kind in _meetings() else kind for kind in kinds]


def _convened(folded: str) -> set[tuple[str, int]]:
    """ "Convene the fourth in May": a meeting that is only numbered."""
    found = _convening().finditer(folded)
    return {(_MEETING, _value(*match.groups())) for match in found}


def _value(digits: str | None, word: str | None) -> int:
    return int(digits) if digits else _words().index(word or "") + 1


def _in_roman(text: str) -> set[tuple[str, int]]:
    return {
        (_MEETING, _roman(digits))
        for digits, nouns in _ROMAN.findall(text)
        if any(root(noun) in _meetings() for noun in fold(nouns).split())
    }


def _roman(digits: str) -> int:
    values = [_ROMAN_VALUES[digit] for digit in digits]
    later = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, later, strict=True)
    )


@cache
def _words() -> tuple[str, ...]:
    return strings("undertakings", "which_one", "ordinals")


@cache
def _meetings() -> frozenset[str]:
    return frozenset(root(word) for word in strings("undertakings", "which_one", "meetings"))


@cache
def _parts() -> frozenset[str]:
    return frozenset(root(word) for word in strings("undertakings", "which_one", "parts"))


@cache
def _times() -> frozenset[str]:
    return frozenset(root(word) for word in strings("undertakings", "which_one", "times"))


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(rf"\b{_number()}\b{_AFTER}?")


@cache
def _convening() -> re.Pattern[str]:
    verbs = "|".join(strings("undertakings", "which_one", "convening"))
    return re.compile(
        rf"\b(?:{verbs})\b.{{0,20}}\b(?:the|its|their) {_number()}(?=$| (?:in|at|on|by|before) )"
    )


def _number() -> str:
    return rf"(?:(\d{{1,3}})(?:st|nd|rd|th)|({'|'.join(_words())}))"
