"""Whose somebody is by the delegation they lead."""

import pytest
from tests.reading.invented import draft_of, parties


@pytest.mark.parametrize(
    "text",
    [
        "OSLO - The delegation of Chad, led by Water Minister Idriss Saleh, came. Norway waits.",
        "OSLO - The Chadian side was led by Water Minister Idriss Saleh. Norway waits for Norway.",
        "OSLO - Norway received Idriss Saleh, who headed the Chadian team. Norway waits.",
        "OSLO - Norway received Idriss Saleh, leader of Chad's delegation. Norway waits.",
    ],
)
def test_who_leads(text: str) -> None:
    assert parties(draft_of(text)) == {"Idriss Saleh": "TD"}


def test_where_a_visit_goes() -> None:
    text = "The visit of Minister of Water Idriss Saleh, to Norway, is off. Chad and Norway agreed."
    assert parties(draft_of(text)) == {"Idriss Saleh": "TD"}
