"""What is learned from a handful of examples, and that their order does not matter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from training.fit import LEAST, Choice, Signs, best_of, yes_or_no

ROWS = [{"open": 1.0}, {"open": 1.0, "ice": 1.0}, {"ice": 1.0}, {"fog": 1.0}] * LEAST
RIGHT = [True, False, False, True] * LEAST


def test_what_speaks_against_gets_a_weight_below_nought() -> None:
    learned = yes_or_no(ROWS, RIGHT, ridge=0.1)
    assert learned.weights["ice"] < 0 < learned.weights["open"] + learned.bias


def test_a_rare_sign_is_not_learned() -> None:
    learned = yes_or_no([*ROWS, {"comet": 1.0}], [*RIGHT, True], ridge=0.1)
    assert "comet" not in learned.weights


def test_a_no_that_weighs_more_makes_a_yes_rarer() -> None:
    even = yes_or_no(ROWS, RIGHT, ridge=0.1)
    strict = yes_or_no(ROWS, RIGHT, ridge=0.1, weight_of_no=5.0)
    assert strict.bias < even.bias


def test_the_right_candidate_wins() -> None:
    choices = [Choice([{"near": 1.0}, {"far": 1.0}, {}], [True, False, False])] * LEAST
    learned = best_of(choices, ridge=0.1)
    assert learned.weights["near"] > 0 > learned.weights["far"]


@given(st.permutations(list(zip(ROWS, RIGHT, strict=True))))
@settings(max_examples=10, deadline=None)
def test_the_order_of_examples_does_not_matter(pairs: list[tuple[Signs, bool]]) -> None:
    shuffled = yes_or_no([row for row, _ in pairs], [told for _, told in pairs], ridge=0.5)
    learned = yes_or_no(ROWS, RIGHT, ridge=0.5)
    assert shuffled.bias == pytest.approx(learned.bias, abs=1e-4)
    assert shuffled.weights == pytest.approx(learned.weights, abs=1e-4)
