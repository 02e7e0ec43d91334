"""The areas an act's words are about."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from servanda.errors import DataError
from servanda.model.codes import AREAS, Area
from servanda.reading.facts.knowledge import lists

_MOST = 3
_WEIGHTS = {"strong": 3.0, "plain": 2.0, "weak": 1.0}
_SHARE = 0.4


def areas_of(quote: str, sentence: str, *, context: Sequence[str] = ()) -> tuple[Area, ...]:
    """One to three areas by the words of `quote`, the heaviest first, then the first named.

    Where the quote has no telling word ("consider the request"), the sentence counts, then each
    text of `context` in turn (the sentence before, the paragraph, the title); then the quote's
    weak words; `politics` where nothing tells.
    """
    for text in (quote, sentence, *context):
        found = _weighed(text, least=_WEIGHTS["plain"])
        if found:
            return found
    return _weighed(quote, least=_WEIGHTS["weak"]) or ("politics",)


def _weighed(text: str, *, least: float) -> tuple[Area, ...]:
    weights: dict[Area, float] = defaultdict(float)
    places: dict[Area, int] = {}
    taken: set[str] = set()
    for match in _words().finditer(text):
        word = _plain(match[0])
        if word in taken:
            continue
        taken.add(word)
        for area, weight in _meant(word).items():
            if weight >= least:
                weights[area] += weight
                places.setdefault(area, match.start())
    ranked = sorted(weights, key=lambda area: (-weights[area], places[area], area))
    return tuple(area for area in ranked if weights[area] >= _SHARE * weights[ranked[0]])[:_MOST]


def _meant(word: str) -> Mapping[Area, float]:
    known = _meanings()
    return known.get(word) or known.get(_stem(word), {})


def _stem(word: str) -> str:
    """The listed form that a word with an ending stands for (`vaccines`: vaccine)."""
    known = _meanings()
    for ending in ("s", "es", "'s"):
        if word.endswith(ending) and word[: -len(ending)] in known:
            return word[: -len(ending)]
    return next((f"{word[: -len(end)]}y" for end in ("ies",) if word.endswith(end)), word)


@cache
def _meanings() -> Mapping[str, Mapping[Area, float]]:
    found: dict[str, dict[Area, float]] = defaultdict(dict)
    for area in AREAS:
        for strength, listed in lists("areas", area).items():
            if strength not in _WEIGHTS:
                raise DataError(
                    f"reading/facts/data/areas.toml: [{area}] {strength} is no strength"
                )
            for word in listed:
                found[_plain(word)][area] = _WEIGHTS[strength]
    return found


def _plain(word: str) -> str:
    """One spelling for a word with hyphens or spaces, curly or straight marks, any case."""
    return re.sub(r"[\s-]+", " ", word).casefold().replace("’", "'")


@cache
def _words() -> re.Pattern[str]:
    forms: set[str] = set()
    for word in _meanings():
        spelled = re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "[’']")
        forms.add(spelled[:-1] + "(?:y|ies)" if word.endswith("y") else spelled + "(?:e?s)?")
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w])(?:{'|'.join(ordered)})(?![\w])", re.IGNORECASE)
