"""Are the acts found? Tolerant rows, firm claims, and the exact row.

Tolerant: an act is found (or right) when at least half of its words lie inside acts of the other
side that agree on the fields named, so that splitting or joining coordinated contents costs
nothing. Exact: one to one, words overlapping by 0.8 (intersection over union), type and by equal.
"""

from collections.abc import Callable, Hashable, Sequence

from servanda.evaluate.count import Count
from servanda.evaluate.match import hits
from servanda.evaluate.rows import Rows
from servanda.evaluate.sheet import Claim, Sheet

Key = Callable[[Claim], Hashable]

#: Acts that somebody could be held to; a false one does the most harm.
FIRM = frozenset(("agree", "pledge", "request"))


def by_and_type(claim: Claim) -> Hashable:
    """What two acts must share to be the same claim by the same parties."""
    return claim.type, claim.by


KEYS: dict[str, Key] = {
    "act span": lambda _: None,
    "act span+by": lambda claim: claim.by,
    "act span+type": lambda claim: claim.type,
    "act span+by+type": by_and_type,
}


def covered(claim: Claim, others: Sequence[Claim], key: Key) -> bool:
    """Whether half of the claim's words lie inside the others that agree with it on `key`."""
    alike = (other.words for other in others if key(other) == key(claim))
    shared = claim.words & frozenset[int]().union(*alike)
    return bool(claim.words) and 2 * len(shared) >= len(claim.words)


def rows(reference: Sheet, machine: Sheet) -> Rows:
    """The four tolerant rows, firm claims and the exact row of one article."""
    wanted, had = reference.claims, machine.claims
    for name, key in KEYS.items():
        yield name, tolerant(wanted, had, wanted, had, key)
    firm_wanted = [claim for claim in wanted if claim.type in FIRM]
    firm_had = [claim for claim in had if claim.type in FIRM]
    yield "firm claims", tolerant(firm_wanted, firm_had, wanted, had, by_and_type)
    yield "act exact", Count.of(hits(wanted, had, _exact), len(had), len(wanted))


def tolerant(
    wanted: Sequence[Claim],
    had: Sequence[Claim],
    all_wanted: Sequence[Claim],
    all_had: Sequence[Claim],
    key: Key,
) -> Count:
    """Which of `wanted` lie inside all of the machine's acts, which of `had` inside all wanted."""
    return Count(
        right=sum(covered(claim, all_wanted, key) for claim in had),
        all=len(had),
        found=sum(covered(claim, all_had, key) for claim in wanted),
        wanted=len(wanted),
    )


def _exact(wanted: Claim, had: Claim) -> bool:
    if by_and_type(wanted) != by_and_type(had):
        return False
    shared, either = wanted.words & had.words, wanted.words | had.words
    return len(shared) >= 0.8 * max(1, len(either))
