"""Whether an article is about dealings of parties at all; football, business and novels are not.

What speaks for it (parties that meet in a sentence through their offices, officials who speak) and
against it (who else speaks, words of another matter) is weighed with weights learned from the
corpus, in which a good share of the texts is about something else.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.reading.cues import cues_of
from servanda.reading.dealings.signs import NAMES, Unit, units, urgings, voices
from servanda.reading.dealings.words import different, tells_a_day
from servanda.reading.draft import Draft
from servanda.reading.encounters.people import PARTY, titles
from servanda.reading.encounters.reports import LEAD, Report
from servanda.reading.encounters.words import says
from servanda.reading.syntax.roles import role_at
from servanda.reading.weighing import weights

#: From which log odds on a text counts as about dealings: one taken wrongly does more harm.
_SURE = 0.4
_MOST_BONDS, _MOST_NAMES, _MOST_WORDS, _MOST_CUES = 4.0, 1.0, 5, 2
#: Different words of sport from which on a state's bare name means its team.
_TEAMS = 2
#: Words of a page; what a longer text holds more of counts for less.
_PAGE = 150
_TOLD_KINDS = ("call", "ceremony", "demarche", "message", "session", "talks", "visit")
_TOLD_CLASSES = (
    "agree", "ask", "commit", "conclude", "decline", "express", "invite", "measure", "oppose",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    """What speaks for and against a text's being about dealings, added up, with the reason."""

    total: float
    reason: str

    @property
    def is_dealing(self) -> bool:
        """Whether enough more speaks for it than against."""
        return self.total > _SURE


def judge(
    draft: Draft, reports: Sequence[Report], main: Report, parties: tuple[PartyCode, ...]
) -> Judgement:
    """Two parties deal with each other, or one speaks of another, and nothing else is the matter.

    `main` is the report of what the text seems to be about, and `parties` are its parties.
    """
    if not parties:
        return Judgement(-math.inf, "no party is named")
    known = weights("dealing")
    signs = dealing_signs(draft, reports, main, parties)
    total = round(known.total(signs), 3)
    words = _words_of_others(draft) if total <= _SURE else ()
    return Judgement(total, ", ".join((known.heaviest(signs), *words)))


def dealing_signs(
    draft: Draft, reports: Sequence[Report], main: Report, parties: tuple[PartyCode, ...]
) -> dict[str, float]:
    """All signs of a text, those of nought left out."""
    pages = max(1.0, len(_text(draft).split()) / _PAGE)
    found = [
        *_bonds(draft, main, pages),
        *_matters(draft, pages),
        *_heard(draft, pages),
        *_named(draft, pages),
        *_met(draft, reports, main, parties),
        *_cues(draft),
    ]
    return {sign: round(float(value), 4) for sign, value in found if value}


def _bonds(draft: Draft, main: Report, pages: float) -> Iterator[tuple[str, float]]:
    """How often parties meet in a sentence, through offices or by their names alone."""
    told = units(draft)
    lead = {code for unit in told[: LEAD + 1] for code in unit.standing}
    offices = float(sum(unit.bond for unit in told if unit.bond > NAMES))
    offices += sum(unit.together and not unit.bond and len(lead) > 1 for unit in told)
    alone = sum(unit.bond == NAMES for unit in told) + sum(_across(*p) for p in pairwise(told))
    yield "bonds by office", min(_MOST_BONDS, offices)
    yield "bonds by office, a page", min(_MOST_BONDS, offices / pages)
    yield "bonds by name", min(_MOST_NAMES, NAMES * alone)
    yield "no bonds", not offices and not alone
    heads = {start for start, _ in titles(draft)}
    own = (u for u in told if u.start in heads or u.start <= main.start < u.end)
    held = main.kind != "briefing" and main.status == "held"
    yield "met through offices", held and any(u.bond > NAMES or u.together for u in own)


def _across(one: Unit, other: Unit) -> bool:
    """Whether one party stands in a sentence and a second one in the next."""
    return not one.bond and not other.bond and len({*one.standing, *other.standing}) > 1


def _matters(draft: Draft, pages: float) -> Iterator[tuple[str, float]]:
    """Words of other matters, each family by how many different ones there are."""
    text = _text(draft)
    yield "teams", len(different("matters", text, only="sport")) >= _TEAMS
    for table in ("kinds", "matters", "home"):
        yield f"words of {table}", min(_MOST_WORDS, len(different(table, text))) / pages
    yield "tells a life", is_obituary(draft)
    yield "tells a day", _has_day(draft)


