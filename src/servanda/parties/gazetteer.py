"""Parties found in a text, or by what a user types."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import ahocorasick
from rapidfuzz import fuzz, process

from servanda.model.codes import PartyCode
from servanda.parties.boundary import stands_alone
from servanda.parties.party import Mention, Party
from servanda.parties.spelling import composed, joined, key, level, variants
from servanda.parties.surroundings import Surroundings
from servanda.parties.tables import Tables, Word, tables

_NEAR = 70.0
_TYPED_SENSES = frozenset(("name", "organisation", "demonym", "capital", "seat"))


@dataclass(frozen=True, slots=True)
class _Hit:
    """A listed word at a place in a text; `word` is None for a phrase that means no party."""

    start: int
    end: int
    word: Word | None


class Gazetteer:
    """All parties and what they are called; build once with `gazetteer()` and keep."""

    def __init__(self, known: Tables) -> None:
        self._parties = {party.code: party for party in known.parties}
        self._surroundings = Surroundings(known.surroundings)
        self._automaton = _automaton(known)
        self._keys = _keys(known)

    def __iter__(self) -> Iterator[Party]:
        return iter(self._parties.values())

    def party(self, code: PartyCode) -> Party | None:
        """The party with exactly this code."""
        return self._parties.get(code)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every mention of a party in `text`, in order, the longest name at each place.

        Articles stay outside the span ("the Netherlands" gives Netherlands). A phrase or a
        neighbouring word that makes a name something else (a sea, a newspaper, a treaty) leaves no
        mention.
        """
        plain = level(text)
        mentions = (_mention(hit) for hit in self._longest(joined(plain)))
        return tuple(
            replace(mention, ambiguous=True)
            if self._surroundings.shouted(text, mention)
            else mention
            for mention in mentions
            if mention and not self._surroundings.swallow(plain, mention)
        )

    def _longest(self, plain: str) -> Iterator[_Hit]:
        reached = 0
        for hit in sorted(self._hits(plain), key=lambda hit: (hit.start, -hit.end)):
            if hit.start >= reached:
                reached = hit.end
                yield hit

    def _hits(self, plain: str) -> Iterator[_Hit]:
        for last, (length, word) in self._automaton.iter(plain):
            start, end = last + 1 - length, last + 1
            if word and word.prefix and plain[end : end + 1] != "-":
                continue
            if stands_alone(plain, start, end):
                yield _Hit(start, end, word)

    def lookup(self, words: str) -> Party | None:
        """The party a user means by a code in any case or by one of its names.

        Case, diacritics, hyphens, dots and a leading "the" do not count. A code wins over a name.
        """
        wanted = key(words)
        code = self._keys.get(wanted)
        return self._parties[code] if code else None

    def suggest(self, words: str, *, limit: int = 3) -> tuple[str, ...]:
        """Display names of parties that are written much like `words`, the nearest first."""
        found = process.extract(
            key(words), list(self._keys), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=limit * 4
        )
        codes = dict.fromkeys(
            self._keys[near] for near, _, _ in sorted(found, key=lambda row: (-row[1], row[0]))
        )
        return tuple(self._parties[code].name for code in codes)[:limit]


def _mention(hit: _Hit) -> Mention | None:
    if hit.word is None:
        return None
    word = hit.word
    return Mention(hit.start, hit.end, word.code, word.sense, word.ambiguous, word.also)


def _automaton(known: Tables) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    spelled: dict[str, Word | None] = {}
    for word in known.words:
        for spelling in _spellings(word):
            spelled.setdefault(spelling, word)
    for phrase in known.surroundings.phrases:
        spelled.update(dict.fromkeys(variants(phrase)))
    for spelling, meant in spelled.items():
        automaton.add_word(spelling, (len(spelling), meant))
    automaton.make_automaton()
    return automaton


def _spellings(word: Word) -> Iterator[str]:
    return composed(word.text) if word.exact else variants(word.text)


def _keys(known: Tables) -> dict[str, PartyCode]:
    keys = {key(party.code): party.code for party in known.parties}
    for word in sorted(known.words, key=lambda word: word.ambiguous):
        if word.sense in _TYPED_SENSES and not word.prefix:
            for spelling in _spellings(word):
                keys.setdefault(key(spelling), word.code)
    return keys


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer over the package's own data, built at the first call and kept."""
    return Gazetteer(tables())
