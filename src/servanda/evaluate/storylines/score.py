"""Linking against a storyline: what is joined, what became of it, what must stay apart.

The counts are those of the reference scorer, to the digit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from servanda.errors import InputError
from servanda.evaluate.count import Count
from servanda.evaluate.storylines.chain import Printed
from servanda.evaluate.storylines.followed import followed
from servanda.evaluate.storylines.found import Found, found
from servanda.evaluate.storylines.joined import joined
from servanda.evaluate.storylines.load import Storyline

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LinkScore:
    """What was counted in one storyline, or in several together.

    `encounters` and `undertakings` count pairs joined; `status` deliverables with the right
    status; `overdue` deliverables past due; `apart` near-misses that were found and stayed apart,
    of all found; `realised` planned encounters known as held, of those found. The plain numbers
    say what the counts rest on.
    """

    articles: int
    read: int
    encounters: Count
    encounters_all: int
    encounters_unread: int
    undertakings: Count
    acts_all: int
    threads: int
    acts_unlinked: int
    status: Count
    overdue: Count
    apart: Count
    near_misses: int
    realised: Count
    realised_all: int

    def __add__(self, other: "LinkScore") -> "LinkScore":
        return LinkScore(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    @property
    def rows(self) -> dict[str, Count]:
        """The counts by the name of their row."""
        return {
            "encounters, pairs joined": self.encounters,
            "undertakings, pairs joined": self.undertakings,
            "status right": self.status,
            "overdue": self.overdue,
            "near-misses apart": self.apart,
            "planned known as held": self.realised,
        }


def score_links(story: Storyline, readings: Mapping[str, Json], printed: Printed) -> LinkScore:
    """Score what was printed of these readings (JSON by article) against the storyline.

    Raises InputError where the storyline names encounters or acts that its references lack.
    """
    try:
        return _score(story, readings, printed)
    except (KeyError, TypeError, StopIteration, ValueError) as fault:
        raise InputError(
            f"{story.name}: corpus.json does not fit its references: {fault!r}"
        ) from fault


def _score(story: Storyline, readings: Mapping[str, Json], printed: Printed) -> LinkScore:
    seen = found(story, readings, printed)
    every = [f"{name}:{row['id']}" for name in seen.articles for row in _met(story, name)]
    meant = {ref: {top} for ref, top in _one_encounter(every, story.ties).items()}
    had = {ref: {seen.encounters.get(ref, f"none {ref}")} for ref in every}
    status, overdue = followed(story.ties["threads"], seen, printed.undertakings)
    apart, near_misses = _apart(story.ties.get("must_not_merge", []), seen)
    realised, realised_all = _realised(story.ties.get("realised", []), seen, printed)
    return LinkScore(
        articles=len(story.gold.texts),
        read=len(seen.articles),
        encounters=joined(meant, had),
        encounters_all=len(every),
        encounters_unread=sum(ref not in seen.encounters for ref in every),
        undertakings=joined(seen.threads, seen.undertakings),
        acts_all=len(seen.threads),
        threads=len(story.ties["threads"]),
        acts_unlinked=sum(any(map(_is_none, ids)) for ids in seen.undertakings.values()),
        status=status,
        overdue=overdue,
        apart=apart,
        near_misses=near_misses,
        realised=realised,
        realised_all=realised_all,
    )


def _met(story: Storyline, article: str) -> Sequence[Json]:
    rows: Sequence[Json] = story.gold.readings[article]["encounters"]
    return rows


def _one_encounter(every: Sequence[str], ties: Json) -> dict[str, str]:
    """Each account's real encounter, named by one of its accounts; groups that meet are one."""
    parent = {ref: ref for ref in every}

    def top(ref: str) -> str:
        while parent[ref] != ref:
            ref = parent[ref]
        return ref

    for group in ties["same_encounter"]:
        known = [ref for ref in group if ref in parent]
        for ref in known[1:]:
            parent[top(ref)] = top(known[0])
    return {ref: top(ref) for ref in every}


def _apart(near_misses: Sequence[Sequence[str]], seen: Found) -> tuple[Count, int]:
    tested = merged = 0
    for pair in near_misses:
        one, other = (seen.clusters(ref) for ref in pair)
        if one and other and not any(map(_is_none, one | other)):
            tested += 1
            merged += bool(one & other)
    return Count.of(tested - merged, tested, tested), len(near_misses)


def _realised(pairs: Sequence[Sequence[str]], seen: Found, printed: Printed) -> tuple[Count, int]:
    ties = {(row["id"], held) for row in printed.encounters for held in row["realised_by"] or []}
    ties |= {(plan, row["id"]) for row in printed.encounters for plan in row["realises"] or []}
    known = [pair for pair in pairs if all(ref in seen.encounters for ref in pair)]
    ids = [(seen.encounters[plan], seen.encounters[held]) for plan, held in known]
    right = sum(pair in ties or pair[0] == pair[1] for pair in ids)
    return Count.of(right, len(known), len(known)), len(pairs)


def _is_none(cluster: str) -> bool:
    return cluster.startswith("none ")
