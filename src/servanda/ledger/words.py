"""Words as search sees them: without case and diacritics, safe as a query, marked in a snippet."""

import re
import unicodedata
from collections.abc import Iterable

from servanda.ledger.contract import MARK_END, MARK_START

_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r'"([^"]*)"|([^\s"]+)')
# Letters that Unicode does not take apart, as people type them without the stroke or ligature.
_STROKES = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i",
                          "æ": "ae", "œ": "oe"})  # fmt: skip
_AROUND = 90


def folded(text: str) -> str:
    """`text` in lower case and without diacritics; not of the same length."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.casefold().translate(_STROKES)


def terms(words: str) -> tuple[tuple[str, ...], ...]:
    """The phrases that a person's search words ask for, each as its folded words."""
    pieces = (quoted or bare for quoted, bare in _PIECE.findall(words))
    phrases = (tuple(_WORD.findall(folded(piece))) for piece in pieces)
    return tuple(phrase for phrase in phrases if phrase)


def fts_query(phrases: Iterable[tuple[str, ...]]) -> str:
    """An FTS5 query for all the phrases; holds only quoted words, so no input is an operator."""
    return " ".join('"' + " ".join(phrase) + '"' for phrase in phrases)


def snippet(text: str, phrases: Iterable[tuple[str, ...]]) -> str:
    """A stretch of `text` around the most of the words asked for, which are marked."""
    wanted = {word for phrase in phrases for word in phrase}
    spans = [
        match.span()
        for match in re.finditer(r"[^\W_][\w\u0300-\u036f]*", text)
        if not wanted.isdisjoint(_WORD.findall(folded(match.group())))
    ]
    start, end = _window(text, spans)
    shown = [(a, b) for a, b in spans if start <= a and b <= end]
    return _trimmed(text, start, end, _marked(text, start, end, shown))


def _window(text: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The first of the stretches that hold the most of the spans, cut between words."""
    if not spans:
        return 0, _cut(text, min(len(text), 2 * _AROUND))
    best = max(spans, key=lambda span: (_held(spans, span), -span[0]))
    start = max(0, best[0] - _AROUND // 2)
    if start:
        start = text.find(" ", start, best[0]) + 1 or best[0]
    return start, max(best[1], _cut(text, min(len(text), start + 2 * _AROUND)))


def _held(spans: list[tuple[int, int]], first: tuple[int, int]) -> int:
    limit = first[0] + _AROUND
    return sum(1 for start, end in spans if first[0] <= start and end <= limit)


def _cut(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at)
    return space if space > at - _AROUND else at


def _marked(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> str:
    parts, at = [], start
    for first, last in spans:
        parts += [text[at:first], MARK_START, text[first:last], MARK_END]
        at = last
    return "".join((*parts, text[at:end]))


def _trimmed(text: str, start: int, end: int, marked: str) -> str:
    line = " ".join(marked.split())
    return ("… " if text[:start].strip() else "") + line + (" …" if text[end:].strip() else "")
