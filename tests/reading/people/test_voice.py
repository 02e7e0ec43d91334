"""Whose voice a text is."""

import pytest
from tests.reading.invented import draft_of

from servanda.reading.people.voice import addressed


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("We urge the Norwegian side to answer.", {"NO"}),
        ("We have repeatedly called on Chad to wait.", set()),
        ("We once again call on Chad to wait.", {"TD"}),
        ("Our Ambassador in Oslo has been recalled.", {"NO"}),
        ('"We urge Chad to wait," she said.', set()),
        ("Norway urged Chad to wait.", set()),
    ],
)
def test_whom_the_narrator_speaks_to(text: str, codes: set[str]) -> None:
    assert addressed(draft_of(text)) == codes


def test_who_speaks_to_others_is_at_home() -> None:
    draft = draft_of("We urge Norway to open Norway's port. Norway knows why. Chad will wait.")
    assert draft.home == "TD"


def test_a_lone_other_stays_at_home() -> None:
    assert draft_of("We urge Norway to open the port.").home == "NO"
