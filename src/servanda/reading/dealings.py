"""Whether an article is about dealings of parties at all; football, business and novels are not."""

import re

from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft
from servanda.reading.encounter_reports import FROM_LEAD, LEAD, Report, words_of
from servanda.reading.encounter_words import (
    between_states,
    folded,
    official_words,
    other_words,
    phrase,
)

#: Different words of sport, trade, art or travel that outweigh a few official ones.
_ENOUGH_OTHER = 2


def is_dealing(draft: Draft, report: Report, parties: tuple[PartyCode, ...]) -> bool:
    """Two parties deal with each other, or one speaks of another, and officials have a part."""
    text = draft.article.text
    lead = " ".join(
        text[s.start : s.end] for s in draft.sentences if s.number < LEAD or s is report.sentence
    )
    whole = " ".join(text[s.start : s.end] for s in draft.sentences)
    officials = any(person.offices for person in draft.people) or official_words(lead)
    done = report.kind == "demarche" or _is_measure(draft)
    if not (officials or done) or _is_elsewhere(whole):
        return False
    spoken = {m.code for m in draft.mentions if m.sense not in ("place", "capital")}
    if len(parties) > 1:
        return not any(_barely_named(draft, report, code) for code in parties)
    return len(parties) == 1 and len(spoken) > 1 and _speaks_of_another(draft, report, parties[0])


def _is_elsewhere(whole: str) -> bool:
    """Whether a text has more words of sport, trade, art or travel than official ones."""
    other = other_words(whole)
    return other >= _ENOUGH_OTHER and other > official_words(whole)


def _speaks_of_another(draft: Draft, report: Report, party: PartyCode) -> bool:
    """A statement deals with another party that the lead or the title names as one."""
    spans = [(s.start, s.end) for s in draft.sentences if s.number < LEAD]
    spans += [(b.start, b.end) for b in draft.article.blocks if b.kind == "title"]
    told = draft.people or _for_a_party(draft) or _is_measure(draft)
    if report.why == FROM_LEAD and not told:
        return False
    named = {
        m.code for span in spans for m in draft.mentions_in(*span) if m.sense not in ("place",)
    }
    return bool(named - {party})


def _is_measure(draft: Draft) -> bool:
    """ "Chad suspended Libya": what one party does to another needs no official to be a dealing."""
    first = draft.sentences[0]
    words = folded(words_of(draft, first))
    for verb in phrase("measure").finditer(words):
        at = first.start + verb.start()
        doers = {
            m.code
            for m in draft.mentions_in(first.start, at)
            if phrase("acts").fullmatch(words[m.end - first.start : verb.start()])
        }
        if doers and {m.code for m in draft.mentions_in(at, first.end)} - doers:
            return True
    return False


def _barely_named(draft: Draft, report: Report, code: PartyCode) -> bool:
    """A second party named once, far from the encounter, is no side of it."""
    if code in (draft.home, draft.article.side) or any(p.party == code for p in draft.people):
        return False
    sentence = report.sentence
    spans = [(sentence.start, sentence.end)]
    spans += [(b.start, b.end) for b in draft.article.blocks if b.kind == "title"]
    if any(m.code == code for span in spans for m in draft.mentions_in(*span)):
        return False
    return sum(m.code == code for m in draft.mentions) < 2


def _for_a_party(draft: Draft) -> bool:
    """Whether a text without a named person is a ministry's answer or statement by its form."""
    title = folded(draft.article.title or "")
    official = re.search(r"\b(?:spokes\w+|ministry|government|embassy|statement)\b", title)
    lead = " ".join(words_of(draft, s) for s in draft.sentences if s.number == 0)
    codes = {
        m.code for m in draft.mentions if m.start < draft.sentences[0].end and m.sense != "place"
    }
    if between_states(lead) and len(codes) > 1:
        return True
    return draft.article.form in ("readout", "joint", "speech") or official is not None
