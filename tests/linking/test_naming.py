"""Names are cut from the words, never made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.linking.naming import name_of

CASES = [
    ("continue to deepen trade ties", "deepen trade ties"),
    ("work together to open a ferry line", "open a ferry line"),
    ("share seeds of barley and to", "share seeds of barley"),
    (
        "train 40,000 nurses by 2033 under a new programme of the two health ministries, "
        "which will be financed by a fund to be set up next year",
        "train 40,000 nurses by 2033 under a new programme of the two health ministries",
    ),
    (
        "convene the ninth meeting of the Joint Commission on Fisheries and Forestry Cooperation "
        "at a time to be agreed through diplomatic channels",
        "convene the ninth meeting of the Joint Commission on Fisheries and Forestry Cooperation",
    ),
    (
        "the early opening of Harbour Line No. 3 (North Quay - Lighthouse Hill, including the "
        "tunnel) before the winter season begins in earnest",
        "the early opening of Harbour Line No. 3 "
        "(North Quay - Lighthouse Hill, including the tunnel)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name"), CASES)
def test_names(words: str, name: str) -> None:
    assert name_of(words) == name


@given(st.text(alphabet='ab ,;()"-–A', min_size=1, max_size=300))
def test_a_name_is_always_a_short_piece_of_the_words(words: str) -> None:
    name = name_of(words)
    assert len(name) <= 100
    assert name in " ".join(words.split())
