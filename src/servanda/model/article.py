"""What comes in: a page as bytes, an article as text with blocks."""

import hashlib
from dataclasses import dataclass, field

from servanda.errors import EvidenceError
from servanda.model.codes import BlockKind, Form, PartyCode
from servanda.model.quote import Span
from servanda.model.reason import Reason


@dataclass(frozen=True, slots=True)
class Declared:
    """What a person or an accompanying file says of a page; it wins over what the text suggests."""

    url: str | None = None
    outlet: str | None = None
    side: str | None = None
    form: Form | None = None
    published: str | None = None
    language: str | None = None
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What came from outside: `content` as received, under the `name` it is known by.

    `name` is a file's stem or a canonical address and becomes the article's id; `source` is what
    messages call it (a path as the user wrote it, an address).
    """

    name: str
    source: str
    content: bytes
    declared: Declared = Declared()


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the article's text of one kind; for plain text, one non-blank line."""

    start: int
    end: int
    kind: BlockKind

    @property
    def span(self) -> Span:
        """Where the block stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """The text of one page with its blocks and what is known about its origin.

    `text` is decoded UTF-8 without byte-order mark and with LF line ends. `side` is the party whose
    own account this is, `joint`, `third`, or None where nothing tells. `published` is EDTF.
    `reasons` maps a field name ("outlet", "side", "form", "published", "language") to why it has
    its value.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    outlet: str | None = None
    side: str | None = None
    form: Form | None = "press"
    title: str | None = None
    published: str | None = None
    language: str | None = None
    invented: bool = False
    reasons: tuple[tuple[str, Reason], ...] = ()
    sha256: str = field(default="")

    def __post_init__(self) -> None:
        if not self.sha256:
            object.__setattr__(self, "sha256", text_hash(self.text))
        if self.blocks and self.blocks[-1].end > len(self.text):
            raise EvidenceError(f"{self.id}: a block ends past the text")

    def line_of(self, at: int) -> int:
        """The number, from 1, of the line that holds code point `at`."""
        return self.text.count("\n", 0, at) + 1

    def body(self) -> tuple[Block, ...]:
        """The blocks that can yield acts, in order."""
        return tuple(block for block in self.blocks if block.kind == "body")


def text_hash(text: str) -> str:
    """SHA-256 of the text as read, in hex; the article's hash in the contract."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def party_of_side(side: str | None) -> PartyCode | None:
    """The party whose own account an article of this side is, or None for joint and third ones."""
    return None if side in (None, "joint", "third") else side
