"""The outlets' data file holds what it promises."""

import pytest

from servanda.article.outlets import all_outlets, masthead_of, outlet_named


def test_there_are_many_and_all_but_shared_acronyms_have_a_side() -> None:
    outlets = [outlet for outlet in all_outlets() if not outlet.office]
    assert len(outlets) >= 120
    assert all(outlet.house for outlet in outlets)
    assert [outlet.name for outlet in outlets if not outlet.side] == ["APA", "CNA", "MNA"]


@pytest.mark.parametrize(
    ("words", "name", "house", "side"),
    [
        ("Viet Nam News", "VNS", "VNA", "VN"),
        ("(Xinhua)", "Xinhua", "Xinhua", "CN"),
        ("China Daily", "China Daily", "China Daily", "CN"),
        ("Sputnik", "Sputnik", "Rossiya Segodnya", "RU"),
        ("the guardian", "Guardian", "Guardian", "third"),
        ("Yonhap News Agency", "Yonhap", "Yonhap", "third"),
        ("Office of the Spokesperson", "US Department of State", "US Department of State", "US"),
    ],
)
def test_names(words: str, name: str, house: str, side: str) -> None:
    outlet = outlet_named(words)
    assert outlet is not None
    assert (outlet.name, outlet.house, outlet.side) == (name, house, side)


@pytest.mark.parametrize("words", ["map", "Ap", "trend", "pa", "Harbour Gazette", ""])
def test_common_words_are_no_agencies(words: str) -> None:
    assert outlet_named(words) is None


@pytest.mark.parametrize(
    ("text", "known"),
    [("The Valletta Courier", True), ("Daily Lagoon", True), ("Minister visits Post", False),
     ("Talks on trade", False), ("Courier", False)],
)  # fmt: skip
def test_mastheads(text: str, known: bool) -> None:
    assert (masthead_of(text) is not None) is known


def test_a_name_that_several_states_offices_bear_says_so() -> None:
    outlet = outlet_named("Foreign Office")
    assert outlet is not None
    assert (outlet.name, outlet.side, outlet.common) == ("FCDO", "GB", "Foreign Office")
