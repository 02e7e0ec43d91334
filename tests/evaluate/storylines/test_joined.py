"""Clusters compared by the pairs that they join."""

from hypothesis import given
from hypothesis import strategies as st

from servanda.evaluate.storylines.joined import joined, rates

_CLUSTERS = st.dictionaries(
    st.sampled_from("abcdef"), st.sets(st.sampled_from("123"), min_size=1), min_size=1
)


@given(_CLUSTERS)
def test_the_same_clusters_under_other_names_score_full_marks(want: dict[str, set[str]]) -> None:
    renamed = {item: {f"cluster {one}" for one in ids} for item, ids in want.items()}
    assert rates(joined(want, renamed)) == (1.0, 1.0, 1.0)


@given(_CLUSTERS)
def test_joining_nothing_misses_every_pair_and_invents_none(want: dict[str, set[str]]) -> None:
    count = joined(want, {item: {f"alone {item}"} for item in want})
    assert (count.right, count.all) == (0, 0)
    assert rates(count)[0] == float(not count.wanted)


def test_one_pair_too_many_and_one_too_few() -> None:
    want = {"a": {"1"}, "b": {"1"}, "c": {"2"}, "d": {"2"}}
    have = {"a": {"x"}, "b": {"x"}, "c": {"x"}, "d": {"y"}}
    p, r, _ = rates(joined(want, have))
    assert (round(p, 2), r) == (0.33, 0.5)
