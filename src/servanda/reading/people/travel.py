"""Whose somebody is by whose delegation they lead and by where they travel or are posted."""

import re
from collections.abc import Iterator

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Draft
from servanda.reading.people.opposite import MET
from servanda.reading.people.roster import Found

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
    r"posted|stationed|arriv(?:e|es|ed|ing)|recalled|withdrawn|summoned\s+(?:home|back)|called\s+(?:home|back)|"
    r"sent\s+back|return(?:s|ed|ing)?|resum(?:e|es|ed|ing)\s+(?:his|her)\s+(?:\w+))"
    r"\s+(?:(?:on|in|to|from|for|at)\s+)?(?:the\s+)?"
)
# "Foreign Minister Roe's first trip to Chad"
_TRIP = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,4}?(?:visit|trip|journey|tour|stay|arrival)\s+(?:to|in|of)\s+(?:the\s+)?"
)
_TRIP_HERE = re.compile(
    _TRIP.pattern
    + r"(?:[\w-]+\s+){0,2}?(?:state|nation|country|kingdom|republic|emirate|capital|city)\b"
)
_STAYS = re.compile(
    r",?\s+(?:(?:who|is|was|has|on)\s+){0,3}(?:visiting|paying\s+a\s+visit\s+to|on\s+a\s+(?:[\w-]+\s+){0,3}?(?:visit|trip)\s+to)\s+(?:the\s+)?"
)
# "reiterated the invitation to Minister Roe to visit Chad"
_INVITED = re.compile(r"\binvit\w+\s+(?:(?:to|for)\s+)?(?:the\s+|his\s+|her\s+)?[^.;,]{0,40}$")
_TO_VISIT = re.compile(
    r"\s+to\s+(?:(?:pay|make)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?visit\s+to|visit)\s+(?:the\s+)?|\s+to\s+(?:the\s+)?"
)
_VISIT_TO = re.compile(r"\b(?:visit|trip|journey)\s+to\s+(?:the\s+)?$")
# "informed his colleague in Accra"
_COLLEAGUE_IN = re.compile(
    r"[^.;]{0,60}?\b(?:his|her)\s+(?:[\w-]+\s+)?(?:colleague|counterpart|opposite\s+number|homologue)\s+in\s+(?:the\s+)?"
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
    for mention in draft.mentions_in(start, place[0]):
        # "on her visit to Chad Minister Moe met Idriss Saleh": he is of Chad
        to = _VISIT_TO.search(text, start, mention.start)
        if to and MET.search(text, mention.end, place[0]):
            yield mention.code, 30
    goes = _TO.match(text, place[1]) if _VISIT.search(text, start, place[0]) else None
    bidden = _TO_VISIT.match(text, place[1]) if _INVITED.search(text, start, place[0]) else None
    trips = (_TRIP.match(text, place[1]), _STAYS.match(text, place[1]))
    for match in (goes, bidden, *trips, _COLLEAGUE_IN.match(text, place[1])):
        if match is not None:
            yield from ((m.code, -30) for m in draft.mentions if m.start == match.end())


def travels_here(text: str, end: int) -> bool:
    """ "Minister Roe's first trip to the island state": of whoever's soil the story tells."""
    return _TRIP_HERE.match(text, end) is not None


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
