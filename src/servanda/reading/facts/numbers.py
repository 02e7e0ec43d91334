"""Numbers as texts write them: digits, words, scales."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from servanda.reading.facts.knowledge import any_of, numbers
from servanda.reading.facts.presence import folded_words_of, has_digit

#: Digits with separators (1,234.5; 1,50,000; 1 234 is not taken: it may be two numbers).
DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"


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
    """An expression for a number in words, one to ninety-nine."""
    names = any_of(numbers("quantities", "number_words"))
    return rf"(?:{names})(?:-(?:{names}))?"


@cache
def _number_words() -> frozenset[str]:
    return frozenset(word.casefold() for word in numbers("quantities", "number_words"))


@cache
def _number() -> re.Pattern[str]:
    scales = scale_words()
    return re.compile(
        rf"(?<![\w.,/+$€£¥])(?<![A-Za-z]-)(?:(?P<digits>{DIGITS})|(?P<word>{word_number()}))"
        rf"(?P<scale>(?:[\s-]+(?:{scales})\b)*)(?:(?P<hyphen>-(?=[A-Za-z]))|(?![\w+/]))",
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
        yield Number(
            match.start(),
            end,
            value_of(match["digits"] or match["word"], match["scale"]),
            words=match["digits"] is None,
            hyphen=bool(match["hyphen"]),
            scaled=bool(match["scale"]),
        )


def value_of(figure: str, scale: str | None = None) -> float:
    """The value of a figure (digits or words) times its scale words or letters."""
    value = _figure(figure.casefold())
    for word in re.findall(r"[a-z]+", (scale or "").casefold()):
        value *= numbers("quantities", "scales").get(word) or numbers("quantities", "letters")[word]
    return round(value, 6)


def _figure(figure: str) -> float:
    if figure[0].isdigit():
        return float(figure.replace(",", ""))
    known = numbers("quantities", "number_words")
    return float(sum(known[part] for part in figure.split("-")))
