"""People and the office in which the record last saw them."""

from servanda.brief.model import Line
from servanda.brief.scribe import Scribe
from servanda.brief.wording import with_particulars
from servanda.model.dates import display
from servanda.model.quote import Quote
from servanda.model.reading import Reading
from servanda.model.record import OfficeHeld, PersonRecord


def people(scribe: Scribe) -> tuple[Line, ...]:
    """Everybody of the pair whom these articles name, per party, last seen in office when."""
    lines = []
    for person in scribe.material.people:
        numbers = _evidence(scribe, person)
        if numbers:
            group = scribe.names.party(person.party)
            lines.append(Line(_text(person), numbers, group=group))
    return tuple(lines)


def _evidence(scribe: Scribe, person: PersonRecord) -> tuple[int, ...]:
    numbers: list[int] = []
    for reading in scribe.material.readings:
        numbers += scribe.notes.of_quotes(reading, _quotes(reading, person))
    return tuple(sorted(set(numbers)))


def _quotes(reading: Reading, record: PersonRecord) -> tuple[Quote, ...]:
    names = {record.name, *record.also}
    return tuple(
        quote
        for person in reading.people
        if person.party == record.party and person.name in names
        for quote in person.evidence
    )


def _text(person: PersonRecord) -> str:
    also = f" (also {', '.join(person.also)})" if person.also else ""
    offices = [_office(held) for held in person.offices]
    return with_particulars(
        f"{person.name}{also}", offices or [f"no office stated, seen {display(person.last_seen)}"]
    )


def _office(held: OfficeHeld) -> str:
    last = f"last seen {display(held.last_seen)}"
    if held.first_seen and held.first_seen != held.last_seen:
        return f"{held.office}, first seen {display(held.first_seen)}, {last}"
    return f"{held.office}, {last}"
