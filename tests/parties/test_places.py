"""Where a place lies."""

import pytest

from servanda.parties import state_of_place

CASES = {
    "Hanoi": "VN", "Hà Nội": "VN", "Hanoi, Vietnam": "VN", "Osaka, Japan": "JP", "Geneva": "CH",
    "Brussels": "BE", "Ho Chi Minh City": "VN", "Singapore": "SG", "The Hague": "NL",
}  # fmt: skip


@pytest.mark.parametrize(("place", "code"), CASES.items())
def test_state_of_place(place: str, code: str) -> None:
    assert state_of_place(place) == code


@pytest.mark.parametrize(
    "place", ["", "the conference centre", "Hanoi and Tokyo", "ASEAN", "Atlantis"]
)
def test_no_single_state(place: str) -> None:
    assert state_of_place(place) is None
