"""A quick test may never say that a text lacks what an expression would find in it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.reading.facts.date_grammar import shapes
from servanda.reading.facts.date_relative import relative_shapes
from servanda.reading.facts.knowledge import numbers
from servanda.reading.facts.money import _shapes, find_money
from servanda.reading.facts.numbers import _number, numbers_in
from servanda.reading.facts.presence import first_words, folded_words_of, has_digit, words_of

TEXT = (
    "the|of|in|by|on|within|next|last|this|past|May|Mar.|Sept|Friday|New|Year's|Eve|FY2031|fiscal"
    "|year|years|month|end|half|first|second|quarter|Q3|spring|today|night|ago|from now|2031|2032"
    "|31|5|2031-05-06|12.5.2031|mid-|2030s|two|Twenty-five|million|$|US$|EUR|euros|€|won|,|-|(|’s"
)
TEXTS = st.lists(st.sampled_from(TEXT.split("|")), max_size=12).flatmap(
    lambda parts: st.sampled_from((" ".join(parts), "".join(parts)))
)
YEAR = re.compile(r"(?:18|19|20|21)\d")


def test_words_are_runs_of_letters_and_figures() -> None:
    assert words_of("Two-way trade, in 2031") == {"Two", "way", "trade", "in", "2031"}
    assert folded_words_of("A Joint MoU") == {"a", "joint", "mou"}


@pytest.mark.parametrize(("text", "has"), [("in 2031", True), ("three", False), ("", False)])
def test_digit(text: str, *, has: bool) -> None:
    assert has_digit(text) is has


def test_first_words_leave_out_what_has_none() -> None:
    assert first_words(("joint commission", "2+2", "€")) == {"joint", "2"}


@settings(deadline=None)
@given(TEXTS)
def test_every_time_that_fits_has_what_its_shape_needs(text: str) -> None:
    for shape in (*shapes(), *relative_shapes()):
        if shape.expression.search(text):
            assert words_of(text) & shape.needs if shape.needs else YEAR.search(text)


@settings(deadline=None)
@given(TEXTS)
def test_every_number_and_amount_that_fits_is_found(text: str) -> None:
    if not numbers("quantities", "number_words").keys() & folded_words_of(text):
        assert has_digit(text) or not _number().search(text)
    assert bool(find_money(text)) == any(shape.search(text) for shape in _shapes())
    assert len(tuple(numbers_in(text))) <= len(tuple(_number().finditer(text)))
