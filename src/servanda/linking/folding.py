"""Words as they are compared: without case, diacritics and endings."""

import re
import unicodedata
from functools import cache, lru_cache

from servanda.linking.data import entry, strings

_WORD = re.compile(r"\w+")
# Letters that Unicode does not take apart into a base and a mark.
_LETTERS = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th",
     "’": "'", "‘": "'"}
)  # fmt: skip
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", ""))

# Where a content ends and its far aim begins: ", contributing to peace", "so as to ...".
_AIM = re.compile(
    r", (?:contributing|helping|thereby)\b|"
    r",? (?:aiming to|aimed at|so as to|with a view to|in order to)\b"
)


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """`text` in lower case without diacritics."""
    apart = unicodedata.normalize("NFD", text.casefold().translate(_LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def tokens(text: str) -> list[str]:
    """The folded words of `text`, in order, with names written apart put together."""
    folded = " ".join(_WORD.findall(fold(text)))
    pattern, whole = _joined()
    return pattern.sub(lambda found: whole[found.group()], folded).split()


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A folded word without its commonest English endings; crude on purpose, and stable."""
    if len(word) < 4:
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: len(word) - len(ending)] + instead
            break
    word = (
        word[:-1] if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiousl" else word
    )
    return word.removesuffix("e")


@lru_cache(maxsize=16384)
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of `text`, in order, stop words and bare numbers left out."""
    kept = (stem(word) for word in tokens(text) if word not in _stop() and not word.isdigit())
    return tuple(word for word in kept if word not in _stop())


def aim_cut(text: str) -> str:
    """`text` without the far aim that hangs on its end; all of it where it is nothing else."""
    return _AIM.split(text)[0].strip() or text


def content(text: str) -> frozenset[str]:
    """The stems that carry what `text` is about, generic ones included."""
    return frozenset(stems(text))


@cache
def generic() -> frozenset[str]:
    """The stems that any two communiqués share."""
    return frozenset(stem(fold(word)) for word in strings("words", "generic"))


def is_stop(word: str) -> bool:
    """Whether a folded word, or its stem, carries no content."""
    return word in _stop()


@cache
def _stop() -> frozenset[str]:
    words = [fold(word) for word in strings("words", "stop")]
    return frozenset((*words, *(stem(word) for word in words)))


@cache
def _joined() -> tuple[re.Pattern[str], dict[str, str]]:
    whole = {str(apart): str(joined) for apart, joined in entry("words", "joined").items()}
    longest_first = sorted(whole, key=lambda apart: (-len(apart), apart))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), whole
