"""What lines look like."""

import pytest

from servanda.article.shape import (
    ends_sentence,
    is_crosshead,
    is_listed,
    is_prose,
    share_repeated,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The two sides met on Monday and agreed to go on.", True),
        ("Q: Will you open an embassy?", True),
        ("Ministers meet in Rome", False),
        ("双方在会谈中一致同意，将继续加强两国之间在贸易和投资方面的合作。", True),
    ],
)
def test_prose(text: str, prose: bool) -> None:
    assert is_prose(text) is prose


@pytest.mark.parametrize(
    "text", ["Trade and investment", "I. Political cooperation", "1. Security", "2.1 Ports"]
)
def test_crossheads(text: str) -> None:
    assert is_crosshead(text)


@pytest.mark.parametrize("text", ["They met.", "Excellencies,", "- training of nurses", "Q: Why?"])
def test_no_crossheads(text: str) -> None:
    assert not is_crosshead(text)


def test_small_marks() -> None:
    assert is_listed("(a) conclude an agreement;")
    assert ends_sentence("“We agree.”")
    assert not ends_sentence("Talks with the U.S.")
    assert (
        share_repeated(words_of("They agreed to meet"), words_of("They also agreed to meet soon"))
        == 1
    )
    assert share_repeated([], ["a"]) == 0
