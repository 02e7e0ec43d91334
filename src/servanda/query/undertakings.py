"""The undertakings of a pair as they stood on one day."""

from collections.abc import Sequence
from dataclasses import replace

from servanda.errors import UsageError
from servanda.history import Chronicle, State, Told, follow, known_by
from servanda.linking.folding import fold
from servanda.model.codes import AREAS, PartyCode
from servanda.model.dates import bounds, is_edtf, sort_key
from servanda.model.links import UndertakingCluster
from servanda.model.reading import Quantity
from servanda.model.record import Telling, Undertaking
from servanda.query.merge import in_order, most_told
from servanda.query.pair import PairView
from servanda.query.record import Record
from servanda.query.tellings import chronicle_of, encounters_by_id, tellings_of
from servanda.query.took_place import took_place

_OPEN = ("open", "acknowledged")
_TO_COME_ROLES = ("negotiated", "signed", "exchanged", "in force")


def undertakings(  # noqa: PLR0913 - the options of the contract's verb
    ledger: Record,
    a: PartyCode,
    b: PartyCode,
    *,
    as_of: str,
    open_only: bool = False,
    overdue_only: bool = False,
    due_before: str | None = None,
    about: str | None = None,
) -> tuple[Undertaking, ...]:
    """The undertakings between two parties on the day `as_of` (EDTF), deliverables first.

    `open_only` keeps what is asked, proposed or intended and not committed to (`open`,
    `acknowledged`); `overdue_only` what is past due within the record; `due_before` (EDTF) what is
    due wholly before that date; `about` what has every one of these words in its name or
    quotations. Raises UsageError for a date that is none.
    """
    _checked_date(as_of, "the day asked for")
    limit = _checked_date(due_before, "the date to be due before") if due_before else None
    found = _all(PairView.of(ledger, a, b), as_of)
    kept = [
        one
        for one in found
        if (not open_only or one.status in _OPEN)
        and (not overdue_only or one.overdue is True)
        and (limit is None or _due_before(one, limit))
        and (about is None or _is_about(one, about))
    ]
    return tuple(sorted(kept, key=_order))


def _checked_date(edtf: str, what: str) -> str:
    if not is_edtf(edtf) or bounds(edtf).first is None:
        raise UsageError(f"{what} is no date: {edtf!r}; write it as 2025-04-28")
    return edtf


def _all(view: PairView, as_of: str) -> list[Undertaking]:
    met = encounters_by_id(view)
    chronicle = chronicle_of(view, tuple(met.values()), as_of=as_of)
    rows = [(cluster, tellings_of(view, cluster, met)) for cluster in view.links.undertakings]
    built = (_undertaking(view, cluster, told, chronicle, as_of) for cluster, told in rows if told)
    return [one for one in built if one]


def _undertaking(
    view: PairView,
    cluster: UndertakingCluster,
    told: Sequence[Told],
    chronicle: Chronicle,
    as_of: str,
) -> Undertaking | None:
    """The undertaking on a day, or None where nothing had been said of it by then."""
    known = [one for one in told if known_by(one.date, as_of)]
    if not known:
        return None
    state = follow(known, nature=cluster.nature, chronicle=chronicle, as_of=as_of)
    if took_place(view, known):
        state = replace(state, overdue=False, due_soon=False)
    ordered = sorted(known, key=lambda one: (sort_key(one.date), one.article, one.act.quote.start))
    return _put_together(cluster, ordered, state, chronicle, as_of)


def _put_together(
    cluster: UndertakingCluster,
    told: Sequence[Told],
    state: State,
    chronicle: Chronicle,
    as_of: str,
) -> Undertaking:
    owner = _owner(cluster, told)
    return Undertaking(
        id=cluster.id,
        name=cluster.name,
        nature=cluster.nature,
        status=state.status,
        owner=owner,
        beneficiary=_beneficiary(owner, told),
        due=state.due,
        due_kind=state.due_kind,
        quantities=_quantities(told),
        areas=tuple(sorted({area for one in told for area in one.act.areas}, key=AREAS.index)),
        mechanism=most_told(name for one in told for name in one.act.mechanisms),
        instrument=_instrument(cluster, told),
        part_of=cluster.part_of,
        as_of=as_of,
        record_until=chronicle.until,
        overdue=state.overdue,
        due_soon=state.due_soon,
        done_late=state.done_late,
        quiet=state.quiet,
        restated=state.restated,
        last_mentioned=state.last_mentioned,
        sides_differ=state.sides_differ,
        accounts_differ=state.accounts_differ,
        acts=tuple(_telling(one) for one in told),
        history=state.history,
        former_ids=cluster.former_ids,
        reasons=cluster.reasons,
    )


def _owner(cluster: UndertakingCluster, told: Sequence[Told]) -> tuple[PartyCode, ...]:
    """Who is to act: of a direction all that are, of a deliverable those most tellings name."""
    owners = [one.act.owner for one in told if one.act.owner]
    if not owners:
        owners = [one.act.by for one in told]
    if cluster.nature == "standing":
        return in_order(party for owner in owners for party in owner)
    return most_told(owners) or ()


def _beneficiary(owner: tuple[PartyCode, ...], told: Sequence[Told]) -> tuple[PartyCode, ...]:
    """Those the owner is bound to; of a joint undertaking all who share it."""
    named = in_order(party for one in told for party in (*one.act.to, *one.act.by, *one.act.owner))
    return tuple(party for party in named if party not in owner) or owner


def _quantities(told: Sequence[Told]) -> tuple[Quantity, ...]:
    """Each number once, however many tellings give it; what is owed wins over what is supported."""
    rank = {"owed": 0, "supported": 1, "background": 2}
    every = sorted((row for one in told for row in one.act.quantities), key=lambda r: rank[r.role])
    kept: dict[tuple[float, str | None], Quantity] = {}
    for quantity in every:
        kept.setdefault((quantity.value, quantity.currency), quantity)
    return tuple(kept.values())


def _instrument(cluster: UndertakingCluster, told: Sequence[Told]) -> str | None:
    """The document meant: of several, the one that gave the undertaking its name."""
    names = [
        document.name
        for one in told
        for document in one.act.instruments
        if document.role in _TO_COME_ROLES
    ]
    named = [name for name in names if name.startswith(cluster.name)]
    return most_told(named or names)


def _telling(told: Told) -> Telling:
    act = told.act
    return Telling(
        told.article, act.id, told.date, act.type, act.force, act.by, told.side, act.quote.text
    )


def _due_before(one: Undertaking, limit: str) -> bool:
    last, first = bounds(one.due).last if one.due else None, bounds(limit).first
    return last is not None and first is not None and last < first


def _is_about(one: Undertaking, words: str) -> bool:
    text = fold(" ".join((one.name, *(telling.quote for telling in one.acts))))
    return all(word in text for word in fold(words).split())


def _order(one: Undertaking) -> tuple[bool, tuple[str, str], tuple[str, str], str]:
    first = one.acts[0].date if one.acts else None
    return (one.nature == "standing", sort_key(one.due), sort_key(first), one.id)
