"""Offices of states, by the state named beside them."""

import pytest

from servanda.article.origin import office_of_state


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Ministry of Foreign Affairs of Japan", "JP"),
        ("Ministry of Foreign Affairs, Republic of Zambia", "ZM"),
        ("Embassy of Portugal in Kenya", "PT"),
        ("Prime Minister's Office of Malta", "MT"),
        ("Ministry of Foreign Affairs", None),
    ],
)
def test_offices(text: str, side: str | None) -> None:
    office = office_of_state(text)
    assert office is not None
    assert office.side == side
    assert office.form == "readout"


def test_no_office() -> None:
    assert office_of_state("Harbour Gazette") is None
