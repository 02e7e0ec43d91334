"""Where an article speaks of sessions of standing bodies: which body, which number, still to come?

A reading says which words an encounter comes from, often no more than its first. Which session it
is, the rest of the article tells: the sentence that names its place, its time, or that it is next.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from servanda.linking.bodies import NAME_WORD, body_key, body_kind, body_pattern
from servanda.linking.data import strings
from servanda.linking.folding import fold
from servanda.linking.ordinal_words import ROMAN_PATTERN, WRITTEN_PATTERN, ordinal_value
from servanda.model.article import Article
from servanda.model.quote import Span

_READ = ("title", "standfirst", "heading", "body")
_SENTENCE_END = re.compile(r"(?<=[a-z\d)%”\"][a-z\d)%”\"][.!?])[”\"]?\s+(?=[A-Z“\"•])")
_FIGURES = r"\d{1,3}(?:st|nd|rd|th)"
# What may stand between "the fifth session" and its body, and between a body and "its fifth".
_OF = re.compile(r"\s*(?:(?:of|in|for|on)\s+)?(?:(?:the|their|its|our|a|this)\s+)?", re.I)
_NEAR = 80


@dataclass(frozen=True, slots=True)
class Mention:
    """Words about one session: `before` and `after` are folded, up to the next mention.

    `body` is the key of the body, `kind` the word for what it is; "" where the words do not say.
    """

    sentence: Span
    number: int | None
    body: str
    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Anchor:
    start: int
    end: int
    number: int | None
    body: str = ""
    kind: str = ""


def mentions(article: Article) -> tuple[Mention, ...]:
    """All that the article's own prose says of sessions and bodies, in order."""
    found: list[Mention] = []
    for span in _sentences(article):
        found += _in_sentence(article.text[span.start : span.end], span)
    return tuple(_with_bodies(found))


def _sentences(article: Article) -> Iterator[Span]:
    for block in article.blocks:
        if block.kind in _READ:
            yield from _split(article.text, block.start, block.end)


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    for line in re.finditer(r"[^\n]+", text[start:end]):
        at = start + line.start()
        for stop in _SENTENCE_END.finditer(line.group()):
            yield Span(at, start + line.start() + stop.start())
            at = start + line.start() + stop.end()
        if at < start + line.end():
            yield Span(at, start + line.end())


def _in_sentence(sentence: str, span: Span) -> Iterator[Mention]:
    anchors = _anchors(sentence) if _any_word().search(sentence) else []
    ends = [0, *(anchor.end for anchor in anchors)]
    starts = [*(anchor.start for anchor in anchors[1:]), len(sentence)]
    for anchor, last, following in zip(anchors, ends, starts, strict=False):
        yield Mention(
            span,
            anchor.number,
            anchor.body,
            anchor.kind,
            fold(sentence[last : anchor.start]),
            fold(sentence[anchor.start : following]),
        )


def _anchors(sentence: str) -> list[_Anchor]:
    """Numbers and bodies in order; a number and the body that it belongs to are one."""
    numbers = list(_numbers(sentence))
    bodies = [
        _Anchor(match.start(), match.end(), None, body_key(match.group()), body_kind(match.group()))
        for match in body_pattern().finditer(sentence)
        if not any(one.start < match.end() and match.start() < one.end for one in numbers)
    ]
    return _merged(sorted((*numbers, *bodies), key=lambda one: one.start), sentence)


def _merged(anchors: Sequence[_Anchor], sentence: str) -> list[_Anchor]:
    merged: list[_Anchor] = []
    for anchor in anchors:
        last = merged[-1] if merged else None
        if last and _belong(last, anchor, sentence[last.end : anchor.start]):
            merged[-1] = _Anchor(
                last.start,
                anchor.end,
                last.number if anchor.number is None else anchor.number,
                last.body or anchor.body,
                last.kind or anchor.kind,
            )
        else:
            merged.append(anchor)
    return merged


def _belong(left: _Anchor, right: _Anchor, between: str) -> bool:
    """Whether a number and a body next to each other are of one session."""
    if left.number is not None and right.number is None:
        return not left.body and _OF.fullmatch(between) is not None
    if left.number is None and right.number is not None:
        return not (left.body and right.body) and len(between) <= _NEAR
    return False


def _numbers(sentence: str) -> Iterator[_Anchor]:
    seen: list[_Anchor] = []
    about = _any_noun().search(sentence) is not None
    for pattern in (_numbered(), _timed(), *((_elliptic(),) if about else ())):
        for match in pattern.finditer(sentence):
            value = ordinal_value(match["n"])
            free = not any(one.start < match.end() and match.start() < one.end for one in seen)
            if value and free:
                words = match.groupdict().get("body") or ""
                key, kind = body_key(words), body_kind(words)
                seen.append(_Anchor(match.start("n"), match.end(), value, key, kind))
    yield from sorted(seen, key=lambda one: one.start)


def _with_bodies(found: Sequence[Mention]) -> Iterator[Mention]:
    """A mention without a body takes the last of its kind, else the last that was numbered."""
    known: dict[str, str] = {}
    for one in found:
        body = one.body or known.get(one.kind or "number") or known.get("number", "")
        if body:
            known[one.kind] = body
        if body and one.number is not None:
            known["number"] = body
        yield replace(one, body=body)


@cache
def _nouns() -> str:
    return "|".join(re.escape(word) for word in strings("sessions", "nouns"))


@cache
def _any_noun() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_nouns()})\b", re.I)


@cache
def _any_word() -> re.Pattern[str]:
    """What a sentence without any session or body in it lacks."""
    tables = ("nouns", "bodies", "proper_bodies")
    words = sorted({word for table in tables for word in strings("sessions", table)})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}|time)\b", re.I)


@cache
def _numbered() -> re.Pattern[str]:
    """ "the fifth session", "XI Round", "the sixth consular consultations"."""
    ordinal = rf"(?P<n>(?i:{WRITTEN_PATTERN}|{_FIGURES})|{ROMAN_PATTERN})"
    return re.compile(rf"\b{ordinal}\s+(?P<body>{NAME_WORD}{{0,6}}?(?i:{_nouns()}))\b")


@cache
def _elliptic() -> re.Pattern[str]:
    """ "the ninth in Turku", "convene the fourth in Ankara"."""
    return re.compile(
        rf"\b(?i:the|its|their)\s+(?P<n>(?i:{WRITTEN_PATTERN})|{ROMAN_PATTERN})"
        r"(?=\s*[,.;]|\s+(?:in|on|at|of the|that|was|will)\b)"
    )


@cache
def _timed() -> re.Pattern[str]:
    """ "met in Ankara for the second time"."""
    verbs = "|".join(re.escape(word) for word in strings("sessions", "meets"))
    return re.compile(
        rf"\b(?:{verbs})\b[^.;]{{0,60}}?\bfor the (?P<n>{WRITTEN_PATTERN}) time\b", re.I
    )
