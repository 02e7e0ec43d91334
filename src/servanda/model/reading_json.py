"""A reading as JSON, exactly as the contract prints it, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from servanda.errors import InputError
from servanda.model.article import Article, Block
from servanda.model.quote import Quote, Span, line_spans
from servanda.model.reading import (
    Act,
    Encounter,
    Instrument,
    Person,
    Quantity,
    ReaderInfo,
    Reading,
    Unread,
)
from servanda.model.reason import Reason

Json = dict[str, Any]


def reading_to_json(reading: Reading) -> Json:
    """One line of `servanda read --json`: a plain dictionary with keys in a fixed order."""
    return {
        "article": _article_to_json(reading),
        "reader": asdict(reading.reader),
        "blocks": [
            {"line": reading.article.line_of(block.start), "kind": block.kind}
            for block in reading.article.blocks
        ],
        "people": [_person_to_json(person) for person in reading.people],
        "encounters": [_encounter_to_json(encounter) for encounter in reading.encounters],
        "acts": [_act_to_json(act) for act in reading.acts],
        "unread": [
            {
                "start": gap.start,
                "end": gap.end,
                "quote": reading.article.text[gap.start : gap.end],
                "reason": gap.reason,
            }
            for gap in reading.unread
        ],
    }


def _article_to_json(reading: Reading) -> Json:
    article = reading.article
    fields: Json = {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "side": article.side,
        "form": article.form,
        "title": article.title,
        "published": article.published,
        "language": article.language,
        "sha256": article.sha256,
        "reasons": {name: str(reason) for name, reason in article.reasons},
    }
    if not reading.encounters and not reading.acts:
        fields["negative"] = True
    if article.invented:
        fields["invented"] = True
    return fields


def _quote_to_json(quote: Quote) -> Json:
    return {"start": quote.start, "end": quote.end, "quote": quote.text}


def _person_to_json(person: Person) -> Json:
    return {
        "name": person.name,
        "party": person.party,
        "offices": list(person.offices),
        "evidence": [_quote_to_json(quote) for quote in person.evidence],
    }


def _encounter_to_json(encounter: Encounter) -> Json:
    return {
        "id": encounter.id,
        "kind": encounter.kind,
        "status": encounter.status,
        "date": encounter.date,
        "date_reason": str(encounter.date_reason) if encounter.date_reason else None,
        "place": encounter.place,
        "parties": list(encounter.parties),
        "participants": list(encounter.participants),
        "level": encounter.level,
        "channel": encounter.channel,
        "part_of": encounter.part_of,
        "main": encounter.main,
        "evidence": [_quote_to_json(quote) for quote in encounter.evidence],
    }


def _act_to_json(act: Act) -> Json:
    return {
        "id": act.id,
        "encounter": act.encounter,
        "type": act.type,
        "force": act.force,
        "reply": act.reply,
        "by": list(act.by),
        "speaker": act.speaker,
        "to": list(act.to),
        "owner": list(act.owner),
        "cue": act.cue,
        "quote": act.quote.text,
        "start": act.quote.start,
        "end": act.quote.end,
        "sentence": {"start": act.sentence.start, "end": act.sentence.end},
        "condition": act.condition,
        "areas": list(act.areas),
        "due": act.due,
        "due_kind": act.due_kind,
        "date_reason": str(act.date_reason) if act.date_reason else None,
        "quantities": [quantity_to_json(quantity) for quantity in act.quantities],
        "mechanisms": list(act.mechanisms),
        "instruments": [asdict(instrument) for instrument in act.instruments],
    }


def quantity_to_json(quantity: Quantity) -> Json:
    """`{"value", "unit" or "currency", "role"}`; whole values are printed without a fraction."""
    value = int(quantity.value) if quantity.value == int(quantity.value) else quantity.value
    measure = (
        {"currency": quantity.currency}
        if quantity.currency is not None
        else {"unit": quantity.unit}
    )
    return {"value": value, **measure, "role": quantity.role}


# --- the way back ---------------------------------------------------------------------------


def reading_from_json(fields: Mapping[str, Any], text: str) -> Reading:
    """Rebuild what `reading_to_json` wrote, over the article's text.

    Reasons come back as their printed form. Raises InputError for a missing or wrong field.
    """
    try:
        return Reading(
            article=_article_from_json(fields, text),
            reader=ReaderInfo(**fields["reader"]),
            people=tuple(_person_from_json(person) for person in fields["people"]),
            encounters=tuple(_encounter_from_json(row) for row in fields["encounters"]),
            acts=tuple(_act_from_json(act) for act in fields["acts"]),
            unread=tuple(
                Unread(gap["start"], gap["end"], gap["reason"]) for gap in fields["unread"]
            ),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise InputError(
            f"this is no reading as `servanda read --json` prints it: {fault}"
        ) from fault


def _article_from_json(fields: Mapping[str, Any], text: str) -> Article:
    known = fields["article"]
    lines = line_spans(text)
    return Article(
        id=known["id"],
        text=text,
        blocks=tuple(
            Block(lines[block["line"] - 1].start, lines[block["line"] - 1].end, block["kind"])
            for block in fields["blocks"]
        ),
        url=known["url"],
        outlet=known["outlet"],
        side=known["side"],
        form=known["form"],
        title=known["title"],
        published=known["published"],
        language=known["language"],
        invented=known.get("invented", False),
        reasons=tuple(
            (name, _reason(printed)) for name, printed in known.get("reasons", {}).items()
        ),
    )


def _reason(printed: str) -> Reason:
    rule, _, detail = printed.partition(": ")
    return Reason(rule, detail)


def _quotes(rows: list[Json]) -> tuple[Quote, ...]:
    return tuple(Quote(row["start"], row["end"], row["quote"]) for row in rows)


def _person_from_json(row: Json) -> Person:
    return Person(row["name"], row["party"], tuple(row["offices"]), _quotes(row["evidence"]))


def _encounter_from_json(row: Json) -> Encounter:
    return Encounter(
        id=row["id"],
        kind=row["kind"],
        status=row["status"],
        date=row["date"],
        place=row["place"],
        parties=tuple(row["parties"]),
        participants=tuple(row["participants"]),
        level=row["level"],
        channel=row["channel"],
        part_of=row["part_of"],
        main=row["main"],
        evidence=_quotes(row["evidence"]),
        date_reason=_reason(row["date_reason"]) if row["date_reason"] else None,
    )


def _act_from_json(row: Json) -> Act:
    return Act(
        id=row["id"],
        encounter=row["encounter"],
        type=row["type"],
        force=row["force"],
        reply=row["reply"],
        by=tuple(row["by"]),
        speaker=row["speaker"],
        to=tuple(row["to"]),
        owner=tuple(row["owner"]),
        cue=row["cue"],
        quote=Quote(row["start"], row["end"], row["quote"]),
        sentence=Span(row["sentence"]["start"], row["sentence"]["end"]),
        condition=row["condition"],
        areas=tuple(row["areas"]),
        due=row["due"],
        due_kind=row["due_kind"],
        date_reason=_reason(row["date_reason"]) if row["date_reason"] else None,
        quantities=tuple(quantity_from_json(quantity) for quantity in row["quantities"]),
        mechanisms=tuple(row["mechanisms"]),
        instruments=tuple(Instrument(**instrument) for instrument in row["instruments"]),
    )


def quantity_from_json(row: Json) -> Quantity:
    """The quantity that `quantity_to_json` wrote."""
    return Quantity(float(row["value"]), row["role"], row.get("unit"), row.get("currency"))
