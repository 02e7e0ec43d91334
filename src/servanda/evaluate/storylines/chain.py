"""From readings to what the program prints of a pair: the same way through a ledger as `add`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from servanda import query
from servanda.ingest.settle import Taken, settle
from servanda.ledger import open_ledger
from servanda.model.codes import PartyCode
from servanda.model.reading import Reading

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Printed:
    """The rows of `servanda encounters A B --json` and `servanda undertakings A B --json`."""

    encounters: Rows
    undertakings: Rows


def printed(readings: Sequence[Reading], a: PartyCode, b: PartyCode, *, as_of: str) -> Printed:
    """Record and link these readings in a ledger of their own; ask it for the pair."""
    with (
        TemporaryDirectory() as folder,
        open_ledger(str(Path(folder) / "story.db"), create=True) as ledger,
    ):
        settle([Taken(reading.article.id, reading) for reading in readings], ledger=ledger)
        met = query.encounters(ledger, a, b)
        owed = query.undertakings(ledger, a, b, as_of=as_of)
    return Printed(
        [query.encounter_to_json(one) for one in met],
        [query.undertaking_to_json(one) for one in owed],
    )
