"""Persons and offices of a party over time."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.linking.folding import fold, tokens
from servanda.linking.names import fullest, name_parts, same_person
from servanda.model.codes import PartyCode
from servanda.model.dates import bounds, sort_key
from servanda.model.reading import Person, Reading
from servanda.model.record import OfficeHeld, PersonRecord
from servanda.query.merge import in_order
from servanda.query.record import Record

# Words that two ways of writing one office do not share: "Minister of X Affairs", "X Minister".
_OFFICE_FILLERS = frozenset(("of", "for", "the", "and", "affairs", "in", "to"))


@dataclass(frozen=True, slots=True)
class _Seen:
    """One person as one article names them, on the day it shows them."""

    name: str
    offices: tuple[str, ...]
    article: str
    date: str | None


def people(ledger: Record, party: PartyCode) -> tuple[PersonRecord, ...]:
    """Everybody who speaks for `party`, one record per person, by name.

    Names count as one in any order, with or without diacritics and in a short form that fits one
    person only. Dates (EDTF) are those of the encounter the person took part in, else of the
    article's main encounter, else of the article.
    """
    seen = [one for reading in ledger.readings_of_party(party) for one in _seen(reading, party)]
    records = (_record(group, party) for group in _grouped(seen))
    return tuple(sorted(records, key=lambda record: (fold(record.name), record.name)))


def _seen(reading: Reading, party: PartyCode) -> Iterator[_Seen]:
    for person in reading.people:
        if person.party == party:
            yield _Seen(person.name, person.offices, reading.article.id, _shown_on(reading, person))


def _shown_on(reading: Reading, person: Person) -> str | None:
    """The date on which an article shows somebody; never that of what is only planned."""
    held = [one for one in reading.encounters if one.status == "held"]
    met = [one for one in held if any(same_person(person.name, name) for name in one.participants)]
    dates = [one.date for one in met] + [one.date for one in held if one.main]
    known = [date for date in (*dates, reading.article.published) if date]
    return next((date for date in known if bounds(date).first), next(iter(known), None))


def _grouped(seen: Sequence[_Seen]) -> list[list[_Seen]]:
    """Fuller names first; a short form joins the one person it fits, else stands for itself."""
    groups: list[list[_Seen]] = []
    ordered = sorted(
        seen, key=lambda one: (-len(name_parts(one.name)), fold(one.name), one.article)
    )
    for one in ordered:
        fitting = [
            group for group in groups if all(same_person(one.name, other.name) for other in group)
        ]
        if len(fitting) > 1:
            fitting = [group for group in fitting if _spelled(group[0]) == _spelled(one)]
        if fitting:
            fitting[0].append(one)
        else:
            groups.append([one])
    return groups


def _spelled(one: _Seen) -> tuple[str, ...]:
    return tuple(sorted(name_parts(one.name)))


def _record(group: Sequence[_Seen], party: PartyCode) -> PersonRecord:
    names = in_order(one.name for one in sorted(group, key=lambda one: (one.article, one.name)))
    name = fullest(names)
    first, last = _span([one.date for one in group])
    return PersonRecord(
        name=name,
        party=party,
        also=tuple(sorted(other for other in names if other != name)),
        offices=_offices(group),
        first_seen=first,
        last_seen=last,
    )


def _offices(group: Sequence[_Seen]) -> tuple[OfficeHeld, ...]:
    held: dict[frozenset[str], list[tuple[str, _Seen]]] = {}
    for one in group:
        for office in one.offices:
            held.setdefault(_office_key(office), []).append((office, one))
    offices = [_office(rows) for rows in held.values()]
    return tuple(sorted(offices, key=lambda one: (sort_key(one.first_seen), fold(one.office))))


def _office_key(office: str) -> frozenset[str]:
    words = frozenset(tokens(office)) - _OFFICE_FILLERS
    return words or frozenset((fold(office),))


def _office(rows: Sequence[tuple[str, _Seen]]) -> OfficeHeld:
    """The office under its most used wording, with its first and last sighting."""
    wordings = Counter(wording for wording, _ in rows)
    first, last = _span([one.date for _, one in rows])
    return OfficeHeld(
        office=min(wordings, key=lambda wording: (-wordings[wording], wording)),
        first_seen=first,
        last_seen=last,
        articles=tuple(sorted({one.article for _, one in rows})),
    )


def _span(dates: Sequence[str | None]) -> tuple[str | None, str | None]:
    """The first and the last date; those without a year count only where there is no other."""
    known = [date for date in dates if date]
    dated = [date for date in known if bounds(date).first] or known
    if not dated:
        return None, None
    first, last = min(dated, key=sort_key), max(dated, key=_end_key)
    return first.partition("/")[0] or first, last.partition("/")[2] or last


def _end_key(edtf: str) -> tuple[str, str]:
    last = bounds(edtf).last
    return (last.isoformat() if last else "", edtf)
