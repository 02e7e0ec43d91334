"""The reference readings as the model's nouns, for tests that have them."""

import json
import os
from pathlib import Path
from typing import Any

from servanda.model.article import Article, Block
from servanda.model.quote import Quote, Span
from servanda.model.reading import Act, Encounter, Instrument, Person, ReaderInfo, Reading
from servanda.model.reading_json import quantity_from_json

Json = dict[str, Any]


def reference_folder() -> Path | None:
    """Where the reference readings lie, or None where the variable is not set."""
    root = os.environ.get("SERVANDA_REFERENCE")
    return Path(root) if root else None


def corpus(root: Path) -> Json:
    """What ties the reference readings together."""
    found: Json = json.loads((root / "gold/seeds/corpus.json").read_text(encoding="utf-8"))
    return found


def readings(root: Path) -> list[Reading]:
    """All reference readings."""
    files = sorted((root / "gold/seeds").glob("*.json"))
    rows = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    return [reading_of(root, row) for row in rows if "article" in row]


def reading_of(root: Path, row: Json) -> Reading:
    """One reference reading over its text; encounters get the words of an act as evidence."""
    name = row["article"]["id"]
    text = (root / f"seeds/{name}.txt").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    acts = tuple(act_of(text, act) for act in row["acts"])
    known = row["article"]
    return Reading(
        article=Article(
            id=name, text=text, blocks=(Block(0, len(text), "body"),), outlet=known["outlet"],
            side=known["side"], form=known["form"], title=known["title"],
            published=known["published"], language=known["language"],
        ),
        reader=ReaderInfo("reference", "1", "none"),
        people=tuple(person_of(text, person) for person in row["people"]),
        encounters=tuple(encounter_of(text, one, acts) for one in row["encounters"]),
        acts=acts,
    ).check()  # fmt: skip


def act_of(text: str, row: Json) -> Act:
    """An act, its words found by quotation and `nth`."""
    start = -1
    for _ in range(row.get("nth", 1)):
        start = text.index(row["quote"], start + 1)
    quote = Quote.of(text, start, start + len(row["quote"]))
    return Act(
        id=row["id"], encounter=row["encounter"], type=row["type"], by=tuple(row["by"]),
        speaker=row["speaker"], to=tuple(row["to"]), owner=tuple(row["owner"]), cue=row["cue"],
        quote=quote, sentence=sentence_around(text, quote), force=row["force"],
        reply=row.get("reply"), condition=row["condition"], areas=tuple(row["areas"]),
        due=row["due"], due_kind=row["due_kind"],
        quantities=tuple(quantity_from_json(quantity) for quantity in row["quantities"]),
        mechanisms=tuple(row["mechanisms"]),
        instruments=tuple(Instrument(**one) for one in row["instruments"]),
    )  # fmt: skip


def sentence_around(text: str, quote: Quote) -> Span:
    """From the stop before the words to the stop after them."""
    start = max(text.rfind(". ", 0, quote.start), text.rfind("\n", 0, quote.start)) + 1
    ends = [at for mark in (". ", ".\n", "\n") if (at := text.find(mark, quote.end)) >= 0]
    return Span(start, min(ends, default=len(text)))


def person_of(text: str, row: Json) -> Person:
    """A person, with the first place of the name as evidence."""
    at = text.find(row["name"])
    quotes = (Quote.of(text, at, at + len(row["name"])),) if at >= 0 else ()
    return Person(row["name"], row["party"], tuple(row["offices"]), quotes)


def encounter_of(text: str, row: Json, acts: tuple[Act, ...]) -> Encounter:
    """An encounter; to come ones are announced by the act that names their time or place."""
    return Encounter(
        id=row["id"], kind=row["kind"], status=row["status"], date=row["date"],
        place=row["place"], parties=tuple(row["parties"]),
        participants=tuple(row["participants"]), level=row["level"], channel=row["channel"],
        part_of=row["part_of"], main=row["main"], evidence=evidence_of(text, row, acts),
    )  # fmt: skip


def evidence_of(text: str, row: Json, acts: tuple[Act, ...]) -> tuple[Quote, ...]:
    """The words of the act that announces it, else the first words of the article."""
    announcing = [
        act
        for act in acts
        if act.owner and act.due and act.due == row["date"] and row["status"] != "held"
    ]
    named = [act for act in announcing if act.mechanisms] or announcing
    if named:
        return (named[0].quote,)
    inside = [act for act in acts if act.encounter == row["id"]]
    return (inside[0].quote,) if inside else (Quote.of(text, 0, min(40, len(text))),)
