"""How what was measured stands with the floors, for articles and for storylines alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servanda.evaluate import floors as floor


@dataclass(frozen=True, slots=True)
class Held:
    """Measured rows on the references with this digest, against floors from a file."""

    floors: floor.Floors
    digest: str
    rows: floor.Rows

    @property
    def misses(self) -> list[floor.Miss]:
        """The floors that are not reached."""
        return floor.misses(self.floors, self.rows)

    @property
    def other_references(self) -> bool:
        """Whether the floors were set on other references than these."""
        return self.floors.references != self.digest

    @property
    def below(self) -> bool:
        """Whether a floor is missed, or they cannot be compared."""
        return bool(self.misses) or self.other_references

    def lines(self) -> Iterator[str]:
        """What to tell people."""
        if self.other_references:
            yield "floors: set on other references than these; see --raise-floors --lower"
        yield from (f"floors: {miss}" for miss in self.misses)
        if not self.below:
            yield "floors: all reached"

    def to_json(self) -> dict[str, Any]:
        """The same for machines."""
        return {
            "same_references": not self.other_references,
            "misses": [
                {"row": miss.row, "metric": miss.metric, "floor": miss.floor, "is": miss.measured}
                for miss in self.misses
            ],
        }

    def lift(self, path: Path, *, lower: bool) -> str:
        """Rewrite the floors in their file and say what was done."""
        fresh = floor.raised(self.floors, self.rows, digest=self.digest, lower=lower)
        if fresh == self.floors:
            return f"{path}: no floor moved"
        floor.write(fresh, path)
        return f"{path}: floors set to what was measured"
