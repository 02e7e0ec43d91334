"""What a reading must satisfy before any of it is recorded."""

from collections.abc import Iterable

from servanda.errors import ReadingError
from servanda.model.reading import Reading


def check(reading: Reading) -> Reading:
    """Return the reading, or raise where it may not be recorded.

    Raises EvidenceError where a quotation is not in the text, ReadingError where ids clash or lead
    nowhere.
    """
    reading.check()
    _check_distinct(reading, "encounter", (encounter.id for encounter in reading.encounters))
    _check_distinct(reading, "act", (act.id for act in reading.acts))
    known = {encounter.id for encounter in reading.encounters}
    for act in reading.acts:
        if act.encounter not in known:
            raise _fault(reading, f"act {act.id} stands in no encounter of its reading")
    for encounter in reading.encounters:
        if encounter.part_of is not None and encounter.part_of not in known:
            raise _fault(reading, f"encounter {encounter.id} is part of none of its reading")
    return reading


def _check_distinct(reading: Reading, what: str, found: Iterable[str]) -> None:
    seen: set[str] = set()
    for id_ in found:
        if id_ in seen:
            raise _fault(reading, f"{what} {id_} occurs twice in its reading")
        seen.add(id_)


def _fault(reading: Reading, told: str) -> ReadingError:
    reader = f"{reading.reader.name} {reading.reader.version}"
    return ReadingError(f"{told}; the reader ({reader}) is at fault, please report it")
