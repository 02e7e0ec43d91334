"""What the ledger shows: encounters and undertakings put together from many readings."""

from dataclasses import dataclass
from typing import Literal

from servanda.model.codes import (
    ActType,
    Area,
    Channel,
    DueKind,
    EncounterKind,
    EncounterStatus,
    Force,
    Level,
    Nature,
    PartyCode,
    UndertakingStatus,
)
from servanda.model.reading import Quantity
from servanda.model.reason import Reason


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """One article's report of an encounter: article id, encounter id within its reading, side."""

    article: str
    encounter: str
    side: str | None = None


@dataclass(frozen=True, slots=True)
class LinkedEncounter:
    """One real encounter, however many articles report it.

    `id` is that of its canonically smallest member; `former_ids` are the other members' ids, which
    lead here. `acts` counts acts, not tellings.
    """

    id: str
    kind: EncounterKind
    status: EncounterStatus
    date: str | None
    place: str | None
    parties: tuple[PartyCode, ...]
    participants: tuple[str, ...]
    level: Level | None
    channel: Channel | None
    part_of: str | None
    reported_by: tuple[Account, ...]
    acts: int = 0
    realises: tuple[str, ...] = ()
    realised_by: tuple[str, ...] = ()
    unreported: bool = False
    former_ids: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One act of one article, as an undertaking cites it; `date` is that of its encounter."""

    article: str
    act: str
    date: str | None
    type: ActType
    force: Force | None
    by: tuple[PartyCode, ...]
    side: str | None
    quote: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an undertaking's history, with the act that made it."""

    date: str | None
    status: UndertakingStatus | None
    due: str | None
    article: str
    act: str


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What is to be done, with the acts that tell of it and its state on one day."""

    id: str
    name: str
    nature: Nature
    status: UndertakingStatus | None
    owner: tuple[PartyCode, ...]
    beneficiary: tuple[PartyCode, ...]
    due: str | None
    due_kind: DueKind | None
    quantities: tuple[Quantity, ...]
    areas: tuple[Area, ...]
    mechanism: str | None
    instrument: str | None
    part_of: str | None
    as_of: str
    record_until: str | None
    overdue: bool | Literal["unknown"]
    due_soon: bool
    done_late: bool
    quiet: bool
    restated: int
    last_mentioned: str | None
    sides_differ: bool
    accounts_differ: bool
    acts: tuple[Telling, ...]
    history: tuple[Step, ...]
    former_ids: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office as the articles name it, with the first and last dated mention and its source."""

    office: str
    first_seen: str | None
    last_seen: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """One person of a party through all articles; `name` is the fullest form, `also` the others."""

    name: str
    party: PartyCode
    also: tuple[str, ...]
    offices: tuple[OfficeHeld, ...]
    first_seen: str | None
    last_seen: str | None
