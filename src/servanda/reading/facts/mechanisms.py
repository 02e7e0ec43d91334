"""Named standing bodies, dialogues, programmes and initiatives in an act's words."""

import re
from collections.abc import Iterator
from functools import cache

from servanda.parties import gazetteer
from servanda.reading.facts.knowledge import any_of, pattern, words
from servanda.reading.facts.presence import first_words, words_of
from servanda.reading.facts.spelled import name_start, right_complement, trimmed

_OPENING = re.compile('["“‘]')


def mechanisms_of(quote: str) -> tuple[str, ...]:
    """The names of mechanisms in `quote`, in order, each once, without their ordinals.

    Organisations that are parties are none, nor are documents or bare nouns ("a new mechanism").
    """
    found = sorted(_all(quote), key=lambda one: (one[0], -one[1]))
    kept: list[tuple[int, int, str]] = []
    for start, end, name in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, name))
    return tuple(dict.fromkeys(name for _, _, name in kept))


def _all(quote: str) -> Iterator[tuple[int, int, str]]:
    yield from _named(quote)
    yield from _with_acronym(quote)
    yield from _common(quote)
    yield from _quoted(quote)
    if not _known_words().isdisjoint(words_of(quote)):
        for match in _known().finditer(quote):
            yield match.start(), match.end(), match[0]


def _named(quote: str) -> Iterator[tuple[int, int, str]]:
    """A run of capitals that ends in a head: "Lao-Thai Cooperation Committee"."""
    if _head_words().isdisjoint(words_of(quote)):
        return
    for match in _heads().finditer(quote):
        start = name_start(quote, match.start())
        end = right_complement(quote, match.end(), words("mechanisms", "complements"))
        start = trimmed(quote, start, match.start(), words("mechanisms", "leading"))
        capitals = len(re.findall(r"[A-Z]\w", quote[start : match.start()])) + match[0].startswith(
            "2+2"
        )
        small = match[0][0].islower()
        alone = words("mechanisms", "stand_alone")
        if capitals < (2 if small else 1) and match[0] not in alone and end == match.end():
            continue
        name = quote[start:end].strip(" -–,")
        if not _excluded(name):
            yield start, end, name


def _with_acronym(quote: str) -> Iterator[tuple[int, int, str]]:
    """A name tied to its acronym before a small head: "... Community (AZEC) mechanism"."""
    if "(" not in quote:
        return
    for match in _acronym_before_kind().finditer(quote):
        start = trimmed(
            quote,
            name_start(quote, match.start() + 1),
            match.start(),
            words("mechanisms", "leading"),
        )
        if start < match.start():
            yield start, match.end(), quote[start : match.end()].strip()


def _common(quote: str) -> Iterator[tuple[int, int, str]]:
    """A standing body named in small letters: "joint commission on fisheries"."""
    if _body_words().isdisjoint(words_of(quote)):
        return
    for match in _standing().finditer(quote):
        end = right_complement(quote, match.end(), words("mechanisms", "complements"), small=True)
        yield match.start(), end, quote[match.start() : end].strip()


def _quoted(quote: str) -> Iterator[tuple[int, int, str]]:
    if not _OPENING.search(quote):
        return
    for shape in _quoted_shapes():
        for match in shape.finditer(quote):
            yield match.start("name"), match.end("name"), match["name"].rstrip(",.")


def _excluded(name: str) -> bool:
    if pattern("mechanisms", "never").search(name):
        return True
    return any(
        mention.sense == "organisation"
        and mention.end - mention.start >= len(name.removeprefix("the "))
        for mention in gazetteer().find(name)
    )


@cache
def _acronym_before_kind() -> re.Pattern[str]:
    kinds = any_of(words("mechanisms", "small_kinds"))
    return re.compile(rf"\s\([A-Z][A-Za-z0-9+-]{{1,11}}\)(?=\s+(?:{kinds})\b)")


@cache
def _standing() -> re.Pattern[str]:
    kinds, bodies = any_of(words("mechanisms", "body_kinds")), any_of(words("mechanisms", "bodies"))
    standing = rf"(?:{kinds})\s+(?:[a-z-]+\s+){{0,3}}?(?:{bodies})\b(?!s)"
    return re.compile(rf"\b(?:{standing}|(?:{bodies})(?=\s+on\s))")


@cache
def _body_words() -> frozenset[str]:
    return first_words(words("mechanisms", "bodies"))


@cache
def _quoted_shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    kinds = any_of(words("mechanisms", "small_kinds"))
    return (
        re.compile(rf"\b(?:{kinds})\s+[\"“‘](?P<name>[A-Z][^\"”’]{{2,80}})[\"”’]", re.IGNORECASE),
        re.compile(rf"[\"“](?P<name>[A-Z][^\"”]{{2,80}})[\"”]\s+(?:{kinds})\b"),
    )


@cache
def _head_words() -> frozenset[str]:
    heads = (*words("mechanisms", "heads"), *words("mechanisms", "small_heads"))
    return first_words((*heads, "2+2"))


@cache
def _heads() -> re.Pattern[str]:
    heads = any_of((*words("mechanisms", "heads"), *words("mechanisms", "small_heads")))
    not_head = r"(?!\s+(?:Agreement|Treaty|Memorandum|Minister|Secretary|of Ministers))"
    plus = r"2\+2 (?:[Dd]ialogue|talks|meeting|mechanism|format)"
    return re.compile(rf"(?<![\w-])(?:{heads}|{plus})(?![\w-]){not_head}")


@cache
def _known_words() -> frozenset[str]:
    return first_words(words("mechanisms", "known"))


@cache
def _known() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(words('mechanisms', 'known'))})(?![\w-])")
