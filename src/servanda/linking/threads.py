"""Acts of one pair -> groups about one undertaking: the likest first, all members heard."""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from servanda.linking.apart import forbidden
from servanda.linking.profile import TALK, Profile
from servanda.linking.weighing import Weighed, limits, reason, weigh
from servanda.linking.worth import worth_comparing
from servanda.model.reason import Reason

Pair = tuple[int, int]
# Sums of floats are compared to so many places, whatever the order of adding.
_PLACES = 9


@dataclass(frozen=True, slots=True)
class Thread:
    """The candidates of one undertaking, in canonical order, and why they are together."""

    members: tuple[Profile, ...]
    reasons: tuple[Reason, ...]


def threads(profiles: Sequence[Profile]) -> tuple[Thread, ...]:
    """Group the candidates of one pair of parties.

    Two groups are joined while the mean of what all their members say of each other is high
    enough, the likest first; never where any two members exclude each other.
    """
    pairs = list(worth_comparing(profiles))
    weighed = {pair: weigh(profiles[pair[0]], profiles[pair[1]]) for pair in pairs}
    apart = {pair for pair in pairs if forbidden(profiles[pair[0]], profiles[pair[1]])}
    groups = _Groups(len(profiles))
    groups.learn({pair: found.score for pair, found in weighed.items()}, apart)
    groups.join(limits()["join"])
    kept = [
        part
        for members in groups.members.values()
        for part in _without_mere_talk(profiles, sorted(members), weighed)
    ]
    return tuple(_thread(profiles, members, weighed) for members in kept)


def _without_mere_talk(
    profiles: Sequence[Profile], members: Sequence[int], weighed: Mapping[Pair, Weighed]
) -> list[list[int]]:
    """The group without praise and assessments that are not plainly about it; those stand alone."""
    core = [one for one in members if profiles[one].role != TALK]
    kept = list(core)
    rest: list[int] = []
    for one in members:
        if profiles[one].role == TALK:
            near = bool(core) and _mean(one, core, weighed) >= limits()["talk"]
            (kept if near else rest).append(one)
    return [sorted(kept), *([one] for one in rest)] if kept else [[one] for one in rest]


def _mean(one: int, others: Sequence[int], weighed: Mapping[Pair, Weighed]) -> float:
    """What the others say of one, on average; what was never weighed counts as the floor."""
    pairs = (weighed.get((min(one, other), max(one, other))) for other in others)
    return sum(found.score if found else limits()["lowest"] for found in pairs) / len(others)


def _thread(
    profiles: Sequence[Profile], members: Sequence[int], weighed: Mapping[Pair, Weighed]
) -> Thread:
    ordered = sorted(members)
    reasons = [_why(profiles, ordered[:at], one, weighed) for at, one in enumerate(ordered)]
    return Thread(
        tuple(profiles[one] for one in ordered),
        tuple(sorted({found for found in reasons if found})),
    )


def _why(
    profiles: Sequence[Profile], before: Sequence[int], one: int, weighed: Mapping[Pair, Weighed]
) -> Reason | None:
    """What ties a member to the likest of those before it."""
    known = [(weighed[other, one].score, -other) for other in before if (other, one) in weighed]
    if not known:
        return None
    other = -max(known)[1]
    return reason(profiles[other], profiles[one], weighed[other, one])


@dataclass
class _Groups:
    """Groups being joined. `above` holds, for two groups, by how much all pairs exceed the floor.

    A pair that was never weighed counts as the floor, so only what was weighed need be kept.
    """

    size: int
    members: dict[int, list[int]] = field(default_factory=dict)
    above: dict[int, dict[int, float]] = field(default_factory=dict)
    apart: dict[int, set[int]] = field(default_factory=dict)
    changes: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.members = {at: [at] for at in range(self.size)}
        self.above = {at: {} for at in range(self.size)}
        self.apart = {at: set() for at in range(self.size)}
        self.changes = dict.fromkeys(range(self.size), 0)

    def learn(self, scores: Mapping[Pair, float], apart: set[Pair]) -> None:
        """Take in what pairs of single candidates say."""
        floor = limits()["lowest"]
        for (one, other), score in scores.items():
            self.above[one][other] = self.above[other][one] = score - floor
        for one, other in apart:
            self.apart[one].add(other)
            self.apart[other].add(one)

    def join(self, least: float) -> None:
        """Join while two groups say at least `least` of each other."""
        queue = [row for one in self.members for row in self._rows(one, least, after=one)]
        heapq.heapify(queue)
        while queue:
            _, one, other, *seen = heapq.heappop(queue)
            if [self.changes.get(one), self.changes.get(other)] != seen:
                continue
            self._unite(one, other)
            for row in self._rows(one, least, after=-1):
                heapq.heappush(queue, row)

    def _rows(
        self, one: int, least: float, *, after: int
    ) -> list[tuple[float, int, int, int, int]]:
        found = []
        for other in self.above[one]:
            mean = self._mean(one, other)
            if other > after and mean >= least and other not in self.apart[one]:
                low, high = sorted((one, other))
                found.append((-mean, low, high, self.changes[low], self.changes[high]))
        return found

    def _mean(self, one: int, other: int) -> float:
        pairs = len(self.members[one]) * len(self.members[other])
        return round(limits()["lowest"] + self.above[one][other] / pairs, _PLACES)

    def _unite(self, one: int, other: int) -> None:
        self.members[one] += self.members.pop(other)
        self.changes[one] += 1
        del self.changes[other]
        for third, sum_ in self.above.pop(other).items():
            del self.above[third][other]
            if third != one:
                both = self.above[one].get(third, 0.0) + sum_
                self.above[one][third] = self.above[third][one] = both
        for third in self.apart.pop(other):
            self.apart[third].discard(other)
            self.apart[third].add(one)
            self.apart[one].add(third)
