"""Names inside an act's words: mechanisms and instruments, for callers that want both."""

from servanda.reading.facts.instruments import instruments_of
from servanda.reading.facts.mechanisms import mechanisms_of

__all__ = ["instruments_of", "mechanisms_of"]
