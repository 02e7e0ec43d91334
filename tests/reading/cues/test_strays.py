"""Reporting verbs that the parser hangs inside another content."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues import find_cues


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (
            "Norway hopes to expand trade with Portugal and will send a mission in May.",
            ["hopes", "send"],
        ),
        (
            "Norway pledged to pay for the bridge while urging Portugal to act.",
            ["pledged", "urging"],
        ),
        ("Norway agreed to build and to run the school.", ["agreed"]),
    ],
)
def test_strays(text: str, heads: list[str]) -> None:
    (sentence,) = sentences(text)
    assert [cue.head.text for cue in find_cues(sentence)] == heads
