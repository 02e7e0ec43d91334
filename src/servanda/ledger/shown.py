"""The rows derived from what is shown: filters and full text over current readings."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, delete, func, insert, select, text

from servanda.ledger.knots import knots
from servanda.ledger.rows import AnyRow, Values, article_from, reading_from, shown_readings
from servanda.ledger.schema import (
    act_parties,
    acts,
    articles,
    encounter_parties,
    encounters,
    found,
    people,
    readings,
    versions,
)
from servanda.ledger.words import folded
from servanda.model.dates import Bounds, bounds
from servanda.model.quote import Quote
from servanda.model.reading import Act, Encounter, Reading

#: An act's id, or None for the whole article, and the words that search shall find.
Placed = tuple[str | None, Quote]


def refresh(connection: Connection, shelf: int) -> None:
    """Make all derived rows of one article again, after its current version changed."""
    forget(connection, shelf)
    version = _current_version(connection, shelf)
    whole = article_from(version, "")
    if whole.text.strip():
        _put_words(connection, version.pk, [(None, Quote.of(whole.text, 0, len(whole.text)))])
    _put_shown_reading(connection, shelf, version.pk)


def refresh_reading(connection: Connection, shelf: int) -> None:
    """Make the derived rows of one article's reading again; its own words stay."""
    _forget_words(connection, shelf, found.c.act.is_not(None))
    _forget_rows(connection, shelf)
    _put_shown_reading(connection, shelf, _current_version(connection, shelf).pk)


def forget(connection: Connection, shelf: int) -> None:
    """Remove the derived rows of one article."""
    _forget_words(connection, shelf)
    _forget_rows(connection, shelf)


def _current_version(connection: Connection, shelf: int) -> AnyRow:
    current = (versions.c.article == shelf, versions.c.is_current)
    return connection.execute(select(versions).where(*current)).one()


def _put_shown_reading(connection: Connection, shelf: int, version: int) -> None:
    row = connection.execute(shown_readings(articles.c.pk == shelf)).first()
    if row is not None:
        _put_reading(connection, row.reading, version, reading_from(row))


def _versions_of(shelf: int) -> Select[*tuple[int]]:
    return select(versions.c.pk).where(versions.c.article == shelf)


def _forget_words(connection: Connection, shelf: int, *which: ColumnElement[bool]) -> None:
    where = (found.c.version.in_(_versions_of(shelf)), *which)
    for pk in connection.execute(select(found.c.pk).where(*where)).scalars().all():
        connection.execute(text("DELETE FROM found_words WHERE rowid = :pk"), {"pk": pk})
    connection.execute(delete(found).where(*where))


def _forget_rows(connection: Connection, shelf: int) -> None:
    held = select(readings.c.pk).where(readings.c.version.in_(_versions_of(shelf)))
    for table in (encounters, people):
        connection.execute(delete(table).where(table.c.reading.in_(held)))


def _put_words(connection: Connection, version: int, placed: Sequence[Placed]) -> None:
    if not placed:
        return
    first = connection.execute(select(func.coalesce(func.max(found.c.pk), 0) + 1)).scalar_one()
    connection.execute(
        insert(found),
        [
            {"pk": pk, "version": version, "act": act, "start": quote.start, "end": quote.end}
            for pk, (act, quote) in enumerate(placed, first)
        ],
    )
    connection.execute(
        text("INSERT INTO found_words (rowid, words) VALUES (:pk, :words)"),
        [{"pk": pk, "words": folded(quote.text)} for pk, (_, quote) in enumerate(placed, first)],
    )


def _put_reading(connection: Connection, pk: int, version: int, reading: Reading) -> None:
    tied = knots(reading)
    for table, rows in (
        (encounters, [_encounter(pk, one, tied[one.id]) for one in reading.encounters]),
        (encounter_parties, _encounter_parties(pk, reading)),
        (acts, [_act(pk, act) for act in reading.acts]),
        (act_parties, _act_parties(pk, reading)),
        (people, _people(pk, reading)),
    ):
        if rows:
            connection.execute(insert(table), rows)
    _put_words(connection, version, [(act.id, act.quote) for act in reading.acts])


def _encounter(reading: int, encounter: Encounter, knot: str) -> Values:
    first, last = _days(encounter.date)
    plain = ("id", "kind", "status", "date", "level", "channel", "part_of")
    return {
        "reading": reading,
        "first_day": first,
        "last_day": last,
        "knot": knot,
        **{name: getattr(encounter, name) for name in plain},
    }


def _encounter_parties(reading: int, source: Reading) -> list[Values]:
    return [
        {"reading": reading, "encounter": encounter.id, "party": party}
        for encounter in source.encounters
        for party in sorted(set(encounter.parties))
    ]


def _act(reading: int, act: Act) -> Values:
    first, last = _days(act.due)
    plain = ("id", "encounter", "type", "force", "due")
    return {
        "reading": reading,
        "first_due": first,
        "last_due": last,
        "start": act.quote.start,
        "end": act.quote.end,
        **{name: getattr(act, name) for name in plain},
    }


def _act_parties(reading: int, source: Reading) -> list[Values]:
    return [
        {"reading": reading, "act": act.id, "role": role, "party": party}
        for act in source.acts
        for role, parties in (("by", act.by), ("owner", act.owner), ("to", act.to))
        for party in sorted(set(parties))
    ]


def _people(reading: int, source: Reading) -> list[Values]:
    named = sorted({(one.name, one.party) for one in source.people if one.party is not None})
    return [{"reading": reading, "name": name, "party": party} for name, party in named]


def _days(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and last day, as far as the date gives them."""
    try:
        days = bounds(edtf) if edtf else Bounds(None, None)
    except ValueError:
        # Kept as written; a date that nobody understands only cannot be filtered by.
        days = Bounds(None, None)
    return _iso(days.first), _iso(days.last)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
