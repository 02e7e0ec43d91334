"""What a text says of sessions: number, body, and the words around them."""

import pytest

from servanda.linking.sessions import mentions
from servanda.model.article import Article, Block


def said(text: str) -> list[tuple[int | None, str]]:
    article = Article("a", text, (Block(0, len(text), "body"),))
    return [(one.number, one.body) for one in mentions(article)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fifth session of the Joint Ferry Committee was held in Turku.", [(5, "ferry")]),
        ("XI Round of Consular Consultations held in Turku", [(11, "#talks consular")]),
        ("The sixth of the yearly consultations ended today.", [(6, "")]),
        ("The Timber Commission would hold its third session in Turku.", [(3, "timber")]),
        ("The Timber Commission met in Turku for the second time.", [(2, "timber")]),
        ("They asked for the second time that the Timber Commission be told.", [(None, "timber")]),
        (
            "The Timber Commission, whose third session was held in May, will hold the fourth"
            " in Turku.",
            [(3, "timber"), (4, "timber")],
        ),
        (
            "The Timber Commission met. A peat forum will be held in Turku, and the commission"
            " will hold its third session in Umea.",
            [(None, "timber"), (None, "#forum peat"), (3, "timber")],
        ),
        ("The first half of the year was good.", []),
        ("The bridge was shut on the 9th in the town.", []),
    ],
)  # fmt: skip
def test_mentions(text: str, found: list[tuple[int | None, str]]) -> None:
    assert said(text) == found


def test_what_is_no_prose_is_not_read() -> None:
    text = "The fifth session of the Joint Ferry Committee"
    assert mentions(Article("a", text, (Block(0, len(text), "related"),))) == ()
