"""Neighbouring words that make a name something else."""

import pytest

from servanda.parties.party import Mention, Sense
from servanda.parties.surroundings import Surroundings
from servanda.parties.tables import Surroundings as Lists

RULES = Surroundings(
    Lists(
        phrases=(),
        followers=("War",),
        house_followers=("Post",),
        place_followers=("Treaty",),
        leaders=("Sea of",),
        honorifics=("Mr",),
        family_names=("Tran",),
        words_in_capitals=("X",),
    )
)
CASES: list[tuple[str, Sense, bool]] = [
    ("X War", "name", True),
    ("X Wars", "name", False),
    ("X warned", "name", False),
    ("X\nWar", "name", False),
    ("X Post", "capital", True),
    ("X Morning Post", "capital", True),
    ("X of the Post", "capital", False),
    ("X Treaty", "capital", True),
    ("X 1994 Treaty", "place", True),
    ("X Treaty", "name", False),
    ("Y-X Treaty", "capital", False),
    ("Sea of X", "name", True),
    ("Sea of the X", "name", True),
    ("Overseasea of X", "name", False),
    ("Mr X", "name", True),
    ("Mr. X", "demonym", True),
    ("Mr X", "organisation", False),
    ("Tran X", "place", True),
    ("Tran Van X", "place", True),
    ("Tran Van of X", "place", False),
    ("Tran X", "name", False),
    ("X", "name", False),
]


def mention(text: str, sense: Sense) -> Mention:
    at = text.index("X")
    return Mention(at, at + 1, "XX", sense)


@pytest.mark.parametrize(("text", "sense", "swallowed"), CASES)
def test_swallow(text: str, sense: Sense, swallowed: bool) -> None:
    assert RULES.swallow(text, mention(text, sense)) is swallowed


@pytest.mark.parametrize(
    ("text", "shouted"), [("JOIN X NOW", True), ("The X now", False), ("JOIN\nthe X now", False)]
)
def test_shouted(text: str, shouted: bool) -> None:
    assert RULES.shouted(text, mention(text, "name")) is shouted


def test_empty_lists_swallow_nothing() -> None:
    nothing = Surroundings(Lists((), (), (), (), (), (), (), ()))
    assert not nothing.swallow("Sea of X War", mention("Sea of X War", "name"))
