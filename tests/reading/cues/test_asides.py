"""Sayings put into what they say."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues.asides import interposed
from servanda.reading.syntax.mains import main_clause

CASES = [
    ("The port, she explained, was closed by ice.", "explained"),
    ("The two ports, Norway promised, will be dredged in May.", "promised"),
    ("The next round, it was agreed, will be held in Oslo.", "agreed"),
    ("The port, which she praised, was closed by ice.", ""),
    ("The port was closed by ice.", ""),
]


@pytest.mark.parametrize(("text", "verb"), CASES)
def test_interposed(text: str, verb: str) -> None:
    (sentence,) = sentences(text)
    root = next(token for token in sentence.tokens if token.head is token)
    found = interposed(sentence, *main_clause(root))
    assert (found.head.text if found is not None else "") == verb
