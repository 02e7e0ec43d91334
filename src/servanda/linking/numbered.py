"""Numbered sessions of standing bodies: which body, and which session of it."""

import re

from servanda.linking.folding import fold, tokens

_ORDINAL = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_WRITTEN_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("inaugural", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
         "tenth", "eleventh", "twelfth"), start=1,
    )
}  # fmt: skip
_FIGURES = re.compile(
    r"(?<![\w.-])\d{1,3}(?:,\d{3})+(?![\w-])|(?<![\w.,-])\d+(?![\w,.-]*\d)(?![\w-])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# Figures of one or two digits may be days of a month.
_SMALL = 2
_NAME = r"((?:[A-Z][\w’'-]*)(?: (?:of |on |and |for |the )*[A-Z][\w’'-]*)+)"
# "the 4th session of the Ferry Committee", "the 4th Ferry Committee".
_BODIES = (
    re.compile(rf"\b(?:session|meeting|round|edition) of (?:the )?{_NAME}"),
    re.compile(rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)) {_NAME}"),
)


def figures_in(text: str) -> frozenset[tuple[str, float]]:
    """The numbers that `text` writes in figures, small ones, years and dates left out."""
    plain = (found.replace(",", "") for found in _FIGURES.findall(text))
    return frozenset(
        ("", float(one)) for one in plain if len(one) > _SMALL and not _YEAR.fullmatch(one)
    )


def bodies_in(text: str) -> frozenset[str]:
    """The bodies whose sessions `text` speaks of, by their capitals, folded."""
    found = (match for pattern in _BODIES for match in pattern.findall(text))
    return frozenset(body_name(name) for name in found)


def ordinals(text: str) -> frozenset[int]:
    """The meetings, rounds or sessions that `text` numbers: `13th`, `second`, `inaugural`."""
    folded = fold(text)
    found = {int(match) for match in _ORDINAL.findall(folded)}
    found |= {_WRITTEN_ORDINALS[word] for word in tokens(text) if word in _WRITTEN_ORDINALS}
    return frozenset(found)


def body_name(name: str) -> str:
    """A mechanism's name as it is compared: its words in order, folded, adjectives put alike."""
    return " ".join(word for word in tokens(name) if not word.isdigit())
