"""Direct quotations: what stands inside one, and whose words a paragraph holds."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.text.quotations import inside_quotation, opens_quotation


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"We will @pay," he said.', True),
        ('"We will pay," he @said.', False),
        ("“We will @pay,” he said.", True),
        ("“We will pay,” he @said.", False),
        ("«We will @pay», he said.", True),
        ("He @said nothing.", False),
        ('"One," he said. "Two @three."', True),
        ("“A “nested @word” here”", True),
    ],
)
def test_inside(text: str, inside: bool) -> None:
    at = text.index("@")
    assert inside_quotation(text.replace("@", ""), at) is inside


@pytest.mark.parametrize(
    ("text", "opens"),
    [('"We will pay," he said.', True), ("“Yes,” he said.", True), ("He said yes.", False)],
)
def test_opening(text: str, opens: bool) -> None:
    assert opens_quotation(sentences(text)[0]) is opens
