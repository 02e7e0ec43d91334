"""Roots of words: what "recruit", "recruiters" and "recruitment" have in common.

Bolder than `folding.stem`, which has to tell acts apart; this has to know a thing again that
returns in another part of speech. Light on purpose: no dictionary, the same for every word.
"""

from functools import lru_cache

# The longest ending that leaves enough of a word is taken off, again and again.
_ENDINGS = (
    "isation", "ization", "ification", "ations", "ation", "itions", "ition", "ements", "ement",
    "ments", "ment", "ances", "ance", "ences", "ence", "ities", "ity", "ically", "ical", "ives",
    "ive", "ions", "ion", "ists", "ist", "ness", "able", "ible", "ised", "ized", "ising", "izing",
    "ise", "ize", "ifies", "ified", "ifying", "ify", "ating", "ated", "ates", "ate", "ators",
    "ator", "ings", "ing", "ies", "ied", "ees", "ee", "ers", "er", "ors", "or", "ed", "es", "als",
    "al", "ly", "ary", "ory", "ful", "y", "e",
)  # fmt: skip
_BY_LENGTH = tuple(sorted(_ENDINGS, key=len, reverse=True))
_SHORTEST = 4
_PASSES = 3
_DOUBLED = "bdfgklmnprtvz"


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """The root of a folded word; words of up to four letters only lose a plural."""
    if len(word) <= _SHORTEST:
        return word[:-1] if len(word) == _SHORTEST and _plural(word) else word
    for _ in range(_PASSES):
        shorter = _shorter(word)
        if shorter == word:
            break
        word = shorter
    return word


def _shorter(word: str) -> str:
    for ending in _BY_LENGTH:
        if len(word) - len(ending) >= _SHORTEST and word.endswith(ending):
            return _single(word[: -len(ending)])
    return word[:-1] if _plural(word) and len(word) > _SHORTEST else word


def _plural(word: str) -> bool:
    return word.endswith("s") and word[-2] not in "siu"


def _single(word: str) -> str:
    """`word` without the doubling that an ending brought: "planned" is of "plan"."""
    doubled = len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] in _DOUBLED
    return word[:-1] if doubled else word
