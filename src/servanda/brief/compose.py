"""One brief from one pair's material: which section is written by whom, in which order."""

from collections.abc import Callable

from servanda.brief import (
    act_lines,
    encounter_lines,
    origin,
    people_lines,
    relationship,
    thing_lines,
    undertaking_lines,
)
from servanda.brief.footnotes import Footnotes
from servanda.brief.lexicon import lexicon
from servanda.brief.material import Material, gather
from servanda.brief.model import Brief, Line, Section
from servanda.brief.scribe import Scribe
from servanda.brief.wording import Names
from servanda.errors import UsageError
from servanda.model.codes import PartyCode
from servanda.model.dates import is_edtf
from servanda.parties import gazetteer
from servanda.query import Record

_Writer = Callable[[Scribe], tuple[Line, ...]]

#: A section that takes whatever the ones before it left comes after them in `data/sections.toml`.
_WRITERS: dict[str, _Writer] = {
    "relationship": relationship.relationship,
    "encounters": encounter_lines.held,
    "announced": encounter_lines.announced,
    "asks": undertaking_lines.asks,
    "answers": act_lines.answers,
    "commitments": undertaking_lines.commitments,
    "intentions": undertaking_lines.intentions,
    "settled": undertaking_lines.settled,
    "past_due": undertaking_lines.past_due,
    "due_soon": undertaking_lines.due_soon,
    "targets": thing_lines.targets,
    "reported": act_lines.reported,
    "standing": act_lines.standing,
    "mechanisms": thing_lines.mechanisms,
    "instruments": thing_lines.instruments,
    "concluded": act_lines.concluded,
    "positions": act_lines.positions,
    "measures": act_lines.measures,
    "assessments": act_lines.assessments,
    "topics": act_lines.topics,
    "courtesies": act_lines.courtesies,
    "people": people_lines.people,
    "sources": origin.sources,
}


def make_brief(ledger: Record, a: PartyCode, b: PartyCode, *, as_of: str) -> Brief:
    """The brief of the pair on the day `as_of` (EDTF), from what the record held by then.

    Raises UsageError for a party with itself or for a date that is none.
    """
    if a == b:
        raise UsageError(f"a brief is of two parties: name another one beside {a}")
    if not is_edtf(as_of):
        raise UsageError(f"{as_of!r} is no date: write a day as 2026-05-31")
    material = gather(ledger, (a, b), as_of=as_of)
    return compose(material, party_names(material))


def compose(material: Material, names: Names) -> Brief:
    """The brief from material already gathered; the same material gives the same brief."""
    scribe = Scribe(material, names, Footnotes(names))
    sections = tuple(
        Section(key, title, _WRITERS[key](scribe)) for key, title in lexicon().sections
    )
    return Brief(
        pair=material.pair,
        title=f"{names.party(material.pair[0])} and {names.party(material.pair[1])}",
        as_of=material.as_of,
        header=origin.header(material, names),
        sections=sections,
        footnotes=scribe.notes.all(),
    )


def party_names(material: Material) -> Names:
    """The display names of everybody who occurs in the material."""
    codes = set(material.pair)
    for reading in material.readings:
        codes.update(code for act in reading.acts for code in (*act.by, *act.to, *act.owner))
        codes.update(code for one in reading.encounters for code in one.parties)
        codes.update(person.party for person in reading.people if person.party)
        codes.update([reading.article.side] if reading.article.side else [])
    known = {code: gazetteer().party(code) for code in sorted(codes)}
    return Names({code: party.name for code, party in known.items() if party})
