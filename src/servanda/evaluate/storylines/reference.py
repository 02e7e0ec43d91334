"""A reference reading as the model's noun, so that linking can be tried on it alone."""

from collections.abc import Mapping, Sequence
from typing import Any

from servanda.errors import InputError
from servanda.evaluate.load import Gold
from servanda.evaluate.place import place
from servanda.model.article import Article, Block
from servanda.model.quote import Quote, Span, line_spans
from servanda.model.reading import Act, Encounter, Instrument, Person, ReaderInfo, Reading
from servanda.model.reading_json import quantity_from_json

Json = Mapping[str, Any]

#: Who made these readings: people, by the annotation guide.
ANNOTATOR = ReaderInfo("reference", "1", "none")


def reference_readings(gold: Gold) -> tuple[Reading, ...]:
    """The references that have a text, in order of id; raises InputError for one that is none."""
    return tuple(reference_reading(gold.readings[name], gold.texts[name]) for name in gold.texts)


def reference_reading(reference: Json, text: str) -> Reading:
    """One reference over its text; raises InputError where a quotation or a field is missing."""
    try:
        acts = tuple(_act(row, text) for row in reference["acts"])
        return Reading(
            article=_article(reference, text),
            reader=ANNOTATOR,
            people=tuple(_person(row, text) for row in reference["people"]),
            encounters=tuple(_encounter(row, acts, text) for row in reference["encounters"]),
            acts=acts,
        )
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as fault:
        name = reference["article"].get("id")
        raise InputError(f"{name}: this is no whole reference reading: {fault!r}") from fault


def _article(reference: Json, text: str) -> Article:
    known = reference["article"]
    lines = line_spans(text)
    return Article(
        id=known["id"],
        text=text,
        blocks=tuple(
            Block(lines[row["line"] - 1].start, lines[row["line"] - 1].end, row["kind"])
            for row in reference["blocks"]
        ),
        url=known.get("url"),
        outlet=known.get("outlet"),
        side=known["side"],
        form=known["form"],
        title=known.get("title"),
        published=known.get("published"),
        language=known.get("language"),
        invented=bool(known.get("invented")),
    )


def _act(row: Json, text: str) -> Act:
    at = place(row, text)
    if at is None:
        raise ValueError(f"{row['id']}: quote not found: {row['quote'][:60]!r}")
    quote = Quote.of(text, *at)
    return Act(
        id=row["id"],
        encounter=row["encounter"],
        type=row["type"],
        by=tuple(row["by"]),
        speaker=row.get("speaker"),
        to=tuple(row.get("to") or ()),
        owner=tuple(row.get("owner") or ()),
        cue=row.get("cue") or "",
        quote=quote,
        sentence=_sentence(text, quote),
        force=row.get("force"),
        reply=row.get("reply"),
        condition=row.get("condition"),
        areas=tuple(row.get("areas") or ()),
        due=row.get("due"),
        due_kind=row.get("due_kind"),
        quantities=tuple(quantity_from_json(one) for one in row.get("quantities") or ()),
        mechanisms=tuple(row.get("mechanisms") or ()),
        instruments=tuple(Instrument(**one) for one in row.get("instruments") or ()),
    )


def _sentence(text: str, quote: Quote) -> Span:
    """From the stop before the words to the stop after them; a reference does not say more."""
    start = max(text.rfind(". ", 0, quote.start), text.rfind("\n", 0, quote.start)) + 1
    ends = [at for mark in (". ", ".\n", "\n") if (at := text.find(mark, quote.end)) >= 0]
    return Span(start, min(ends, default=len(text)))


def _person(row: Json, text: str) -> Person:
    at = text.find(row["name"])
    evidence = (Quote.of(text, at, at + len(row["name"])),) if at >= 0 else ()
    return Person(row["name"], row["party"], tuple(row.get("offices") or ()), evidence)


def _encounter(row: Json, acts: Sequence[Act], text: str) -> Encounter:
    return Encounter(
        id=row["id"],
        kind=row["kind"],
        status=row["status"],
        date=row.get("date"),
        place=row.get("place"),
        parties=tuple(row["parties"]),
        participants=tuple(row.get("participants") or ()),
        level=row.get("level"),
        channel=row.get("channel"),
        part_of=row.get("part_of"),
        main=bool(row.get("main")),
        evidence=_evidence(row, acts, text),
    )


def _evidence(row: Json, acts: Sequence[Act], text: str) -> tuple[Quote, ...]:
    """The words of the act that announces it, else of its first act, else the text's first words.

    A reference does not say which words its encounters come from.
    """
    announcing = [
        act
        for act in acts
        if act.owner and act.due and act.due == row["date"] and row["status"] != "held"
    ]
    named = [act for act in announcing if act.mechanisms] or announcing
    inside = named or [act for act in acts if act.encounter == row["id"]]
    return (inside[0].quote,) if inside else (Quote.of(text, 0, min(40, len(text))),)
