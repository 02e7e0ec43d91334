"""Whose official text it is, told by who receives whom and who needs no state's name."""

import re
from collections import Counter
from collections.abc import Iterator

from servanda.article.blocks import Judged
from servanda.article.knowledge import single
from servanda.article.offices import is_office_line, is_unit_line, owner_in
from servanda.article.scenes import STRONG, WEAK, Sign, is_office_of
from servanda.article.shape import is_names
from servanda.model.codes import PartyCode
from servanda.parties import gazetteer

_MARGINS = ("byline", "other", "signoff", "heading")
#: A state named so often, and so much oftener than the next, is the issuer's own.
_FEWEST, _TIMES = 2, 2


def is_meeting_title(title: str) -> bool:
    """Whether a title names a meeting and whom with, and no verb, as offices head a page."""
    found = single("forms", "meeting_title").match(title)
    if found is None:
        return False
    small = re.sub(r"\b(?:with|between|on|in|at|to|by|from)\b", "of", title[found.end() :])
    return not small.strip() or is_names(small)


def is_translated(judged: tuple[Judged, ...]) -> bool:
    """Whether a line above the story says that an office gives its own text in translation."""
    translated = single("forms", "translated")
    for line in judged:
        if line.block.kind == "body":
            return False
        if line.block.kind == "other" and translated.fullmatch(line.text.strip(" *•-")):
            return True
    return False


def titled_others(title: str) -> frozenset[PartyCode]:
    """States whose office a meeting's title names; the issuer's own bears no state's name."""
    if not is_meeting_title(title) and not _HOSTS.search(title):
        return frozenset()
    mentions = gazetteer().find(title)
    return frozenset(each.code for each in mentions if is_office_of(title, each))


#: An embassy's country is the one that it tells of as often as its own.
_POSTED = re.compile(r"\b(?:embassy|high commission|consulate|mission|delegation)\b", re.IGNORECASE)
_HOSTS = re.compile(r"\b(?:hosts?|receives?|welcomes?|meets?|sees off|greets?)\b", re.IGNORECASE)


def hosts(body: list[str], title: str, others: frozenset[PartyCode]) -> Iterator[Sign]:
    """The state whose officer receives the title's guest: "the President of X said"."""
    if not is_meeting_title(title) or not others:
        return
    named = {
        mention.code
        for text in body[:2]
        for mention in gazetteer().find(text)
        if mention.code not in others and is_office_of(text, mention)
    }
    if len(named) == 1:
        yield "who receives", named.pop(), STRONG


def beside_the_other(
    judged: tuple[Judged, ...], body: list[str], others: frozenset[PartyCode]
) -> Iterator[Sign]:
    """Where an office without a state gives out the text: the state that is not the other one."""
    margins = [line.text for line in judged if line.block.kind in _MARGINS]
    if not any(_is_bare_office(text) for text in margins):
        return
    named = Counter(
        mention.code
        for text in body
        for mention in gazetteer().find(text)
        if mention.sense != "organisation" and not is_office_of(text, mention)
    )
    own = [(code, times) for code, times in named.most_common() if code not in others]
    if not own or own[0][1] < _FEWEST:
        return
    if len(own) == 1 or own[0][1] >= _TIMES * own[1][1]:
        yield "its own state named beside the other", own[0][0], STRONG if others else WEAK


def _is_bare_office(text: str) -> bool:
    pieces = [part.strip() for part in re.split(r"[|,·/()]| [-–—] ", text) if part.strip()]
    named = any(is_office_line(part) or is_unit_line(part) for part in pieces)
    return named and owner_in(text) is None and not _POSTED.search(text)
