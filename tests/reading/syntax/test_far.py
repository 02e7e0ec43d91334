"""Content that stands further on, and clauses that only define a noun."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues import find_cues

CASES = [
    ("Chad told the envoys of both states here today that the port was open.", "the port was open"),
    ("Chad told a meeting on Monday, March 3, 2031 that the port was open.", "the port was open"),
    ("Chad announced a grant to train nurses.", "a grant to train nurses"),
    ("Chad underlined the right of states to fish.", "the right of states to fish"),
    ("Chad protested over the decision to close the port.", "the decision to close the port"),
    ("Chad complained, more loudly than before, of the noise.", "the noise"),
    ("Chad hailed the news that Peru would pay.", "the news that Peru would pay"),
]


@pytest.mark.parametrize(("text", "content"), CASES)
def test_content(text: str, content: str) -> None:
    (sentence,) = sentences(text)
    (cue,) = find_cues(sentence)
    doc = cue.head.doc
    words = doc[cue.complement.start : sentence.tokens.end].text.rstrip(" .")
    assert words == content
