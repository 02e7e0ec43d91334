"""Where a word begins and ends."""

import pytest

from servanda.parties.boundary import stands_alone

WHOLE = [
    "X",
    "X's",
    "X'S",
    "X'",
    "'X'",
    "X-Y",
    "(X)",
    "X.",
    "X. Y",
    "non-X",
    "“X”",
    "X/Y",
    "X, y",
    "X'll",
]
PART = [
    "aX",
    "Xa",
    "X1",
    "1X",
    "éX",
    "Xé",
    "Xe\u0301",
    "X\u0301",
    "X'a",
    "a'X",
    "@X",
    "X$",
    "$X",
    "X_",
    "X.com",
]


@pytest.mark.parametrize("text", WHOLE)
def test_whole_word(text: str) -> None:
    at = text.index("X")
    assert stands_alone(text, at, at + 1)


@pytest.mark.parametrize("text", PART)
def test_part_of_a_word(text: str) -> None:
    at = text.index("X")
    assert not stands_alone(text, at, at + 1)
