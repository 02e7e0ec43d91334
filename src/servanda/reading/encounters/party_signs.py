"""What speaks for and against a party's being one of those that an encounter is between.

Each party that the article names, or whose people it names, gets its signs: where it stands (in the
title, in the sentence that tells of the encounter, in the lead, later), in which role (who acts,
with whom, against whom, where), how much of the article it fills, whose text it is.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.parties import gazetteer
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.parties import main_parties
from servanda.reading.encounters.people import coordinated, parties_of, titles
from servanda.reading.encounters.reports import LEAD, Report
from servanda.reading.encounters.topics import is_topic
from servanda.reading.people.voice import dated_from
from servanda.reading.syntax.roles import role_at
from servanda.reading.text.quotations import inside_quotation
from servanda.reading.weighing import Signs

#: What is counted, and up to which number counts are told apart.
_COUNTED = ("n:acts", "n:subject", "n:people", "n:person subject")
_MOST = 3
#: From which rank on parties are told apart no more.
_LAST_RANK = 5


def party_signs(draft: Draft, report: Report) -> dict[PartyCode, Signs]:
    """The signs of each party of the article, for the encounter that `report` tells of."""
    found: dict[PartyCode, Counter[str]] = {}
    for code, sign in _all(draft, report):
        found.setdefault(code, Counter())[sign] += 1
    weight = {code: signs["n:acts"] + 2 * signs["n:people"] for code, signs in found.items()}
    order = sorted(found, key=lambda code: (-weight[code], code))
    most = {sign: max(found[code][sign] for code in found) for sign in _COUNTED} if found else {}
    peopled = sum(signs["n:people"] > 0 for signs in found.values())
    return {
        code: _values(found[code], most, min(order.index(code), _LAST_RANK), peopled)
        for code in order
    }


def _values(counts: Counter[str], most: Mapping[str, int], rank: int, peopled: int) -> Signs:
    """Signs as numbers: what stands in one place counts once, a count by how far it lies behind."""
    signs = {sign: 1.0 for sign in counts if not sign.startswith("n:")}
    for sign, largest in most.items():
        signs[f"behind in {sign[2:]}"] = round(math.log1p(largest) - math.log1p(counts[sign]), 3)
        signs[f"{min(counts[sign], _MOST)} {sign[2:]}"] = 1.0
    if peopled > 1 and not counts["n:people"]:
        signs["others have people"] = 1.0
    only = [kind for kind in ("n:place", "n:topic") if counts[kind] and not counts["n:acts"]]
    signs.update({f"only {kind[2:]}": 1.0 for kind in only if not counts["n:people"]})
    return signs | {f"rank {rank}": 1.0}


def _all(draft: Draft, report: Report) -> Iterator[tuple[PartyCode, str]]:
    yield from _of_titles(draft)
    for sentence in draft.sentences:
        where = _where(sentence, report)
        yield from _of_sentence(draft, sentence, where)
    side = party_of_side(draft.article.side)
    for code, sign in ((side, "its own text"), (draft.home, "home")):
        if code:
            yield code, sign
    for code in dated_from(draft):
        yield code, "dated from"
    yield from _bodies(draft)
    for code in main_parties(draft, report.sentence):
        yield code, "told as a side"
    for where, span in (("here", (report.sentence.start, report.sentence.end)), *_spans(draft)):
        for code in coordinated(draft, *span):
            yield code, f"{where}: in a row"


def _bodies(draft: Draft) -> Iterator[tuple[PartyCode, str]]:
    """Organisations, with whether members of theirs are named too, and these members."""
    named = {m.code for m in draft.mentions}
    bodies = [
        party for code in sorted(named) if (party := gazetteer().party(code)) and party.members
    ]
    for party in bodies:
        yield party.code, "organisation"
        if named & set(party.members):
            yield party.code, "organisation beside members"
    inside = {code for party in bodies for code in party.members}
    yield from ((code, "member beside its organisation") for code in sorted(named & inside))
    opened = next(iter(draft.sentences), None)
    if opened is not None:
        for mention in draft.mentions_in(opened.start, opened.end):
            if (
                mention.sense == "organisation"
                and role_at(draft, opened, mention.start) == "subject"
            ):
                yield mention.code, "organisation that opens"


def _spans(draft: Draft) -> Iterator[tuple[str, tuple[int, int]]]:
    for span in titles(draft):
        yield "title", span


def _of_titles(draft: Draft) -> Iterator[tuple[PartyCode, str]]:
    for start, end in titles(draft):
        for number, mention in enumerate(draft.mentions_in(start, end)):
            topic = is_topic(draft, mention, start)
            kind = "topic" if topic else "place" if mention.sense == "place" else "named"
            yield mention.code, f"title: {kind}"
            if not number:
                yield mention.code, "title: first"
        for person in draft.people:
            if person.party and person.name.split()[-1] in draft.article.text[start:end]:
                yield person.party, "title: person"


def _where(sentence: Sentence, report: Report) -> str:
    if sentence.number == report.sentence.number:
        return "here"
    if sentence.number < LEAD:
        return "lead"
    return "near" if abs(sentence.number - report.sentence.number) == 1 else "later"


def _of_sentence(draft: Draft, sentence: Sentence, where: str) -> Iterator[tuple[PartyCode, str]]:
    quotes = sentence.passage.doc.text
    for mention in draft.mentions_in(sentence.start, sentence.end):
        if is_topic(draft, mention, sentence.start):
            yield mention.code, "n:topic"
            yield mention.code, f"{where}: topic"
            continue
        told = role_at(draft, sentence, mention.start)
        located = mention.sense in ("place", "capital") and told in ("in", "at", "other", "from")
        said = inside_quotation(quotes, mention.start - sentence.passage.offset)
        role = "place" if located else f"quoted {told}" if said else told
        yield mention.code, "n:place" if located else "n:acts"
        yield mention.code, f"{where}: {role}"
        if told == "subject" and not said:
            yield mention.code, "n:subject"
    for named in draft.persons_in(sentence.start, sentence.end):
        for code in parties_of(draft, [named.name]):
            role = role_at(draft, sentence, named.start)
            yield code, "n:people"
            yield code, f"{where}: person {role}"
            if role == "subject":
                yield code, "n:person subject"
