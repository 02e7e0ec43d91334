"""The word families that tell dealings of states from the rest; no language model is needed."""

import pytest

from servanda.errors import DataError
from servanda.reading.dealings.signs import is_of_state
from servanda.reading.dealings.words import different, family, one_of, tells_a_day, voice_of


@pytest.mark.parametrize(
    ("noun", "trade"),
    [
        ("coach", "sport"),
        ("Lenders", "business"),
        ("carmaker", "business"),
        ("dockers", "labour"),
        ("judges", "law"),
        ("novelist", "culture"),
        ("minister", ""),
        ("embassy", ""),
    ],
)
def test_who_speaks_for_no_state(noun: str, trade: str) -> None:
    assert voice_of(noun) == trade


@pytest.mark.parametrize(
    ("office", "of_state"),
    [
        ("Foreign Minister", True),
        ("High Commissioner", True),
        ("Lt Gen", True),
        ("Union leader", False),
        ("Chairman", False),
        ("Banking director", False),
    ],
)
def test_offices_that_states_have(office: str, of_state: bool) -> None:
    assert is_of_state(office) is of_state


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Togo signed on Monday.", True),
        ("LIMA, July 8, 1909.", True),
        ("It was agreed on 3 and 4 May.", True),
        ("OSLO (date 2017-03-02)", True),
        ("May we all live long.", False),
        ("In June 1859 a pig was shot.", False),
        ("She retired in 2009.", False),
    ],
)
def test_news_has_its_day(words: str, day: bool) -> None:
    assert tells_a_day(words) is day


def test_each_family_counts_once() -> None:
    told = "The coach and the coaches saw the match. The referee did not."
    assert different("matters", told) == ["coach", "match", "referee"]
    assert different("matters", told, only="weather") == []


def test_faults_of_the_data_name_the_entry() -> None:
    with pytest.raises(DataError, match="no words 'nobody' in the table 'voices'"):
        family("voices", "nobody")
    with pytest.raises(DataError, match=r"dealings\.toml: '\('"):
        one_of(["("])
