"""Texts in which one party speaks or decides: whose they are, who speaks in them, at which level.

A ministry's statement, a government's measure, a transcript whose speakers answer each other, a
decision that an organisation's own ministers took.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from servanda.model.codes import Level, PartyCode
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.people import coordinated, parties_of, titles
from servanda.reading.encounters.reports import LEAD, Report, words_of
from servanda.reading.encounters.words import folded, phrase, says
from servanda.reading.people.names import same_person
from servanda.reading.syntax.tree import Token

_OUR = re.compile(r"\bour (?:[\w-]+ ){0,6}(?:\S{1,12} ){0,4}$")
_JOINT = re.compile(r"\bjoint\b", re.IGNORECASE)
#: Why a joint text of many that tells of no meeting is a statement; up to how many parties meet.
MANY = "a joint statement of many, no meeting told"
_FEW = 3
_VISIT = re.compile(r"\b(?:visit|trip|tour)s?\b", re.IGNORECASE)
#: Why an organisation's measure is a session of its own ministers.
OWN_DECISION = "a decision of its own ministers"
_QUESTIONS = ("Q", "QUESTION")


def is_statement(draft: Draft) -> bool:
    """Whether the title calls the text one side's statement, comment or press release."""
    lines = [draft.article.text[start:end] for start, end in titles(draft)]
    return any(says("statement", line) and not _JOINT.search(line) for line in lines)


def is_of_visit(draft: Draft, reports: Iterable[Report]) -> bool:
    """Whether the first sentence tells of the visit that the head names: no mere statement."""
    heads = [b for b in draft.article.blocks if b.kind in ("title", "standfirst", "heading")]
    named = any(_VISIT.search(draft.article.text[b.start : b.end]) for b in heads)
    return named and any(
        r.kind == "visit" and r.sentence.number == 0 and not r.back for r in reports
    )


def of_many(draft: Draft) -> bool:
    """Whether it is a joint text whose title names more parties than would sit down together."""
    signed = (coordinated(draft, *span) for span in titles(draft))
    return draft.article.form == "joint" and max(map(len, signed), default=0) > _FEW


def several_at_head(draft: Draft, sentence: Sentence) -> bool:
    """Whether people of three parties or more stand before the main verb of a sentence."""
    root = next((token for token in sentence.tokens if token.dep_ == "ROOT"), None)
    end = sentence.at(root) if root else sentence.start
    named = [m.name for m in draft.persons_in(sentence.start, end)]
    return len(parties_of(draft, named)) > 2


def speakers_of_transcript(draft: Draft) -> tuple[PartyCode, ...]:
    """The parties whose people speak in turn under their names, in order; empty below two."""
    labels = dict.fromkeys(p.label for p in draft.passages if p.label)
    people = [person for label in labels for person in draft.people if _labels(label, person.name)]
    parties = parties_of(draft, [person.name for person in people])
    return parties if len(parties) > 1 else ()


def _labels(label: str, name: str) -> bool:
    return label.endswith(name) or same_person(name, label)


def issuer(draft: Draft) -> PartyCode | None:
    """Whose statement it is: who speaks in the present tense, else whose envoy is "ours"."""
    counts: Counter[PartyCode] = Counter()
    for sentence in draft.sentences:
        if sentence.passage.label.upper() in _QUESTIONS:
            continue
        counts.update(
            code
            for verb, code in _subjects(draft, sentence)
            if verb.tag_ in ("VBZ", "VBP") or _perfect(verb)
        )
    return counts.most_common(1)[0][0] if counts else _our_own(draft)


def _our_own(draft: Draft) -> PartyCode | None:
    """The party of a person whom the text calls "our Ambassador" or "our Minister"."""
    for mention in draft.person_mentions:
        person = draft.person(mention.name)
        before = folded(draft.article.text[max(0, mention.start - 60) : mention.start])
        if person is not None and person.party and _OUR.search(before):
            return person.party
    return None


def _perfect(verb: Token) -> bool:
    return any(child.lower_ in ("has", "have") for child in verb.children if child.dep_ == "aux")


def _subjects(draft: Draft, sentence: Sentence) -> Iterator[tuple[Token, PartyCode]]:
    """Main verbs of a sentence whose subject is a party, each with that party."""
    for verb in sentence.tokens:
        if verb.dep_ not in ("ROOT", "conj") or verb.pos_ not in ("VERB", "AUX"):
            continue
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if subject is None:
            continue
        start, end = sentence.at(subject.left_edge), sentence.end_of(subject)
        named = [m for m in draft.mentions_in(start, end) if m.sense not in ("place",)]
        if named:
            yield verb, named[-1].code


