"""Are the people right, with their parties and offices?"""

from servanda.evaluate.count import Count
from servanda.evaluate.match import hits
from servanda.evaluate.names import Name, half_shared, same_name
from servanda.evaluate.rows import Rows
from servanda.evaluate.sheet import Named, Sheet

Office = tuple[Name, Name]


def rows(reference: Sheet, machine: Sheet) -> Rows:
    """People with their party, and each of their offices, of one article."""
    wanted, had = reference.people, machine.people
    yield "people+party", Count.of(hits(wanted, had, _same_person), len(had), len(wanted))
    held, read = _offices(wanted), _offices(had)
    yield "offices", Count.of(hits(held, read, _same_office), len(read), len(held))


def _same_person(wanted: Named, had: Named) -> bool:
    return wanted.party == had.party and same_name(wanted.name, had.name)


def _offices(people: tuple[Named, ...]) -> list[Office]:
    return [(person.name, office) for person in people for office in person.offices]


def _same_office(wanted: Office, had: Office) -> bool:
    return same_name(wanted[0], had[0]) and half_shared(wanted[1], had[1])
