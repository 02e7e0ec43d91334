"""The tellings of an undertaking, as history wants them."""

from collections.abc import Sequence

from servanda.history import Chronicle, Told, WholeEncounter
from servanda.model.links import Ref, UndertakingCluster
from servanda.model.record import LinkedEncounter
from servanda.query.encounters import encounters_of
from servanda.query.pair import PairView
from servanda.query.until import record_until


def tellings_of(
    view: PairView, cluster: UndertakingCluster, met: dict[str, LinkedEncounter]
) -> tuple[Told, ...]:
    """The tellings of the pair's own acts in canonical order; `met`: its encounters by id."""
    return tuple(_told(view, ref, met) for ref in cluster.members if view.ties_ref(ref))


def _told(view: PairView, ref: Ref, met: dict[str, LinkedEncounter]) -> Told:
    act_cluster = view.act_clusters.get(ref)
    encounter = met.get(act_cluster.encounter) if act_cluster else None
    own = view.readings[ref.article]
    return Told(
        article=ref.article,
        side=own.article.side,
        act=view.acts[ref],
        act_cluster=act_cluster.id if act_cluster else str(ref),
        whole=view.whole(act_cluster.encounter) if act_cluster else ref.article,
        date=encounter.date if encounter else own.article.published,
        level=encounter.level if encounter else None,
    )


def chronicle_of(view: PairView, met: Sequence[LinkedEncounter], *, as_of: str) -> Chronicle:
    """The end of the pair's record by a day, and its held whole encounters until then."""
    until = record_until(view, as_of=as_of)
    wholes = (one for one in met if one.part_of is None and one.status == "held")
    return Chronicle(until, tuple(WholeEncounter(one.id, one.date, one.level) for one in wholes))


def encounters_by_id(view: PairView) -> dict[str, LinkedEncounter]:
    """The pair's encounters by id, in their order."""
    return {one.id: one for one in encounters_of(view)}
