"""What linking decides: which tellings belong together. Derived, stored, rebuilt at any time."""

from dataclasses import dataclass

from servanda.model.codes import Nature
from servanda.model.reason import Reason


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Something inside one article's reading: `id` is an encounter's or an act's."""

    article: str
    id: str

    def __str__(self) -> str:
        return f"{self.article}:{self.id}"


@dataclass(frozen=True, slots=True)
class EncounterCluster:
    """The accounts of one real encounter; `id` is the canonically smallest member's."""

    id: str
    members: tuple[Ref, ...]
    part_of: str | None = None
    realises: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ActCluster:
    """The tellings of one act within one encounter; counts count these."""

    id: str
    encounter: str
    members: tuple[Ref, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class UndertakingCluster:
    """The acts that tell of one undertaking; `name` is short and in the articles' own nouns."""

    id: str
    name: str
    nature: Nature
    members: tuple[Ref, ...]
    part_of: str | None = None
    former_ids: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """All that linking found among a set of readings."""

    encounters: tuple[EncounterCluster, ...] = ()
    acts: tuple[ActCluster, ...] = ()
    undertakings: tuple[UndertakingCluster, ...] = ()
