"""Recitals of joint texts."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues import find_cues
from servanda.reading.cues.cue import RECITAL

CASES = [
    ("Convinced that peace is indivisible,", True),
    ("Mindful of the long coast of both countries,", True),
    ("Norway has a long coast,", False),
]


@pytest.mark.parametrize(("text", "recites"), CASES)
def test_recitals(text: str, recites: bool) -> None:
    (sentence,) = sentences(text)
    cues = find_cues(sentence, speaks=True)
    assert (RECITAL in [cue.entry for cue in cues]) is recites
    assert RECITAL not in [cue.entry for cue in find_cues(sentence)]
