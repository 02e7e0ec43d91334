"""What one article says about dealings between parties: people, encounters, acts."""

from dataclasses import dataclass

from servanda.model.article import Article
from servanda.model.codes import (
    ActType,
    Area,
    Channel,
    DueKind,
    EncounterKind,
    EncounterStatus,
    Force,
    InstrumentRole,
    Level,
    PartyCode,
    QuantityRole,
    Reply,
)
from servanda.model.quote import Quote, Span
from servanda.model.reason import Reason


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of an act's content: money has a `currency` (ISO 4217), anything else a `unit`."""

    value: float
    role: QuantityRole
    unit: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """A named document and how far this act says it has come."""

    name: str
    role: InstrumentRole


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the article's own prose, with the offices it states for them."""

    name: str
    party: PartyCode | None
    offices: tuple[str, ...]
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Encounter:
    """One meeting, call, visit, session, ... as this article reports or announces it."""

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
    main: bool
    evidence: tuple[Quote, ...]
    date_reason: Reason | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done or said toward another party, as this article tells it.

    `quote` is the content without its cue; `sentence` is the whole sentence, which is what people
    are shown. `owner` and `force` are empty on types that commit nobody; `reply` is for answers.
    """

    id: str
    encounter: str
    type: ActType
    by: tuple[PartyCode, ...]
    speaker: str | None
    to: tuple[PartyCode, ...]
    owner: tuple[PartyCode, ...]
    cue: str
    quote: Quote
    sentence: Span
    force: Force | None = None
    reply: Reply | None = None
    condition: str | None = None
    areas: tuple[Area, ...] = ("politics",)
    due: str | None = None
    due_kind: DueKind | None = None
    date_reason: Reason | None = None
    quantities: tuple[Quantity, ...] = ()
    mechanisms: tuple[str, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A stretch of the body that was left out on purpose, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class ReaderInfo:
    """Which reader made a reading; `lexicon` is a hash of its data files."""

    name: str
    version: str
    lexicon: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader found in one article."""

    article: Article
    reader: ReaderInfo
    people: tuple[Person, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    acts: tuple[Act, ...] = ()
    unread: tuple[Unread, ...] = ()

    def encounter(self, id: str) -> Encounter:  # noqa: A002 - the contract's own word
        """The encounter with this id; ids hold within the reading."""
        return next(encounter for encounter in self.encounters if encounter.id == id)

    def check(self) -> "Reading":
        """Return the reading, or raise `EvidenceError` where a quotation is not in the text."""
        text = self.article.text
        quotes = [act.quote for act in self.acts]
        quotes += [quote for person in self.people for quote in person.evidence]
        quotes += [quote for encounter in self.encounters for quote in encounter.evidence]
        for quote in quotes:
            quote.check(text)
        return self
