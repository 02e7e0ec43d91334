"""Which acts of one pair are worth weighing: those that share something that not all have."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from servanda.linking.evidence import told_together
from servanda.linking.profile import Profile

# A term that a larger share of a long record has leads to nobody.
_COMMON_FROM = 60
_COMMON_SHARE = 0.2
# ... but so many of them may.
_SEVERAL = 3
# In one article acts so near each other are weighed whatever their words.
_NEAR = 3


def worth_comparing(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Places of two candidates that share a term, stand near each other, or set one time.

    `profiles` are of one pair of parties. Cost grows with what is shared.
    """
    pairs = {
        *_sharing(_holders_of_terms(profiles), len(profiles)),
        *_near_each_other(profiles),
        *_of_one_time(profiles),
    }
    yield from sorted(pairs)


def _holders_of_terms(profiles: Sequence[Profile]) -> Mapping[str, list[int]]:
    holders: dict[str, list[int]] = {}
    for at, profile in enumerate(profiles):
        for term in profile.full:
            holders.setdefault(term, []).append(at)
    return holders


def _sharing(holders: Mapping[str, list[int]], every: int) -> Iterator[tuple[int, int]]:
    """Pairs that share one rarer term, or several common ones."""
    most = every if every < _COMMON_FROM else int(every * _COMMON_SHARE)
    common: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if len(held) <= most:
            yield from _pairs(held)
        else:
            common.update(_pairs(held))
    yield from (pair for pair, count in common.items() if count >= _SEVERAL)


def _near_each_other(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for at, profile in enumerate(profiles):
        for article, place in profile.places.items():
            places.setdefault(article, []).append((place, at))
    for rows in places.values():
        rows.sort()
        for at, (place, one) in enumerate(rows):
            for other_place, other in rows[at + 1 :]:
                if other_place - place > _NEAR:
                    break
                if one != other:
                    yield min(one, other), max(one, other)


def _of_one_time(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """What two articles tell of one occasion with the same time set."""
    dated: dict[str, list[int]] = {}
    for at, profile in enumerate(profiles):
        for due in {act.act.due for act in profile.acts if act.act.due}:
            dated.setdefault(due[:7], []).append(at)
    for held in dated.values():
        for one, other in _pairs(held):
            if told_together(profiles[one], profiles[other]):
                yield one, other


def _pairs(held: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(held):
        for other in held[at + 1 :]:
            if one != other:
                yield min(one, other), max(one, other)
