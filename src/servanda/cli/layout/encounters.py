"""Encounters in print, parts under the whole."""

from collections.abc import Iterator, Sequence

from servanda.cli.layout.words import codes, joined
from servanda.cli.output import wrapped
from servanda.model.dates import display
from servanda.model.record import LinkedEncounter


def render(encounters: Sequence[LinkedEncounter], *, columns: int | None) -> str:
    """One paragraph for each encounter, in the order given."""
    known = {encounter.id for encounter in encounters}
    lines = (
        (2 if encounter.part_of in known else 0, line)
        for encounter in encounters
        for line in _lines(encounter)
    )
    return "\n".join(
        wrapped(" " * indent + line, columns=columns, indent=indent + 4) for indent, line in lines
    )


def _lines(encounter: LinkedEncounter) -> Iterator[str]:
    yield joined(
        (
            display(encounter.date),
            f"{encounter.kind} {encounter.status}",
            codes(encounter.parties),
            encounter.place,
            f"{encounter.level} level" if encounter.level else None,
            ", ".join(encounter.participants),
        )
    )
    yield "  " + joined(
        (
            encounter.id,
            f"{encounter.acts} act" + ("" if encounter.acts == 1 else "s"),
            "told by "
            + ", ".join(
                f"{one.article} ({one.side or 'side not known'})" for one in encounter.reported_by
            ),
            f"part of {encounter.part_of}" if encounter.part_of else None,
            f"realises {', '.join(encounter.realises)}" if encounter.realises else None,
            f"realised by {', '.join(encounter.realised_by)}" if encounter.realised_by else None,
            "passed without a report" if encounter.unreported else None,
        )
    )
