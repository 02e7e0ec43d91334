"""The workspace of one article while it is being read; each step fills in its own part."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from servanda.model.article import Article, Block
from servanda.model.codes import PartyCode
from servanda.model.quote import Span
from servanda.model.reading import Act, Encounter, Person, Unread
from servanda.parties import Mention
from servanda.reading.facts import Anchor
from servanda.reading.syntax.tree import Stretch, Token, Tree

if TYPE_CHECKING:
    from servanda.reading.cues import Cue
    from servanda.reading.encounters.reports import Report


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph as parsed: `doc` holds `article.text[offset : block.end]`, line ends as spaces.

    `label` is the speaker's name before a colon, as transcripts have it.
    """

    block: Block
    offset: int
    doc: Tree
    number: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `start` and `end` count code points of the article."""

    passage: Passage
    tokens: Stretch
    number: int
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        # kept, since every step asks for them many times
        object.__setattr__(self, "start", self.passage.offset + self.tokens.start_char)
        object.__setattr__(self, "end", self.passage.offset + self.tokens.end_char)

    @property
    def span(self) -> Span:
        """Where the sentence stands in the article."""
        return Span(self.start, self.end)

    def at(self, token: Token) -> int:
        """Where a token begins in the article."""
        return int(self.passage.offset + token.idx)

    def end_of(self, token: Token) -> int:
        """Where a token ends in the article."""
        return int(self.passage.offset + token.idx + len(token.text))


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named at a place of the text; `name` is the fullest form in the article."""

    start: int
    end: int
    name: str


@dataclass
class Draft:
    """What is known of one article so far; `aside` says what else it is about, if no dealings.

    `cues` and `roles` keep what several steps ask of a sentence and of a place.
    """

    article: Article
    passages: list[Passage] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    person_mentions: list[PersonMention] = field(default_factory=list)
    home: PartyCode | None = None
    anchor: Anchor | None = None
    reports: "list[Report]" = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    aside: str = ""
    acts: list[Act] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    cues: "dict[tuple[int, bool], list[Cue]]" = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)

    def mentions_in(self, start: int, end: int) -> Iterator[Mention]:
        """The party mentions that lie between two places of the article."""
        return (m for m in self.mentions if start <= m.start and m.end <= end)

    def persons_in(self, start: int, end: int) -> Iterator[PersonMention]:
        """The people named between two places of the article."""
        return (m for m in self.person_mentions if start <= m.start and m.end <= end)

    def person(self, name: str) -> Person | None:
        """The person of this fullest name."""
        return next((person for person in self.people if person.name == name), None)

    @property
    def main(self) -> Encounter | None:
        """The encounter the article is about."""
        return next((encounter for encounter in self.encounters if encounter.main), None)
