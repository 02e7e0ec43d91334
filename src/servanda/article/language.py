"""Which language an article is in."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from servanda.article.knowledge import words

_FEWEST_LETTERS = 40
_LEAST_SURE = 0.5
_ENOUGH_TEXT = 4_000
#: Of the words of English prose that are no names every other is a function word; other languages
#: share some of them, never so many.
_ENGLISH_SHARE = 0.35
#: So many different ones, for one that another language shares can stand again and again.
_ENGLISH_KINDS = 5
_FEWEST_WORDS = 10
#: Creoles of English share its small words: what is their own must then be rare.
_CREOLE_SHARE = 0.05
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> tuple[str, float] | None:
    """The BCP 47 code of the language `text` is in and how sure that is, from 0 to 1.

    None for fewer than 40 letters and where no language is likelier than all others together. A
    text full of names is judged by its small words: they are English or they are not.
    """
    if sum(1 for sign in text if sign.isalpha()) < _FEWEST_LETTERS:
        return None
    code, sure = _identifier().classify(text[:_ENOUGH_TEXT])
    if code != "en" or sure < _LEAST_SURE:
        share = _english(text[:_ENOUGH_TEXT])
        if share is not None:
            return "en", min(1.0, 0.5 + share)
    return (str(code), float(sure)) if sure >= _LEAST_SURE else None


def _english(text: str) -> float | None:
    """The share of function words among what is no name, if it is that of English prose."""
    told = [word for word in _WORD.findall(text) if word[0].islower()]
    if len(told) < _FEWEST_WORDS:
        return None
    small = [word for word in told if word in _small("english")]
    creole = sum(word in _small("creole") for word in told)
    share = len(small) / len(told)
    enough = share >= _ENGLISH_SHARE and len(set(small)) >= _ENGLISH_KINDS
    return share if enough and creole <= _CREOLE_SHARE * len(told) else None


@cache
def _small(key: str) -> frozenset[str]:
    return frozenset(words("languages", key))


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
