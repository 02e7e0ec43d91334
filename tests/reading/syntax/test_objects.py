"""Content that goes with a verb's object."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.lexicon import Entry
from servanda.reading.syntax.objects import named_as, told_of, told_to

CASES = [
    ("obj-to", "Norway told Portugal to pay the fine.", "pay"),
    ("obj-to", "Norway was told to pay the fine.", "pay"),
    ("obj-to", "Norway told reporters of plans to open a school.", ""),
    ("obj-to", "The experts advised us to wait.", ""),
    ("obj-of", "Norway informed Portugal of the closure.", "the"),
    ("obj-of", "Norway informed Portugal, in the name of peace, that it paid.", ""),
    ("as", "Norway called the rule an insult.", "the"),
    ("as", "Norway described it as hasty.", "it"),
    ("as", "Norway called a meeting.", ""),
]


@pytest.mark.parametrize(("frame", "text", "first"), CASES)
def test_objects(frame: str, text: str, first: str) -> None:
    (sentence,) = sentences(text)
    root = next(token for token in sentence.tokens if token.head is token)
    entry = Entry("", "", "ask", frozenset((frame,)))
    found = told_to(entry, root) or told_of(entry, root) or named_as(entry, root)
    assert (root.doc[found.start].text if found is not None else "") == first
