"""What may be an undertaking: an act, or one document of an act that concluded several."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from servanda.linking.context import is_bare_document
from servanda.linking.folding import content, fold, generic, stem
from servanda.linking.items import ActItem, without_parties
from servanda.linking.meeting import Meeting
from servanda.linking.nature import deed_within, documents_of, nature_of
from servanda.linking.replaces import replaced
from servanda.linking.tellings import OneAct
from servanda.model.codes import UNDERTAKING_TYPES, ActType, Nature, PartyCode
from servanda.model.dates import bounds
from servanda.model.identity import short_hash
from servanda.model.reason import Reason

# A capitalised word that does not open the content.
_NAME = re.compile(r"(?<=\s)[^\W\d_a-z][^\W\d_]{2,}")
#: Acts that may put one thing in the place of another.
_REPLACING: frozenset[ActType] = frozenset(("agree", "pledge", "conclude", "measure", "report"))
_REPLACED, _REPLACES = "replaced", "replaces"
_ANSWERING: frozenset[ActType] = frozenset(("answer", "report"))
# Smaller numbers are shared by chance.
_TELLING_NUMBER = 10
#: Acts that tie to an undertaking which another act made, and make none.
_TYING: frozenset[ActType] = frozenset(
    ("express", "state", "measure", "conclude", "oppose", "discuss")
)
#: Acts that speak of an undertaking without being its owner's word.
_ABOUT: frozenset[ActType] = frozenset(("express", "state", "report"))


@dataclass(frozen=True)
class Candidate:
    """One act of one encounter as an undertaking sees it; `whole` is the outermost encounter.

    `subject` is the one document or deed meant, where the act speaks of several. `seed` says
    whether it makes an undertaking by itself.
    """

    id: str
    one_act: OneAct
    whole: str
    nature: Nature
    seed: bool
    reason: Reason
    subject: str | None = None
    day: date | None = None

    @property
    def first(self) -> ActItem:
        """The canonically smallest telling."""
        return self.one_act.tellings[0]

    @cached_property
    def types(self) -> frozenset[ActType]:
        """The types under which it is told."""
        return frozenset(act.act.type for act in self.one_act.tellings)

    @cached_property
    def parties(self) -> frozenset[PartyCode]:
        """All parties that its tellings tie together."""
        return frozenset().union(*(act.parties for act in self.one_act.tellings))

    @cached_property
    def owners(self) -> frozenset[PartyCode]:
        """Who is to act: the owner, else who answers or concludes; empty where unsaid."""
        owners = frozenset().union(*(act.act.owner for act in self.one_act.tellings))
        if owners or self.types <= _ABOUT:
            return owners
        return frozenset().union(*(act.act.by for act in self.one_act.tellings))

    @cached_property
    def wordings(self) -> tuple[frozenset[str], ...]:
        """The stems that set it apart, telling by telling; only those of its one document."""
        if self.subject and not is_bare_document(self.subject):
            return (content(without_parties(self.subject, self.parties)) - generic(),)
        return tuple(act.telling_words for act in self.one_act.tellings)

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of all tellings together."""
        return frozenset().union(*self.wordings)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """An id for each telling, the candidate's own first; former ids of undertakings."""
        ids = (act.id for act in self.one_act.tellings)
        if self.subject is None or self.id == self.one_act.id:
            return tuple(ids)
        return tuple(split_id(id_, self.subject) for id_ in ids)

    @cached_property
    def proper(self) -> frozenset[str]:
        """The telling stems that are written as names."""
        quotes = (act.meant for act in self.one_act.tellings)
        return self.words & frozenset(
            stem(fold(name)) for quote in quotes for name in _NAME.findall(quote)
        )

    @property
    def ends(self) -> bool:
        """Whether it is what another thing takes the place of."""
        return self.reason.rule == _REPLACED

    @property
    def begins(self) -> bool:
        """Whether it takes the place of another thing."""
        return self.reason.rule == _REPLACES

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The documents it brings nearer."""
        named = tuple(name for act in self.one_act.tellings for name in documents_of(act))
        named += tuple(act.antecedent for act in self.one_act.tellings if act.antecedent)
        return tuple(name for name in named if self.subject in (None, name))


def candidates_of(one_act: OneAct, whole: str) -> tuple[Candidate, ...]:
    """What an act may undertake; empty for talk that binds nobody."""
    types = frozenset(act.act.type for act in one_act.tellings)
    if "conclude" in types and (names := _documents(one_act)):
        return tuple(_document(one_act, whole, name, alone=len(names) == 1) for name in names)
    if not types & (UNDERTAKING_TYPES | _ANSWERING | _TYING):
        return ()
    if not any(act.words for act in one_act.tellings) and not types & _ANSWERING:
        return ()
    nature, reason = min((nature_of(act) for act in one_act.tellings), key=lambda row: row[0])
    seed = bool(types & UNDERTAKING_TYPES) or (bool(types & _ANSWERING) and nature == "deliverable")
    if nature == "standing" and types == {"report"} and (number := _reported(one_act)):
        nature, reason = "deliverable", number
    if parts := _replaced(one_act, types):
        return _old_and_new(one_act, whole, *parts)
    direct = Candidate(one_act.id, one_act, whole, nature, seed=seed, reason=reason)
    deed = deed_within(one_act.tellings[0]) if nature == "standing" and seed else None
    return (direct,) if deed is None else (direct, _part(one_act, whole, deed))


def _replaced(one_act: OneAct, types: frozenset[ActType]) -> tuple[str, str] | None:
    """What is given up and what comes instead, by the first telling that says both."""
    if not types & _REPLACING:
        return None
    found = (replaced(act.act.cue, act.act.quote.text) for act in one_act.tellings)
    return next((parts for parts in found if parts), None)


def _old_and_new(one_act: OneAct, whole: str, old: str, new: str) -> tuple[Candidate, ...]:
    """The end of one undertaking, which another act made, and the beginning of another."""
    ended = _document(one_act, whole, old, alone=False)
    begun = _document(one_act, whole, new, alone=False)
    return (
        replace(ended, seed=False, reason=Reason(_REPLACED, old)),
        replace(begun, reason=Reason(_REPLACES, f"{new} for {old}")),
    )


def _reported(one_act: OneAct) -> Reason | None:
    """A settled number that a report gives: it may be that of something undertaken before."""
    values = [value for act in one_act.tellings for _, value in act.every_amount]
    if max(values, default=0.0) < _TELLING_NUMBER:
        return None
    return Reason("reported_number", f"{max(values):,.10g}")


def _part(one_act: OneAct, whole: str, deed: str) -> Candidate:
    """A deed that stands beside a direction under one cue."""
    return replace(_document(one_act, whole, deed, alone=False), reason=Reason("deed_within", deed))


def _documents(one_act: OneAct) -> tuple[str, ...]:
    """The documents concluded, from the telling that names most."""
    named = max((documents_of(act) for act in one_act.tellings), key=len)
    return tuple(dict.fromkeys(named))


def _document(one_act: OneAct, whole: str, name: str, *, alone: bool) -> Candidate:
    """What is now to be carried out: one candidate for each document."""
    return Candidate(
        id=one_act.id if alone else split_id(one_act.id, name),
        one_act=one_act,
        whole=whole,
        nature="deliverable",
        seed=True,
        reason=Reason("document", name),
        subject=name,
    )


def split_id(act: str, document: str) -> str:
    """The id of one document of an act that concluded several."""
    return f"act-{short_hash(act, document)}"


def all_candidates(
    acts: Sequence[OneAct],
    wholes: Mapping[str, str],
    days: Mapping[str, date | None] | None = None,
) -> tuple[Candidate, ...]:
    """The candidates of all acts, in canonical order.

    `wholes` gives each meeting its outermost, `days` the day of each.
    """
    return tuple(
        replace(candidate, day=(days or {}).get(one_act.meeting))
        for one_act in acts
        for candidate in candidates_of(one_act, wholes[one_act.meeting])
    )


def days_of(meetings: Sequence[Meeting]) -> dict[str, date | None]:
    """Meeting id -> its first day by any account, else that on which an article speaks of it."""
    return {meeting.id: _first_day(meeting) for meeting in meetings}


def _first_day(meeting: Meeting) -> date | None:
    said = (item.encounter.date or item.context for item in meeting.accounts)
    dated = (item.context for item in meeting.accounts)
    for edtf in ((*said,), (*dated,)):
        days = [day for one in edtf if one and (day := bounds(one).first)]
        if days:
            return min(days)
    return None
