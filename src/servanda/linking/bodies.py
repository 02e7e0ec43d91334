"""Names of standing bodies: "the Joint Commission on Transport" is "the transport committee"."""

import re
from functools import cache, lru_cache

from servanda.linking.data import entry, strings
from servanda.linking.folding import fold, stem, stems
from servanda.parties import gazetteer

# Two names of one body share so much of all their words.
_ENOUGH = 0.6
_LEAST = 3
#: A word that can stand in a body's name, with the space after it.
NAME_WORD = (
    r"(?:(?!(?:to|the|of|in|an?|and|for|on|at|by|with|that|which|will|would|shall|has|had|is|was)\b)"
    r"[^\W\d_][\w’'–-]*\s+(?:[–-]\s+)?)"
)
_LEAD = r"(?:(?i:the|an?|their|its|our|this|that|both|countries['’]|nations['’])\s+)"


@cache
def body_pattern() -> re.Pattern[str]:
    """A body in running text: its capitals, or "the" and a few words, before its kind."""
    kinds, proper = _either("bodies"), _either("proper_bodies")
    named = rf"(?:[A-Z][\w’'–-]*\s+(?:[–-]\s+)?)+(?:(?i:{kinds})|(?i:{proper}))"
    small = rf"{_LEAD}{NAME_WORD}{{0,4}}(?i:{kinds})"
    about = (
        r"(?:\s+(?:on|for|of)\s+(?:the\s+)?[A-Z]\w*(?:\s+(?:and\s+)?[A-Z]\w*)*|\s+on\s+[a-z]\w+)?"
    )
    return re.compile(rf"\b(?:{named}|{small})\b{about}")


def _either(table: str) -> str:
    return "|".join(re.escape(word) for word in strings("sessions", table))


@lru_cache(maxsize=8192)
def body_key(name: str) -> str:
    """What tells this body from others: the stems that are its own, and its kind if no committee.

    "" where the name has no words of its own ("the Joint Commission").
    """
    words = re.sub(rf"^{_LEAD}", "", name)
    kept = {word for word in stems(_without_parties(words)) if word not in _plain()}
    kind = entry("sessions", "kinds").get(body_kind(name), "")
    return " ".join(sorted((*kept, *((f"#{kind}",) if kind else ())))) if kept else ""


def body_kind(name: str) -> str:
    """The word for what it is: `committee`; "" where there is none."""
    kinds = (*strings("sessions", "bodies"), *entry("sessions", "kinds"))
    found = [word for word in fold(name).split() if word in kinds]
    return found[-1] if found else ""


def _without_parties(name: str) -> str:
    for mention in reversed(gazetteer().find(name)):
        name = f"{name[: mention.start]} {name[mention.end :]}"
    return name


def keys_meet(one: str, other: str) -> bool:
    """Whether two keys may be of one body: all words of the shorter shared, or nearly all."""
    short, long = sorted((_words(one), _words(other)), key=len)
    shared = len(short & long)
    return bool(short) and (
        shared == len(short) or (shared >= _LEAST and shared / len(long) >= _ENOUGH)
    )


def kinds_meet(one: str, other: str) -> bool:
    """Whether two keys are of one kind of body: no forum is a committee."""
    return set(one.split()) - _words(one) == set(other.split()) - _words(other)


def _words(key: str) -> frozenset[str]:
    return frozenset(word for word in key.split() if not word.startswith("#"))


@cache
def _plain() -> frozenset[str]:
    words = [
        fold(word) for table in ("plain", "bodies", "nouns") for word in strings("sessions", table)
    ]
    apart = [part for word in words for part in word.split()]
    return frozenset((*apart, *(stem(word) for word in apart)))
