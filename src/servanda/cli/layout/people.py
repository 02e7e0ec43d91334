"""People in print: name, offices, when they were seen in them."""

from collections.abc import Iterator, Sequence

from servanda.cli.output import wrapped
from servanda.model.dates import display
from servanda.model.record import OfficeHeld, PersonRecord


def render(people: Sequence[PersonRecord], *, columns: int | None) -> str:
    """One paragraph for each person, in the order given."""
    lines = (line for person in people for line in _lines(person))
    return "\n".join(
        wrapped(" " * indent + text, columns=columns, indent=indent + 2) for indent, text in lines
    )


def _lines(person: PersonRecord) -> Iterator[tuple[int, str]]:
    also = f" (also {', '.join(person.also)})" if person.also else ""
    yield 0, f"{person.name}{also}"
    yield from ((2, _office(held)) for held in person.offices)
    if not person.offices:
        yield 2, f"no office stated; {_seen(person.first_seen, person.last_seen)}"


def _office(held: OfficeHeld) -> str:
    return f"{held.office}: {_seen(held.first_seen, held.last_seen)} ({', '.join(held.articles)})"


def _seen(first: str | None, last: str | None) -> str:
    if first is None and last is None:
        return "seen without a date"
    if first == last:
        return f"seen {display(first)}"
    return f"first seen {display(first)}, last seen {display(last)}"
