"""A verb's particle: at once, behind its object, with an open place."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues.particles import has_particle, particle_ends

CASES = [
    ("Chad called on Peru to pay.", "on", ["on"]),
    ("Chad called again on Peru to pay.", "on", ["on"]),
    ("Chad turned the offer down.", "down", ["turned", "down"]),
    ("Chad called its envoy home.", "home", ["called", "home"]),
    ("Chad left the two hosts in no doubt that it would pay.", "in no doubt", ["left", "doubt"]),
    ("Chad put its own name to the text.", "~ name to", ["to"]),
    ("Chad put ten buses at Peru's disposal.", "at ~ disposal", ["put", "disposal"]),
    ("Chad complained in writing of the noise.", "of", ["of"]),
    ("Chad called at the port on Monday.", "for", []),
    ("Chad put its name, as it says, to the text.", "~ name to", []),
]


@pytest.mark.parametrize(("text", "particle", "ends"), CASES)
def test_particle_ends(text: str, particle: str, ends: list[str]) -> None:
    (sentence,) = sentences(text)
    root = next(token for token in sentence.tokens if token.head is token)
    found = [root.doc[end].text for end in particle_ends(root, particle)]
    assert found == ends
    assert has_particle(root, particle) == bool(ends)
    assert has_particle(root, "")
