"""What a run came to, in numbers and in what was set aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.ingest.settle import Settled
from servanda.model.failure import Failure
from servanda.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run.

    `added`, `versions` and `same` count articles by what they were to the ledger. Of the readings
    made in this run, `reread` replace an older reader's, `negative` tell of no dealings, and
    `encounters` and `acts` count what stands in them.
    """

    added: int = 0
    versions: int = 0
    same: int = 0
    reread: int = 0
    negative: int = 0
    encounters: int = 0
    acts: int = 0
    set_aside: tuple[Failure, ...] = ()

    @property
    def taken(self) -> int:
        """How many articles the ledger now holds of those that this run met."""
        return self.added + self.versions + self.same


def report_of(settled: Sequence[Settled]) -> Report:
    """The report on all that was settled, in order."""
    outcomes = [one.outcome for one in settled]
    made = [(one.result, one.outcome) for one in settled if isinstance(one.result, Reading)]
    readings = [reading for reading, _ in made]
    return Report(
        added=outcomes.count("new"),
        versions=outcomes.count("version"),
        same=outcomes.count("same"),
        reread=sum(1 for _, outcome in made if outcome == "same"),
        negative=sum(1 for one in readings if not one.encounters and not one.acts),
        encounters=sum(len(one.encounters) for one in readings),
        acts=sum(len(one.acts) for one in readings),
        set_aside=tuple(one.result for one in settled if isinstance(one.result, Failure)),
    )
