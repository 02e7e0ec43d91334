"""The embedded reader: parses in batches, runs the chain of steps, gives one result per article."""

from collections.abc import Iterable, Iterator
from itertools import islice

from servanda import __version__
from servanda.errors import ServandaError
from servanda.model.article import Article
from servanda.model.failure import Failure
from servanda.model.reading import ReaderInfo, Reading
from servanda.reading.draft import Draft
from servanda.reading.fingerprint import fingerprint
from servanda.reading.pipeline import chain
from servanda.reading.text.parse import parse_bodies

#: Articles parsed together; a few keep the parser busy without holding much memory.
BATCH = 8
#: Shortest share of the text in another language that is still read.
LANGUAGES = (None, "en")


class SyntaxReader:
    """Reads English by dependency syntax; knowledge of words is data, no clock and no chance."""

    def __init__(self) -> None:
        self._steps = chain()
        self._info = ReaderInfo("SyntaxReader", __version__, fingerprint())

    @property
    def info(self) -> ReaderInfo:
        """Name, version and a hash of the data files."""
        return self._info

    def read(self, articles: Iterable[Article]) -> Iterator[Reading | Failure]:
        """One reading or failure per article, in order."""
        remaining = iter(articles)
        while batch := list(islice(remaining, BATCH)):
            yield from self._read_batch(batch)

    def _read_batch(self, batch: list[Article]) -> Iterator[Reading | Failure]:
        readings = self._readings([each for each in batch if each.language in LANGUAGES])
        for article in batch:
            if article.language in LANGUAGES:
                yield next(readings)
                continue
            reason = (
                f"the text is in another language ({article.language}); give its English version"
            )
            yield Failure(article.id, "read", reason)

    def _readings(self, articles: list[Article]) -> Iterator[Reading | Failure]:
        for draft in parse_bodies(articles):
            try:
                yield self._reading(draft)
            except ServandaError as fault:
                yield Failure(draft.article.id, "read", str(fault))
            except Exception as fault:  # noqa: BLE001 - one text must never end the run of all
                name = type(fault).__name__
                reason = f"the reader failed on this text ({name}: {fault}); please report it"
                yield Failure(draft.article.id, "read", reason)

    def _reading(self, draft: Draft) -> Reading:
        for step in self._steps:
            step(draft)
        dealing = bool(draft.acts or draft.encounters)
        return Reading(
            article=draft.article,
            reader=self._info,
            people=tuple(draft.people) if dealing else (),
            encounters=tuple(draft.encounters),
            acts=tuple(draft.acts),
            unread=tuple(draft.unread),
        ).check()
