"""In which role a party or a person stands in a sentence."""

import pytest
from tests.reading.invented import draft_of

from servanda.reading.syntax.roles import role_at


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        ("Norway urged Portugal to open its ports.", "Norway", "subject"),
        ("Norway urged Portugal to open its ports.", "Portugal", "object"),
        ("The Norwegian minister met Rui Tavora in Lisbon.", "Norwegian", "subject"),
        ("The Norwegian minister held talks with Portugal.", "Portugal", "with"),
        ("Portugal was accused by Norway.", "Norway", "by"),
        ("Portugal was accused by Norway.", "Portugal", "passive subject"),
        ("Talks went on in Lisbon.", "Lisbon", "in"),
    ],
)
def test_role(text: str, word: str, role: str) -> None:
    draft = draft_of(text)
    assert role_at(draft, draft.sentences[0], text.index(word)) == role


def test_a_place_after_the_sentence_has_no_role_of_its_own() -> None:
    draft = draft_of("Norway urged Portugal to open its ports.")
    assert role_at(draft, draft.sentences[0], 400) == "other"
