"""The chain of steps: each says what it needs and gives; the chain is checked when built."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from servanda.errors import DataError
from servanda.reading.draft import Draft


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `compute` looks and decides, `write` alone changes the draft."""

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    compute: Callable[[Draft], Any]
    write: Callable[[Draft, Any], None]

    def __call__(self, draft: Draft) -> None:
        """Run the step on one draft."""
        self.write(draft, self.compute(draft))


def step(
    name: str,
    compute: Callable[[Draft], Any],
    write: Callable[[Draft, Any], None],
    *,
    needs: str,
    gives: str,
) -> Step:
    """A step whose needs and gifts are named in one string each, separated by spaces."""
    return Step(name, frozenset(needs.split()), frozenset(gives.split()), compute, write)


def checked(steps: Sequence[Step], *, given: frozenset[str]) -> tuple[Step, ...]:
    """The steps as a chain; raises DataError where one needs what no earlier step gives."""
    have = set(given)
    for one in steps:
        missing = one.needs - have
        if missing:
            raise DataError(f"step {one.name!r} needs {', '.join(sorted(missing))} before it runs")
        have |= one.gives
    return tuple(steps)
