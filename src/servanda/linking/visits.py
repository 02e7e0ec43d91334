"""What tells visits from each other where no date and no name does: who goes where."""

from functools import lru_cache

from servanda.linking.finding import Finding
from servanda.linking.items import EncounterItem
from servanda.model.codes import PartyCode
from servanda.parties import state_of_place


def destination(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """Whether two visits lead to the same state; of leaders' visits there is one at a time."""
    if left.encounter.kind != "visit" or right.encounter.kind != "visit":
        return None
    mine, theirs = _goal(left), _goal(right)
    if mine is None or theirs is None:
        return None
    if mine != theirs:
        return Finding("destinations_clash", f"to {mine} and to {theirs}", veto=True)
    if left.encounter.level == right.encounter.level == "leader":
        return Finding("leaders_visit", f"leader to {mine}")
    return Finding("same_destination", f"to {mine}")


def _goal(item: EncounterItem) -> PartyCode | None:
    """The state that a visit leads to, where its place tells."""
    return state_at(item.encounter.place) if item.encounter.place else None


@lru_cache(maxsize=8192)
def state_at(place: str) -> PartyCode | None:
    """The state in which a place lies, remembered: places come again and again."""
    return state_of_place(place)
