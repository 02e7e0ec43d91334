"""Clusters compared by the pairs that they join."""

from collections.abc import Hashable, Mapping, Set
from itertools import combinations
from typing import TypeVar

from servanda.evaluate.count import Count

T = TypeVar("T", bound=Hashable)
Clusters = Mapping[str, Set[T]]


def joined(want: Clusters[str], have: Clusters[str]) -> Count:
    """Pairs of the items of `want` that share a cluster there and here; an item may be in many."""
    items = sorted(want)
    wanted, had = _pairs(items, want), _pairs(items, have)
    return Count.of(len(wanted & had), len(had), len(wanted))


def _pairs(items: list[str], clusters: Clusters[str]) -> set[tuple[str, str]]:
    return {(a, b) for a, b in combinations(items, 2) if clusters[a] & clusters[b]}


def rates(count: Count) -> tuple[float, float, float]:
    """Precision, recall and F1 of joined pairs: joining nothing where nothing is one is right."""
    p = count.precision if count.all else float(not count.wanted)
    r = count.recall if count.wanted else 1.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0
