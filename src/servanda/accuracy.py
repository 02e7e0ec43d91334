"""Writes `docs/accuracy.md` from the corpus: python -m servanda.accuracy corpus docs/accuracy.md.

It reads every text of the corpus with the reader as it is now, so it takes some minutes.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from servanda.cli.articles import read_texts
from servanda.errors import InputError, ServandaError
from servanda.evaluate import report
from servanda.evaluate.accuracy_page import Collection, Page, Stories, render
from servanda.evaluate.agreement import Agreement, agreement
from servanda.evaluate.catalogue import load_catalogue
from servanda.evaluate.load import load_gold, load_readings
from servanda.evaluate.storylines.load import load_storylines
from servanda.evaluate.storylines.report import evaluate_links
from servanda.evaluate.survey import survey
from servanda.model.failure import Failure
from servanda.model.reading import Reading
from servanda.model.reading_json import reading_to_json
from servanda.reading import open_reader

#: The splits of a corpus, each a folder; also of `agreement` and of `storylines`.
SPLITS = ("dev", "test")


def page(corpus: Path) -> Page:
    """Measure the reader on all of a corpus; raises ServandaError where a text cannot be read."""
    return Page(
        reader=open_reader().info,
        collections=[_collection(corpus, split) for split in SPLITS],
        stories=[_stories(corpus, split) for split in SPLITS],
    )


def _collection(corpus: Path, split: str) -> Collection:
    folder = corpus / split
    gold, catalogue = load_gold(folder, folder), load_catalogue(folder)
    made = _read(folder / f"{name}.txt" for name in gold.texts)
    readings = {one.article.id: reading_to_json(one) for one in made}
    return Collection(
        name=split,
        survey=survey(gold, catalogue),
        agreement=_agreement(corpus, split, of=len(gold.texts)),
        evaluation=report.evaluate(gold, readings, catalogue=catalogue, worst=0),
    )


def _agreement(corpus: Path, split: str, *, of: int) -> Agreement | None:
    twice = corpus / "agreement" / split
    if not twice.exists():
        return None
    first = load_gold(twice / "first", corpus / split)
    return agreement(first, load_readings(twice / "second"), of=of)


def _stories(corpus: Path, split: str) -> Stories:
    stories = load_storylines(corpus / "storylines" / split)
    read = {
        story.name: _read(story.folder / f"{name}.txt" for name in story.gold.texts)
        for story in stories
    }
    threads = [thread for story in stories for thread in story.ties["threads"]]
    return Stories(
        name=f"storylines/{split}",
        texts=sum(len(story.gold.texts) for story in stories),
        acts=sum(len(row["acts"]) for story in stories for row in story.gold.readings.values()),
        deliverables=sum(thread["nature"] == "deliverable" for thread in threads),
        overdue=sum(thread["overdue"] is True for thread in threads),
        evaluation=evaluate_links(stories, read, floors=None),
    )


def _read(paths: Iterable[Path]) -> list[Reading]:
    aside: list[Failure] = []
    found = list(read_texts(paths, aside=aside))
    if aside:
        raise InputError(f"{aside[0]}; every text of the corpus must be readable")
    return found


def main(arguments: list[str]) -> int:
    """Write the page; status 2 for wrong usage or where nothing could be measured."""
    if len(arguments) != 2:
        click.echo("usage: python -m servanda.accuracy CORPUS FILE", err=True)
        return 2
    try:
        text = render(page(Path(arguments[0])))
    except ServandaError as fault:
        click.echo(f"servanda: {fault}", err=True)
        return 2
    Path(arguments[1]).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
