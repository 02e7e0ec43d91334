"""From the acts of one undertaking to its state on a day."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from servanda.history.effect import Course, deciding, is_of_the_rest, moved
from servanda.history.flags import (
    contradictions,
    is_done_late,
    is_due_soon,
    is_overdue,
    is_quiet,
    makes_debt,
)
from servanda.history.told import Chronicle, State, Told, known_by
from servanda.history.words import says
from servanda.model.codes import ActType, DueKind, Nature, UndertakingStatus
from servanda.model.dates import bounds, sort_key
from servanda.model.reading import Act
from servanda.model.record import Step

# Within one encounter an ask comes before its answer, both before what was agreed on it.
_ORDER_OF_TYPES: Mapping[ActType, int] = {
    "request": 0, "propose": 0, "invite": 0, "answer": 1, "pledge": 2, "agree": 2, "conclude": 3,
    "report": 4, "measure": 4,
}  # fmt: skip
_LAST = 5


@dataclass(frozen=True, slots=True)
class _Moment:
    """One act with all its tellings: what it claims and the telling that decides."""

    tellings: tuple[Told, ...]
    claim: UndertakingStatus | None
    decides: Told

    @property
    def date(self) -> str | None:
        return min((told.date for told in self.tellings), key=sort_key)

    @property
    def due(self) -> tuple[str, DueKind | None] | None:
        """The due date that the deciding telling gives, else the first that any gives."""
        for told in (self.decides, *self.tellings):
            if told.act.due and told.act.reply != "declines":
                return _due_now(told.act, told.act.due), told.act.due_kind
        return None


def follow(tellings: Sequence[Told], *, nature: Nature, chronicle: Chronicle, as_of: str) -> State:
    """The state of an undertaking on the day `as_of` (EDTF); later tellings are passed over."""
    known = sorted((told for told in tellings if known_by(told.date, as_of)), key=_order)
    moments = _moments(known)
    steps = _steps(moments, standing=nature == "standing")
    status = steps[-1].status if steps else None
    dues = [moment.due for moment in moments if moment.due]
    due, due_kind = dues[-1] if dues else (None, None)
    owed = _still_due(moments) if nature == "deliverable" and makes_debt(known) else None
    sides_differ, accounts_differ = contradictions(moment.tellings for moment in moments)
    last = _last_date(known)
    return State(
        status=status,
        due=due,
        due_kind=due_kind,
        overdue=is_overdue(owed, status, until=chronicle.until, as_of=as_of),
        due_soon=is_due_soon(owed, status, as_of=as_of),
        done_late=is_done_late(due, steps),
        quiet=is_quiet(known, status, last=last, chronicle=chronicle),
        restated=max(len({told.whole for told in known}) - 1, 0),
        last_mentioned=last,
        sides_differ=sides_differ,
        accounts_differ=accounts_differ,
        history=steps,
    )


def _due_now(act: Act, due: str) -> str:
    """Its due date; of a time moved "from the first half of the year to October" the later."""
    _, _, later = due.partition("/")
    moved_to = later not in ("", "..") and says("moved", f"{act.cue} {act.quote.text}")
    return later if moved_to else due


def _still_due(moments: Sequence[_Moment]) -> str | None:
    """The latest due date; one given before the signing was the signing's and is behind us."""
    signed = [at for at, moment in enumerate(moments) if moment.decides.act.type == "conclude"]
    since = moments[signed[-1] :] if signed else moments
    dues = [moment.due[0] for moment in since if moment.due]
    return dues[-1] if dues else None


def _order(told: Told) -> tuple[tuple[str, str], int, str, int, str]:
    """By date, then ask before answer before commitment, then by place in the articles."""
    rank = _ORDER_OF_TYPES.get(told.act.type, _LAST)
    return (sort_key(told.date), rank, told.article, told.act.quote.start, told.act.id)


def _moments(known: Sequence[Told]) -> list[_Moment]:
    """Acts in the order of their first telling, each with what it claims after those before."""
    together: dict[str, list[Told]] = {}
    for told in known:
        together.setdefault(told.act_cluster, []).append(told)
    rest = {told.date for told in known if is_of_the_rest(told.act)}
    found: list[_Moment] = []
    status: UndertakingStatus | None = None
    for rows in together.values():
        moment = _Moment(tuple(rows), *deciding(rows, _course(found, rows, status, rest)))
        status = moved(status, moment.claim, moment.decides.act)
        found.append(moment)
    return found


def _course(
    before: Sequence[_Moment],
    rows: Sequence[Told],
    status: UndertakingStatus | None,
    rest: Collection[str | None],
) -> Course:
    """What had been said at earlier encounters; accounts of one occasion are not earlier."""
    day, wholes = rows[0].date, {told.whole for told in rows}
    earlier = (told for moment in before for told in moment.tellings)
    acts = (told.act for told in earlier if told.whole not in wholes and told.date != day)
    return Course(status, tuple(acts), remains=day in rest)


def _steps(moments: Sequence[_Moment], *, standing: bool) -> tuple[Step, ...]:
    """One step for each change, and one for each whole encounter that says it again."""
    steps: list[Step] = []
    seen: set[str] = set()
    status: UndertakingStatus | None = None
    due: str | None = None
    for moment in moments:
        after = None if standing else moved(status, moment.claim, moment.decides.act)
        new_due = moment.due[0] if moment.due else due
        told_anew = moment.decides.whole not in seen and (standing or after is not None)
        if after != status or told_anew or (steps and new_due != due):
            steps.append(_step(moment, after, new_due))
            seen.add(moment.decides.whole)
        status, due = after, new_due
    return tuple(steps)


def _step(moment: _Moment, status: UndertakingStatus | None, due: str | None) -> Step:
    return Step(moment.date, status, due, moment.decides.article, moment.decides.act.id)


def _last_date(known: Sequence[Told]) -> str | None:
    """The latest date on which it is mentioned; one without a year only where there is no other."""
    dates = [told.date for told in known if told.date]
    with_year = [date for date in dates if bounds(date).first]
    return max(with_year or dates, key=sort_key, default=None)
