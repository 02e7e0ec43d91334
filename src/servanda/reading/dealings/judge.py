"""Whether an article is about dealings of parties at all; football, business and novels are not.

Two signs decide. For it: sentences in which two parties meet through their offices. Against it: how
many of those who speak in the text act for no state, and how full it is of another matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from servanda.model.codes import PartyCode
from servanda.reading.dealings.signs import NAMES, Unit, units, urgings, voices
from servanda.reading.dealings.words import different, tells_a_day
from servanda.reading.draft import Draft
from servanda.reading.encounters.reports import LEAD, Report
from servanda.reading.encounters.words import says

# What each sign weighs, found by trying some three hundred texts of both sorts; a text is about
# dealings where the sum is above nought.
_START = 1.0
_ISSUED = 1.0
_MET = 1.5
_NO_OFFICES = 1.2
_NO_DAY = 2.0
_MOST_BONDS = 4.0
_MOST_NAMES = 1.0
_OTHER_VOICES = 5.0
_KIND, _MATTER, _HOME, _URGING = 2.0, 0.7, 0.6, 1.0
_MOST_MATTERS = 5
#: Different words of sport from which on a state's bare name means its team.
_TEAMS = 2
#: Words of a text up to which each sign counts in full; in longer ones it counts for less.
_PAGE = 150


@dataclass(frozen=True, slots=True)
class Judgement:
    """What speaks for and against a text's being about dealings, added up, with the reason."""

    total: float
    reason: str

    @property
    def is_dealing(self) -> bool:
        """Whether more speaks for it than against."""
        return self.total > 0


def judge(draft: Draft, report: Report, parties: tuple[PartyCode, ...]) -> Judgement:
    """Two parties deal with each other, or one speaks of another, and nothing else is the matter.

    `report` is the encounter that the text seems to be about, and `parties` are its parties.
    """
    if not parties:
        return Judgement(-_START, "")
    if any(_barely_named(draft, report, code) for code in parties[1:]):
        return Judgement(-_START, "the other party is barely named")
    if _is_obituary(draft):
        return Judgement(-_START, "it tells a life that has ended")
    return weighed(draft, report)


def weighed(draft: Draft, report: Report) -> Judgement:
    """The signs for and against, added up; below nought where no two parties meet in it."""
    told, text = units(draft), _text(draft)
    teams = len(different("matters", text, only="sport")) >= _TEAMS
    offices, names = _office_bonds(told), 0.0 if teams else _name_bonds(told)
    if not (offices or names) and draft.article.form != "joint":
        return Judgement(-_START, "no two parties have to do with each other")
    bonds, pages = offices or names, len(text.split()) / _PAGE
    share, trades = _other_voices(draft, names_too=not teams)
    other, found = _other_matter(text, pages)
    total = (
        _START
        + min(_MOST_BONDS, bonds)
        + _MET * _met(draft, told, report)
        - _OTHER_VOICES * share
        - other
        + (_ISSUED if draft.article.form != "press" else -_lacks(draft, offices, min(1.0, pages)))
    )
    signs = ", ".join(["", *trades, *found])
    return Judgement(round(total, 2), f"bonds {bonds:g}, other voices {share:.0%}{signs}")


def _lacks(draft: Draft, offices: float, page: float) -> float:
    """What a press report lacks: an office that acts, a day; and how much it urges."""
    no_offices = _NO_OFFICES * page * (not offices)
    return no_offices + _NO_DAY * page * (not _has_day(draft)) + _URGING * urgings(draft)


def _other_matter(text: str, pages: float) -> tuple[float, list[str]]:
    """What the words of other matters weigh in a text of so many pages, and these words."""
    kinds, matters, home = (different(table, text) for table in ("kinds", "matters", "home"))
    weight = _KIND * len(kinds) + _MATTER * min(_MOST_MATTERS, len(matters)) + _HOME * len(home)
    return weight / max(1.0, pages), [*kinds, *matters, *home]


def _office_bonds(told: Sequence[Unit]) -> float:
    """How often parties meet in a sentence through an office, or are "the two sides" there."""
    lead = {code for unit in told[: LEAD + 1] for code in unit.standing}
    named = sum(unit.bond for unit in told if unit.bond > NAMES)
    return named + sum(unit.together and not unit.bond and len(lead) > 1 for unit in told)


def _name_bonds(told: Sequence[Unit]) -> float:
    """How often they meet by their names alone, in a sentence or from one to the next."""
    alone = sum(unit.bond == NAMES for unit in told)
    return min(_MOST_NAMES, NAMES * (alone + sum(_across(*pair) for pair in pairwise(told))))


def _met(draft: Draft, told: Sequence[Unit], report: Report) -> bool:
    """Whether both sides stand through offices in the title or the sentence that says they met."""
    titles = {b.start for b in draft.article.blocks if b.kind == "title"}
    own = (u for u in told if u.start in titles or u.start <= report.start < u.end)
    met = report.kind != "briefing" and report.status == "held"
    return met and any(unit.bond > NAMES or unit.together for unit in own)


def _across(one: Unit, other: Unit) -> bool:
    """Whether one party stands in a sentence and a second one in the next."""
    return not one.bond and not other.bond and len({*one.standing, *other.standing}) > 1


def _other_voices(draft: Draft, *, names_too: bool) -> tuple[float, list[str]]:
    """The share of those who speak for no state, and their trades."""
    heard = voices(draft)
    others = [trade for voice, trade in heard if voice == "other"]
    names = sum(voice == "name" for voice, _ in heard) / 2 if names_too else 0.0
    states = sum(voice == "state" for voice, _ in heard) + names
    return len(others) / max(1.0, len(others) + states), sorted(set(others))


def _has_day(draft: Draft) -> bool:
    """Whether the article, its head or its first two paragraphs tell a day."""
    article = draft.article
    body = [b for b in article.blocks if b.kind == "body"][:2]
    head = [b for b in article.blocks if b.kind in ("title", "standfirst", "byline", "heading")]
    days = (tells_a_day(article.text[b.start : b.end]) for b in (*head, *body))
    return article.published is not None or any(days)


def _is_obituary(draft: Draft) -> bool:
    """Whether the text opens with somebody's death and nobody condoles: a life, with its posts."""
    first = [p.block for p in draft.passages[:LEAD]]
    lead = [b for b in draft.article.blocks if b.kind in ("title", "standfirst")] + first
    words = " ".join(draft.article.text[b.start : b.end] for b in lead)
    return says("obituary", words) and not says("condolence", _text(draft))


def _text(draft: Draft) -> str:
    blocks = (b for b in draft.article.blocks if b.kind in ("title", "standfirst", "body"))
    return " ".join(draft.article.text[b.start : b.end] for b in blocks)


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
