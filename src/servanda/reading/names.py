"""Personal names by their shape, whatever the name order, diacritics or capitals."""

import re
import unicodedata
from functools import lru_cache

from servanda.reading.lexicon import lexicon

_TOKEN = r"(?:[A-ZÀ-ÖØ-ỸĐ][\w'’À-ỹ-]*\.?|[A-Z]\.)"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = lexicon().offices["words"]
    particle = "|".join(sorted(map(re.escape, words["particles"]), key=len, reverse=True))
    return re.compile(
        rf"(?:(?:Al|al|El|el|bin|Abu|Ould)[ -])?{_TOKEN}"
        rf"(?:[ ](?:(?:{particle})[ ]){{0,2}}(?:(?:al|el|as|ash|an|ar|at|az)-)?{_TOKEN}){{0,5}}"
    )


@lru_cache(maxsize=1)
def _honorific() -> re.Pattern[str]:
    words = sorted(lexicon().offices["words"]["honorifics"], key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, words))})(?![\w]),?\s+)+")


def after_honorifics(text: str, at: int) -> int:
    """Where the name itself begins once "H.E.", "Mr." and the like are passed over."""
    match = _honorific().match(text, at)
    return match.end() if match else at


def name_at(text: str, at: int) -> tuple[int, int] | None:
    """The span of a name that begins at `at`, or None; office and calendar words are no names."""
    match = _pattern().match(text, at)
    if not match:
        return None
    not_names = lexicon().offices["words"]["not_names"]
    start, end = match.span()
    end = _first_foreign_word(text, start, end, frozenset(not_names))
    return (start, _without_stop(text, end)) if end > start else None


def _first_foreign_word(text: str, start: int, end: int, foreign: frozenset[str]) -> int:
    for word in re.finditer(r"\S+", text[start:end]):
        if re.sub(r"['’]s?$|\.$", "", word.group()) in foreign:
            return start + len(text[start : start + word.start()].rstrip())
    return end


def _without_stop(text: str, end: int) -> int:
    """Drop a possessive and a full stop that ends the sentence, but keep that of an initial."""
    words = text[:end]
    if re.search(r"['’]s$", words):
        return end - 2
    if words.endswith(("'", "’")):
        return end - 1
    if words.endswith(".") and not re.search(r"(?:^|[\s.])[A-Z]\.$|\b(?:Jr|Sr)\.$", words):
        return end - 1
    return end


def fold(name: str) -> tuple[str, ...]:
    """The words of a name without diacritics and case: "Bùi Đức" -> ("bui", "duc")."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return tuple(re.findall(r"\w+", plain.lower()))


def same_person(one: str, other: str) -> bool:
    """Whether one name's words are all among the other's, in any order."""
    left, right = frozenset(fold(one)), frozenset(fold(other))
    return bool(left and right) and (left <= right or right <= left)
