"""Article -> Reading: a spaCy pipeline of small steps whose knowledge of words is data."""

from servanda.reading.contract import Reader

__all__ = ["Reader", "open_reader"]


def open_reader() -> Reader:
    """The embedded reader; loads the language model, which takes a second or two."""
    from servanda.reading.reader import SyntaxReader  # noqa: PLC0415 - spaCy loads only on use

    return SyntaxReader()
