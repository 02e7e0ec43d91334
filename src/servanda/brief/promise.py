"""An undertaking as the brief tells it: one sentence, then what other acts say of it."""

from dataclasses import dataclass

from servanda.brief.material import Told
from servanda.brief.scribe import Scribe
from servanda.brief.wording import (
    Names,
    due_words,
    quantities_words,
    quoted,
    recency,
    sentence_of,
    single_particulars,
    span_words,
    told_by,
    with_particulars,
)
from servanda.model.codes import UNDERTAKING_TYPES, Area, Nature, PartyCode, UndertakingStatus
from servanda.model.dates import display
from servanda.model.links import Ref
from servanda.model.record import Undertaking

_ASKS = ("request", "propose", "invite")
_FORCES = {"intent": "wish", "principle": "in principle", "text": "in a signed or joint text"}


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of the brief and the tellings it rests on."""

    text: str
    tellings: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """One undertaking, or several told by exactly the same acts, with its tellings in order.

    `principal` is the telling that its line quotes.
    """

    undertaking: Undertaking
    acts: tuple[tuple[Told, ...], ...]
    principal: Told

    @property
    def tellings(self) -> tuple[Told, ...]:
        """All tellings, act by act."""
        return tuple(told for act in self.acts for told in act)

    @property
    def nature(self) -> Nature:
        """Whether it can be said to be done, or is language about a direction."""
        return self.undertaking.nature

    @property
    def status(self) -> UndertakingStatus | None:
        """How far it has come, by cited words."""
        return self.undertaking.status

    @property
    def overdue(self) -> object:
        """True, False or "unknown", as the query found."""
        return self.undertaking.overdue

    @property
    def due_soon(self) -> bool:
        """Whether it falls due soon, as the query found."""
        return self.undertaking.due_soon

    @property
    def owner(self) -> tuple[PartyCode, ...]:
        """Who is to act."""
        return self.undertaking.owner

    @property
    def area(self) -> Area:
        """The first area of the words that are quoted."""
        return (self.principal.act.areas or ("politics",))[0]

    @property
    def due(self) -> str | None:
        """When it is due, in words."""
        told = next((one for one in self.tellings if one.act.due == self.undertaking.due), None)
        return due_words(self.undertaking.due, self.undertaking.due_kind, told)

    @property
    def is_ask(self) -> bool:
        """Whether it stands as something asked of another, not offered."""
        return self.principal.act.type in _ASKS

    @property
    def is_mere_answer(self) -> bool:
        """Whether it rests on replies alone, the ask standing nowhere in the record."""
        return all(told.act.type == "answer" for told in self.tellings)

    def sentences(self, names: Names) -> list[Said]:
        """The undertaking's own sentence, then one for each answer, report or other wording."""
        main = next(act for act in self.acts if self.principal in act)
        main = (self.principal, *(told for told in main if told is not self.principal))
        others = [act for act in self.acts if self.principal not in act]
        again = [act for act in others if act[0].act.type in UNDERTAKING_TYPES]
        steps = [act for act in others if act not in again]
        told = (*main, *(one for act in again for one in act))
        said = [Said(self._main_text(names, main, again), told)]
        said += [Said(_wording(names, one, main), (one,)) for one in _worded_otherwise(told)]
        said += [Said(_step_text(names, act), act) for act in steps]
        return said

    def _main_text(
        self, names: Names, main: tuple[Told, ...], again: list[tuple[Told, ...]]
    ) -> str:
        particulars = [
            *_particulars(self.principal, self.due),
            None if self.status in ("open", "committed") else self.status,
            told_by(main, names),
            _said_again([main, *again]),
        ]
        return with_particulars(sentence_of(self.principal, names), particulars)


def promises(scribe: Scribe) -> tuple[Promise, ...]:
    """The undertakings of the record in order; those told by the very same acts are one.

    Where an act serves several undertakings, each quotes another of its acts as far as it can.
    """
    found: dict[frozenset[Ref], Promise] = {}
    quoted_already: set[Ref] = set()
    told = [(_acts_of(scribe, one), one) for one in scribe.material.undertakings]
    for acts, undertaking in sorted(told, key=lambda row: (len(row[0]), row[1].id)):
        members = frozenset(one.ref for act in acts for one in act)
        if members and members not in found:
            principal = _principal(undertaking, acts, quoted_already)
            quoted_already.add(principal.ref)
            found[members] = Promise(undertaking, acts, principal)
    return tuple(sorted(found.values(), key=lambda one: (one.principal.order, one.undertaking.id)))


def _principal(
    undertaking: Undertaking, acts: tuple[tuple[Told, ...], ...], taken: set[Ref]
) -> Told:
    """The first that made the present status; of standing language, how it was last put."""
    going = undertaking.status in ("committed", "under way", "done")
    wanted = ("agree", "pledge", "conclude") if going else tuple(UNDERTAKING_TYPES)
    if undertaking.nature == "standing":
        acts = tuple(sorted(acts, key=recency, reverse=True))
    first = [act[0] for act in acts]
    fit = [told for told in first if told.act.type in wanted] or first
    return next((told for told in fit if told.ref not in taken), fit[0])


def _acts_of(scribe: Scribe, undertaking: Undertaking) -> tuple[tuple[Told, ...], ...]:
    """The undertaking's acts in order, each with all its tellings, as far as the record holds."""
    whole = scribe.material.act_of
    refs = [Ref(telling.article, telling.act) for telling in undertaking.acts]
    groups = {whole[ref][0].ref: whole[ref] for ref in refs if ref in whole}
    return tuple(sorted(groups.values(), key=lambda act: act[0].order))


def _worded_otherwise(tellings: tuple[Told, ...]) -> list[Told]:
    """Further tellings that differ in what commits: who, force, due date or numbers."""
    seen, other = {_weight(tellings[0])}, []
    for told in tellings[1:]:
        if _weight(told) not in seen:
            seen.add(_weight(told))
            other.append(told)
    return other


def _weight(told: Told) -> tuple[object, ...]:
    act = told.act
    numbers = tuple(sorted((one.value, one.role) for one in act.quantities))
    return act.type, act.force, act.due, act.owner, numbers, bool(act.condition)


def _wording(names: Names, told: Told, main: tuple[Told, ...]) -> str:
    outlet = told.reading.article.outlet or f"article {told.reading.article.id}"
    lead = f"{outlet} words it" if told in main else "Said again"
    particulars = _particulars(told, due_words(told.act.due, told.act.due_kind, told))
    return with_particulars(f"{lead}: {sentence_of(told, names)}", particulars)


def _particulars(told: Told, due: str | None) -> list[str | None]:
    act = told.act
    return [
        display(told.date),
        due,
        *quantities_words(act.quantities),
        _FORCES.get(act.force or ""),
        f"on condition: {quoted(act.condition)}" if act.condition else None,
    ]


def _step_text(names: Names, act: tuple[Told, ...]) -> str:
    return with_particulars(sentence_of(act[0], names), single_particulars(act, names))


def _said_again(acts: list[tuple[Told, ...]]) -> str | None:
    if len(acts) < 2:
        return None
    return f"said {len(acts)} times, {span_words([act[0].date for act in acts])}"
