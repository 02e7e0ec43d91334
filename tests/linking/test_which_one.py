"""Which of several like things is meant."""

import pytest

from servanda.linking.which_one import another, clash, numbered, of_year

NUMBERED = [
    ("hold the fourth session of the Ferry Board", {("meeting", 4)}),
    ("the 13th round of talks", {("meeting", 13)}),
    ("the XIV Round of consultations", {("meeting", 14)}),
    ("convene the fifth in Turku", {("meeting", 5)}),
    ("the second kiln", {("kiln", 2)}),
    ("in the first half of 2031", set()),
    ("the second batch of kilns", set()),
]
YEARS = [
    ("the 2031 tranche of support", ("tranch", 2031)),
    ("the budget for 2032", ("budget", 2032)),
]


@pytest.mark.parametrize(("text", "wanted"), NUMBERED)
def test_numbered(text: str, wanted: set[tuple[str, int]]) -> None:
    assert {row for row in numbered(text) if row[0] in {kind for kind, _ in wanted}} == wanted
    assert wanted or not numbered(text)


@pytest.mark.parametrize(("text", "wanted"), YEARS)
def test_of_year(text: str, wanted: tuple[str, int]) -> None:
    assert wanted in of_year(text)


def test_a_time_is_no_thing_of_a_year() -> None:
    assert not of_year("by the end of July 2031")


def test_another() -> None:
    assert "kiln" in another("build a second kiln")
    assert not another("build the kiln")


def test_clash() -> None:
    third, fourth = numbered("the third session"), numbered("the fourth session")
    assert clash(third, fourth)
    assert not clash(third, third)
    assert not clash(third, numbered("the second kiln"))
