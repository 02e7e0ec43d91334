"""A reading as the scorer sees it, reference or machine: every name folded, every quote placed.

It is looser than the model's `Reading` on purpose: a machine's quotation that is not in the text
must count as an act without words, not be refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from servanda.errors import InputError
from servanda.evaluate.names import Name, fold
from servanda.evaluate.place import word_places
from servanda.model.codes import ACT_TYPES

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its currency code or, failing that, the words of its unit."""

    value: float
    currency: str | None
    unit: Name

    def like(self, other: "Amount") -> bool:
        """Whether both name the same number of the same thing (one word of the unit is enough)."""
        if self.value != other.value:
            return False
        if self.currency or other.currency:
            return self.currency == other.currency
        return self.unit == other.unit or bool(self.unit & other.unit)


@dataclass(frozen=True, slots=True)
class Claim:
    """An act; `words` are the places where the words of its quotation begin."""

    id: str
    encounter: str | None
    type: str
    by: frozenset[str]
    to: frozenset[str]
    owner: frozenset[str]
    force: str | None
    speaker: Name
    areas: frozenset[str]
    due: str | None
    quantities: tuple[Amount, ...]
    mechanisms: tuple[Name, ...]
    instruments: tuple[Name, ...]
    cue: str
    quote: str
    words: frozenset[int]


@dataclass(frozen=True, slots=True)
class Meeting:
    """An encounter."""

    id: str
    kind: str
    status: str
    date: str | None
    parties: frozenset[str]
    level: str | None
    main: bool

    @property
    def what(self) -> tuple[str, frozenset[str], str | None]:
        """What tells it from others when an act says where it was done."""
        return self.kind, self.parties, self.date


@dataclass(frozen=True, slots=True)
class Named:
    """A person."""

    name: Name
    party: str | None
    offices: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One reading; `lines` maps a line's number to its kind of block."""

    article: str
    negative: bool
    claims: tuple[Claim, ...]
    meetings: tuple[Meeting, ...]
    people: tuple[Named, ...]
    lines: Mapping[int, str]

    @property
    def main(self) -> Meeting | None:
        """The encounter that the article is about."""
        return next((meeting for meeting in self.meetings if meeting.main), None)

    def meeting(self, id: str | None) -> Meeting | None:  # noqa: A002 - the contract's own word
        """The encounter of that id, the last one where several share it."""
        return next((meeting for meeting in reversed(self.meetings) if meeting.id == id), None)


def empty(article: str) -> Sheet:
    """The reading of an article that nobody has read."""
    return Sheet(article, negative=False, claims=(), meetings=(), people=(), lines={})


def sheet(reading: Json, text: str) -> Sheet:
    """Make a sheet of a reading as JSON; raises InputError naming what is missing or wrong."""
    name = str(reading["article"].get("id"))
    try:
        return Sheet(
            article=name,
            negative=bool(reading["article"].get("negative")),
            claims=tuple(_claim(act, text) for act in reading["acts"]),
            meetings=tuple(_meeting(row) for row in reading["encounters"]),
            people=tuple(_named(row) for row in reading["people"]),
            lines={row["line"]: row["kind"] for row in reading.get("blocks") or ()},
        )
    except KeyError as fault:
        raise InputError(f"{name}: this reading has no field {fault}") from fault
    except (AttributeError, TypeError, ValueError) as fault:
        raise InputError(f"{name}: this reading has a field of the wrong form: {fault}") from fault


def _claim(act: Json, text: str) -> Claim:
    return Claim(
        id=str(act.get("id")),
        encounter=act.get("encounter"),
        type=_act_type(act),
        by=frozenset(act["by"]),
        to=frozenset(act.get("to") or ()),
        owner=frozenset(act.get("owner") or ()),
        force=act.get("force"),
        speaker=fold(act.get("speaker")),
        areas=frozenset(act.get("areas") or ()),
        due=act.get("due"),
        quantities=tuple(_amount(row) for row in act.get("quantities") or ()),
        mechanisms=tuple(_title(row) for row in act.get("mechanisms") or ()),
        instruments=tuple(_title(row) for row in act.get("instruments") or ()),
        cue=str(act.get("cue") or ""),
        quote=str(act.get("quote") or ""),
        words=word_places(act, text),
    )


def _act_type(act: Json) -> str:
    if act["type"] not in ACT_TYPES:
        raise ValueError(f"act {act.get('id')} is of unknown type {act['type']!r}")
    return str(act["type"])


def _amount(row: Json) -> Amount:
    return Amount(float(row["value"]), row.get("currency") or None, fold(row.get("unit")))


def _title(row: Json | str) -> Name:
    return fold(row if isinstance(row, str) else row["name"])


def _meeting(row: Json) -> Meeting:
    return Meeting(
        id=row["id"],
        kind=row["kind"],
        status=row["status"],
        date=row.get("date"),
        parties=frozenset(row.get("parties") or ()),
        level=row.get("level"),
        main=bool(row.get("main")),
    )


def _named(row: Json) -> Named:
    offices = tuple(fold(office) for office in row.get("offices") or ())
    return Named(fold(row["name"]), row.get("party"), offices)
