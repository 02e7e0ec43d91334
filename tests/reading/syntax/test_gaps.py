"""What may stand between a cue and its content."""

import pytest
from tests.reading.builders import parsed, word
from tests.reading.syntax.parses import agreed, urged

from servanda.reading.syntax.gaps import skip


def test_an_adverb_and_a_day_are_passed_over() -> None:
    tree = agreed()
    assert skip(tree, 2) == word(tree, "to").i


def test_what_is_no_gap_stays() -> None:
    assert skip(urged(), 2) == 2


@pytest.mark.parametrize(
    ("words", "passed"),
    [
        ("with satisfaction that", 2),
        ("with great concern that", 3),
        ("with Portugal to", 0),
        ("in principle to", 2),
        ("in Lisbon to", 0),
        ("last week to", 2),
        ("in March 2031 to", 3),
        ("on Friday evening to", 3),
        ("“ to", 1),
    ],
)
def test_manners_times_and_marks(words: str, passed: int) -> None:
    rows = [f"{each} {each} NN NOUN dep 0" for each in ("agreed", *words.split())]
    assert skip(parsed("\n".join(rows)), 1) == 1 + passed


def test_the_end_of_the_text_is_no_content() -> None:
    tree = agreed()
    assert skip(tree, len(tree)) == len(tree)
