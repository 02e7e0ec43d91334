"""The flags of an undertaking on one day, each a small rule of `docs/history.md`."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from servanda.history.effect import FINISHED, claim
from servanda.history.told import Chronicle, Told, WholeEncounter
from servanda.model.codes import LEVELS, Level, UndertakingStatus
from servanda.model.dates import bounds, sort_key
from servanda.model.record import Step

# What is suspended is not owed for the time being.
_NOT_OWED = FINISHED | {"suspended"}
_SOON = timedelta(days=90)
_QUIET_AFTER = timedelta(days=365)
_QUIET_ENCOUNTERS = 3


def makes_debt(tellings: Sequence[Told]) -> bool:
    """Whether its due date binds: numbers that are only supported or background owe nothing."""
    roles = {quantity.role for told in tellings for quantity in told.act.quantities}
    return not roles or "owed" in roles or roles == {"background"}


def is_overdue(
    due: str | None, status: UndertakingStatus | None, *, until: str | None, as_of: str
) -> bool | Literal["unknown"]:
    """True where the record reaches past the due date and reports no completion.

    `unknown` where the date has passed by `as_of` but the record ends before it.
    """
    last, day = _last(due), _first(as_of)
    if last is None or day is None or status in _NOT_OWED or not last < day:
        return False
    end = _first(until)
    return True if end is not None and last < end else "unknown"


def is_due_soon(due: str | None, status: UndertakingStatus | None, *, as_of: str) -> bool:
    """Whether it falls due within 90 days of `as_of` and is not finished."""
    last, day = _last(due), _first(as_of)
    if last is None or day is None or status in FINISHED:
        return False
    return day <= last <= day + _SOON


def is_done_late(due: str | None, steps: Sequence[Step]) -> bool:
    """Whether it was first reported done after its due date, in so far as the dates tell."""
    done = next((step for step in steps if step.status == "done"), None)
    when, last = _first(done.date) if done else None, _last(due)
    return when is not None and last is not None and when > last


def is_quiet(
    tellings: Sequence[Told],
    status: UndertakingStatus | None,
    *,
    last: str | None,
    chronicle: Chronicle,
) -> bool:
    """Not mentioned in the last three encounters of its level or higher, or for a year."""
    mentioned, end = _last(last), _first(chronicle.until)
    if status in FINISHED or mentioned is None:
        return False
    if end is not None and end - mentioned > _QUIET_AFTER:
        return True
    return _passed_over(tellings, mentioned, chronicle.encounters)


def _passed_over(
    tellings: Sequence[Told], mentioned: date, encounters: Sequence[WholeEncounter]
) -> bool:
    """Whether the last three whole encounters at least as high all came later without a word."""
    ranks = [_rank(told.level) for told in tellings]
    wholes = {told.whole for told in tellings}
    at_least = min(ranks, default=0)
    high = [one for one in encounters if one.date and _rank(one.level) <= at_least]
    latest = sorted(high, key=lambda one: (sort_key(one.date), one.id))[-_QUIET_ENCOUNTERS:]
    if len(latest) < _QUIET_ENCOUNTERS:
        return False
    return all(
        one.id not in wholes and (first := _first(one.date)) is not None and first > mentioned
        for one in latest
    )


def _rank(level: Level | None) -> int:
    """0 for the highest; an unknown level is the lowest."""
    return LEVELS.index(level) if level else len(LEVELS)


def contradictions(acts: Iterable[Sequence[Told]]) -> tuple[bool, bool]:
    """Whether the parties' own accounts of one act contradict each other, and whether others do."""
    sides = others = False
    for tellings in acts:
        for one, two in combinations(tellings, 2):
            if one.article != two.article and _contradict(one, two):
                own = _are_own_accounts(one, two)
                sides, others = sides or own, others or not own
    return sides, others


def _are_own_accounts(one: Told, two: Told) -> bool:
    parties = {*one.act.by, *one.act.to, *one.act.owner, *two.act.by, *two.act.to, *two.act.owner}
    return one.side != two.side and {one.side, two.side} <= parties


def _contradict(one: Told, two: Told) -> bool:
    """Whether two tellings differ in who owes, by when, how many, or how far it has come."""
    owners = set(one.act.owner), set(two.act.owner)
    dues = one.act.due, two.act.due
    values = _values(one), _values(two)
    return (
        (all(owners) and owners[0] != owners[1])
        or (dues[0] is not None and dues[1] is not None and dues[0] != dues[1])
        or (bool(values[0]) and bool(values[1]) and values[0] != values[1])
        or claim(one.act) != claim(two.act)
    )


def _values(told: Told) -> set[float]:
    return {one.value for one in told.act.quantities if one.role != "background"}


def _first(edtf: str | None) -> date | None:
    return bounds(edtf).first if edtf else None


def _last(edtf: str | None) -> date | None:
    return bounds(edtf).last if edtf else None
