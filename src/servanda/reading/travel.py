"""Whose somebody is by whose delegation they lead and by where they travel or are posted."""

import re
from collections.abc import Iterator

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Draft
from servanda.reading.roster import Found

_LED = re.compile(
    r"['’s]*\s+(?:[a-z]+\s+)?(?:delegation|side|team|mission|government)\b[^.;]{0,40}?\b(?:led|headed|represented|chaired)\b"
)
# "The delegation of Chad, led by ..."
_TEAM_OF = re.compile(r"\b(?:delegation|side|team|mission)\s+(?:of|from)\s+(?:the\s+)?$")
_LED_BY = re.compile(r"\s*,?\s+(?:(?:is|was)\s+)?(?:led|headed|represented|chaired)\s+by\b")
_TO = re.compile(r"\s*,?\s+to\s+(?:the\s+)?")
_POSTED = re.compile(
    r"[\s,\"“]+(?:(?:has|had|is|was|will|would|to)\s+)?(?:also\s+|not\s+)?(?:be\s+)?"
    r"(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|left|leav(?:e|es|ing)|serv(?:es|ed|ing)|"
    r"posted|stationed|arriv(?:e|es|ed|ing))\s+(?:(?:on|in|to|from|for|at)\s+)?(?:the\s+)?"
)
_VISIT = re.compile(r"\b(?:visit|trip|journey|arrival)\b[^.;]{0,60}$")


def is_led(text: str, mention: Mention, at: int) -> bool:
    """ "The Chadian side was led by ..." and "the delegation of Chad, led by ..." before a name."""
    if _LED.match(text[mention.end : at]):
        return True
    of = _TEAM_OF.search(text, max(0, mention.start - 40), mention.start)
    return of is not None and _LED_BY.match(text, mention.end) is not None


def visits(draft: Draft, place: tuple[int, int], start: int) -> Iterator[tuple[PartyCode, int]]:
    """ "the visit of President Roe to Chad": Roe is not of Chad."""
    text = draft.article.text
    goes = _TO.match(text, place[1])
    if goes is None or not _VISIT.search(text, start, place[0]):
        return
    yield from ((m.code, -30) for m in draft.mentions if m.start == goes.end())


def posted(
    draft: Draft, person: Found, place: tuple[int, int], stop: int
) -> Iterator[tuple[PartyCode, int]]:
    """ "Ambassador Roe is staying in Accra": where an ambassador serves is another's capital."""
    if not any("ambassador" in title.lower() for title in person.titles):
        return
    stays = _POSTED.match(draft.article.text, place[1])
    if stays:
        yield from (
            (m.code, -60) for m in draft.mentions_in(stays.end(), stop) if m.start == stays.end()
        )
