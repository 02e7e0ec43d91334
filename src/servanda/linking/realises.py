"""Which held encounter is what had been planned or proposed before."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from servanda.linking.block import pair_keys
from servanda.linking.data import numbers
from servanda.linking.features import body, place
from servanda.linking.features import date as date_of
from servanda.linking.finding import Finding
from servanda.linking.items import EncounterItem
from servanda.linking.kinds import can_realise
from servanda.linking.meeting import Meeting
from servanda.linking.people import principals
from servanda.linking.visits import destination
from servanda.model.codes import PartyCode
from servanda.model.dates import bounds
from servanda.model.reason import Reason

# A plan that names nobody, of a level, kind and narrow time that only one event shares.
_SAME_TIME = "same_time"
# What ties a plan to an event, the surest first.
_GROUNDS = (
    "same_session", "same_number", "same_body", "shared_principals", "principals_spelt_alike",
    "leaders_visit", "same_destination", "same_place", _SAME_TIME,
)  # fmt: skip
_WHENEVER = ("same_session", "same_number")
# Which limit holds for an event that comes late; any other ground has `late_days`.
_LATE = {
    "same_body": "open_plan_days", "same_destination": "late_days_weak",
    "same_place": "late_days_weak", _SAME_TIME: "late_days_same_time",
}  # fmt: skip


# An event that began before it was announced as planned may still last.
_A_LONG_VISIT = timedelta(days=366)
# The worth of an overlap within a quarter, see `features`.
_NARROW = 0.6


@dataclass(frozen=True, slots=True)
class Realisation:
    """A plan that came true."""

    plan: str
    held: str
    reason: Reason


@dataclass(frozen=True, slots=True, order=True)
class _Fit:
    """How an event fits a plan: in the planned time before later, the first before others."""

    late: bool
    by_time_alone: bool
    day: date
    order: tuple[str, int, int, str]
    held: str
    reason: Reason


def realisations(meetings: Sequence[Meeting]) -> tuple[Realisation, ...]:
    """Tie each plan to the first held encounter that fits it, or to none."""
    held = Held([meeting for meeting in meetings if meeting.accounts[0].held])
    plans = [meeting for meeting in meetings if not meeting.accounts[0].held]
    found = [_first_fitting(plan, held.near(plan)) for plan in plans]
    return tuple(realisation for realisation in found if realisation)


class Held:
    """What was held, by pair of parties and day, so that a plan meets what lies near it alone."""

    def __init__(self, meetings: Sequence[Meeting]) -> None:
        self._rows: dict[tuple[PartyCode, ...], list[tuple[date, Meeting]]] = {}
        for meeting in meetings:
            for key in sorted({key for item in meeting.accounts for key in pair_keys(item)}):
                self._rows.setdefault(key, []).append((first_day(meeting), meeting))
        for rows in self._rows.values():
            rows.sort(key=lambda row: (row[0], row[1].accounts[0].order))

    def near(self, plan: Meeting) -> list[Meeting]:
        """What was held from when the plan was told until all plans of its time have lapsed."""
        announced, (_, last) = _announced(plan), _planned(plan)
        known = [day for day in (announced, last) if day]
        until = max(known) + timedelta(days=_limits()["plan_days"]) if known else date.max
        since = announced - _A_LONG_VISIT if announced else date.min
        found: dict[str, Meeting] = {}
        for key in pair_keys(plan.accounts[0]):
            rows = self._rows.get(key, [])
            first = bisect_left(rows, since, key=lambda row: row[0])
            end = bisect_right(rows, until, key=lambda row: row[0])
            found |= {meeting.id: meeting for _, meeting in rows[first:end]}
        return list(found.values())


def _first_fitting(plan: Meeting, held: Sequence[Meeting]) -> Realisation | None:
    fitting = [fit for meeting in held if (fit := _fit(plan, meeting))]
    if not fitting:
        return None
    best = min(fitting)
    if best.by_time_alone and len(fitting) > 1:
        return None
    return Realisation(plan.id, best.held, best.reason)


def _fit(plan: Meeting, held: Meeting) -> _Fit | None:
    """No account of the plan may contradict one of the event, and something must tie them."""
    pairs = [(one, two) for one in plan.accounts for two in held.accounts]
    if any(not _comparable(one, two) for one, two in pairs):
        return None
    found = [finding for one, two in pairs for finding in _seen(one, two)]
    ground = _ground(found)
    late = _lateness(plan, held, ground.rule) if ground else None
    if ground is None or late is None or (_cancelled(plan) and ground.rule not in _WHENEVER):
        return None
    what = plan.accounts[0].encounter
    reason = Reason("realises", f"{what.status} {what.kind} took place, {ground.detail}")
    alone = ground.rule == _SAME_TIME
    return _Fit(late > 0, alone, first_day(held), held.accounts[0].order, held.id, reason)


def _comparable(plan: EncounterItem, held: EncounterItem) -> bool:
    """Whether kind and parties allow it; the article that tells of the event made no plan of it."""
    shared = len(plan.parties & held.parties)
    return (
        plan.ref.article != held.ref.article
        and shared >= min(len(plan.parties), 2)
        and shared > 0
        and can_realise(plan.encounter.kind, held.encounter.kind)
    )


def _seen(plan: EncounterItem, held: EncounterItem) -> list[Finding]:
    singles = [body(plan, held), destination(plan, held)]
    if _nameless(plan, held):
        singles += [place(plan, held), _same_time(plan, held)]
    return [finding for finding in singles if finding] + principals(plan, held)


def _nameless(plan: EncounterItem, held: EncounterItem) -> bool:
    """Whether place or time must speak for a plan of like kind and level that names nobody."""
    levels = {plan.encounter.level, held.encounter.level} - {None}
    same_kind = plan.encounter.kind == held.encounter.kind
    return same_kind and len(levels) < len((plan, held)) and not plan.encounter.participants


def _same_time(plan: EncounterItem, held: EncounterItem) -> Finding | None:
    """Whether a plan of a known level, for a time of a few months, has the time of the event."""
    if not plan.encounter.level or plan.encounter.level != held.encounter.level:
        return None
    found = date_of(plan, held)
    narrow = found.rule == "same_date" or found.strength >= _NARROW
    seen = narrow and found.rule in ("same_date", "dates_overlap")
    return Finding(_SAME_TIME, found.detail) if seen else None


def _ground(found: Sequence[Finding]) -> Finding | None:
    """What ties them, or None where something forbids it; the same session outweighs people."""
    session = any(finding.rule == "same_session" for finding in found)
    for finding in found:
        if finding.veto and not (session and finding.rule == "principals_clash"):
            return None
    ranked = [finding for finding in found if finding.rule in _GROUNDS]
    return min(ranked, key=lambda one: (_GROUNDS.index(one.rule), one.detail), default=None)


def _lateness(plan: Meeting, held: Meeting, ground: str) -> int | None:
    """Days between the time planned and the event, 0 within it; None where it cannot be."""
    event_first, event_last = first_day(held), _last_day(held)
    announced = _announced(plan)
    if event_first == date.max or (announced and event_last < announced):
        return None
    first, last = _planned(plan)
    if last is None:
        return 0 if _before_plan_lapses(announced, event_first) else None
    late = max((event_first - last).days, 0)
    early = max((first - event_last).days, 0) if first else 0
    if ground in _WHENEVER:
        return late + early
    in_reach = late <= _limits()[_LATE.get(ground, "late_days")]
    return late + early if in_reach and early <= _limits()["early_days"] else None


def _cancelled(plan: Meeting) -> bool:
    return any(item.encounter.status == "cancelled" for item in plan.accounts)


def _planned(plan: Meeting) -> tuple[date | None, date | None]:
    """The first and last day that any account plans it for."""
    spans = [bounds(item.encounter.date) for item in plan.accounts if item.encounter.date]
    firsts = [span.first for span in spans if span.first]
    lasts = [span.last for span in spans if span.last]
    return (min(firsts, default=None), max(lasts, default=None))


def _announced(plan: Meeting) -> date | None:
    """When it was last spoken of as still to come."""
    days = [bounds(item.context).first for item in plan.accounts if item.context]
    return max((day for day in days if day), default=None)


def _before_plan_lapses(announced: date | None, event: date) -> bool:
    if announced is None:
        return False
    return event - announced <= timedelta(days=_limits()["open_plan_days"])


def _limits() -> dict[str, float]:
    return numbers("encounters", "time")


def first_day(meeting: Meeting) -> date:
    """The first day that an account gives; the last of all days where none does."""
    days = [bounds(item.encounter.date).first for item in meeting.accounts if item.encounter.date]
    return min((day for day in days if day), default=date.max)


def _last_day(meeting: Meeting) -> date:
    days = [bounds(item.encounter.date).last for item in meeting.accounts if item.encounter.date]
    return max((day for day in days if day), default=date.max)
