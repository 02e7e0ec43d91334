"""Clusters in which every member passes against every member, the same for any order of input."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=str)
Likeness = Mapping[tuple[str, str], float]


def clusters(keys: Sequence[str], likeness: Likeness) -> list[tuple[str, ...]]:
    """Join the likest first; `keys` in canonical order, `likeness` holds passing pairs only.

    A pair is looked up as (earlier key, later key). Two clusters are joined when each member of
    one passes against each member of the other.
    """
    rank = {key: at for at, key in enumerate(keys)}
    home: dict[str, list[str]] = {key: [key] for key in keys}
    for left, right in sorted(likeness, key=lambda pair: (-likeness[pair], *map(rank.get, pair))):
        one, other = home[left], home[right]
        if one is not other and _all_pass(one, other, likeness, rank):
            one.extend(other)
            home.update(dict.fromkeys(other, one))
    unique = {id(members): members for members in home.values()}
    ordered = [tuple(sorted(members, key=rank.__getitem__)) for members in unique.values()]
    return sorted(ordered, key=lambda members: rank[members[0]])


def _all_pass(
    one: Sequence[str], other: Sequence[str], likeness: Likeness, rank: Mapping[str, int]
) -> bool:
    return all(
        ((left, right) if rank[left] < rank[right] else (right, left)) in likeness
        for left in one
        for right in other
    )