def _words_of_others(draft: Draft) -> list[str]:
    """The trades that speak and the words of other matters, for the reason."""
    trades = sorted({trade for voice, trade in voices(draft) if voice == "other"})
    tables = ("kinds", "matters", "home")
    return [*trades, *(word for table in tables for word in different(table, _text(draft)))]


def _heard(draft: Draft, pages: float) -> Iterator[tuple[str, float]]:
    """Who speaks: officials, bare names of states, others."""
    counts = Counter(voice for voice, _ in voices(draft))
    total = max(1, sum(counts.values()))
    yield from ((f"share of voices: {voice}", n / total) for voice, n in counts.items())
    yield "voices", math.log1p(sum(counts.values()))
    yield "urgings", urgings(draft) / pages


def _named(draft: Draft, pages: float) -> Iterator[tuple[str, float]]:
    """Which people and parties are named, and how much."""
    officials = [p for p in draft.people if p.party and p.offices]
    yield "parties with people", min(3, len({p.party for p in draft.people if p.party}))
    yield "officials", math.log1p(len(officials))
    yield "nobody", not draft.people
    counts = Counter(m.code for m in draft.mentions if m.sense != "place")
    most = [n for _, n in counts.most_common(2)]
    yield "parties", math.log1p(len(counts))
    yield "share of the first party", most[0] / counts.total() if most else 0
    yield "share of the second party", most[1] / counts.total() if len(most) > 1 else 0
    yield "mentions a page", math.log1p(counts.total() / pages)
    lead = (m for s in draft.sentences[:2] for m in draft.mentions_in(s.start, s.end))
    yield "parties in the lead", min(3, len({m.code for m in lead if m.sense != "place"}))
    heads = (m.code for span in titles(draft) for m in draft.mentions_in(*span))
    yield "parties in the title", min(2, len(set(heads)))
    yield "an organisation opens", _organisation_opens(draft)


def _organisation_opens(draft: Draft) -> bool:
    """Whether the first sentence tells what an organisation of states did or said."""
    first = draft.sentences[0]
    return any(
        mention.sense == "organisation" and role_at(draft, first, mention.start) == "subject"
        for mention in draft.mentions_in(first.start, first.end)
    )


def _met(
    draft: Draft, reports: Sequence[Report], main: Report, parties: tuple[PartyCode, ...]
) -> Iterator[tuple[str, float]]:
    """What is told of encounters."""
    yield f"form {draft.article.form}", 1
    yield "a state's own text", party_of_side(draft.article.side) is not None
    yield "one party", len(parties) == 1
    yield f"about {main.kind}", 1
    yield "no word tells it", main.trigger.end == 0
    yield "words that report", main.trigger.end > 0 and main.strong
    told = Counter[str](r.kind for r in reports if r.strong and r.status == "held")
    yield from ((f"tells {kind}", min(2, told[kind])) for kind in _TOLD_KINDS)


def _cues(draft: Draft) -> Iterator[tuple[str, float]]:
    """How many reporting words have a party as their subject, and of which classes."""
    cues, classes = 0, Counter[str]()
    for sentence in draft.sentences:
        for cue in cues_of(draft, sentence):
            if cue.subject is None:
                continue
            start, end = sentence.at(cue.subject.left_edge), sentence.end_of(cue.subject)
            named = any(m.sense in (*PARTY, "capital") for m in draft.mentions_in(start, end))
            cues += 1
            if named or any(draft.persons_in(start, end + 1)):
                classes[cue.cue_class] += 1
    yield "share of cues by a party", classes.total() / max(1, cues)
    yield "cues by a party", math.log1p(classes.total())
    yield from ((f"cues: {name}", min(_MOST_CUES, classes[name])) for name in _TOLD_CLASSES)


def _has_day(draft: Draft) -> bool:
    """Whether the article, its head or its first two paragraphs tell a day."""
    article = draft.article
    body = [b for b in article.blocks if b.kind == "body"][:2]
    head = [b for b in article.blocks if b.kind in ("title", "standfirst", "byline", "heading")]
    days = (tells_a_day(article.text[b.start : b.end]) for b in (*head, *body))
    return article.published is not None or any(days)


def is_obituary(draft: Draft) -> bool:
    """Whether the text opens with somebody's death and nobody condoles: a life, with its posts."""
    first = [p.block for p in draft.passages[:LEAD]]
    lead = [b for b in draft.article.blocks if b.kind in ("title", "standfirst")] + first
    words = " ".join(draft.article.text[b.start : b.end] for b in lead)
    return says("obituary", words) and not says("condolence", _text(draft))


def _text(draft: Draft) -> str:
    blocks = (b for b in draft.article.blocks if b.kind in ("title", "standfirst", "body"))
    return " ".join(draft.article.text[b.start : b.end] for b in blocks)
