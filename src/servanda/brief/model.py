"""The frozen nouns of a brief: sections of lines, every line with its footnotes."""

from dataclasses import dataclass

from servanda.model.codes import PartyCode


@dataclass(frozen=True, slots=True)
class Footnote:
    """Where a line's words come from: a place in one article, shown in its whole sentence.

    `start` and `end` are code points in the article's text; `quote` stands at `offset` within
    `sentence`. `whose` is the side in words; `date` is when the article was published, else when
    its encounter took place (EDTF).
    """

    n: int
    article: str
    outlet: str | None
    side: str | None
    date: str | None
    start: int
    end: int
    quote: str
    sentence: str
    offset: int
    whose: str = ""
    url: str | None = None
    title: str | None = None
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a brief; `group` is the sub-heading it stands under, if any."""

    text: str
    footnotes: tuple[int, ...]
    indent: int = 0
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one kind; without lines, nothing in the record falls under it."""

    key: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The state of one relationship on one day (`as_of`), every line footnoted."""

    pair: tuple[PartyCode, PartyCode]
    title: str
    as_of: str
    header: tuple[str, ...]
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]

    def empty_titles(self) -> tuple[str, ...]:
        """What nothing in the record falls under; () for a record without any article."""
        titles = tuple(section.title for section in self.sections if not section.lines)
        return titles if len(titles) < len(self.sections) else ()

    def section(self, key: str) -> Section:
        """The section with this key; all keys of `data/sections.toml` are there, empty or not."""
        return next(section for section in self.sections if section.key == key)
