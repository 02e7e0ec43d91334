"""Which held encounter is what had been planned or proposed before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from servanda.linking.accounts import Meeting
from servanda.linking.data import entry
from servanda.linking.features import body, principals
from servanda.linking.items import EncounterItem
from servanda.linking.kinds import can_realise
from servanda.model.dates import bounds
from servanda.model.reason import Reason


@dataclass(frozen=True, slots=True)
class Realisation:
    """A plan that came true."""

    plan: str
    held: str
    reason: Reason


def realisations(meetings: Sequence[Meeting]) -> tuple[Realisation, ...]:
    """Tie each plan to the first held encounter that fits it, or to none."""
    held = [meeting for meeting in meetings if meeting.accounts[0].held]
    plans = [meeting for meeting in meetings if not meeting.accounts[0].held]
    found = [_first_fitting(plan, held) for plan in plans]
    return tuple(realisation for realisation in found if realisation)


def _first_fitting(plan: Meeting, held: Sequence[Meeting]) -> Realisation | None:
    fitting = [
        (_first_day(meeting), meeting.accounts[0].order, meeting, reason)
        for meeting in held
        if (reason := _fit(plan, meeting))
    ]
    if not fitting:
        return None
    _, _, meeting, reason = min(fitting, key=lambda row: row[:2])
    return Realisation(plan.id, meeting.id, reason)


def _fit(plan: Meeting, held: Meeting) -> Reason | None:
    """Every account of the plan must fit every account of the event."""
    reasons = [_fit_one(one, two) for one in plan.accounts for two in held.accounts]
    if any(reason is None for reason in reasons):
        return None
    return min(reason for reason in reasons if reason)


def _fit_one(plan: EncounterItem, held: EncounterItem) -> Reason | None:
    if plan.ref.article == held.ref.article or not plan.parties & held.parties:
        return None
    if len(plan.parties) > 1 and len(plan.parties & held.parties) < 2:
        return None
    if not can_realise(plan.encounter.kind, held.encounter.kind):
        return None
    return _who_or_what(plan, held) if _in_time(plan, held) else None


def _who_or_what(plan: EncounterItem, held: EncounterItem) -> Reason | None:
    """A shared person, or for a standing body the same body; other people or bodies forbid."""
    people, same = principals(plan, held), body(plan, held)
    if same and same.veto:
        return None
    if any(finding.veto for finding in people) and not _same_session(plan, held):
        return None
    ground = same or next(iter(people), None)
    if ground is None:
        return None
    return Reason(
        "realises", f"{plan.encounter.status} {plan.encounter.kind} took place, {ground.detail}"
    )


def _in_time(plan: EncounterItem, held: EncounterItem) -> bool:
    """Whether the event came after the announcement and when the plan said."""
    if not held.dated or held.encounter.date is None:
        return False
    event = bounds(held.encounter.date)
    announced = _last_day(plan.context)
    if announced and event.last and event.last < announced:
        return False
    if plan.encounter.date and plan.dated and not _same_session(plan, held):
        return bounds(plan.encounter.date).overlaps(event)
    return _before_plan_lapses(announced, event.first)


def _same_session(plan: EncounterItem, held: EncounterItem) -> bool:
    """The same numbered session of one body, whoever came and whenever it was held at last."""
    same = body(plan, held)
    return same is not None and same.rule == "same_body" and bool(plan.ordinals & held.ordinals)


def _before_plan_lapses(announced: date | None, event: date | None) -> bool:
    if announced is None or event is None:
        return False
    days = int(entry("encounters", "realises", "open_plan_days"))
    return event - announced <= timedelta(days=days)


def _last_day(edtf: str | None) -> date | None:
    return bounds(edtf).last if edtf else None


def _first_day(meeting: Meeting) -> date:
    days = [bounds(item.encounter.date).first for item in meeting.accounts if item.encounter.date]
    return min((day for day in days if day), default=date.max)
