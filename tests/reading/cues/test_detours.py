"""Clefts, provisions, what one is given, and quotations before an unknown verb."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues import find_cues

CASES = [
    ("What Chad wants is a date.", "ask", "Chad"),
    ("A date is what Chad wants.", "ask", "Chad"),
    ("What Chad wants is not known.", "", ""),
    ("The treaty provides for a survey.", "agree", "treaty"),
    ("The accord gives hope.", "", ""),
    ("The accord does not oblige Chad to pay.", "", ""),
    ("Peru won from Chad a promise to pay.", "commit", "Chad"),
    ("Peru went home with an offer of ten buses from Chad.", "offer", "Chad"),
    ("Peru went home with a cold.", "", ""),
    ("Chad's offer of ten buses stands.", "offer", "Chad"),
    ("Chad's offer of ten buses failed.", "", ""),
    ("It was Chad's demand that Peru withdraw.", "ask", "Chad"),
    ('"Not a cent," the envoy quipped over tea.', "say", "envoy"),
    ("The envoy sat down and ate.", "", ""),
]


@pytest.mark.parametrize(("text", "cue_class", "subject"), CASES)
def test_detours(text: str, cue_class: str, subject: str) -> None:
    (sentence,) = sentences(text)
    cues = find_cues(sentence)
    assert [cue.cue_class for cue in cues] == ([cue_class] if cue_class else [])
    assert [cue.subject.text for cue in cues if cue.subject] == ([subject] if subject else [])
