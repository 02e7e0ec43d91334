"""Pairing is one to one, and names compare as sets of plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.evaluate.match import hits, pairs
from servanda.evaluate.names import fold, half_shared, same_name
from servanda.evaluate.place import find, place, word_places

_words = st.lists(st.integers(0, 4), max_size=7)


@given(_words, _words)
def test_hits_never_exceed_either_side_and_do_not_care_which_side_asks(
    one: list[int], other: list[int]
) -> None:
    found = hits(one, other, lambda a, b: a == b)
    assert found <= min(len(one), len(other))
    assert found == hits(other, one, lambda a, b: a == b)


@given(_words, _words)
def test_pairs_use_each_index_once(one: list[int], other: list[int]) -> None:
    chosen = pairs(one, other, lambda a, b: 1.0 / (1 + abs(a - b)))
    assert len({i for i, _ in chosen}) == len({j for _, j in chosen}) == len(chosen)
    assert len(chosen) == min(len(one), len(other))


def test_the_likest_pair_is_taken_first_and_nothing_alike_makes_no_pair() -> None:
    assert pairs([10, 20], [19, 10], lambda a, b: max(0.0, 1 - abs(a - b) / 5)) == [(0, 1), (1, 0)]
    assert pairs([1], [2], lambda _a, _b: 0.0) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Đỗ Quỳnh Hạ", {"do", "quynh", "ha"}),
        ("SALGUEIRO Duarte", {"salgueiro", "duarte"}),
        ("Ait-Benhaddou", {"ait", "benhaddou"}),
        (None, set()),
    ],
)
def test_fold(name: str | None, words: set[str]) -> None:
    assert fold(name) == words


def test_a_short_name_is_the_same_as_the_full_one_but_nobody_is_the_same_as_no_name() -> None:
    assert same_name(fold("Salgueiro"), fold("Duarte Salgueiro"))
    assert not same_name(fold("Duarte Reis"), fold("Duarte Salgueiro"))
    assert not same_name(fold(None), fold(None))
    assert half_shared(fold("Foreign Minister"), fold("Minister of Foreign Affairs"))


def test_find_counts_overlapping_occurrences() -> None:
    assert find("aaa", "aa", 2) == (1, 3)
    assert find("aaa", "aa", 3) is None


def test_place_prefers_offsets_and_refuses_those_that_do_not_hold_the_quote() -> None:
    assert place({"quote": "two", "start": 4, "end": 7}, "one two") == (4, 7)
    assert place({"quote": "two", "start": 3, "end": 6}, "one two") is None
    assert place({"quote": "two"}, "one two") == (4, 7)
    assert word_places({"quote": "one two"}, "say one two") == {4, 8}
    assert word_places({"quote": "three"}, "one two") == frozenset()
