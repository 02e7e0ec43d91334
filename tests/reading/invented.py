"""Invented texts read as far as their people."""

from collections.abc import Sequence

from servanda.model.article import Article, Block
from servanda.model.codes import BlockKind
from servanda.parties import Mention, gazetteer
from servanda.reading.draft import Draft
from servanda.reading.people import story as people
from servanda.reading.text.parse import parse_bodies

Row = tuple[str, str | None, tuple[str, ...]]


def draft_of(*paragraphs: str, side: str | None = None, title: str = "") -> Draft:
    """A text read as far as its people."""
    lines = [title, *paragraphs] if title else list(paragraphs)
    article = Article("story", "\n\n".join(lines), tuple(_blocks(lines, bool(title))), side=side)
    draft = next(iter(parse_bodies([article])))
    for block in article.blocks:
        found = gazetteer().find(article.text[block.start : block.end])
        draft.mentions += [
            Mention(m.start + block.start, m.end + block.start, m.code, m.sense, m.ambiguous)
            for m in found
        ]
    people.write(draft, people.compute(draft))
    return draft


def _blocks(lines: Sequence[str], titled: bool) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    for number, line in enumerate(lines):
        kind: BlockKind = "title" if titled and number == 0 else "body"
        blocks.append(Block(at, at + len(line), kind))
        at += len(line) + 2
    return blocks


def rows(draft: Draft) -> list[Row]:
    """Name, party and offices of everyone listed."""
    return [(person.name, person.party, person.offices) for person in draft.people]


def parties(draft: Draft) -> dict[str, str | None]:
    """The party of everyone listed."""
    return {person.name: person.party for person in draft.people}
