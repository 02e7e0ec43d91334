"""A reading in print: title, origin, encounters, people, acts."""

from collections.abc import Iterator
from typing import Any

from servanda.cli.layout.words import codes, joined, quantity
from servanda.cli.output import wrapped
from servanda.model.article import Article
from servanda.model.dates import display
from servanda.model.reading import Act, Encounter, Person, Reading
from servanda.model.reading_json import reading_to_json
from servanda.model.reason import Reason

_Lines = Iterator[tuple[int, str]]


def render(reading: Reading, *, explain: bool, columns: int | None) -> str:
    """The reading as text; each line wrapped at `columns`, or not at all for None."""
    lines = _lines(reading, explain=explain)
    return "\n".join(
        wrapped(" " * indent + text, columns=columns, indent=indent + 2) for indent, text in lines
    )


def explained_json(reading: Reading) -> dict[str, Any]:
    """The reading as JSON, with `reasons` in its encounters and acts."""
    fields = reading_to_json(reading)
    for row, encounter in zip(fields["encounters"], reading.encounters, strict=True):
        row["reasons"] = [str(reason) for reason in encounter.reasons]
    for row, act in zip(fields["acts"], reading.acts, strict=True):
        row["reasons"] = [str(reason) for reason in act.reasons]
    return fields


def _lines(reading: Reading, *, explain: bool) -> _Lines:
    article = reading.article
    yield 0, article.title or "without a title"
    yield 2, _origin(article)
    if explain:
        yield from ((4, f"{name}: {reason}") for name, reason in article.reasons)
    if not reading.encounters and not reading.acts:
        yield 2, "no dealings between parties found"
    yield from _encounters(reading, explain=explain)
    yield from _people(reading)
    yield from _acts(reading, explain=explain)
    if reading.unread:
        yield 0, "Left out"
        yield from ((2, f"{gap.start}-{gap.end}: {gap.reason}") for gap in reading.unread)


def _origin(article: Article) -> str:
    return joined(
        (
            f"article {article.id}",
            article.outlet or "outlet not known",
            f"side {article.side}" if article.side else "side not known",
            article.form,
            f"published {display(article.published)}"
            if article.published
            else "no date of its own",
            "an invented example" if article.invented else None,
        )
    )


def _encounters(reading: Reading, *, explain: bool) -> _Lines:
    if reading.encounters:
        yield 0, "Encounters"
    for encounter in reading.encounters:
        yield 2, _encounter(encounter)
        if explain:
            yield from _why((*_one(encounter.date_reason), *encounter.reasons))


def _encounter(encounter: Encounter) -> str:
    return f"{encounter.id}  " + joined(
        (
            f"{encounter.kind} {encounter.status}" + (" (main)" if encounter.main else ""),
            codes(encounter.parties),
            display(encounter.date),
            encounter.place,
            f"{encounter.level} level" if encounter.level else None,
            ", ".join(encounter.participants),
            f"part of {encounter.part_of}" if encounter.part_of else None,
        )
    )


def _people(reading: Reading) -> _Lines:
    if reading.people:
        yield 0, "People"
    for person in reading.people:
        yield 2, _person(person)


def _person(person: Person) -> str:
    offices = ", ".join(person.offices)
    return f"{person.name} ({person.party or 'party not known'})" + (
        f": {offices}" if offices else ""
    )


def _acts(reading: Reading, *, explain: bool) -> _Lines:
    if reading.acts:
        yield 0, "Acts"
    for act in reading.acts:
        yield 2, _act(act)
        detail = _detail(act)
        if detail:
            yield 6, detail
        if explain:
            yield from _why((*_one(act.date_reason), *act.reasons))


def _act(act: Act) -> str:
    kind = f"{act.type} ({act.force or act.reply})" if act.force or act.reply else act.type
    parties = codes(act.by) + (f" -> {codes(act.to)}" if act.to else "")
    speaker = f", {act.speaker}" if act.speaker else ""
    words = " ".join(act.quote.text.split())
    return f"{act.id}  {kind}  {parties}{speaker}: {act.cue} | {words}"


def _detail(act: Act) -> str:
    instruments = "; ".join(f"{paper.name} ({paper.role})" for paper in act.instruments)
    return joined(
        (
            f"owner {codes(act.owner)}" if act.owner else None,
            f"due {act.due_kind or 'by'} {display(act.due)}" if act.due else None,
            *(f"{quantity(amount)} ({amount.role})" for amount in act.quantities),
            f"condition: {act.condition}" if act.condition else None,
            "; ".join(act.mechanisms),
            instruments,
            f"in {act.encounter}",
        )
    )


def _one(reason: Reason | None) -> tuple[Reason, ...]:
    return () if reason is None else (reason,)


def _why(reasons: tuple[Reason, ...]) -> _Lines:
    yield from ((6, f"because {reason}") for reason in reasons)
