"""What the record of one pair knows of a candidate: its terms by their rarity, and its place."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from servanda.linking.back import points_at_the_last
from servanda.linking.candidates import Candidate
from servanda.linking.context import is_bare_document
from servanda.linking.data import numbers
from servanda.linking.items import ActItem, Amounts, Order
from servanda.linking.proper import Names, names_in
from servanda.linking.stages import offices_in, stages_of
from servanda.linking.terms import Terms, is_name, terms_of
from servanda.linking.which_one import Marked, another, numbered, of_year
from servanda.model.codes import ActType, Area, PartyCode
from servanda.model.dates import Bounds, bounds
from servanda.parties import gazetteer

#: What an act is for an undertaking.
_ROLES: tuple[tuple[str, frozenset[ActType]], ...] = (
    ("ask", frozenset(("request", "propose", "invite"))),
    ("promise", frozenset(("agree", "pledge"))),
    ("answer", frozenset(("answer",))),
    ("outcome", frozenset(("report", "measure", "conclude"))),
)
#: The role of an act that neither undertakes, answers nor tells an outcome.
TALK = "talk"
Places = Mapping[str, int]


def length(terms: Terms) -> float:
    """The length of weighted terms as a vector."""
    return math.sqrt(sum(weight * weight for weight in terms.values()))


@dataclass(frozen=True)
class Profile:
    """A candidate as it is compared: `own` its content's terms, `full` with its sentence's.

    Both are weighted by rarity. `places` says the how manieth act of each article it is.
    """

    candidate: Candidate
    own: Terms
    full: Terms
    places: Places

    @cached_property
    def acts(self) -> tuple[ActItem, ...]:
        """Its tellings."""
        return self.candidate.one_act.tellings

    @cached_property
    def mass(self) -> float:
        """How much its own words say."""
        return sum(self.own.values())

    @cached_property
    def own_length(self) -> float:
        """The length of its own terms as a vector."""
        return length(self.own)

    @cached_property
    def full_length(self) -> float:
        """The length of all its terms as a vector."""
        return length(self.full)

    @cached_property
    def role(self) -> str:
        """Whether it asks, promises, answers, tells an outcome, or is talk."""
        types = self.candidate.types
        return next((role for role, members in _ROLES if types & members), TALK)

    @cached_property
    def points_back(self) -> bool:
        """Whether its content only points at what was said right before."""
        return points_at_the_last(self.candidate.first.act.quote.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in its content."""
        return frozenset(filter(is_name, self.own))

    @cached_property
    def all_names(self) -> frozenset[str]:
        """The names in its content and sentence."""
        return frozenset(filter(is_name, self.full))

    @cached_property
    def plain(self) -> Terms:
        """Its own terms that are no names."""
        return {term: weight for term, weight in self.own.items() if not is_name(term)}

    @cached_property
    def amounts(self) -> Amounts:
        """Every number that it gives, background ones too; of a part those in its words."""
        every: Amounts = frozenset().union(*(act.every_amount for act in self.acts))
        if not (self.candidate.ends or self.candidate.begins):
            return every
        words = self.candidate.subject or ""
        return frozenset(row for row in every if f"{row[1]:,.10g}" in words)

    @cached_property
    def dues(self) -> tuple[Bounds, ...]:
        """By, in or from when; what is given up has no time any more."""
        if self.candidate.ends:
            return ()
        return tuple(bounds(act.act.due) for act in self.acts if act.act.due)

    @cached_property
    def owners(self) -> frozenset[str]:
        """Who is to act, where that is said."""
        return frozenset().union(*(act.act.owner for act in self.acts))

    @cached_property
    def areas(self) -> frozenset[Area]:
        """What it is about."""
        return frozenset().union(*(act.act.areas for act in self.acts))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The standing bodies and programmes it names."""
        return frozenset().union(*(act.bodies for act in self.acts))

    @cached_property
    def named_parties(self) -> frozenset[PartyCode]:
        """Which of its parties its content names: "the Finnish consulate", "Sweden's list"."""
        found = (
            mention.code for act in self.acts for mention in gazetteer().find(act.act.quote.text)
        )
        return frozenset(found) & self.candidate.parties

    @cached_property
    def offices(self) -> frozenset[str]:
        """The offices that its sentences name: who is to come."""
        return frozenset().union(*(offices_in(act.sentence) for act in self.acts))

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """Every document it names, whatever it says of it."""
        named = (one.name for act in self.acts for one in act.act.instruments)
        return tuple(sorted({*named, *self.candidate.documents}))

    @cached_property
    def day(self) -> date | None:
        """When it was said, where that is known."""
        return self.candidate.day

    @cached_property
    def numbered(self) -> Marked:
        """Which session or other thing it numbers."""
        return frozenset().union(*(numbered(act.meant) for act in self.acts))

    @cached_property
    def of_year(self) -> Marked:
        """Which year's tranche or budget it means."""
        return frozenset().union(*(of_year(act.meant) for act in self.acts))

    @cached_property
    def another(self) -> frozenset[str]:
        """Of what it means a further one."""
        return frozenset().union(*(another(act.meant) for act in self.acts))

    @cached_property
    def stages(self) -> frozenset[str]:
        """Which part of the work on a thing it is about: its study, its tender, its financing."""
        return frozenset().union(*(stages_of(act.meant) for act in self.acts))


