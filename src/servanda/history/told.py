"""What history works on and what it gives back."""

from dataclasses import dataclass
from typing import Literal

from servanda.model.codes import DueKind, Level, UndertakingStatus
from servanda.model.dates import bounds
from servanda.model.reading import Act
from servanda.model.record import Step


@dataclass(frozen=True, slots=True)
class Told:
    """One telling: an act, the article that tells it and when its encounter was (EDTF or None).

    `act_cluster` is shared by all tellings of one act; `whole` is the id of the whole encounter
    (the visit rather than the talks in it) and `level` its level.
    """

    article: str
    side: str | None
    act: Act
    act_cluster: str
    whole: str
    date: str | None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class WholeEncounter:
    """A held encounter of the pair that is part of no other, for judging silence."""

    id: str
    date: str | None
    level: Level | None


@dataclass(frozen=True, slots=True)
class Chronicle:
    """How far a pair's record reaches by the day asked for (EDTF), and its whole encounters."""

    until: str | None
    encounters: tuple[WholeEncounter, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """An undertaking on one day: status, flags and the steps that led there."""

    status: UndertakingStatus | None
    due: str | None
    due_kind: DueKind | None
    overdue: bool | Literal["unknown"]
    due_soon: bool
    done_late: bool
    quiet: bool
    restated: int
    last_mentioned: str | None
    sides_differ: bool
    accounts_differ: bool
    history: tuple[Step, ...]


def known_by(date: str | None, as_of: str) -> bool:
    """Whether something of this date had been said by the day; what has no year counts as said."""
    first, day = bounds(date).first if date else None, bounds(as_of).last
    return first is None or day is None or first <= day
