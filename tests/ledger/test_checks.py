"""What a reading must satisfy before any of it is recorded."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from servanda.errors import EvidenceError, ReadingError, ServandaError
from servanda.ledger import check
from servanda.model.reading import Reading
from tests.ledger.hand import misquoted, reading
from tests.ledger.texts import PORT

RIGHT = reading("port", PORT)


def act_twice(right: Reading) -> Reading:
    return replace(right, acts=(right.acts[0], right.acts[0]))


def encounter_twice(right: Reading) -> Reading:
    return replace(right, encounters=right.encounters * 2)


def act_nowhere(right: Reading) -> Reading:
    return replace(right, acts=(replace(right.acts[0], encounter="e9"),))


def part_of_nothing(right: Reading) -> Reading:
    return replace(right, encounters=(replace(right.encounters[0], part_of="e9"),))


def test_a_right_reading_passes_as_it_is() -> None:
    assert check(RIGHT) is RIGHT


@pytest.mark.parametrize(
    ("spoil", "kind", "told"),
    [
        (misquoted, EvidenceError, "the words at"),
        (act_twice, ReadingError, "act a1 occurs twice"),
        (encounter_twice, ReadingError, "encounter e1 occurs twice"),
        (act_nowhere, ReadingError, "act a1 stands in no encounter"),
        (part_of_nothing, ReadingError, "encounter e1 is part of none"),
    ],
)
def test_a_wrong_reading_is_refused(
    spoil: Callable[[Reading], Reading], kind: type[ServandaError], told: str
) -> None:
    with pytest.raises(kind, match=told):
        check(spoil(RIGHT))