def profiles(candidates: Sequence[Candidate]) -> tuple[Profile, ...]:
    """The candidates of one pair as they are compared; each is rare or common among these."""
    names = names_in(act.sentence for one in candidates for act in one.one_act.tellings)
    places = places_of(candidates)
    drafts = [_drafted(one, names) for one in candidates]
    rarity = _rarity([draft.keys for draft in drafts])
    before = _said_before(drafts, places)
    return tuple(
        _profile(draft, rarity, before.get(draft.candidate.id, {}), places[draft.candidate.id])
        for draft in drafts
    )


@dataclass(frozen=True)
class _Draft:
    """The terms of a candidate's content, and of the rest of its sentences."""

    candidate: Candidate
    own: Terms
    around: Terms

    @property
    def keys(self) -> frozenset[str]:
        return frozenset((*self.own, *self.around))


def _drafted(one: Candidate, names: Names) -> _Draft:
    own: dict[str, float] = {}
    around: dict[str, float] = {}
    for act in one.one_act.tellings:
        _take(own, terms_of(_content(one, act), one.parties, names))
        _take(around, terms_of(act.sentence, one.parties, names))
    share = _weights()["sentence"]
    return _Draft(one, own, {term: weight * share for term, weight in around.items()})


def _content(one: Candidate, act: ActItem) -> str:
    """Only the one document or deed that is meant, where the act has several."""
    bare = one.subject is None or is_bare_document(one.subject)
    return act.meant if bare or one.subject is None else one.subject


def _take(into: dict[str, float], terms: Terms) -> None:
    for term, weight in terms.items():
        into[term] = max(into.get(term, 0.0), weight)


def _rarity(rows: Sequence[frozenset[str]]) -> dict[str, float]:
    """1 for what one candidate alone says, near 0 for what all say."""
    often = Counter(term for row in rows for term in row)
    most = math.log1p(len(rows))
    return {term: math.log1p(len(rows) / count) / most for term, count in often.items()}


def places_of(candidates: Sequence[Candidate]) -> dict[str, Places]:
    """Candidate id -> article -> the how manieth act it is there."""
    told = sorted({act.order for one in candidates for act in one.one_act.tellings})
    counts: Counter[str] = Counter()
    place: dict[Order, int] = {}
    for order in told:
        place[order] = counts[order[0]]
        counts[order[0]] += 1
    return {
        one.id: {act.ref.article: place[act.order] for act in reversed(one.one_act.tellings)}
        for one in candidates
    }


def _said_before(drafts: Sequence[_Draft], places: Mapping[str, Places]) -> dict[str, Terms]:
    """Candidate id -> what the act right before it in each article speaks of."""
    at = {
        (article, place): draft.own
        for draft in drafts
        for article, place in places[draft.candidate.id].items()
    }
    found: dict[str, dict[str, float]] = {}
    for draft in drafts:
        for article, place in places[draft.candidate.id].items():
            _take(found.setdefault(draft.candidate.id, {}), at.get((article, place - 1), {}))
    return {id_: dict(terms) for id_, terms in found.items()}


def _profile(draft: _Draft, rarity: Mapping[str, float], before: Terms, places: Places) -> Profile:
    one = draft.candidate
    own = {term: weight * rarity[term] for term, weight in draft.own.items()}
    more = dict(draft.around)
    if _is_thin(one, own):
        share = _weights()["said_before"]
        _take(more, {term: weight * share for term, weight in before.items()})
    rest = {term: weight * rarity[term] for term, weight in more.items() if term not in own}
    return Profile(one, own, {**rest, **own}, places)


def _is_thin(one: Candidate, own: Terms) -> bool:
    """Whether its words need those before them: an answer, a pointer, or very few words."""
    few = sum(own.values()) < _weights()["thin"]
    return few or "answer" in one.types or points_at_the_last(one.first.act.quote.text)


def _weights() -> dict[str, float]:
    return numbers("undertakings", "terms")
