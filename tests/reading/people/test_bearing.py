"""Which mentions of parties bear on whose somebody is."""

import pytest

from servanda.parties import gazetteer
from servanda.reading.people.bearing import with_institutions, without_topics


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Roe of Russia spoke on Ukraine and Syria.", ["RU"]),
        ("They talked about the Philippines, Chad and Norway.", []),
        ("Norway protested over Chad's offer.", ["NO", "TD"]),
        ("Norway called on Chad and Sudan to stop.", ["NO", "TD", "SD"]),
        ("Norway put sanctions on Chad.", ["NO", "TD"]),
    ],
)
def test_what_is_talked_about_bears_on_nobody(text: str, codes: list[str]) -> None:
    assert [m.code for m in without_topics(text, gazetteer().find(text))] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Pakistan waits. The Foreign Office said India was late.", ["PK", "PK", "IN"]),
        ("Germany waits. The Foreign Office said so.", ["DE", "DE"]),
        ("The Foreign Office spoke to Chad.", ["GB", "TD"]),
        ("The Georgian Foreign Office denied it.", ["GE"]),
    ],
)
def test_a_shared_institution_is_of_whom_the_text_tells(text: str, codes: list[str]) -> None:
    assert [m.code for m in with_institutions(text, gazetteer().find(text))] == codes