def saying(draft: Draft, sentence: Sentence) -> str | None:
    """The person who is the grammatical subject of a word of saying in a sentence."""
    for verb in sentence.tokens:
        if verb.pos_ != "VERB" or not phrase("speaks").fullmatch(verb.lower_):
            continue
        for child in verb.children:
            if child.dep_ != "nsubj":
                continue
            start, end = sentence.at(child.left_edge), sentence.end_of(child)
            named = [
                m for m in draft.persons_in(start, sentence.end) if m.start <= end and m.end >= end
            ]
            apposed = named or [
                m
                for m in draft.persons_in(sentence.at(child), sentence.end_of(child.right_edge))
                if not _OWNED.search(draft.article.text[sentence.at(child) : m.start])
            ]
            if apposed:
                return apposed[0].name
    return None


_OWNED = re.compile(r"\b(?:to|of|with|against|by|who|which)\b")


def speaking_for(draft: Draft, party: PartyCode) -> list[str]:
    """Who speaks for a party: whom the title names, else the first of its people said to speak."""
    for start, end in titles(draft):
        title = draft.article.text[start:end]
        if own := [p.name for p in draft.people if p.party == party and p.name in title]:
            return own[:1]
    if is_statement(draft):
        return []  # the office speaks; people in the text did what it tells of
    for sentence in draft.sentences:
        name = saying(draft, sentence)
        person = draft.person(name) if name else None
        if person is not None and person.party == party:
            return [person.name]
    for sentence in draft.sentences[:LEAD]:  # else who does something in the lead
        for verb in sentence.tokens:
            name = _subject_person(draft, sentence, verb) if verb.pos_ == "VERB" else None
            person = draft.person(name) if name else None
            if person is not None and person.party == party:
                return [person.name]
    return []


def body_speaks(sentence: Sentence) -> bool:
    """Whether it is a ministry, a government or an office that says what a sentence tells."""
    for verb in sentence.tokens:
        if verb.pos_ != "VERB" or not phrase("speaks").fullmatch(verb.lower_):
            continue
        for child in verb.children:
            if child.dep_ == "nsubj" and phrase("body").fullmatch(child.lower_):
                return True
    return False


def level_of_statement(draft: Draft, sentence: Sentence) -> Level:
    """A cabinet's decision is its ministers'; what a ministry or spokesperson says, officials'."""
    if is_statement(draft):
        return "official"
    return "minister" if says("cabinet", words_of(draft, sentence)) else "official"


def own_decision(draft: Draft) -> PartyCode | None:
    """The organisation whose measure is told as decided by its own ministers' meeting."""
    first = draft.sentences[0]
    party = next((code for _, code in _subjects(draft, first)), None)
    named = [m for m in draft.mentions_in(first.start, first.end) if m.code == party]
    if not any(m.sense == "organisation" for m in named):
        return None
    lead = " ".join(words_of(draft, s) for s in draft.sentences if s.number < LEAD)
    return party if says("own_decision", lead) and says("met_for_it", lead) else None


def level_of_decision(draft: Draft) -> Level:
    """Whether it was an organisation's leaders or its ministers that decided."""
    lead = folded(" ".join(words_of(draft, s) for s in draft.sentences if s.number < LEAD))
    found = phrase("own_decision").search(lead)
    return "leader" if found and re.search(r"\b(?:leaders|heads of)\b", found[0]) else "minister"


def protesting(draft: Draft, sentence: Sentence) -> list[str]:
    """Who delivers a protest: the subject of the next sentences that speak of envoy or protest."""
    envoys = {m.name for m in draft.persons_in(sentence.start, sentence.end)}
    for other in draft.sentences:
        if not sentence.number < other.number <= sentence.number + 2:
            continue
        named = {m.name for m in draft.persons_in(other.start, other.end)}
        if not says("delivers", words_of(draft, other)) and not named & envoys:
            continue
        for verb in other.tokens:
            name = _subject_person(draft, other, verb) if verb.pos_ == "VERB" else None
            if name is not None and name not in envoys:
                return [name]
    return []


def _subject_person(draft: Draft, sentence: Sentence, verb: Token) -> str | None:
    for child in verb.children:
        if child.dep_ == "nsubj":
            start, end = sentence.at(child.left_edge), sentence.end_of(child)
            named = [m.name for m in draft.persons_in(start, end + 1) if m.end >= end]
            return named[-1] if named else None
    return None


def day_of_meeting(draft: Draft) -> tuple[Sentence, int, int] | None:
    """Where the text gives a meeting it does not report its day: "at Friday's meeting"."""
    for sentence in draft.sentences[: LEAD + 1]:
        found = phrase("days_meeting").search(folded(words_of(draft, sentence)))
        if found is not None:
            return sentence, found.start(), found.end()
    return None
