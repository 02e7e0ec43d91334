"""Languages of articles."""

import pytest

from servanda.article.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The two ministers agreed to open talks on trade and to meet again in spring.", "en"),
        ("Les deux ministres ont décidé d'ouvrir des négociations sur le commerce.", "fr"),
        ("Министры договорились начать переговоры о торговле и встретиться весной.", "ru"),
    ],
)
def test_language(text: str, code: str) -> None:
    found = language_of(text)
    assert found is not None
    assert found[0] == code


def test_too_little_text_tells_nothing() -> None:
    assert language_of("Rome, 5 March 2019") is None
