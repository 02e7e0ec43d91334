"""What speaks for and against a report's being of the encounter that the article is about."""

import re
from collections.abc import Iterator, Sequence

from servanda.model.codes import EncounterKind
from servanda.reading.draft import Draft
from servanda.reading.encounters.exchange import words_of_exchange
from servanda.reading.encounters.people import coordinated, parties_of, titles
from servanda.reading.encounters.reports import LEAD, Report, words_of
from servanda.reading.encounters.sides import is_statement, saying, speakers_of_transcript
from servanda.reading.encounters.topics import acting
from servanda.reading.encounters.words import all_triggers, folded, phrase
from servanda.reading.lexicon import lexicon
from servanda.reading.text.quotations import inside_quotation
from servanda.reading.weighing import Signs

#: Ways to meet: what one sentence calls talks another may call a session.
MEETINGS: frozenset[EncounterKind] = frozenset(("call", "online", "session", "talks"))


def main_signs(draft: Draft, candidates: Sequence[Report]) -> list[Signs]:
    """The signs of each candidate, in order."""
    article = set(_of_article(draft))
    told = {c.kind for c in candidates if c.status == "held" and c.end > c.sentence.start}
    named = _title_kinds(draft)
    found: list[Signs] = []
    for candidate in candidates:
        signs = set(_of_report(draft, candidate, named))
        group = _group(candidate)
        signs |= {f"{group}: {sign}" for sign in article}
        signs |= {f"{group}: also {kind}" for kind in told if kind != candidate.kind}
        found.append(dict.fromkeys(sorted(signs), 1.0))
    return found


def _title_kinds(draft: Draft) -> frozenset[EncounterKind]:
    words = [draft.article.text[start:end] for start, end in titles(draft)]
    return frozenset(trigger.kind for line in words for trigger in all_triggers(line))


def _bucket(number: int) -> str:
    return str(number) if number < 3 else "3-5" if number < 6 else "6+"


def _of_report(draft: Draft, report: Report, named: frozenset[EncounterKind]) -> Iterator[str]:
    sentence = report.sentence
    pseudo = report.end == sentence.start
    yield f"kind {report.kind}"
    yield f"status {report.status}"
    yield f"{report.kind} {report.status}"
    yield f"sentence {_bucket(sentence.number)}"
    if pseudo:
        yield f"guess {report.kind}"
        yield f"guess: {report.why}"
        return
    yield f"words {report.kind}"
    yield f"{report.trigger.strength} {report.kind}"
    yield f"{report.kind} in sentence {_bucket(sentence.number)}"
    if report.back:
        yield "looks back"
        yield f"{report.kind} looks back"
    if report.kind in named:
        yield f"title names {report.kind}"
    elif report.kind in MEETINGS and named & MEETINGS:
        yield "title names a meeting"
    if inside_quotation(sentence.passage.doc.text, report.start - sentence.passage.offset):
        yield "quoted"
    people = [m.name for m in draft.persons_in(sentence.start, sentence.end)]
    sides = len(parties_of(draft, people))
    yield f"{_group(report)}: people of {min(sides, 3)} parties"
    names = len({m.code for m in acting(draft, sentence.start, sentence.end) if m.sense != "place"})
    yield f"{_group(report)}: {min(names, 3)} parties"
    at = report.trigger.start / max(1, len(words_of(draft, sentence)))
    yield f"{_group(report)} {'early' if at < 0.33 else 'late' if at > 0.66 else 'amid'}"
    yield from _governed(report)


def _group(report: Report) -> str:
    return "meeting" if report.kind in MEETINGS else report.kind


def _governed(report: Report) -> Iterator[str]:
    """Whether the words are the main clause's verb, hang right on it, or stand deep below."""
    sentence = report.sentence
    token = next((t for t in sentence.tokens if sentence.end_of(t) > report.start), None)
    depth = 0
    while token is not None and token.head.i != token.i and depth < 4:
        if token.dep_ in ("advcl", "relcl", "acl", "ccomp"):
            yield f"{_group(report)} under {token.dep_}"
        token, depth = token.head, depth + 1
    yield f"{_group(report)} depth {depth}"


def _of_article(draft: Draft) -> Iterator[str]:
    """What holds of the article as a whole."""
    yield f"form {draft.article.form}"
    yield "side known" if draft.article.side not in (None, "third", "joint") else "side open"
    if is_statement(draft):
        yield "titled a statement"
    if speakers_of_transcript(draft):
        yield "speakers in turn"
    if words_of_exchange(draft):
        yield "speak to one another"
    for start, end in titles(draft):
        if coordinated(draft, start, end):
            yield "title: parties in a row"
        yield from (f"title says {word}" for word in _telling(draft.article.text[start:end]))
    yield from _voices(draft)
    yield from _of_lead(draft)


def _of_lead(draft: Draft) -> Iterator[str]:
    """What the first sentence tells."""
    first = draft.sentences[0]
    lead = folded(draft.article.text[first.start : first.end])
    for name in ("said", "together", "measure", "said_to_all", "cabinet", "local"):
        if phrase(name).search(lead):
            yield f"lead: {name}"
    yield from (f"lead says {word}" for word in _telling(lead))
    if coordinated(draft, first.start, first.end):
        yield "lead: parties in a row"
    if saying(draft, first):
        yield "lead: somebody says"


def _telling(words: str) -> list[str]:
    """The nouns of the data file that tell kinds of encounter apart, as far as they stand there."""
    known = lexicon().encounters["words"]["telling"]
    said = set(re.findall(r"[a-z]+", folded(words)))
    return sorted(word for word in known if word in said or f"{word}s" in said)


def _voices(draft: Draft) -> Iterator[str]:
    """Of how many parties people speak, in the lead and in all."""
    heard = [saying(draft, sentence) for sentence in draft.sentences]
    lead = parties_of(draft, [name for name in heard[:LEAD] if name])
    every = parties_of(draft, [name for name in heard if name])
    yield f"{min(len(lead), 2)} parties heard in the lead"
    yield f"{min(len(every), 3)} parties heard"
    people = {p.party for p in draft.people if p.party}
    yield f"people of {min(len(people), 3)} parties"
