"""Who is meant: noun phrases, titles and pronouns -> parties and persons."""

from servanda.reading.who.context import Context, Who
from servanda.reading.who.phrases import resolve

__all__ = ["Context", "Who", "resolve"]
