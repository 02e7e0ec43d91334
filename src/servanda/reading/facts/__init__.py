"""Facts inside an act's words: dates, quantities, names and areas; pure functions over text."""

from servanda.reading.facts.anchor import anchor_of
from servanda.reading.facts.areas import areas_of
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.due import due_of, opening_due
from servanda.reading.facts.due_given import pointer
from servanda.reading.facts.instruments import instruments_of
from servanda.reading.facts.mechanisms import mechanisms_of
from servanda.reading.facts.nouns import Anchor, DateMention, QuantityMention
from servanda.reading.facts.quantities import find_quantities
from servanda.reading.facts.roles import role_of

__all__ = [
    "Anchor",
    "DateMention",
    "QuantityMention",
    "anchor_of",
    "areas_of",
    "due_of",
    "find_dates",
    "find_quantities",
    "instruments_of",
    "mechanisms_of",
    "opening_due",
    "pointer",
    "role_of",
]
