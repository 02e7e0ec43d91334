"""Sentences and the acts that they tell: cases as data, each read within a short article.

A file of `cases/` has a `lead` (title, dateline, who meets whom); a case has what it `says`, perhaps
what stands `before` it in the same paragraph, and its `acts` in order: type with force or reply,
by and to, owner, words of the cue, quote, and perhaps the speaker ("" for none).
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from servanda.article import parse
from servanda.model.article import Article, Page
from servanda.model.reading import Act, Reading

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


def load(path: Path) -> Iterator[Case]:
    """The cases of one file, each with its article."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for number, row in enumerate(table["case"], 1):
        says, before = row["says"].strip(), row.get("before", "")
        above = f"{table['lead'].strip()}\n\n{before} ".rstrip(" ")
        above += " " if before else ""
        name = f"{path.stem}-{number}"
        yield Case(
            id=name,
            article=article(name, above + says),
            start=len(above),
            says=says,
            acts=tuple(tuple(act) for act in row["acts"]),
            condition=row.get("condition"),
            due=tuple(row.get("due", ())),
        )


def every_case() -> list[Case]:
    """All cases of all files."""
    return [case for path in sorted(CASES.glob("*.toml")) for case in load(path)]


def article(name: str, text: str) -> Article:
    """An article of this text, as if it came from a file of this name."""
    return parse(Page(name, f"{name}.txt", text.encode()))


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
