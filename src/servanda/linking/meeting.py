"""The accounts of one encounter, put together."""

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.linking.items import EncounterItem
from servanda.model.reason import Reason


@dataclass(frozen=True, slots=True)
class Meeting:
    """The accounts of one encounter, canonically smallest first, and why they are together."""

    accounts: tuple[EncounterItem, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """The id of the canonically smallest account."""
        return self.accounts[0].id


def united(groups: Sequence[Meeting], *why: Reason) -> Meeting:
    """All accounts of these groups as one, with their reasons and those of the union."""
    accounts = sorted(
        (item for group in groups for item in group.accounts), key=lambda item: item.order
    )
    reasons = {*why, *(reason for group in groups for reason in group.reasons)}
    return Meeting(tuple(accounts), tuple(sorted(reasons)))
