"""Visits: where they go, who travels, and the parties that makes."""

import re

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.people import LOCATED, PARTY, parties_of
from servanda.reading.encounters.reports import Report

#: A journey to where the article is written; so far behind the words of the visit it may say so.
_HERE = re.compile(r"\bhere\b")
_NEAR = 25


def visited(draft: Draft, report: Report) -> Mention | None:
    """The country or town that a visit goes to: the first one after the words, or right in them."""
    text = draft.article.text
    for mention in draft.mentions_in(report.start, report.sentence.end):
        before = text[max(report.start, mention.start - 60) : mention.start]
        if mention.sense in LOCATED and not re.search(
            r"\b(?:invitation of|from|of)\s+(?:the\s+)?$", before
        ):
            return mention
        if mention.start - report.end > 80:
            return None
    named = [
        m for m in draft.mentions_in(report.sentence.start, report.start) if m.sense == "capital"
    ]
    return named[-1] if named and report.start - named[-1].end < 3 else None


def travellers(draft: Draft, report: Report, host: PartyCode | None) -> list[str]:
    """Who travels: the person named last before the visit who is not of the country visited."""
    text, sentence = draft.article.text, report.sentence
    lead = text[sentence.start : report.start]
    asked = re.search(r"\binvit\w+\b", lead)
    begin = sentence.start + (asked.end() if asked else 0)
    before = [m.name for m in draft.persons_in(begin, report.start + 1)]
    inside = [m.name for m in draft.persons_in(report.start, report.end)]
    after = [m.name for m in draft.persons_in(report.end, sentence.end)] if not asked else []
    if not before and re.match(r"\W*(?:he|she)\b", lead, re.IGNORECASE):
        before = _subject_before(draft, sentence)
    names = [*inside, *reversed(before), *after]
    return [n for n in names if (p := draft.person(n)) and p.party and p.party != host][:1]


def _subject_before(draft: Draft, sentence: Sentence) -> list[str]:
    """Whom "he" or "she" at a sentence's start means: who is named first in the sentence before."""
    earlier = next((s for s in draft.sentences if s.number == sentence.number - 1), None)
    if earlier is None:
        return []
    return [m.name for m in draft.persons_in(earlier.start, earlier.end)][:1]


def parties_of_visit(
    draft: Draft, report: Report, default: tuple[PartyCode, ...]
) -> tuple[PartyCode, ...]:
    """Who travels and where to; `default` are the main encounter's parties."""
    place = visited(draft, report)
    host = place.code if place else None
    of_people = parties_of(draft, travellers(draft, report, host))
    if host is None and of_people and draft.home and _HERE.search(text_near(draft, report)):
        return tuple(dict.fromkeys((*of_people, draft.home)))
    if host is None:
        return default if not of_people or set(of_people) <= set(default) else ()
    guest = of_people or _guest_named(draft, report, host, default)
    return tuple(dict.fromkeys((*guest, host))) if guest else ()


def text_near(draft: Draft, report: Report) -> str:
    """The words of the visit, and a few more."""
    return draft.article.text[report.start : min(report.end + _NEAR, report.sentence.end)]


def _guest_named(
    draft: Draft, report: Report, host: PartyCode, default: tuple[PartyCode, ...]
) -> tuple[PartyCode, ...]:
    """The party named before the visit, else the other party of the main encounter."""
    sentence = report.sentence
    named = [
        m.code
        for m in draft.mentions_in(sentence.start, report.start)
        if m.sense in PARTY and m.code != host
    ]
    if named:
        return tuple(named[-1:])
    earlier = next((s for s in draft.sentences if s.number == sentence.number - 1), None)
    if earlier is not None and earlier.passage is sentence.passage and host not in default:
        codes = [m.code for m in draft.mentions_in(earlier.start, earlier.end) if m.code != host]
        if codes:
            return tuple(codes[:1])
    others = tuple(code for code in default if code != host)
    return others[:1] if host in default or len(default) == 1 else ()
