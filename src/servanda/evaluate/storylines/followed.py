"""What became of the deliverables: status and overdue, each on the undertaking that fits best."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from servanda.evaluate.count import Count
from servanda.evaluate.storylines.found import Found

Json = Mapping[str, Any]


def followed(
    threads: Sequence[Json], seen: Found, undertakings: Sequence[Json]
) -> tuple[Count, Count]:
    """Deliverables with the right status, and those past due."""
    by_id = {one["id"]: one for one in undertakings}
    right = tried = 0
    flags: Counter[tuple[bool, bool]] = Counter()
    for thread in threads:
        acts = [ref for ref in thread["acts"] if ref in seen.undertakings]
        if not acts or thread.get("nature") == "standing":
            continue
        tried += 1
        had = by_id.get(_nearest(acts, seen, by_id), {})
        right += had.get("status") == thread["status"]
        flags[thread.get("overdue", False) is True, had.get("overdue", False) is True] += 1
    hits, false, missed = flags[True, True], flags[False, True], flags[True, False]
    return Count.of(right, tried, tried), Count.of(hits, hits + false, hits + missed)


def _nearest(acts: Sequence[str], seen: Found, by_id: Mapping[str, Json]) -> str:
    """The undertaking that holds most of the acts; then the smaller one, then a deliverable."""
    shared = Counter(one for ref in acts for one in seen.undertakings[ref])

    def fitness(id_: str) -> tuple[int, int, bool]:
        one = by_id.get(id_, {})
        return shared[id_], -len(one.get("acts", [])), one.get("nature") != "standing"

    return max(sorted(shared), key=fitness)
