"""Intervals hold what was measured, shrink with more articles, and never change by chance."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.evaluate.count import Count
from servanda.evaluate.intervals import intervals, render, to_json
from servanda.evaluate.load import load_gold
from servanda.evaluate.score import ArticleScore, Scores, score
from servanda.evaluate.sheet import empty
from tests.evaluate.invented import reference, write_gold


def _scores(counts: list[Count]) -> Scores:
    from collections import Counter  # noqa: PLC0415

    nothing: Counter[tuple[str, str]] = Counter()
    articles = tuple(
        ArticleScore(empty(str(n)), empty(str(n)), read=True, counts={"row": one},
                     confusions=nothing)
        for n, one in enumerate(counts)
    )  # fmt: skip
    return Scores(articles, {"row": sum(counts, Count())}, nothing)


_COUNTS = st.builds(
    lambda hits, more, missed: Count.of(hits, hits + more, hits + missed),
    st.integers(0, 9), st.integers(0, 5), st.integers(0, 5),
)  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(st.lists(_COUNTS, min_size=2, max_size=12))
def test_bounds_are_shares_in_order(counts: list[Count]) -> None:
    found = intervals(_scores(counts))["row"]
    assert all(0 <= one.low <= one.high <= 1 for one in found.values())


def test_articles_that_are_all_alike_leave_no_doubt() -> None:
    found = intervals(_scores([Count.of(3, 4, 6)] * 10))["row"]
    assert (found["p"].low, found["p"].high) == pytest.approx((0.75, 0.75))
    assert (found["r"].low, found["r"].high) == pytest.approx((0.5, 0.5))


def test_more_articles_of_the_same_kind_narrow_the_interval() -> None:
    mixed = [Count.of(9, 10, 10), Count.of(2, 10, 10)]
    few, many = (intervals(_scores(mixed * times))["row"]["f1"] for times in (3, 40))
    assert many.high - many.low < (few.high - few.low) / 2
    assert many.low < 0.55 < many.high


def test_the_same_scores_give_the_same_intervals(tmp_path: Path) -> None:
    write_gold(tmp_path)
    scores = score(load_gold(tmp_path, tmp_path), {"rail": reference()})
    assert to_json(intervals(scores)) == to_json(intervals(scores))
    assert "act exact" in render(intervals(scores))


def test_one_article_says_nothing_about_others() -> None:
    assert intervals(_scores([Count.of(1, 2, 3)])) == {}
