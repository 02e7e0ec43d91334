"""Verbs that only lead up to a report."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues.leads import lead_in

CASES = [
    ("She went on to ask for a loan.", "ask"),
    ("She did not fail to recall that the port is closed.", "recall"),
    ("She failed to recall the name.", ""),
    ("She was at pains to say that the port is open.", "say"),
    ("She asked for a loan.", ""),
]


@pytest.mark.parametrize(("text", "verb"), CASES)
def test_lead_in(text: str, verb: str) -> None:
    (sentence,) = sentences(text)
    root = next(token for token in sentence.tokens if token.head is token)
    found = lead_in(root)
    assert (found.text if found is not None else "") == verb
