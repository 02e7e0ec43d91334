"""A ledger in a SQL database: what is read from it, and the door to writing."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import ColumnElement, Engine, select, tuple_

from servanda.ledger import finding, shelves
from servanda.ledger.contract import Hit, Unit
from servanda.ledger.ids import candidates, resolve
from servanda.ledger.pairs import members_of_pair, readings_naming, readings_with_both
from servanda.ledger.rows import (
    IN_ORDER,
    article_from,
    links_from,
    members_of,
    reading_from,
    shown_readings,
)
from servanda.ledger.schema import SHOWN, articles, clusters, failures, readings, versions
from servanda.ledger.unit import SqlUnit
from servanda.model.article import Article
from servanda.model.codes import PartyCode
from servanda.model.failure import Failure
from servanda.model.links import Links
from servanda.model.reading import ReaderInfo, Reading

_AT_A_TIME = 64
_READ = (
    select(articles.c.id)
    .join(versions, versions.c.article == articles.c.pk)
    .join(readings, readings.c.version == versions.c.pk)
    .where(*SHOWN)
)


class SqlLedger:
    """The record in a SQL database; see `contract.Ledger`."""

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine = engine
        self._where = where

    @property
    def where(self) -> str:
        """How the user named this ledger."""
        return self._where

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[Unit]:
        """One unit of work: recorded as a whole, or not at all when left by an error."""
        locking = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        with locking.begin() as connection:
            yield SqlUnit(connection)

    # --- articles and readings ---------------------------------------------------------------

    def articles(self) -> tuple[Article, ...]:
        """Every article in its current version, in id order."""
        return self._articles(versions.c.is_current)

    def article(self, id: str) -> Article | None:  # noqa: A002
        """The current version of the article that an id leads to."""
        meant = self.candidates(id)
        if len(meant) != 1:
            return None
        return self._articles(versions.c.is_current, articles.c.id == meant[0])[0]

    def versions(self, id: str) -> tuple[Article, ...]:  # noqa: A002
        """All versions of one article in the order they were added."""
        meant = self.candidates(id)
        return self._articles(articles.c.id == meant[0]) if len(meant) == 1 else ()

    def has_reading(self, article: Article, reader: ReaderInfo) -> bool:
        """Whether exactly this article is kept and its current reading is by this reader."""
        with self._engine.connect() as connection:
            version = shelves.kept_version(connection, article)
            current = connection.execute(
                select(readings).where(readings.c.version == version, readings.c.is_current)
            ).first()
        return current is not None and reader == ReaderInfo(
            current.reader, current.reader_version, current.lexicon
        )

    def readings(self, ids: Collection[str] | None = None) -> Iterator[Reading]:
        """The current readings of these articles, or of all, in id order."""
        wanted = sorted(set(self._read_ids() if ids is None else ids))
        for start in range(0, len(wanted), _AT_A_TIME):
            # No connection is held between two yields: the caller may write meanwhile.
            yield from self._readings(articles.c.id.in_(wanted[start : start + _AT_A_TIME]))

    def readings_of_pair(self, a: PartyCode, b: PartyCode) -> tuple[Reading, ...]:
        """The current readings that concern both parties."""
        return self._readings(readings.c.pk.in_(readings_with_both(a, b)))

    def readings_of_party(self, party: PartyCode) -> tuple[Reading, ...]:
        """The current readings that name the party."""
        return self._readings(readings.c.pk.in_(readings_naming(party)))

    # --- links and ids -----------------------------------------------------------------------

    def links(self) -> Links:
        """All that has been linked."""
        return self._links()

    def links_of_pair(self, a: PartyCode, b: PartyCode) -> Links:
        """The clusters with a member in an encounter that concerns both parties."""
        seats = tuple_(clusters.c.block, clusters.c.kind, clusters.c.seat)
        return self._links(seats.in_(members_of_pair(a, b)))

    def resolve(self, id: str) -> str | None:  # noqa: A002
        """The present id that an id leads to; None where it leads nowhere or to several."""
        with self._engine.connect() as connection:
            return resolve(connection, id)

    def candidates(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """The ids of all articles that a stem, an address or a former id can mean, sorted."""
        with self._engine.connect() as connection:
            return candidates(connection, id)

    # --- search and what was set aside -------------------------------------------------------

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """The places where all the words stand, best first."""
        with self._engine.connect() as connection:
            return finding.search(connection, words, limit=limit)

    def failures(self) -> tuple[Failure, ...]:
        """What is set aside at present, in order of source."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(failures).order_by(failures.c.source)).all()
        return tuple(Failure(row.source, row.stage, row.reason) for row in rows)

    # --- how -----------------------------------------------------------------------------------

    def _articles(self, *where: ColumnElement[bool]) -> tuple[Article, ...]:
        query = select(versions, articles.c.id).join(articles, articles.c.pk == versions.c.article)
        with self._engine.connect() as connection:
            ordered = query.where(*where).order_by(articles.c.id, versions.c.pk)
            return tuple(article_from(row, row.id) for row in connection.execute(ordered))

    def _read_ids(self) -> list[str]:
        with self._engine.connect() as connection:
            return [row.id for row in connection.execute(_READ)]

    def _readings(self, *where: ColumnElement[bool]) -> tuple[Reading, ...]:
        with self._engine.connect() as connection:
            return tuple(reading_from(row) for row in connection.execute(shown_readings(*where)))

    def _links(self, *where: ColumnElement[bool]) -> Links:
        with self._engine.connect() as connection, connection.begin():
            rows = connection.execute(select(clusters).where(*where).order_by(*IN_ORDER)).all()
            return links_from(rows, members_of(connection, {row.block for row in rows}))
