"""Every place in the body where a person is named, by full name or by a part of it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from servanda.reading.draft import Draft, Passage, PersonMention
from servanda.reading.lexicon import lexicon
from servanda.reading.people.names import WORD, fold
from servanda.reading.people.roster import Found

_WORDS = re.compile(WORD)
#: Where a word begins and ends, and its folded parts.
_Word = tuple[int, int, tuple[str, ...]]
#: "al-Nur", "d'Aubert"
_PREFIXED = re.compile(r"[a-z]{1,2}-|[a-z]{1,4}['’][^\W\d_a-z]")
_POSSESSIVE = re.compile(r"(?:['’]s?|\.|-)$")


def name_everywhere(draft: Draft, people: Sequence[Found]) -> list[PersonMention]:
    """All mentions of `people` in the body, in order."""
    parts: dict[str, list[Found]] = {}
    for person in people:
        for word in dict.fromkeys(fold(person.name)):
            parts.setdefault(word, []).append(person)
    found = [m for passage in draft.passages for m in _in_passage(draft, passage, parts)]
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


def _in_passage(
    draft: Draft, passage: Passage, parts: dict[str, list[Found]]
) -> Iterator[PersonMention]:
    words = _words(passage.doc.text)
    index = 0
    while index < len(words):
        if not words[index][2] or words[index][2][0] not in parts:
            index += 1
            continue
        person, stop = _longest(passage.doc.text, words, index, parts)
        if person is not None and _is_name(draft, passage, words[index:stop]):
            start, end = words[index][0], words[stop - 1][1]
            yield PersonMention(passage.offset + start, passage.offset + end, person.name)
        index = max(stop, index + 1)


# an article is searched for names several times, as more of its people are known
@lru_cache(maxsize=256)
def _words(text: str) -> tuple[_Word, ...]:
    """Where each word stands without its possessive, and its folded parts."""
    found: list[_Word] = []
    for match in _WORDS.finditer(text):
        length, folded = _word(match.group())
        found.append((match.start(), match.start() + length, folded))
    return tuple(found)


@lru_cache(maxsize=16384)
def _word(text: str) -> tuple[int, tuple[str, ...]]:
    """How long a word is without its possessive, and its folded parts; none if in small letters."""
    if text[0].islower() and not _PREFIXED.match(text):
        return len(text), ()
    tail = _POSSESSIVE.search(text) if len(text) > 2 else None
    text = text[: tail.start()] if tail else text
    capital = text[:1].isupper() or _PREFIXED.match(text) is not None
    return len(text), fold(text) if capital else ()


def _longest(
    text: str,
    words: Sequence[_Word],
    index: int,
    parts: dict[str, list[Found]],
) -> tuple[Found | None, int]:
    """The person whose name words go on longest from here; None where two are as likely."""
    first = words[index][2]
    holders = (
        [p for p in parts.get(first[0], []) if set(first) <= set(fold(p.name))] if first else []
    )
    reach = {id(p): _reach(text, words, index, frozenset(fold(p.name))) for p in holders}
    best = max(reach.values(), default=index)
    likely = [person for person in holders if reach[id(person)] == best]
    return (likely[0] if len(likely) == 1 else None), best


def _reach(text: str, words: Sequence[_Word], index: int, name: frozenset[str]) -> int:
    stop = index + 1
    while stop < len(words) and _next_to(text, words[stop - 1], words[stop]):
        folded = words[stop][2] or fold(text[words[stop][0] : words[stop][1]])
        if not set(folded) <= name:
            break
        stop += 1
    return stop


def _next_to(text: str, one: tuple[int, int, object], other: tuple[int, int, object]) -> bool:
    return not text[one[1] : other[0]].strip(" .\n\t")


def _is_name(draft: Draft, passage: Passage, words: Sequence[_Word]) -> bool:
    """One word alone is a name unless it is short, of the calendar or part of a country's."""
    if len(words) > 1:
        return True
    start, end, folded = words[0]
    text = passage.doc.text[start:end]
    if len("".join(folded)) < 2 or text in lexicon().offices["words"]["not_names"]:
        return False
    if text in lexicon().offices["words"]["calendar"] and re.match(
        r"\s+\d", passage.doc.text[end:]
    ):
        return False
    clash = [
        m
        for m in draft.mentions
        if m.start < end + passage.offset and m.end > start + passage.offset
    ]
    if not clash:
        return True
    exact = clash[0].start == start + passage.offset and clash[0].end == end + passage.offset
    return exact and _is_noun(passage, start)


def _is_noun(passage: Passage, start: int) -> bool:
    """ "French said" but not "the French side"."""
    tokens = (token for token in passage.doc if token.idx == start)
    return any(t.dep_ in ("nsubj", "nsubjpass") and t.tag_ == "NNP" for t in tokens)
