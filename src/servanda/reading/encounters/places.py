"""Where an encounter takes place."""

import re

from servanda.parties import Mention
from servanda.reading.draft import Draft
from servanda.reading.encounters.reports import FROM_LEAD, Report
from servanda.reading.encounters.topics import is_crisis
from servanda.reading.encounters.visits import visited
from servanda.reading.encounters.words import folded, says

_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?(?:capital\s+(?:city\s+)?(?:of\s+)?)?$")
_CAPITALISED = re.compile(r"\s*(?:to\s+)?([A-ZÀ-ỸĐ][\w'’-]+(?: [A-ZÀ-ỸĐ][\w'’-]+){0,2})")


def place_of(draft: Draft, report: Report) -> str | None:
    """Where it took place, in the article's own words; never a dateline's town."""
    text, sentence = draft.article.text, report.sentence
    if report.kind in ("call", "online", "message") or _only_said(report):
        return None
    if report.kind == "visit":
        place = visited(draft, report)
        return text[place.start : place.end] if place else _unknown_place(text, report)
    found = [
        mention
        for mention in draft.mentions_in(sentence.start, sentence.end)
        if mention.sense in ("capital", "place", "name")
        and _PLACE.search(text[sentence.start : mention.start])
        and not _is_elsewhere(draft, report, mention)
    ]
    nearest = min(found, key=lambda m: (abs(m.start - report.end), m.start), default=None)
    return text[nearest.start : nearest.end] if nearest else None


def _only_said(report: Report) -> bool:
    """A statement without words for a briefing names places as its topics."""
    return report.kind == "briefing" and report.why == FROM_LEAD


def _is_elsewhere(draft: Draft, report: Report, mention: Mention) -> bool:
    """ "At Chad's embassy", "in the Chad war"; of a demarche, where its cause took place."""
    text = draft.article.text
    if text[mention.end : mention.end + 2] in ("'s", "’s") or is_crisis(draft, mention):
        return True
    if says("trouble", text[max(report.sentence.start, mention.start - 40) : mention.start]):
        return True
    between = folded(text[min(report.end, mention.start) : mention.start])
    return report.kind == "demarche" and says("cause", between)


def _unknown_place(text: str, report: Report) -> str | None:
    """A town that no list knows: the capitalised words right after "visit"."""
    named = _CAPITALISED.match(text, report.end, report.sentence.end)
    return named[1] if named else None
