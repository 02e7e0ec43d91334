"""Folding, queries and snippets."""

import pytest

from servanda.ledger.words import folded, fts_query, snippet, terms


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Đà Nẵng", "da nang"), ("SÃO", "sao"), ("Straße", "strasse"), ("Łódź", "lodz"), ("İ", "i")],
)
def test_folded(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_terms_keep_phrases_and_split_at_signs() -> None:
    assert terms('rail "Sea Port" co-operation !') == (
        ("rail",),
        ("sea", "port"),
        ("co", "operation"),
    )


def test_a_query_holds_only_quoted_words() -> None:
    assert fts_query((("a", "b"), ("or",))) == '"a b" "or"'


def test_a_snippet_shows_where_most_of_the_words_stand() -> None:
    text = "port " + "filler " * 60 + "the sea port opened " + "filler " * 60
    shown = snippet(text, (("sea",), ("port",)))
    assert "‹sea› ‹port›" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 240


def test_a_snippet_without_the_words_is_the_beginning() -> None:
    assert snippet("short text", (("absent",),)) == "short text"
