"""Accounts of encounters -> clusters of accounts, with the grounds for each."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from servanda.linking.block import candidate_pairs
from servanda.linking.cluster import clusters
from servanda.linking.finding import Finding
from servanda.linking.items import EncounterItem
from servanda.linking.judge import Judgement, judge
from servanda.linking.lone import with_lone
from servanda.linking.meeting import Meeting
from servanda.linking.moved import with_moved
from servanda.linking.plans import Plans
from servanda.model.links import Ref
from servanda.model.reason import Reason

Also = Callable[[EncounterItem, EncounterItem], Finding | None]


def meetings(items: Sequence[EncounterItem]) -> tuple[Meeting, ...]:
    """Group accounts; first those whose dates speak, then those that fit exactly one group.

    What was held comes before what is to come: plans that two articles announce as made at one
    encounter are likelier one plan.
    """
    took_place = [item for item in items if item.held]
    parts = [item for item in took_place if item.encounter.part_of]
    held = _grouped(took_place, _of_one_part(_grouped(parts, lambda _left, _right: None)))
    plans = [item for item in items if not item.held]
    known = Plans(held)
    return with_lone([*held, *with_moved(_grouped(plans, known.finding), known)])


def _of_one_part(groups: Sequence[Meeting]) -> Also:
    """Speaks for two visits to which two accounts of the same talks belong."""
    wholes = {frozenset((_whole(one), _whole(other))) for one, other in _pairs(groups)}

    def also(left: EncounterItem, right: EncounterItem) -> Finding | None:
        if frozenset((left.ref, right.ref)) not in wholes:
            return None
        return Finding("same_part", f"a part of {left.ref} and of {right.ref} is one encounter")

    return also


def _whole(item: EncounterItem) -> Ref:
    return Ref(item.ref.article, item.encounter.part_of or item.ref.id)


def _pairs(groups: Sequence[Meeting]) -> Iterator[tuple[EncounterItem, EncounterItem]]:
    for group in groups:
        yield from combinations(group.accounts, 2)


def _grouped(items: Sequence[EncounterItem], also: Also) -> list[Meeting]:
    judged = {
        (left.key, right.key): judge(left, right, also=also(left, right))
        for left, right in candidate_pairs(items)
    }
    same = {
        pair: judgement.total for pair, judgement in judged.items() if judgement.verdict == "same"
    }
    by_key = {item.key: item for item in items}
    return [
        Meeting(tuple(by_key[key] for key in keys), _grounds(keys, judged))
        for keys in clusters([item.key for item in items], same)
    ]


def _grounds(keys: Sequence[str], judged: dict[tuple[str, str], Judgement]) -> tuple[Reason, ...]:
    inside = (judged[pair].reasons for pair in combinations(keys, 2) if pair in judged)
    return tuple(sorted({reason for reasons in inside for reason in reasons}))
