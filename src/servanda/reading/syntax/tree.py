"""A parse as plain objects: what the rules ask of a token, copied once out of spaCy's arrays.

The rules look at each token's words and neighbours many times; asking spaCy for them each time
costs more than the parse itself. A tree can also be built by hand, so rules are tested without a
language model.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

from servanda.reading.syntax.forms import Form, Seen

_QUOTES = frozenset(('"', "'", "“", "”", "‘", "’", "«", "»", "``", "''"))
_OPENING = frozenset(("(", "[", "“", "‘", "«", "``", '"', "$", "£", "€", "¥"))


class Token:
    """One token: its words, its part of speech, and its place in the tree; names as in spaCy."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "tag_",
        "text",
    )

    def __init__(self, doc: "Tree", i: int, fields: "Fields") -> None:
        self.doc = doc
        self.i = i
        self.idx = fields.idx
        self.text = fields.text
        self.lower_ = fields.text.lower()
        self.lemma_ = fields.lemma
        self.tag_ = fields.tag
        self.pos_ = fields.pos
        self.dep_ = fields.dep
        self.head: Token = self
        self.children: tuple[Token, ...] = ()
        self.lefts: tuple[Token, ...] = ()

    def __repr__(self) -> str:
        return f"Token({self.text!r} at {self.i})"

    @property
    def subtree(self) -> Iterator["Token"]:
        """The token and everything that hangs on it, in order of place."""
        found = [self]
        for token in found:
            found.extend(token.children)
        return iter(sorted(found, key=_place))

    @property
    def left_edge(self) -> "Token":
        """The first token of the subtree."""
        token = self
        while token.lefts:
            token = token.lefts[0]
        return token

    @property
    def right_edge(self) -> "Token":
        """The last token of the subtree."""
        token = self
        while token.children and token.children[-1].i > token.i:
            token = token.children[-1]
        return token

    @property
    def sent(self) -> "Stretch":
        """The sentence that holds the token."""
        return self.doc.sentence_of(self.i)

    @property
    def is_punct(self) -> bool:
        """Whether the token is a mark and no word or number."""
        return self.pos_ == "PUNCT" or not any(char.isalnum() for char in self.text)

    @property
    def is_quote(self) -> bool:
        """Whether the token is a quotation mark."""
        return self.text in _QUOTES

    @property
    def is_left_punct(self) -> bool:
        """Whether the token opens a bracket or a quotation, or is a currency's sign."""
        return self.text in _OPENING

    @property
    def is_space(self) -> bool:
        """Whether the token is only space."""
        return self.text.isspace()

    @property
    def is_alpha(self) -> bool:
        """Whether the token is a word of letters."""
        return self.text.isalpha()


def _place(token: Token) -> int:
    return token.i


@dataclass(slots=True)
class Fields:
    """What is known of a token before it stands in a tree; `head` counts from the text's start."""

    text: str
    idx: int
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int


class Stretch(Sequence[Token]):
    """Tokens `[start, end)` of a tree."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: "Tree", start: int, end: int) -> None:
        self.doc = doc
        self.start = max(0, start)
        self.end = min(len(doc.tokens), end)

    def __len__(self) -> int:
        return max(0, self.end - self.start)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Sequence[Token]": ...
    def __getitem__(self, at: int | slice) -> "Token | Sequence[Token]":
        if isinstance(at, int) and 0 <= at < self.end - self.start:
            return self.doc.tokens[self.start + at]
        return self.doc.tokens[self.start : self.end][at]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __contains__(self, token: object) -> bool:
        return isinstance(token, Token) and self.start <= token.i < self.end

    @property
    def text(self) -> str:
        """The words with the spaces between them."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def start_char(self) -> int:
        """Where the first token begins in the text."""
        return self.doc.tokens[self.start].idx if len(self) else 0

    @property
    def end_char(self) -> int:
        """Where the last token ends in the text."""
        if not len(self):
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The token that the others hang on; the first of several."""
        return next(
            (token for token in self if token.head.i == token.i or token.head not in self), self[0]
        )


class Tree:
    """A parsed text: its tokens, and where its sentences begin."""

    def __init__(self, text: str, fields: Sequence[Fields], starts: Sequence[int]) -> None:
        self.text = text
        self.tokens = [Token(self, i, one) for i, one in enumerate(fields)]
        self.starts = list(starts) or [0]
        children: list[list[Token]] = [[] for _ in self.tokens]
        lefts: list[list[Token]] = [[] for _ in self.tokens]
        for token, one in zip(self.tokens, fields, strict=True):
            token.head = self.tokens[one.head]
            if one.head != token.i:
                children[one.head].append(token)
                if token.i < one.head:
                    lefts[one.head].append(token)
        for token, below, before in zip(self.tokens, children, lefts, strict=True):
            token.children = tuple(below)
            token.lefts = tuple(before)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Stretch: ...
    def __getitem__(self, at: int | slice) -> Token | Stretch:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Stretch(self, start, end)
        return self.tokens[at]

    @cached_property
    def _sentences(self) -> list[Stretch]:
        ends = [*self.starts[1:], len(self.tokens)]
        return [Stretch(self, *bounds) for bounds in zip(self.starts, ends, strict=True)]

    @property
    def sents(self) -> Iterator[Stretch]:
        """The sentences in order."""
        return iter(self._sentences)

    def sentence_of(self, i: int) -> Stretch:
        """The sentence that holds token `i`."""
        return self._sentences[max(0, bisect_right(self.starts, i) - 1)]


def tree_of(doc: Any, forms: Callable[[list[Seen]], list[Form]]) -> Tree:
    """Copy a spaCy Doc; its arrays are read once and its strings looked up once each.

    `forms` gives lemma and part of speech, which the document's own parse leaves open.
    """
    strings: dict[int, str] = {}
    known = doc.vocab.strings

    def word(key: int) -> str:
        if key not in strings:
            strings[key] = known[key]
        return strings[key]

    table = doc.to_array(["ORTH", "TAG", "DEP", "HEAD", "IDX", "SENT_START"]).tolist()
    seen = [Seen(word(orth), word(tag), word(dep)) for orth, tag, dep, *_ in table]
    fields = []
    starts = []
    for i, (token, form) in enumerate(zip(seen, forms(seen), strict=True)):
        _, _, _, head, idx, begins = table[i]
        offset = head - (1 << 64) if head >= 1 << 63 else head
        fields.append(Fields(token.word, idx, form.lemma, form.tag, form.pos, form.dep, i + offset))
        if begins == 1:
            starts.append(i)
    return Tree(doc.text, fields, starts)
