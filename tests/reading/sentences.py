"""Sentences and the acts that they tell: cases as data, each read within a short article.

A file of `cases/` has a `lead` (title, dateline, who meets whom); a case has what it `says`,
perhaps what stands `before` it in the same paragraph, a `limit` where it is not yet read so (and
must fail), and its `acts` in order: type with force or
reply, by and to, owner, words of the cue, quote, and perhaps the speaker ("" for none).
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from servanda.article import parse
from servanda.model.article import Article, Block, Declared, Page
from servanda.model.reading import Act, Reading
from servanda.reading.draft import Sentence
from servanda.reading.text.parse import parse_bodies

CASES = Path(__file__).with_name("cases")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence, or a few, in an article; `start` is where they begin."""

    id: str
    article: Article
    start: int
    says: str
    acts: tuple[tuple[str, ...], ...]
    condition: str | None
    due: tuple[str, ...]
    limit: str


def load(path: Path) -> Iterator[Case]:
    """The cases of one file, each with its article."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for number, each in enumerate(table["case"], 1):
        says, before = each["says"].strip(), each.get("before", "")
        above = f"{table['lead'].strip()}\n\n" + (f"{before} " if before else "")
        name = f"{path.stem}-{number}"
        yield Case(
            id=name,
            article=article(name, above + says),
            start=len(above),
            says=says,
            acts=tuple(tuple(act) for act in each["acts"]),
            condition=each.get("condition"),
            due=tuple(each.get("due", ())),
            limit=each.get("limit", ""),
        )


def every_case() -> list[Case]:
    """All cases of all files."""
    return [case for path in sorted(CASES.glob("*.toml")) for case in load(path)]


def article(name: str, text: str) -> Article:
    """An article of this text, as if it came from a file of this name, known to be English."""
    return parse(Page(name, f"{name}.txt", text.encode(), Declared(language="en")))


def told(reading: Reading, case: Case) -> list[Act]:
    """The acts of the case's own sentences."""
    return [act for act in reading.acts if act.sentence.start >= case.start]


def row(act: Act) -> tuple[str, ...]:
    """An act as a case writes it."""
    kind = "/".join(str(part) for part in (act.type, act.force or act.reply) if part)
    sides = " > ".join(filter(None, (_codes(act.by), _codes(act.to))))
    return kind, sides, _codes(act.owner), act.cue, act.quote.text, act.speaker or ""


def _codes(codes: Iterable[str]) -> str:
    return " ".join(sorted(codes))


def body(text: str, name: str = "words") -> Article:
    """An article of which every line is body."""
    lines = [match.span() for match in re.finditer(r"[^\n]*[^\s][^\n]*", text)]
    return Article(name, text, tuple(Block(start, end, "body") for start, end in lines))


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text of which every line is body, parsed with the language model."""
    (draft,) = parse_bodies([body(text)])
    return draft.sentences
