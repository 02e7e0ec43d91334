"""Whom to compare: accounts of the same parties, near in time, of kinds that can be one event."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from servanda.linking.items import EncounterItem
from servanda.linking.kinds import can_be_one
from servanda.model.codes import PartyCode
from servanda.model.dates import bounds

_DAY = timedelta(days=1)
Pair = tuple[EncounterItem, EncounterItem]


def candidate_pairs(items: Sequence[EncounterItem]) -> Iterator[Pair]:
    """Every pair worth scoring, once, in canonical order; cost grows with the block."""
    seen: set[tuple[str, str]] = set()
    for block in blocks(items).values():
        for left, right in _near(block):
            key = (left.key, right.key) if left.order < right.order else (right.key, left.key)
            if key not in seen and comparable(left, right):
                seen.add(key)
                yield (left, right) if left.order < right.order else (right, left)


def blocks(
    items: Sequence[EncounterItem],
) -> dict[tuple[PartyCode, ...], list[EncounterItem]]:
    """Items by each pair of their parties; those of one party alone by that party."""
    found: dict[tuple[PartyCode, ...], list[EncounterItem]] = {}
    for item in items:
        for key in pair_keys(item):
            found.setdefault(key, []).append(item)
    return dict(sorted(found.items()))


def pair_keys(item: EncounterItem) -> list[tuple[PartyCode, ...]]:
    """The blocks of an account: each pair of its parties, or its one party."""
    parties = sorted(item.parties)
    return list(combinations(parties, 2)) if len(parties) > 1 else [tuple(parties)]


def comparable(left: EncounterItem, right: EncounterItem) -> bool:
    """Whether two accounts may be of one encounter at all."""
    return (
        left.ref.article != right.ref.article
        and left.held == right.held
        and can_be_one(left.encounter.kind, right.encounter.kind)
    )


def _near(block: list[EncounterItem]) -> Iterator[Pair]:
    """Dated items meet those that begin before they end; undated ones meet everybody."""
    dated = sorted(
        (item for item in block if item.dated), key=lambda item: (_first(item), item.order)
    )
    open_ = [item for item in block if not item.dated]
    for at, left in enumerate(dated):
        for right in dated[at + 1 :]:
            if _first(right) > _last(left):
                break
            yield left, right
        for right in open_:
            yield left, right
    yield from combinations(open_, 2)


def _first(item: EncounterItem) -> date:
    return bounds(item.encounter.date or "..").first or date.min


def _last(item: EncounterItem) -> date:
    last = bounds(item.encounter.date or "..").last or date.max
    return last + _DAY if last < date.max else last
