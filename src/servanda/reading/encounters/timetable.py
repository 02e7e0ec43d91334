"""Present tenses that tell a timetable: "talks resume on Monday", "she flies home on Friday"."""

import re
from collections.abc import Iterator
from functools import cache

from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.tree import Token

_PRESENT = frozenset(("VBZ", "VBP"))
#: How far below the verb its time may stand: "on the last Monday of May".
_DEEP = 4
_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?\.?|feb(?:ruary)?\.?|march|april|may"
    r"|june|july|aug(?:ust)?\.?|sept?(?:ember)?\.?|oct(?:ober)?\.?|nov(?:ember)?\.?"
    r"|dec(?:ember)?\.?|tomorrow|tonight|next|later|spring|summer|autumn|winter|fall"
)
_ADVERB = re.compile(r"tomorrow|tonight|next|later")
_WHEN = ("in", "on", "at", "from", "for", "until", "till", "before", "by", "after")


def is_scheduled(token: Token) -> bool:
    """Whether a verb in the present tells what is set for a day that it names."""
    if token.tag_ not in _PRESENT or any(child.dep_ == "neg" for child in token.children):
        return False
    certain = token.lemma_.lower() in ("reconvene", "resume")
    return certain or (_goes_by_timetable(token) and any(_times(token)))


def is_under_way(token: Token) -> bool:
    """ "A team is coming to Lomé in May": a form that goes on now, and a day to come."""
    now = any(child.lower_ in ("is", "are") and child.dep_ == "aux" for child in token.lefts)
    return now and token.tag_ == "VBG" and _goes_by_timetable(token) and any(_times(token))


def _goes_by_timetable(token: Token) -> bool:
    lemma, table = token.lemma_.lower(), _table()
    if lemma == "be":
        return any(child.lower_ == "back" for child in token.children)
    if lemma in table["scheduled"]:
        return True
    subjects = [child for child in token.lefts if child.dep_ == "nsubj"]
    again = any(child.lower_ in ("again", "next") for child in token.children)
    named = any(child.lower_ in table["bodies"] for child in subjects)
    return lemma == "meet" and (again or named)


def _times(token: Token) -> Iterator[bool]:
    """For each phrase of time beside the verb: whether it names a day or a season."""
    beside = [each for child in token.children if child.dep_ == "advmod" for each in child.children]
    for child in (*token.children, *beside):
        if _may_tell_when(child):
            yield any(_DAY.fullmatch(word.lower_) for word in _below(child, _DEEP))


def _may_tell_when(token: Token) -> bool:
    plain = token.dep_ == "npadvmod" or _ADVERB.fullmatch(token.lower_) is not None
    return plain or (token.dep_ == "prep" and token.lower_ in _WHEN)


def _below(token: Token, depth: int) -> Iterator[Token]:
    yield token
    if depth:
        for child in token.children:
            if child.dep_ not in ("relcl", "acl", "advcl"):
                yield from _below(child, depth - 1)


@cache
def _table() -> dict[str, frozenset[str]]:
    verbs = lexicon().encounters["verbs"]
    return {name: frozenset(verbs[name]) for name in ("scheduled", "bodies")}
