"""One unit of work on a SQL ledger; the transaction around it belongs to the ledger."""

from collections import defaultdict
from dataclasses import asdict

from sqlalchemy import Connection, delete, insert, select, update

from servanda.errors import LedgerError
from servanda.ledger import shelves, shown
from servanda.ledger.checks import check
from servanda.ledger.contract import Added, Block
from servanda.ledger.knots import blocks_of, cut_to
from servanda.ledger.rows import (
    Values,
    cluster_rows,
    content_of,
    reading_from,
    shown_readings,
    stamp_of,
)
from servanda.ledger.schema import (
    SHOWN,
    articles,
    clusters,
    encounters,
    failures,
    former_ids,
    link_blocks,
    members,
    readings,
    versions,
)
from servanda.model.article import Article
from servanda.model.failure import Failure
from servanda.model.links import Links
from servanda.model.reading import Reading


class SqlUnit:
    """Writes within one transaction; see `contract.Unit`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._blocks: tuple[Block, ...] | None = None

    def add_article(self, article: Article) -> Added:
        """Keep the article, as a new one, a new version, or not again."""
        self._blocks = None
        added, shelf = shelves.put(self._connection, article)
        if added.outcome != "same":
            shown.refresh(self._connection, shelf)
        return added

    def put_reading(self, reading: Reading) -> None:
        """Keep a reading as the current one of its version, after checking every quotation."""
        check(reading)
        self._blocks = None
        version = self._version_of(reading.article)
        if self._keep(reading, version):
            shelf = select(versions.c.article).where(versions.c.pk == version)
            shown.refresh_reading(self._connection, self._connection.execute(shelf).scalar_one())

    def stale_blocks(self) -> tuple[Block, ...]:
        """The blocks to be linked again, those that have died among them."""
        linked = {row.key: row.stamp for row in self._connection.execute(select(link_blocks))}
        blocks = self.blocks()
        stale = [block for block in blocks if linked.get(block.key) != block.stamp]
        dead = linked.keys() - {block.key for block in blocks}
        return tuple(sorted((*stale, *(Block(key, (), "") for key in dead))))

    def blocks(self) -> tuple[Block, ...]:
        """All blocks that current readings fall into."""
        # Found by going through all encounters, so only once between two changes.
        if self._blocks is None:
            self._blocks = self._found_blocks()
        return self._blocks

    def readings_of_block(self, block: Block) -> tuple[Reading, ...]:
        """The block's readings in id order, each cut down to the block's encounters."""
        holders = select(encounters.c.reading).where(encounters.c.knot.in_(block.knots))
        rows = self._connection.execute(shown_readings(readings.c.pk.in_(holders)))
        return tuple(cut_to(reading_from(row), block) for row in rows)

    def replace_links(self, block_key: str, links: Links) -> None:
        """Keep these links, and only these, for the block, with the stamp it has now."""
        self._connection.execute(delete(link_blocks).where(link_blocks.c.key == block_key))
        stamp = next((one.stamp for one in self.blocks() if one.key == block_key), None)
        if stamp is not None:
            self._connection.execute(insert(link_blocks).values(key=block_key, stamp=stamp))
            self._put_clusters(block_key, links)

    def put_failure(self, failure: Failure) -> None:
        """Keep that a source was set aside."""
        self.clear_failure(failure.source)
        self._connection.execute(insert(failures).values(asdict(failure)))

    def clear_failure(self, source: str) -> None:
        """Forget that a source was set aside."""
        self._connection.execute(delete(failures).where(failures.c.source == source))

    def _found_blocks(self) -> tuple[Block, ...]:
        stamps: defaultdict[str, list[str]] = defaultdict(list)
        rows = self._connection.execute(
            select(encounters.c.knot, articles.c.id, readings.c.stamp)
            .join(readings, readings.c.pk == encounters.c.reading)
            .join(versions, versions.c.pk == readings.c.version)
            .join(articles, articles.c.pk == versions.c.article)
            .where(*SHOWN)
            .distinct()
        )
        for row in rows:
            stamps[row.knot].append(f"{row.id}\t{row.stamp}")
        return blocks_of(stamps)

    def _version_of(self, article: Article) -> int:
        version = self._connection.execute(
            select(versions.c.pk)
            .join(articles, articles.c.pk == versions.c.article)
            .where(articles.c.id == article.id, versions.c.sha256 == article.sha256)
        ).scalar()
        if version is None:
            raise LedgerError(f"{article.id} is not kept with these words; add the article first")
        return int(version)

    def _keep(self, reading: Reading, version: int) -> bool:
        """Whether anything changed by making this reading the version's current one."""
        content = content_of(reading)
        made = {"content": content, "stamp": stamp_of(reading, content), "is_current": True}
        by_reader = _by_reader(reading, version)
        same = [readings.c[name] == value for name, value in by_reader.items()]
        kept = self._connection.execute(select(readings).where(*same)).first()
        if kept and kept.is_current and kept.stamp == made["stamp"]:
            return False
        of_version = readings.c.version == version
        self._connection.execute(update(readings).where(of_version).values(is_current=False))
        if kept:
            self._connection.execute(update(readings).where(*same).values(made))
        else:
            self._connection.execute(insert(readings).values({**by_reader, **made}))
        return True

    def _put_clusters(self, block: str, links: Links) -> None:
        rows = cluster_rows(block, links)
        self._insert(clusters.name, [values for values, _ in rows])
        self._insert(
            members.name,
            [
                {
                    **{name: values[name] for name in ("block", "kind", "seat")},
                    "place": place,
                    "article": ref.article,
                    "ref": ref.id,
                }
                for values, refs in rows
                for place, ref in enumerate(refs)
            ],
        )
        former = {(old, values["id"]) for values, _ in rows for old in values["former_ids"]}
        self._insert(
            former_ids.name,
            [{"block": block, "former": old, "present": new} for old, new in sorted(former)],
        )

    def _insert(self, table: str, rows: list[Values]) -> None:
        if rows:
            self._connection.execute(insert(clusters.metadata.tables[table]), rows)


def _by_reader(reading: Reading, version: int) -> Values:
    info = reading.reader
    return {
        "version": version,
        "reader": info.name,
        "reader_version": info.version,
        "lexicon": info.lexicon,
    }
