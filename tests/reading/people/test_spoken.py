"""Whose somebody is by who tells of them."""

import pytest
from tests.reading.invented import draft_of, parties


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("OSLO - Chad's foreign ministry said Foreign Minister Idriss Saleh left. Norway waits.",
         "Idriss Saleh", "TD"),
        ("OSLO - According to Chad's government, Trade Minister Idriss Saleh left Norway.",
         "Idriss Saleh", "TD"),
        ("OSLO - Foreign Minister Idriss Saleh said Chad would pay Norway.", "Idriss Saleh", "TD"),
    ],
)  # fmt: skip
def test_who_tells(text: str, name: str, party: str) -> None:
    assert parties(draft_of(text)) == {name: party}
