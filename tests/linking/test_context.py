"""What a content needs of the words around it."""

import pytest

from servanda.linking.context import moves_a_date, points_before, tells_of_document, with_subject
from servanda.linking.numbered import bodies_in, figures_in


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("postpone it to October", True),
        ("the meeting was rescheduled", True),
        ("moved the launch from May to June", True),
        ("open a ferry line by June", False),
    ],
)
def test_moved(words: str, moved: bool) -> None:
    assert moves_a_date(words) is moved


@pytest.mark.parametrize(
    ("before", "quote", "words"),
    [
        ("The 5th session will ", "be held in Turku", "the 5th session will be held in Turku"),
        ("He said that the fair would ", "take place in May", "the fair would take place in May"),
        ("They hoped that it would ", "be signed soon", None),
        ("Sweden will ", "build a bridge", None),
    ],
)
def test_with_subject(before: str, quote: str, words: str | None) -> None:
    assert with_subject(before, quote) == words


def test_what_points_before() -> None:
    assert points_before("postpone it to October")
    assert not points_before("build a bridge")
    assert tells_of_document("work for its early signature")
    assert not tells_of_document("support its development")


def test_bodies_and_figures() -> None:
    assert bodies_in("the 4th session of the Ferry Commission in Turku") == {"ferry commission"}
    assert bodies_in("hold the 4th Baltic Consultations in Oslo") == {"baltic consultations"}
    assert bodies_in("the next session in Turku") == frozenset()
    figures = figures_in("850 of the 1,200 permits by 12 May 2032")
    assert {value for _, value in figures} == {850.0, 1200.0}
