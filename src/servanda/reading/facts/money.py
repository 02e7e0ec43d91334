"""Amounts of money in a text, in every usual form, to ISO 4217."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from servanda.errors import DataError
from servanda.model.codes import PartyCode
from servanda.reading.facts.knowledge import any_of, lists, numbers, table
from servanda.reading.facts.nouns import QuantityMention
from servanda.reading.facts.numbers import DIGITS, scale_words, value_of, word_number
from servanda.reading.facts.presence import first_words, folded_words_of, has_digit

_BEHIND = re.compile("[€₫₽₴₺]")


def find_money(text: str, *, home: PartyCode | None = None) -> tuple[QuantityMention, ...]:
    """Every amount of money in `text`, in order.

    `home` is the party in whose press or ministry the text stands: a bare `$` or `pounds` is then
    its own currency, where it has one of that name; otherwise the best known one.
    """
    found = sorted(_all(text, home), key=lambda one: (one.start, -one.end))
    kept: list[QuantityMention] = []
    for money in found:
        if not kept or money.start >= kept[-1].end:
            kept.append(money)
    return tuple(kept)


def _all(text: str, home: PartyCode | None) -> Iterator[QuantityMention]:
    signs, names, behind = _shapes()
    likely = (
        (signs, has_digit(text) and _before_digit().search(text)),
        (names, not _name_words().isdisjoint(folded_words_of(text))),
        (behind, _BEHIND.search(text)),
    )
    for shape in (shape for shape, worth in likely if worth):
        for match in shape.finditer(text):
            yield from _amounts(match, _currency(match["currency"], home))


def _amounts(match: re.Match[str], currency: str | None) -> Iterator[QuantityMention]:
    scale = f"{match['scale'] or ''} {match['letters'] or ''}"
    parts = [part for part in ("first", "last") if match[part]]
    for part in parts:
        own = match["early"] or scale if part == "first" else scale
        start = match.start() if part == parts[0] else match.start(part)
        end = match.end() if part == parts[-1] else match.end(part)
        value = value_of(match[part], own)
        if currency is None:
            yield QuantityMention(start, end, value, unit=match["currency"])
        else:
            yield QuantityMention(start, end, value, currency=currency)


@cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A sign before the figure, a name or code behind it, a sign behind it."""
    scale = rf"(?P<scale>(?:[\s-]*(?:{scale_words()})\b)*)"
    letters = rf"(?P<letters>(?:{any_of(numbers('quantities', 'letters'))})(?!\w))?"
    figure = rf"(?:{DIGITS}|{word_number()})"
    early = rf"(?P<early>(?:[\s-]*(?:{scale_words()})\b)*)"
    between = r"(?:\s?[-–—]\s?|\s+(?:to|and|or)\s+)"
    amount = rf"(?P<first>{figure})(?:{early}{between}(?P<last>{figure}))?{scale}{letters}"
    before = rf"(?<![\w$])(?P<currency>{_signs()})"
    return (
        re.compile(
            rf"{before}\s?(?P<first>{DIGITS})(?:{early}\s?(?:[-–—]|to)\s?(?P<last>{DIGITS}))?"
            rf"{scale}{letters}(?![\w+])"
        ),
        re.compile(
            # codes are capitals: "three top officials" is no sum in Tongan money
            rf"(?<![\w.,$€£¥-])(?i:{amount})[\s-]+(?P<currency>(?i:{_names()})|{_codes()})(?!\w)"
        ),
        re.compile(rf"(?<![\w.,$]){amount}\s?(?P<currency>{_BEHIND.pattern})"),
    )


@cache
def _entries() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found = {}
    for code, entry in table("currencies").items():
        if code in ("home", "shared"):
            continue
        if not re.fullmatch("[A-Z]{3}", code) or not isinstance(entry, dict):
            raise DataError(f"reading/facts/data/currencies.toml: [{code}] is no ISO 4217 code")
        found[code] = lists("currencies", code)
    return MappingProxyType(found)


@cache
def _known() -> Mapping[str, str]:
    known: dict[str, str] = {}
    for code, entry in _entries().items():
        for word in (code, *entry.get("names", ()), *entry.get("signs", ())):
            known.setdefault(word.casefold(), code)
    return MappingProxyType(known)


def _codes() -> str:
    return any_of(_entries())


def _named() -> tuple[str, ...]:
    known = [name for entry in _entries().values() for name in entry.get("names", ())]
    return (*known, *lists("currencies", "shared")["words"])


def _names() -> str:
    return any_of(_named())


@cache
def _name_words() -> frozenset[str]:
    return first_words(word.casefold() for word in (*_named(), *_entries()))


@cache
def _signed() -> frozenset[str]:
    signs = [sign for entry in _entries().values() for sign in entry.get("signs", ())]
    return frozenset((*signs, *_entries()))


def _signs() -> str:
    return any_of(_signed())


@cache
def _before_digit() -> re.Pattern[str]:
    """A sign and a figure, without the look behind it that makes the whole shape slow."""
    return re.compile(rf"(?:{_signs()})\s?\d")


def _currency(words: str, home: PartyCode | None) -> str | None:
    word = re.sub(r"\s+", " ", words).casefold()
    own = lists("currencies", "home").get(home or "", ())
    for code in own:
        if word in _home_words(code):
            return code
    return _known().get(word)


@cache
def _home_words(code: str) -> frozenset[str]:
    """The last words of a currency's names and its bare sign: `dollars` and `$` at home."""
    entry = _entries()[code]
    bare = {name.split()[-1].casefold() for name in entry.get("names", ())}
    # the English press of a peso's state writes "$" for the dollar of the United States
    own = "$£¥" if {"dollar", "dollars"} & bare else "£¥"
    signs = {sign[-1] for sign in entry.get("signs", ()) if sign[-1] in own}
    return frozenset(bare | signs)
