"""What encounters that were held say of two plans: told at one of them, or one lies between."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from servanda.linking.data import numbers
from servanda.linking.features import body
from servanda.linking.features import date as date_of
from servanda.linking.finding import Finding
from servanda.linking.items import EncounterItem
from servanda.linking.meeting import Meeting
from servanda.linking.people import principals
from servanda.linking.visits import destination
from servanda.model.codes import EncounterKind, PartyCode
from servanda.model.dates import bounds

_Key = tuple[frozenset[PartyCode], EncounterKind]


class Plans:
    """Judges pairs of plans by the encounters that were held."""

    def __init__(self, held: Sequence[Meeting]) -> None:
        self._together = {
            frozenset((one.ref.article, other.ref.article))
            for group in held
            for one, other in combinations(group.accounts, 2)
        }
        self._held: dict[_Key, list[tuple[date, EncounterItem]]] = {}
        for group in held:
            for item in group.accounts:
                day = bounds(item.encounter.date).first if item.encounter.date else None
                if day:
                    key = (item.parties, item.encounter.kind)
                    self._held.setdefault(key, []).append((day, item))
        for rows in self._held.values():
            rows.sort(key=lambda row: (row[0], row[1].order))

    def finding(self, left: EncounterItem, right: EncounterItem) -> Finding | None:
        """What the held encounters say of two plans, if anything."""
        return self.apart(left, right) or self._told_together(left, right)

    def _told_together(self, left: EncounterItem, right: EncounterItem) -> Finding | None:
        """Two articles of one held encounter announce a like thing for a like time."""
        articles = frozenset((left.ref.article, right.ref.article))
        if articles not in self._together or date_of(left, right).veto:
            return None
        return Finding("told_together", f"{left.ref.article} and {right.ref.article} share one")

    def apart(self, left: EncounterItem, right: EncounterItem) -> Finding | None:
        """What was planned before such an encounter was held is not what was planned after it."""
        spoken = sorted(day for item in (left, right) if (day := _spoken(item)))
        if len(spoken) < len((left, right)) or spoken[0] == spoken[1]:
            return None
        if spoken[1] - spoken[0] > _longest(left, right):
            return Finding("plans_apart", f"{spoken[0]} and {spoken[1]}", veto=True)
        rows = self._held.get((left.parties, left.encounter.kind), [])
        after, until = (bisect_right(rows, day, key=lambda row: row[0]) for day in spoken)
        for _, held in rows[after:until]:
            if _was(left, held) and _was(right, held):
                return Finding("held_between", f"{held.ref} took place in between", veto=True)
        return None


def _was(plan: EncounterItem, held: EncounterItem) -> bool:
    """Whether the event can be what was planned: its people or body, and nothing against it."""
    found = [one for one in (body(plan, held), destination(plan, held)) if one]
    found += principals(plan, held)
    return bool(found) and not any(one.veto for one in found)


def far_apart(left: EncounterItem, right: EncounterItem) -> bool:
    """Whether the two are spoken of so long apart that they cannot be one plan."""
    one, other = _spoken(left), _spoken(right)
    return one is not None and other is not None and abs(one - other) > _longest(left, right)


def _spoken(item: EncounterItem) -> date | None:
    """The first day at which its article speaks."""
    return bounds(item.context).first if item.context else None


def _longest(left: EncounterItem, right: EncounterItem) -> timedelta:
    """How long a plan is spoken of: an open invitation less long than what has a date."""
    limit = "plan_days" if left.dated and right.dated else "open_invitation_days"
    return timedelta(days=numbers("encounters", "time")[limit])
