"""Datelines of many houses, and the labels of speakers that look like one."""

import pytest
from tests.reading.sentences import body

from servanda.reading.text.parse import lead_in, parse_bodies


@pytest.mark.parametrize(
    "lead",
    [
        "(Lisbon/TW): ",
        "(TW) - LISBON, MAR 3 - ",
        "Lisbon. 3 March. TejoWire – ",
        "Lisbon, Shawwal 12, 1433, August 30, 2012, Tejo News Agency -- ",
        "Lisbon, 3 mar (TW).- ",
        "NEW LISBON, 3 March 2026. ",
    ],
)
def test_datelines_of_many_houses(lead: str) -> None:
    assert lead_in(lead + "Norway will pay.") == len(lead)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, March 3, Norway - a kingdom - will pay.",
        "Norway will pay in Lisbon, 3 March 2026.",
        "(Laughter) and then Norway paid.",
    ],
)
def test_prose_has_no_dateline(text: str) -> None:
    assert lead_in(text) == 0


def labels(text: str) -> list[str]:
    (draft,) = parse_bodies([body(text)])
    return [passage.label for passage in draft.passages]


def test_capitals_and_a_colon_open_a_story_as_its_dateline() -> None:
    assert labels("LISBON: Norway will pay.\n\nPortugal smiled.") == ["", ""]


def test_the_same_shape_again_is_who_speaks() -> None:
    text = "SIV AUNE: Norway will pay.\n\nQUESTION: When?\n\nANSWER: Norway will pay in May."
    assert labels(text) == ["SIV AUNE", "QUESTION", "ANSWER"]


def test_below_the_first_paragraph_one_is_enough() -> None:
    text = "The ministers met.\n\nSIV AUNE: Norway will pay.\n\nPortugal smiled."
    assert labels(text) == ["", "SIV AUNE", ""]


def test_an_office_is_no_place() -> None:
    assert labels("PRIME MINISTER AUNE: Norway will pay.\n\nPortugal smiled.")[0] != ""


def test_a_town_opens_a_story() -> None:
    assert labels("Larvik: Norway will pay.\n\nPortugal smiled.") == ["", ""]
    assert labels("Aune: Norway will pay.\n\nMoe: When?")[0] == "Aune"
