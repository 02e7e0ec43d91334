"""What a reader is: articles in, readings or failures out, in the same order."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from servanda.model.article import Article
from servanda.model.failure import Failure
from servanda.model.reading import ReaderInfo, Reading


class Reader(Protocol):
    """Turns articles into readings; a bad article becomes a Failure and the stream goes on."""

    @property
    def info(self) -> ReaderInfo:
        """Name, version and data hash; a reading made by an equal reader need not be made again."""
        ...

    def read(self, articles: Iterable[Article]) -> Iterator[Reading | Failure]:
        """Yield one result per article, in order; the same article always gives the same result."""
        ...
