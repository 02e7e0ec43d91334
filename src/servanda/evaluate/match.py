"""Pairing what two sides have, one to one."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def hits(reference: Iterable[T], machine: Iterable[T], same: Callable[[T, T], bool]) -> int:
    """How many of the reference find one of the machine's as their own, in order of appearance."""
    left, found = list(machine), 0
    for wanted in reference:
        at = next((i for i, had in enumerate(left) if same(wanted, had)), None)
        if at is not None:
            del left[at]
            found += 1
    return found


def pairs(
    reference: Sequence[T], machine: Sequence[T], likeness: Callable[[T, T], float]
) -> list[tuple[int, int]]:
    """One-to-one pairs of indices, the likest first, ties by order; likeness 0 makes no pair."""
    cells = sorted(
        (-likeness(wanted, had), i, j)
        for i, wanted in enumerate(reference)
        for j, had in enumerate(machine)
    )
    taken_i: set[int] = set()
    taken_j: set[int] = set()
    chosen: list[tuple[int, int]] = []
    for value, i, j in cells:
        if value < 0 and i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            chosen.append((i, j))
    return chosen
