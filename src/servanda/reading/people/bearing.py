"""Which mentions of parties bear on whose somebody is: not what is only talked about."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.lexicon import lexicon

_TOPIC = re.compile(
    r"\b(?:about|regarding|over|concerning|discuss(?:ed|es|ing)?|"
    r"(?:situation|developments?|events|war|conflict|crisis|tensions?|violence|hostilities)\s+in|"
    r"(?P<word>[\w’'-]+)\s+on)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*(?:,\s*(?:and\s+|or\s+)?|\band\s+|\bor\s+|&\s*)(?:the\s+)?")
_OWNED = re.compile(r"(?:['’]s?)?\s+")
_JOINED = re.compile(
    r"\s+(?:and|And|AND|&)\s+(?:the\s+)?(?:(?:[A-Z][a-z]+\s+){0,2}(?:Republic|Kingdom|State|Sultanate|Union)\s+of\s+)?"
    r"(?:the\s+)?"
)
_REACH = 40


def without_topics(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions apart from "on Chad and Norway", which are what others talk about."""
    kept: list[Mention] = []
    last: Mention | None = None
    for mention in sorted(mentions, key=lambda m: m.start):
        listed = last is not None and _LISTED.fullmatch(text, last.end, mention.start)
        if listed or _is_topic(text, mention):
            last = mention
        else:
            kept.append(mention)
            last = None
    return kept


def _is_topic(text: str, mention: Mention) -> bool:
    """A name after "on" or "about" that owns nothing: "about Chad's offer" is of Chad."""
    if mention.sense == "demonym" or text[mention.end : mention.end + 1] in ("'", "’"):
        return False
    match = _TOPIC.search(text, max(0, mention.start - _REACH), mention.start)
    return match is not None and (match["word"] or "").lower() not in _acting()


@lru_cache(maxsize=1)
def _acting() -> frozenset[str]:
    return frozenset(lexicon().offices["words"]["acting_on"])


def named_together(
    text: str, mentions: Sequence[Mention]
) -> list[tuple[int, PartyCode, PartyCode]]:
    """Where two states are named as "A and B", for which "the two countries" stands later."""
    ordered = sorted((m for m in mentions if m.sense != "place"), key=lambda m: m.start)
    return [
        (other.end, one.code, other.code)
        for one, other in pairwise(ordered)
        if one.code != other.code and _JOINED.fullmatch(text, one.end, other.start)
    ]


def with_institutions(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """An institution that several states have ("Foreign Office") is that of whom the text tells."""
    shared: dict[str, list[str]] = lexicon().offices["institutions"]
    named = {id(m): shared.get(text[m.start : m.end]) for m in mentions}
    counts = Counter(m.code for m in mentions if not named[id(m)])
    return list(_settled(text, mentions, [named[id(m)] for m in mentions], counts))


def _settled(
    text: str,
    mentions: Sequence[Mention],
    users: Sequence[list[str] | None],
    counts: Counter[str],
) -> Iterator[Mention]:
    ends = {mention.end for mention in mentions}
    for mention, able in zip(mentions, users, strict=True):
        if able is None:
            yield mention
            continue
        begin = max(0, mention.start - 4)
        owned = any(
            _OWNED.fullmatch(text, end, mention.start)
            for end in range(begin, mention.start) if end in ends
        )  # fmt: skip
        if not owned:
            yield replace(mention, code=max(able, key=lambda code: counts[code]))
