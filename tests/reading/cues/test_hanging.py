"""Whether an attached clause reports or goes on with the content."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues.hanging import reports

CASES = [
    ("Norway praised Portugal and urged it to pay.", "urged", True),
    ("Norway praised Portugal, adding that it would pay.", "adding", True),
    ("Norway will pay if Portugal agrees to wait.", "agrees", False),
]


@pytest.mark.parametrize(("text", "verb", "told"), CASES)
def test_reports(text: str, verb: str, told: bool) -> None:
    (sentence,) = sentences(text)
    child = next(token for token in sentence.tokens if token.text == verb)
    assert reports(child, child.head, None) is told
