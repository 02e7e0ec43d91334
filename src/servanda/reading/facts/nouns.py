"""What the facts of a text are made of: an anchor in time, a date, a quantity."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from servanda.model.codes import DueKind
from servanda.model.reason import Reason

Precision = Literal["day", "month", "part of year", "year", "range", "none"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The time from which a telling counts.

    `day` is the day the telling stands on (EDTF: a day, a day without year, a month) or None;
    `published` the article's own date; `year` the year that a month and day without one belong
    to; `reason` says which words gave it. `financial_year` is the month in which the speaker's
    financial year begins, where that is known. `met` is the day of the encounter told of, where it
    is known: "within a month" counts from it, "tomorrow" from the telling.
    """

    day: str | None
    published: str | None
    year: int | None
    reason: Reason
    financial_year: int | None = None
    met: str | None = None

    @property
    def exact(self) -> date | None:
        """The anchor's day where year, month and day are all known."""
        try:
            return date.fromisoformat(self.day) if self.day and len(self.day) == 10 else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in a text, `text[start:end] == words`.

    `edtf` is None where the words name a time that cannot be worked out; `kind` is None where it
    is no time at, by or from which something is to happen (`since 2011`, `for three years`).
    `past` tells that the words themselves look back (`last week`, `since`).
    """

    start: int
    end: int
    edtf: str | None
    kind: DueKind | None
    words: str
    reason: Reason
    precision: Precision
    past: bool = False


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number of a text with its unit (the text's own noun phrase) or currency (ISO 4217)."""

    start: int
    end: int
    value: float
    unit: str | None = None
    currency: str | None = None
