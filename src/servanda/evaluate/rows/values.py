"""Dates, numbers and names inside acts: due and quantities are right only on the paired act."""

from collections.abc import Iterable

from servanda.evaluate.count import Count
from servanda.evaluate.match import hits
from servanda.evaluate.names import Name
from servanda.evaluate.rows import Rows
from servanda.evaluate.rows.matched import Pair
from servanda.evaluate.sheet import Amount, Claim, Sheet


def rows(reference: Sheet, machine: Sheet, acts: list[Pair]) -> Rows:
    """Due dates, quantities, mechanisms and instruments of one article."""
    wanted, had = reference.claims, machine.claims
    yield "due", Count.of(_due_hits(acts), _dated(had), _dated(wanted))
    amounts = sum(hits(one.quantities, other.quantities, Amount.like) for one, other in acts)
    yield "quantities", Count.of(amounts, _amounts(had), _amounts(wanted))
    yield "mechanisms", _titles((c.mechanisms for c in wanted), (c.mechanisms for c in had))
    yield "instruments", _titles((c.instruments for c in wanted), (c.instruments for c in had))


def _due_hits(acts: list[Pair]) -> int:
    return sum(bool(wanted.due) and wanted.due == had.due for wanted, had in acts)


def _dated(claims: Iterable[Claim]) -> int:
    return sum(bool(claim.due) for claim in claims)


def _amounts(claims: Iterable[Claim]) -> int:
    return sum(len(claim.quantities) for claim in claims)


def _titles(wanted: Iterable[tuple[Name, ...]], had: Iterable[tuple[Name, ...]]) -> Count:
    one, other = _once(wanted), _once(had)
    return Count.of(hits(one, other, _alike), len(other), len(one))


def _once(names: Iterable[tuple[Name, ...]]) -> list[Name]:
    return list(dict.fromkeys(name for group in names for name in group))


def _alike(wanted: Name, had: Name) -> bool:
    # Two nameless titles are no hit, unlike two offices without a word: hence the floor of one.
    return len(wanted & had) >= 0.5 * max(1, len(wanted | had))
