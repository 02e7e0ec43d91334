"""The part of a ledger that queries need; any ledger with these three methods will do."""

from collections.abc import Sequence
from typing import Protocol

from servanda.model.codes import PartyCode
from servanda.model.links import Links
from servanda.model.reading import Reading


class Record(Protocol):
    """Readings and links, by pair of parties; `servanda.ledger` satisfies it."""

    def readings_of_pair(self, a: PartyCode, b: PartyCode, /) -> Sequence[Reading]:
        """The current readings that report an encounter or an act of both parties."""

    def readings_of_party(self, party: PartyCode, /) -> Sequence[Reading]:
        """The current readings that name the party or one of its people."""

    def links_of_pair(self, a: PartyCode, b: PartyCode, /) -> Links:
        """What linking found among `readings_of_pair(a, b)`."""
