"""Numbers as texts write them: digits, words, scales."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from servanda.reading.facts.knowledge import any_of, lists, numbers
from servanda.reading.facts.presence import folded_words_of, has_digit

#: What parts thousands besides a comma: a space of any width, a Swiss apostrophe.
_SPACE = "[ \\u00a0\\u2009\\u202f'’]"
#: Digits with separators (1,234.5; 1,50,000; 800 000).
DIGITS = (
    r"\d{1,3}(?:\.\d{3})*\.000(?![\d,.]?\d)"
    rf"|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d,.]?\d)"
    r"|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
)
#: "300.000 euros", as on the continent; three decimals that are all nought are none.
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})*\.000")
#: A figure and the "m" or "bn" of a thing counted; "200m long" and "5m from" are metres.
_LETTERS = (
    r"(?P<letters>(?-i:(?:m|mn|bn|tn|k)(?=\s+(?!long|wide|high|deep|tall|away|from|above|below|of\b|in\b"
    r"|to\b|and\b|or\b|apart|north|south|east|west|off\b|by\b|at\b)[a-z])))?"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `text[start:end]`; `hyphen` tells that a unit hangs on it (`40-member`)."""

    start: int
    end: int
    value: float
    words: bool
    hyphen: bool = False
    scaled: bool = False


def scale_words() -> str:
    """The alternatives of an expression for million, crore and the like."""
    return any_of(numbers("quantities", "scales"))


@cache
def word_number() -> str:
    """An expression for a number in words: "forty-two", "a" before a scale, "five and a half"."""
    names, scales = any_of(numbers("quantities", "number_words")), scale_words()
    one = rf"(?:{names})(?:-(?:{names}))?"
    hundreds = rf"(?:an?|{names})\s+hundred\s+and\s+{one}(?![\w-])"
    part = rf"(?:half|(?:a\s+)?quarter of)\s+an?(?=\s+(?:{scales})\b)"
    single = rf"an?(?=\s+(?:{scales})\b)"
    return rf"(?:{hundreds}|{part}|{single}|{one}(?:\s+and\s+a\s+(?:half|quarter))?)"


@cache
def _number_words() -> frozenset[str]:
    named = (*numbers("quantities", "number_words"), *numbers("quantities", "scales"))
    return frozenset(word.casefold() for word in named)


@cache
def _number() -> re.Pattern[str]:
    scales = scale_words()
    signs = any_of(sign for sign in lists("quantities", "measures")["signs"] if len(sign) > 1)
    bare = rf"(?<=the )(?=(?:{scales})\s+[a-z])"
    return re.compile(
        rf"(?<![\w.,/+$€£¥])(?<![A-Za-z]-)(?:(?P<digits>{DIGITS})|(?P<word>{word_number()}|{bare}))"
        rf"{_LETTERS}(?P<scale>(?:[\s-]*(?:{scales})\b)*)"
        rf"(?:(?P<hyphen>-(?=[A-Za-z]))|(?=(?:{signs})\b)|(?![\w+/]))",
        re.IGNORECASE,
    )


def numbers_in(text: str) -> Iterator[Number]:
    """Every number of the text, in order, those inside words and signs of money left out."""
    if not has_digit(text) and _number_words().isdisjoint(folded_words_of(text)):
        return
    for match in _number().finditer(text):
        end = match.start("hyphen") if match["hyphen"] else match.end()
        if text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit():
            continue
        scale = f"{match['scale']} {match['letters'] or ''}"
        yield Number(
            match.start(),
            end,
            value_of(match["digits"] or match["word"], scale),
            words=match["digits"] is None,
            hyphen=bool(match["hyphen"]),
            scaled=bool(scale.strip()),
        )


def value_of(figure: str, scale: str | None = None) -> float:
    """The value of a figure (digits or words) times its scale words or letters."""
    value = _figure(figure.casefold())
    for word in re.findall(r"[a-z]+", (scale or "").casefold()):
        value *= numbers("quantities", "scales").get(word) or numbers("quantities", "letters")[word]
    return round(value, 6)


def _figure(figure: str) -> float:
    """What a figure is worth: "1,234.5", "forty-two", "two hundred and ten", "five and a half"."""
    if not figure or figure in ("a", "an"):
        return 1.0
    if figure[0].isdigit():
        dotted = figure.replace(".", "") if _DOTTED.fullmatch(figure) else figure
        return float(re.sub(rf",|{_SPACE}", "", dotted))
    value = 0.0
    words = re.findall("[a-z]+", figure)
    for place, word in enumerate(words):
        if word == "hundred":
            value *= numbers("quantities", "scales")[word]
        elif word in ("half", "quarter"):
            value += 0.5 if word == "half" else 0.25
        elif word in ("a", "an"):
            value += 1.0 if words[place + 1 : place + 2] == ["hundred"] else 0.0
        else:
            value += numbers("quantities", "number_words").get(word, 0)
    return value
