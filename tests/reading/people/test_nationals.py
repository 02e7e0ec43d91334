"""People told by their country alone."""

import pytest
from tests.reading.invented import draft_of, parties

from servanda.parties import gazetteer
from servanda.reading.people.nationals import nationals, ruling
from servanda.reading.people.stretch import Hit, Stretch

Row = tuple[str, str | None]


def _stretch(text: str) -> Stretch:
    return Stretch(text, 0, {mention.start: mention for mention in gazetteer().find(text)})


def _row(text: str, hit: Hit) -> Row:
    return text[hit.start : hit.end], hit.country


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("North Korea's Pak Sun Mi, sister of leader Pak Chol Su, said", [("Pak Sun Mi", "KP")]),
        ("Chad's Idriss Saleh, who led the talks, left", [("Idriss Saleh", "TD")]),
        ("the Greek diplomat Nikos Vallas protested", [("Nikos Vallas", "GR")]),
        ("Japan's Nordbolt Motor said it would pay", []),
        ("Chad's Idriss Saleh drily replied that", [("Idriss Saleh", "TD")]),
        ("Accra's Kofi Mensah, in the chair, told", [("Kofi Mensah", "GH")]),
        ("a team led by Brazil's Otávio Peixe on", [("Otávio Peixe", "BR")]),
        ("after meeting Norway's Kari Moe, he said", [("Kari Moe", "NO")]),
        ("Chad's Sahel Times warned of", []),
        ("Chad's Al Watan said it", []),
        ("Chad's Northern Army vowed to", []),
    ],
)
def test_of_a_country_without_an_office(text: str, rows: list[Row]) -> None:
    assert [_row(text, hit) for hit in nationals(_stretch(text))] == rows


def test_a_leader_is_of_the_country_of_his_kin() -> None:
    text = "North Korea's Pak Sun Mi, sister of leader Pak Chol Su, said"
    assert [_row(text, hit) for hit in ruling(_stretch(text))] == [("Pak Chol Su", "KP")]


def test_a_gang_leader_is_no_ruler() -> None:
    assert not list(ruling(_stretch("Norway arrested gang leader Jan Kos")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway's Kari Moe, 44, a former judge, and Chad's Idriss Saleh signed.",
            {"Kari Moe": "NO", "Idriss Saleh": "TD"},
        ),
        (
            "The pact was signed by Kari Moe, Minister of Trade, and Chad's Idriss Saleh.",
            {"Idriss Saleh": "TD"},
        ),
        ("Norway's Equinor Energy and Germany's Deutsche Bank agreed.", {}),
    ],
)
def test_two_beside_each_other(text: str, expected: dict[str, str]) -> None:
    found = parties(draft_of(text))
    assert {name: code for name, code in found.items() if name in expected} == expected
    assert expected or not found
