"""Are the encounters right, above all the one that the article is about?"""

from servanda.evaluate.count import Count
from servanda.evaluate.match import hits
from servanda.evaluate.rows import Rows
from servanda.evaluate.sheet import Meeting, Sheet


def rows(reference: Sheet, machine: Sheet) -> Rows:
    """The main encounter's fields, and all encounters by kind, status, parties and date."""
    main = reference.main
    if main is not None and not reference.negative:
        for field, right in _main_facts(main, machine.main).items():
            yield f"main encounter {field}", Count.fact(right=right)
    found = hits(reference.meetings, machine.meetings, _same)
    yield "all encounters", Count.of(found, len(machine.meetings), len(reference.meetings))


def _main_facts(wanted: Meeting, had: Meeting | None) -> dict[str, bool]:
    return {
        "kind": had is not None and wanted.kind == had.kind,
        "status": had is not None and wanted.status == had.status,
        "date": had is not None and wanted.date == had.date,
        "parties": wanted.parties == (had.parties if had else frozenset()),
        "level": had is not None and wanted.level == had.level,
    }


def _same(wanted: Meeting, had: Meeting) -> bool:
    return (wanted.status, wanted.what) == (had.status, had.what)
