"""What a content speaks of, as weighted terms: names, roots of words, and their concepts."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from servanda.linking.concepts import concepts, is_deed
from servanda.linking.data import numbers, strings
from servanda.linking.folding import fold, is_stop, stem
from servanda.linking.items import without_parties
from servanda.linking.proper import Names, capitalised
from servanda.linking.roots import root
from servanda.model.codes import PartyCode

Terms = Mapping[str, float]

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"[’']s\b")
#: Marks the term of a name.
NAME = "name "


def terms_of(text: str, parties: frozenset[PartyCode], names: Names) -> dict[str, float]:
    """The terms of `text` with how much each says; the parties' own names are left out."""
    words, roots, capitals = _words(text, parties)
    found: dict[str, float] = {}
    for concept in concepts().of_phrases(roots):
        found[concept] = _concept_weight(concept)
    for word, its_root in zip(words, roots, strict=True):
        if len(word) < 2 or word.isdigit() or is_stop(word) or is_stop(stem(word)):
            continue
        for term, weight in _terms_of_word(word, its_root, capitals, names):
            found[term] = max(found.get(term, 0.0), weight)
    return found


def is_name(term: str) -> bool:
    """Whether a term is a name."""
    return term.startswith(NAME)


@lru_cache(maxsize=8192)
def _words(
    text: str, parties: frozenset[PartyCode]
) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    plain = _POSSESSIVE.sub("", without_parties(text, parties))
    words = tuple(_WORD.findall(fold(plain)))
    return words, tuple(root(word) for word in words), capitalised(plain)


def _terms_of_word(
    word: str, its_root: str, capitals: frozenset[str], names: Names
) -> list[tuple[str, float]]:
    meant = concepts().of_word(its_root)
    common = its_root in _common()
    if word in capitals and word in names.known and not meant and not common:
        return [(f"{NAME}{names.key(word)}", _weights()["name"])]
    own = (f"root {its_root}", _weights()["common" if common else "word"])
    return [own, *((concept, _concept_weight(concept)) for concept in meant)]


def _concept_weight(concept: str) -> float:
    return _weights()["deed" if is_deed(concept) else "thing"]


@cache
def _common() -> frozenset[str]:
    """The roots that any two communiqués share."""
    return frozenset(root(fold(word)) for word in strings("words", "generic"))


@cache
def _weights() -> dict[str, float]:
    return numbers("undertakings", "terms")
