"""What words are compared as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.linking.folding import aim_cut, content, fold, stem, tokens


def test_fold_drops_case_and_marks() -> None:
    assert fold("Đà Nẵng, Łódź, Þór") == "da nang, lodz, thor"


def test_names_written_apart_are_put_together() -> None:
    assert tokens("Việt Nam and Viet Nam") == ["vietnam", "and", "vietnam"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("visas", "visa"), ("doses", "dose"), ("promoting", "promote"), ("policies", "policy"),
     ("exempted", "exempt"), ("planned", "plan"), ("exchanges", "exchange")],
)  # fmt: skip
def test_stems_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_stop_words_carry_nothing() -> None:
    assert content("that they will have been in the") == frozenset()


def test_the_far_aim_is_cut() -> None:
    assert aim_cut("build a bridge, contributing to peace") == "build a bridge"
    assert (
        aim_cut("supporting and contributing to growth") == "supporting and contributing to growth"
    )
