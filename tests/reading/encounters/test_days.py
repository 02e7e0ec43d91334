"""Encounters of several days, told with their number and one of the days."""

import pytest

from servanda.reading.encounters.days import stretched


@pytest.mark.parametrize(
    ("words", "own", "journey", "wanted"),
    [
        ("concluded its two-day session today", "session", False, "2031-05-14/2031-05-15"),
        ("the session closed today after three days", "session", False, "2031-05-13/2031-05-15"),
        ("three-day talks began today", "talks", False, "2031-05-15/2031-05-17"),
        ("arrived today on a two-day visit", "visit", True, "2031-05-15/2031-05-16"),
        ("on a two-day visit that ends today she held talks", "talks", False, "2031-05-15"),
        ("the session met today, two days before the vote", "session", False, "2031-05-15"),
        ("the two-day session met today", "session", False, "2031-05-15"),
    ],
)
def test_stretch(words: str, own: str, wanted: str, *, journey: bool) -> None:
    start = words.index(own)
    found = stretched(words, start, start + len(own), "2031-05-15", journey=journey)
    assert found == wanted


def test_a_day_without_its_year_is_no_stretch() -> None:
    words = "concluded its two-day session today"
    assert stretched(words, 22, 29, "XXXX-05-15", journey=False) == "XXXX-05-15"
