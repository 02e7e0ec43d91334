"""Accounts without a year or without people: each joins the one encounter that it can be of."""

from collections.abc import Sequence
from datetime import timedelta

from servanda.linking.block import comparable, pair_keys
from servanda.linking.items import EncounterItem
from servanda.linking.meeting import Meeting, united
from servanda.linking.score import Score, score
from servanda.model.codes import PartyCode
from servanda.model.dates import bounds
from servanda.model.reason import Reason

# An account of something held speaks of the recent past; longer ago, another meeting is likelier.
_HELD_WITHIN = timedelta(days=60)
# An invitation and the acceptance that joins it lie within about a year.
_TO_COME_WITHIN = timedelta(days=400)


def with_lone(groups: list[Meeting]) -> tuple[Meeting, ...]:
    """Let an account without year or people join the one group that it can belong to."""
    open_ = [group for group in groups if not _dated(group) or _nameless(group)]
    settled = [group for group in groups if group not in open_]
    near = _by_pair(settled)
    chosen: dict[str, list[Meeting]] = {}
    for group in open_:
        others = {one.id: one for key in pair_keys(group.accounts[0]) for one in near.get(key, ())}
        fitting = [id_ for id_, other in sorted(others.items()) if _fits(group, other)]
        if len(fitting) == 1:
            chosen.setdefault(fitting[0], []).append(group)
    joined = [_joined(group, chosen.get(group.id, [])) for group in settled]
    taken = {item.key for group in joined for item in group.accounts}
    rest = [group for group in open_ if group.accounts[0].key not in taken]
    return tuple(sorted((*joined, *rest), key=lambda group: group.accounts[0].order))


def _dated(group: Meeting) -> bool:
    return any(item.dated for item in group.accounts)


def _nameless(group: Meeting) -> bool:
    """Whether it was held and no account says by whom: most often a look back."""
    return all(item.held and not item.encounter.participants for item in group.accounts)


def _by_pair(groups: Sequence[Meeting]) -> dict[tuple[PartyCode, ...], list[Meeting]]:
    found: dict[tuple[PartyCode, ...], list[Meeting]] = {}
    for group in groups:
        for key in sorted({key for item in group.accounts for key in pair_keys(item)}):
            found.setdefault(key, []).append(group)
    return found


def _fits(group: Meeting, other: Meeting) -> bool:
    pairs = [(one, two) for one in group.accounts for two in other.accounts]
    can_be = _can_be_without_names if _dated(group) else _can_be
    return all(can_be(one, two) for one, two in pairs)


def _can_be(open_: EncounterItem, dated: EncounterItem) -> bool:
    """Whether principals, kind and parties are the same and the time does not speak against it."""
    weighed = _weighed(open_, dated)
    if weighed is None or not weighed.has("same_company"):
        return False
    people = weighed.has("shared_principals") or weighed.has("principals_spelt_alike")
    return people and _time_fits(open_, dated)


def _can_be_without_names(open_: EncounterItem, named: EncounterItem) -> bool:
    """Whether kind and parties are the same, and the day, or a vaguer date and the place."""
    weighed = _weighed(open_, named)
    if weighed is None:
        return False
    placed = weighed.has("dates_overlap") and weighed.has("same_place")
    return weighed.has("same_date") or placed


def _weighed(open_: EncounterItem, other: EncounterItem) -> Score | None:
    """The score of two accounts of one kind and the same parties, if nothing forbids one."""
    if not comparable(open_, other) or open_.encounter.kind != other.encounter.kind:
        return None
    weighed = score(open_, other)
    if weighed.vetoed or weighed.has("levels_differ") or not weighed.has("same_parties"):
        return None
    return weighed


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
    names = ", ".join(str(item.ref) for other in others for item in other.accounts)
    only = Reason("only_candidate", f"{names}: what it tells fits no other encounter")
    return united([group, *others], only)


def _agree(others: list[Meeting]) -> bool:
    items = [item for other in others for item in other.accounts]
    articles = {item.ref.article for item in items}
    if len(articles) < len(items):
        return False
    return not any(
        score(one, two).vetoed for at, one in enumerate(items) for two in items[at + 1 :]
    )
