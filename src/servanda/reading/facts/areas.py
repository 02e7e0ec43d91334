"""The areas an act's words are about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain

from servanda.errors import DataError
from servanda.model.codes import AREAS, Area
from servanda.reading.facts.knowledge import lists

_MOST = 3
_WEIGHTS = {"strong": 3.0, "plain": 2.0, "weak": 1.0}
_SHARE = 0.4
_KEPT = 256
_RUN = re.compile(r"\w+")
_ONE_RUN = re.compile(r"\w+\(\?:(?:e\?s\)\?|y\|ies\))")
_GAP = re.compile(r"[\s-]+")


def areas_of(quote: str, sentence: str, *, context: Iterable[str] = ()) -> tuple[Area, ...]:
    """One to three areas by the words of `quote`, the heaviest first, then the first named.

    Where the quote has no telling word ("consider the request"), the sentence counts, then each
    text of `context` in turn (the sentence before, the paragraph, the title); then the quote's
    weak words; `politics` where nothing tells.
    """
    for text in chain((quote, sentence), context):
        found = _weighed(text, least=_WEIGHTS["plain"])
        if found:
            return found
    return _weighed(quote, least=_WEIGHTS["weak"]) or ("politics",)


def _weighed(text: str, *, least: float) -> tuple[Area, ...]:
    weights: dict[Area, float] = defaultdict(float)
    places: dict[Area, int] = {}
    for word, place in _told(text):
        for area, weight in _meant(word).items():
            if weight >= least:
                weights[area] += weight
                places.setdefault(area, place)
    ranked = sorted(weights, key=lambda area: (-weights[area], places[area], area))
    return tuple(area for area in ranked if weights[area] >= _SHARE * weights[ranked[0]])[:_MOST]


@lru_cache(maxsize=_KEPT)
def _told(text: str) -> tuple[tuple[str, int], ...]:
    """The listed words that `text` has, each once, in one spelling, with their first places."""
    told: dict[str, int] = {}
    reached, begun_by = 0, _forms().get
    for run in _RUN.finditer(text):
        forms = begun_by(run[0].casefold())
        if forms is None or run.start() < reached:
            continue
        match = _whole(forms).match(text, run.start()) if forms else run
        if match:
            reached = match.end()
            told.setdefault(_plain(match[0]), match.start())
    return tuple(told.items())


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
                raise _fault(area, f"{strength} is no strength")
            for word in listed:
                if not _RUN.match(word):
                    raise _fault(area, f"{word!r} does not begin with a letter or digit")
                found[_plain(word)][area] = _WEIGHTS[strength]
    return found


def _fault(area: Area, what: str) -> DataError:
    return DataError(f"reading/facts/data/areas.toml: [{area}] {what}")


def _plain(word: str) -> str:
    """One spelling for a word with hyphens or spaces, curly or straight marks, any case."""
    return _GAP.sub(" ", word).casefold().replace("’", "'")


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    """The expressions that may begin with a run of letters, the longest first, by that run.

    None where the run itself is all that can be meant. A text is looked up run by run: to try
    every listed word at every place would cost more than all else that is done with an act.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for word in _meanings():
        spelled = re.escape(word).replace(r"\ ", r"[\s-]+").replace("'", "[’']")
        form = spelled[:-1] + "(?:y|ies)" if word.endswith("y") else spelled + "(?:e?s)?"
        for first in _firsts(word):
            found[first].add(form)
    return {first: _ordered(forms) for first, forms in found.items()}


def _ordered(forms: set[str]) -> tuple[str, ...]:
    """The longest first; nothing where no form goes on beyond its first run of letters."""
    if all(_ONE_RUN.fullmatch(form) for form in forms):
        return ()
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _firsts(word: str) -> tuple[str, ...]:
    """The runs of letters with which a word may begin: itself with its plurals, if it is one."""
    run = _RUN.findall(word)[0]
    if run != word:
        return (run,)
    return (word, f"{word[:-1]}ies") if word.endswith("y") else (word, f"{word}s", f"{word}es")


@cache
def _whole(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(forms)})(?![\w])", re.IGNORECASE)
