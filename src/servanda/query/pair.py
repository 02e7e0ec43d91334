"""What is known of one pair: its readings and links, with the ways from one to the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from servanda.model.codes import PartyCode
from servanda.model.links import ActCluster, EncounterCluster, Links, Ref
from servanda.model.reading import Act, Encounter, Reading
from servanda.query.record import Record


@dataclass(frozen=True)
class PairView:
    """The readings and links of the pair `a`, `b`; build it with `of`."""

    a: PartyCode
    b: PartyCode
    readings: dict[str, Reading]
    links: Links

    @classmethod
    def of(cls, ledger: Record, a: PartyCode, b: PartyCode) -> "PairView":
        """What a ledger holds of the pair."""
        readings = {reading.article.id: reading for reading in ledger.readings_of_pair(a, b)}
        return cls(a, b, readings, ledger.links_of_pair(a, b))

    @cached_property
    def clusters(self) -> dict[str, EncounterCluster]:
        """Encounter clusters by id."""
        return {cluster.id: cluster for cluster in self.links.encounters}

    @cached_property
    def acts(self) -> dict[Ref, Act]:
        """Every act of the pair's articles."""
        return {
            Ref(name, act.id): act
            for name, reading in self.readings.items()
            for act in reading.acts
        }

    @cached_property
    def act_clusters(self) -> dict[Ref, ActCluster]:
        """The act that a telling tells."""
        return {ref: cluster for cluster in self.links.acts for ref in cluster.members}

    @cached_property
    def acts_of(self) -> dict[str, list[ActCluster]]:
        """Encounter cluster id -> its acts."""
        found: dict[str, list[ActCluster]] = {}
        for cluster in self.links.acts:
            found.setdefault(cluster.encounter, []).append(cluster)
        return found

    @cached_property
    def realised(self) -> frozenset[Ref]:
        """Every account of a plan that was reported held."""
        plans = {id_ for cluster in self.links.encounters for id_ in cluster.realises}
        return frozenset(
            ref
            for cluster in self.links.encounters
            if cluster.id in plans
            for ref in cluster.members
        )

    def accounts(self, cluster: EncounterCluster) -> Iterator[tuple[Ref, Encounter, Reading]]:
        """The accounts of an encounter in canonical order, as far as the pair's articles go."""
        for ref in cluster.members:
            reading = self.readings.get(ref.article)
            if reading is not None:
                yield ref, reading.encounter(ref.id), reading

    def ties(self, act: Act, encounter: Encounter | None) -> bool:
        """Whether an act is one of the pair's: it names both, or only the two met."""
        named = {*act.by, *act.to, *act.owner}
        pair = {self.a, self.b}
        met = set(encounter.parties) if encounter else set()
        return pair <= named or (bool(named) and met == pair)

    def ties_ref(self, ref: Ref) -> bool:
        """Whether the act at `ref` is known here and is one of the pair's."""
        act = self.acts.get(ref)
        if act is None:
            return False
        reading = self.readings[ref.article]
        met = [one for one in reading.encounters if one.id == act.encounter]
        return self.ties(act, met[0] if met else None)

    def concerns(self, cluster: EncounterCluster) -> bool:
        """Whether both met, or one of them spoke or acted toward the other there."""
        accounts = list(self.accounts(cluster))
        present = {party for _, encounter, _ in accounts for party in encounter.parties}
        if {self.a, self.b} <= present:
            return True
        if not accounts or not {self.a, self.b} & present:
            return False
        return any(
            self.ties_ref(ref) for act in self.acts_of.get(cluster.id, []) for ref in act.members
        )

    def whole(self, id_: str) -> str:
        """The outermost encounter that holds this one."""
        seen = {id_}
        while (
            (cluster := self.clusters.get(id_)) and cluster.part_of and cluster.part_of not in seen
        ):
            id_ = cluster.part_of
            seen.add(id_)
        return id_
