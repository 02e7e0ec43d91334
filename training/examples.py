"""The corpus's articles with their reference readings, read up to a step of the reader."""

import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servanda.article import parse
from servanda.model.article import Article, Block, Declared, Page
from servanda.model.codes import BlockKind
from servanda.reading.draft import Draft
from servanda.reading.pipeline import chain
from servanda.reading.text.parse import parse_bodies

CORPUS = Path(__file__).parents[1] / "corpus"
_STORYLINES = CORPUS / "storylines" / "dev"
#: Whole articles; what may be learned from is never a `test` split.
ARTICLES = (CORPUS / "dev", *sorted(p for p in _STORYLINES.iterdir() if p.is_dir()))
#: With the short pieces, which are dense with hard wordings, but not built as articles are.
ALL = (*ARTICLES, CORPUS / "short")
#: Whole stories that the tests of encounters tell, and texts that the tests of the gate judge.
_CASES = Path(__file__).parents[1] / "tests" / "reading"
STORIES = tuple(sorted((_CASES / "encounters").glob("encounters*.toml")))
JUDGED = _CASES / "dealings" / "dealings.toml"
SENTENCES = tuple(sorted((_CASES / "cases").glob("*.toml")))
SIDED = _CASES / "people" / "allegiance.toml"

_ENGLISH = Declared(language="en")


@dataclass(frozen=True, slots=True)
class Example:
    """An article as the reader has it after a step, and its reference reading.

    The reference tells the acts of the text from the place `since` on.
    """

    draft: Draft
    gold: dict[str, Any]
    folder: Path
    since: int = 0

    @property
    def is_dealing(self) -> bool:
        """Whether the reference reading has it as about dealings of parties."""
        return not self.gold["article"].get("negative")

    @property
    def is_article(self) -> bool:
        """Whether it is a whole article, with lead and background, and no short piece."""
        return self.folder in (*ARTICLES, _CASES)

    @property
    def main(self) -> dict[str, Any] | None:
        """The reference reading's main encounter; a case may tell of none."""
        return next((e for e in self.gold.get("encounters", ()) if e["main"]), None)


def examples(*, after: str, folders: Sequence[Path] = ALL) -> Iterator[Example]:
    """All articles of the folders, with the steps up to and with `after` done."""
    for folder in folders:
        golds = [
            json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))
        ]
        golds = [gold for gold in golds if "article" in gold]
        texts = [folder / f"{gold['article']['id']}.txt" for gold in golds]
        articles = [parse(Page(path.stem, str(path), path.read_bytes())) for path in texts]
        for gold, draft in zip(golds, parse_bodies(articles), strict=True):
            yield Example(_read(draft, after), gold, folder)


def before_people(example: Example) -> Draft:
    """The same article as it was before its people were looked for."""
    draft = Draft(example.draft.article, example.draft.passages, example.draft.sentences)
    return _read(draft, "parties")


def cases(*, after: str) -> Iterator[Example]:
    """The stories and texts of the tests, with what they must become as reference readings."""
    found = [
        (story["text"], _of_story(story)) for path in STORIES for story in _table(path)["story"]
    ]
    judged = _table(JUDGED)
    found += [(case["text"], {"article": {"negative": True}}) for case in judged["other"]]
    found += [(case["text"], {"article": {}}) for case in judged["dealing"]]
    articles = [
        parse(Page("story", "story.txt", text.strip().encode("utf-8"))) for text, _ in found
    ]
    for (_, gold), draft in zip(found, parse_bodies(articles), strict=True):
        yield Example(_read(draft, after), gold, _CASES)


def sentences(*, after: str) -> Iterator[Example]:
    """The sentences of the tests, each in its short article, with the acts that they tell."""
    found = [
        (table["lead"].strip() + "\n\n" + before, each["says"].strip(), each["acts"])
        for path in SENTENCES
        for table in (_table(path),)
        for each in table["case"]
        for before in (f"{each['before']} " if each.get("before") else "",)
    ]
    pages = [Page("case", "case.txt", (head + says).encode(), _ENGLISH) for head, says, _ in found]
    for (head, _, acts), draft in zip(found, parse_bodies(map(parse, pages)), strict=True):
        text = draft.article.text
        told = [_of_row(act, text, len(head)) for act in acts]
        yield Example(_read(draft, after), {"article": {}, "acts": told}, _CASES, len(head))


def _of_row(row: Sequence[str], text: str, since: int) -> dict[str, Any]:
    """A case's row as an act of a reference reading, as far as who acts is asked."""
    at = text.find(row[4], since)
    by = row[1].partition(">")[0].split()
    return {"by": by, "quote": row[4], "start": at, "end": at + len(row[4])}


def people_cases() -> Iterator[Example]:
    """The texts by which the tests ask for whom somebody acts, with the right answers."""
    rows = _table(SIDED)["case"]
    articles = [_article(row["text"], row.get("title", ""), row.get("side")) for row in rows]
    for row, draft in zip(rows, parse_bodies(articles), strict=True):
        known = [person for person in row["people"] if person["party"]]
        yield Example(_read(draft, "parties"), {"article": {}, "people": known}, _CASES)


def _article(paragraphs: Sequence[str], title: str, side: str | None) -> Article:
    lines = [title, *paragraphs] if title else list(paragraphs)
    blocks, at = [], 0
    for number, line in enumerate(lines):
        kind: BlockKind = "title" if title and not number else "body"
        blocks.append(Block(at, at + len(line), kind))
        at += len(line) + 2
    return Article("case", "\n\n".join(lines), tuple(blocks), side=side)


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _of_story(story: dict[str, Any]) -> dict[str, Any]:
    """A story's list of encounters as a reference reading; one without any is about no dealings."""
    told = [
        {"kind": kind, "status": status, "parties": parties.split(), "main": not number}
        for number, (kind, status, _, parties) in enumerate(story["encounters"])
    ]
    return {"article": {"negative": not told}, "encounters": told}


def _read(draft: Draft, after: str) -> Draft:
    for step in chain():
        step(draft)
        if step.name == after:
            break
    return draft
