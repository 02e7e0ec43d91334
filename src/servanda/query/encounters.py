"""The encounters of a pair, each once, however many articles report it."""

from collections.abc import Sequence

from servanda.model.codes import LEVELS, EncounterStatus, Level, PartyCode
from servanda.model.dates import bounds, sort_key
from servanda.model.links import EncounterCluster
from servanda.model.record import Account, LinkedEncounter
from servanda.query.merge import best_date, in_order, merged_names, most_told
from servanda.query.pair import PairView
from servanda.query.record import Record
from servanda.query.until import record_until


def encounters(ledger: Record, a: PartyCode, b: PartyCode) -> tuple[LinkedEncounter, ...]:
    """The encounters of both parties, and those of one with acts toward the other.

    By date, what has no year last, parts right after their whole. A planned encounter is
    `unreported` when it passed before the end of the record and nothing reports it held.
    """
    return encounters_of(PairView.of(ledger, a, b))


def encounters_of(view: PairView) -> tuple[LinkedEncounter, ...]:
    """The encounters of a pair's view; see `encounters`."""
    until = record_until(view, as_of=None)
    found = [
        _linked(view, cluster, until) for cluster in view.links.encounters if view.concerns(cluster)
    ]
    return _parts_after_wholes(found)


def cluster_date(view: PairView, cluster: EncounterCluster) -> str | None:
    """The best date that accounts give for an encounter."""
    return best_date([encounter.date for _, encounter, _ in view.accounts(cluster)])


def _linked(view: PairView, cluster: EncounterCluster, until: str | None) -> LinkedEncounter:
    rows = list(view.accounts(cluster))
    accounts = [encounter for _, encounter, _ in rows]
    first = accounts[0]
    date = cluster_date(view, cluster)
    status: EncounterStatus = most_told(one.status for one in accounts) or first.status
    realised_by = tuple(
        sorted(one.id for one in view.links.encounters if cluster.id in one.realises)
    )
    return LinkedEncounter(
        id=cluster.id,
        kind=most_told(one.kind for one in accounts) or first.kind,
        status=status,
        date=date,
        place=most_told(one.place for one in accounts),
        parties=in_order(party for one in accounts for party in one.parties),
        participants=merged_names([name for one in accounts for name in one.participants]),
        level=_highest([one.level for one in accounts]),
        channel=most_told(one.channel for one in accounts),
        part_of=cluster.part_of,
        reported_by=tuple(
            Account(ref.article, ref.id, reading.article.side) for ref, _, reading in rows
        ),
        acts=len(view.acts_of.get(cluster.id, [])),
        realises=cluster.realises,
        realised_by=realised_by,
        unreported=status == "planned" and not realised_by and _passed(date, until),
        former_ids=cluster.former_ids,
        reasons=cluster.reasons,
    )


def _highest(levels: Sequence[Level | None]) -> Level | None:
    known = [level for level in levels if level]
    return min(known, key=LEVELS.index, default=None)


def _passed(date: str | None, until: str | None) -> bool:
    """Whether the date lies wholly before the end of the record."""
    last = bounds(date).last if date else None
    end = bounds(until).first if until else None
    return last is not None and end is not None and last < end


def _parts_after_wholes(found: Sequence[LinkedEncounter]) -> tuple[LinkedEncounter, ...]:
    ids = {one.id for one in found}
    under: dict[str | None, list[LinkedEncounter]] = {}
    for one in sorted(found, key=lambda one: (sort_key(one.date), one.status != "held", one.id)):
        under.setdefault(one.part_of if one.part_of in ids else None, []).append(one)
    ordered: list[LinkedEncounter] = []
    _lay_out(under, None, ordered)
    return tuple(ordered)


def _lay_out(
    under: dict[str | None, list[LinkedEncounter]],
    whole: str | None,
    ordered: list[LinkedEncounter],
) -> None:
    for one in under.get(whole, []):
        ordered.append(one)
        _lay_out(under, one.id, ordered)
