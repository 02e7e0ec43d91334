"""A ledger of readings in memory, linked anew at every question."""

from dataclasses import dataclass

from servanda.linking import link
from servanda.model.links import Links
from servanda.model.reading import Reading
from tests.linking.builders import Draft


@dataclass(frozen=True)
class Shelf:
    """Satisfies what queries need of a ledger; every article concerns every pair."""

    readings: tuple[Reading, ...]

    def readings_of_pair(self, _a: str, _b: str, /) -> tuple[Reading, ...]:
        return self.readings

    def readings_of_party(self, _party: str, /) -> tuple[Reading, ...]:
        return self.readings

    def links_of_pair(self, _a: str, _b: str, /) -> Links:
        return link(self.readings)


def shelf(*drafts: Draft) -> Shelf:
    """A shelf of finished articles."""
    return Shelf(tuple(draft.reading() for draft in drafts))
