"""What the builders take by name; everything else has a plain default."""

from typing import Literal, TypedDict

from servanda.model.codes import (
    Area,
    Channel,
    DueKind,
    EncounterKind,
    EncounterStatus,
    Force,
    Form,
    Level,
    Nature,
    Reply,
)
from servanda.model.reading import Instrument, Quantity
from servanda.model.reason import Reason


class ArticleFields(TypedDict, total=False):
    url: str | None
    outlet: str | None
    side: str | None
    form: Form | None
    title: str | None
    published: str | None
    language: str | None
    invented: bool


class ActFields(TypedDict, total=False):
    encounter: str
    speaker: str | None
    owner: tuple[str, ...]
    force: Force | None
    reply: Reply | None
    condition: str | None
    areas: tuple[Area, ...]
    due: str | None
    due_kind: DueKind | None
    date_reason: Reason | None
    quantities: tuple[Quantity, ...]
    mechanisms: tuple[str, ...]
    instruments: tuple[Instrument, ...]


class EncounterFields(TypedDict, total=False):
    kind: EncounterKind
    status: EncounterStatus
    date: str | None
    place: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    level: Level | None
    channel: Channel | None
    part_of: str | None
    main: bool


class UndertakingFields(TypedDict, total=False):
    nature: Nature
    owner: tuple[str, ...]
    due: str | None
    due_kind: DueKind | None
    overdue: bool | Literal["unknown"]
    due_soon: bool
