"""What the record must do, whatever keeps it: the one seam between Servanda and its ledger.

Everything shown comes from here. A ledger is opened by `servanda.ledger.open_ledger` and used as a
context manager; reads go to `Ledger`, writes to the `Unit` that `Ledger.writing` gives.
"""

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Literal, Protocol, Self

from servanda.model.article import Article
from servanda.model.codes import PartyCode
from servanda.model.failure import Failure
from servanda.model.links import Links
from servanda.model.reading import ReaderInfo, Reading

Outcome = Literal["new", "version", "same"]
HitKind = Literal["article", "act"]

#: What stands around the words found in `Hit.snippet`; neither occurs in an article's prose.
MARK_START, MARK_END = "\u2039", "\u203a"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article: the id it is kept under, and whether it was new.

    `same` means that these words with these particulars were kept already, as the current or an
    older version, and nothing changed.
    """

    id: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words searched for stand.

    `act` is the act's id within its reading, None for a hit in the article's text. In `snippet` the
    words found stand between `MARK_START` and `MARK_END`; a lower `rank` is a better hit.
    """

    kind: HitKind
    article: str
    act: str | None
    snippet: str
    rank: float


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """What must be linked together: a connected component of pairs of parties.

    `key` names the block, `knots` are the sets of parties met in it (codes joined by a space), and
    `stamp` changes with the readings in it. A block without knots has died: its links go.
    """

    key: str
    knots: tuple[str, ...]
    stamp: str


class Unit(Protocol):
    """One unit of work: all of it is recorded, or, if the block is left by an error, nothing."""

    def add_article(self, article: Article) -> Added:
        """Keep the article, as a new one, a new version, or not again; see `docs/ledger.md`."""
        ...

    def put_reading(self, reading: Reading) -> None:
        """Keep a reading of a kept article as its current one, replacing this reader's earlier one.

        `reading.article.id` is the id that `add_article` gave (see `under_id`). Raises
        EvidenceError, and writes nothing of it, where a quotation is not in the text.
        """
        ...

    def stale_blocks(self) -> tuple[Block, ...]:
        """The blocks whose readings are not those that were last linked, in order of their keys."""
        ...

    def blocks(self) -> tuple[Block, ...]:
        """All blocks, stale or not, in order of their keys."""
        ...

    def readings_of_block(self, block: Block) -> tuple[Reading, ...]:
        """The current readings of a block in id order, each cut down to the block's encounters."""
        ...

    def replace_links(self, block_key: str, links: Links) -> None:
        """Keep `links` as all that is linked in the block, and call it no longer stale."""
        ...

    def put_failure(self, failure: Failure) -> None:
        """Keep that a source was set aside, in place of what was said of it before."""
        ...

    def clear_failure(self, source: str) -> None:
        """Forget that a source was set aside, because it has now been taken in."""
        ...


class Ledger(Protocol):
    """The record. Reads see the current version of each article and its current reading."""

    @property
    def where(self) -> str:
        """How the user named this ledger."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def close(self) -> None:
        """Let go of the ledger; closing twice does no harm."""
        ...

    def articles(self) -> tuple[Article, ...]:
        """Every article in its current version, in id order."""
        ...

    def article(self, id: str) -> Article | None:  # noqa: A002 - the contract's own word
        """The current version of one article, by its id or a former one; None if there is none."""
        ...

    def versions(self, id: str) -> tuple[Article, ...]:  # noqa: A002
        """All versions of one article in the order they were added."""
        ...

    def has_reading(self, article: Article, reader: ReaderInfo) -> bool:
        """Whether exactly this article is kept and its current reading is by this reader.

        "Exactly" means the same text and particulars under the same stem or address.
        """
        ...

    def readings(self, ids: Collection[str] | None = None) -> Iterator[Reading]:
        """The current readings of these articles, or of all, in id order."""
        ...

    def readings_of_pair(self, a: PartyCode, b: PartyCode) -> tuple[Reading, ...]:
        """The current readings that concern both parties, whole, in id order.

        Such a reading has an encounter that holds both, or an act by one whose addressee, owner or
        fellow actor is the other.
        """
        ...

    def readings_of_party(self, party: PartyCode) -> tuple[Reading, ...]:
        """The current readings where the party meets, acts, is addressed, owes, or has people."""
        ...

    def links(self) -> Links:
        """All that has been linked, in order of block and id."""
        ...

    def links_of_pair(self, a: PartyCode, b: PartyCode) -> Links:
        """The clusters with a member in an encounter that concerns both parties."""
        ...

    def resolve(self, id: str) -> str | None:  # noqa: A002
        """The present id that an id of an article, encounter or undertaking leads to, else None.

        None also where a stem names several different articles; see `candidates`.
        """
        ...

    def candidates(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """The ids of all articles that a stem, an address or a former id can mean, sorted."""
        ...

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """The places where all the words stand, best first; case and diacritics do not count.

        Words between double quotes must stand together. Any input is safe.
        """
        ...

    def failures(self) -> tuple[Failure, ...]:
        """What is set aside at present, in order of source."""
        ...

    def writing(self) -> AbstractContextManager[Unit]:
        """One unit of work. Raises LedgerBusy when another process keeps writing."""
        ...


def under_id(reading: Reading, id: str) -> Reading:  # noqa: A002
    """The same reading with its article under the id that the ledger keeps it by."""
    if reading.article.id == id:
        return reading
    return replace(reading, article=replace(reading.article, id=id))
