"""Accounts of encounters -> clusters of accounts, with the grounds for each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from servanda.linking.block import candidate_pairs, comparable
from servanda.linking.cluster import clusters
from servanda.linking.features import Finding
from servanda.linking.items import EncounterItem
from servanda.linking.judge import Judgement, judge
from servanda.linking.score import score
from servanda.model.dates import bounds
from servanda.model.links import Ref
from servanda.model.reason import Reason

Also = Callable[[EncounterItem, EncounterItem], Finding | None]
# An account of something held speaks of the recent past; longer ago, another meeting is likelier.
_HELD_WITHIN = timedelta(days=60)
# An invitation and the acceptance that joins it lie within about a year.
_TO_COME_WITHIN = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Meeting:
    """The accounts of one encounter, canonically smallest first, and why they are together."""

    accounts: tuple[EncounterItem, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """The id of the canonically smallest account."""
        return self.accounts[0].id


def meetings(items: Sequence[EncounterItem]) -> tuple[Meeting, ...]:
    """Group accounts; first those whose dates speak, then those that fit exactly one group.

    What was held comes before what is to come: plans that two articles announce as made at one
    encounter are likelier one plan.
    """
    took_place = [item for item in items if item.held]
    parts = [item for item in took_place if item.encounter.part_of]
    held = _grouped(took_place, _of_one_part(_grouped(parts, lambda _left, _right: None)))
    plans = [item for item in items if not item.held]
    return _with_undated([*held, *_grouped(plans, _told_together(held))])


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


def _told_together(groups: Sequence[Meeting]) -> Also:
    """Speaks for two plans for one time that two articles of one held encounter announce."""
    together = {frozenset((one.ref.article, other.ref.article)) for one, other in _pairs(groups)}

    def also(left: EncounterItem, right: EncounterItem) -> Finding | None:
        articles = frozenset((left.ref.article, right.ref.article))
        if articles not in together or left.encounter.date != right.encounter.date:
            return None
        return Finding("told_together", f"{left.ref.article} and {right.ref.article} share one")

    return also


def _pairs(groups: Sequence[Meeting]) -> Iterator[tuple[EncounterItem, EncounterItem]]:
    for group in groups:
        yield from combinations(group.accounts, 2)


def _grouped(items: Sequence[EncounterItem], also: Also) -> list[Meeting]:
    judged = {
        (left.id, right.id): judge(left, right, also=also(left, right))
        for left, right in candidate_pairs(items)
    }
    same = {
        pair: judgement.total for pair, judgement in judged.items() if judgement.verdict == "same"
    }
    by_id = {item.id: item for item in items}
    return [
        Meeting(tuple(by_id[key] for key in keys), _grounds(keys, judged))
        for keys in clusters([item.id for item in items], same)
    ]


def _grounds(keys: Sequence[str], judged: dict[tuple[str, str], Judgement]) -> tuple[Reason, ...]:
    inside = (judged[pair].reasons for pair in combinations(keys, 2) if pair in judged)
    return tuple(sorted({reason for reasons in inside for reason in reasons}))


def _with_undated(groups: list[Meeting]) -> tuple[Meeting, ...]:
    """Let a lone account without a year join the one group that it can belong to."""
    settled = [group for group in groups if any(item.dated for item in group.accounts)]
    open_ = [group for group in groups if group not in settled]
    chosen: dict[str, list[Meeting]] = {}
    for group in open_:
        fitting = [other for other in settled if _fits(group, other)]
        if len(fitting) == 1:
            chosen.setdefault(fitting[0].id, []).append(group)
    joined = [_joined(group, chosen.get(group.id, [])) for group in settled]
    taken = {item.id for group in joined for item in group.accounts}
    rest = [group for group in open_ if group.id not in taken]
    return tuple(sorted((*joined, *rest), key=lambda group: group.accounts[0].order))


def _fits(group: Meeting, other: Meeting) -> bool:
    return all(_can_be(one, two) for one in group.accounts for two in other.accounts)


def _can_be(open_: EncounterItem, dated: EncounterItem) -> bool:
    """Whether principals, kind and parties are the same and the time does not speak against it."""
    if not comparable(open_, dated) or open_.encounter.kind != dated.encounter.kind:
        return False
    weighed = score(open_, dated)
    if weighed.vetoed or weighed.has("levels_differ"):
        return False
    needed = ("same_parties", "shared_principals", "same_company")
    return all(weighed.has(rule) for rule in needed) and _time_fits(open_, dated)


def _time_fits(open_: EncounterItem, dated: EncounterItem) -> bool:
    """Whether the article without the date speaks at a time when the dated one was at hand."""
    if dated.held:
        return _held_in_time(open_.context, dated.encounter.date)
    if not open_.context or not dated.context:
        return True
    here, there = bounds(open_.context), bounds(dated.context)
    if here.first is None or there.first is None:
        return True
    return abs(here.first - there.first) <= _TO_COME_WITHIN


def _held_in_time(context: str | None, held: str | None) -> bool:
    if not context or not held:
        return True
    spoken, took_place = bounds(context), bounds(held)
    if spoken.last is None or took_place.first is None or took_place.last is None:
        return True
    return took_place.first <= spoken.last and spoken.last - took_place.last <= _HELD_WITHIN


def _joined(group: Meeting, others: list[Meeting]) -> Meeting:
    """Take in what fits nowhere else, unless two newcomers are of one article or clash."""
    if not others or not _agree(others):
        return group
    accounts = sorted(
        (*group.accounts, *(item for other in others for item in other.accounts)),
        key=lambda item: item.order,
    )
    names = ", ".join(str(item.ref) for other in others for item in other.accounts)
    only = Reason("only_candidate", f"{names}: people, kind and parties fit no other encounter")
    reasons = {*group.reasons, only, *(reason for other in others for reason in other.reasons)}
    return Meeting(tuple(accounts), tuple(sorted(reasons)))


def _agree(others: list[Meeting]) -> bool:
    items = [item for other in others for item in other.accounts]
    articles = {item.ref.article for item in items}
    if len(articles) < len(items):
        return False
    return not any(
        score(one, two).vetoed for at, one in enumerate(items) for two in items[at + 1 :]
    )
