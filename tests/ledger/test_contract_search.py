"""Search: what every ledger must find, and that no input breaks it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servanda.ledger import Ledger
from tests.ledger.hand import article, reading
from tests.ledger.texts import BALL, LINE, PORT
from tests.ledger.trial import add, put


def found(ledger: Ledger, words: str, limit: int = 20) -> list[tuple[str, str | None]]:
    return [(hit.article, hit.act) for hit in ledger.search(words, limit=limit)]


def test_finds_acts_and_articles_with_the_words_marked(ledger: Ledger) -> None:
    put(ledger, reading("port", PORT), reading("line", LINE), reading("ball", BALL))
    act, whole = ledger.search("train PILOTS")
    assert (act.kind, act.article, act.act) == ("act", "port", "a2")
    assert act.snippet == "‹train› forty ‹pilots›"
    assert (whole.kind, whole.act) == ("article", None)
    assert act.rank <= whole.rank


@pytest.mark.parametrize("words", ["da nang", "ĐÀ NẴNG", "Đa Nang", "đà  nẵng,", '"da nang"'])
def test_case_and_diacritics_do_not_count(ledger: Ledger, words: str) -> None:
    add(ledger, article("a", "They met in Đà Nẵng to speak of fish."))
    assert found(ledger, words) == [("a", None)]
    assert "‹Đà› ‹Nẵng›" in ledger.search(words)[0].snippet


def test_quoted_words_must_stand_together(ledger: Ledger) -> None:
    add(ledger, article("a", "A sea port and a dry dock."), article("b", "A port by the sea."))
    assert found(ledger, "sea port") == [("a", None), ("b", None)]
    assert found(ledger, '"sea port"') == [("a", None)]


def test_only_what_is_shown_is_found(ledger: Ledger) -> None:
    put(ledger, reading("port", PORT))
    put(ledger, reading("port", PORT.replace("pilots", "doctors")))
    assert found(ledger, "pilots") == []
    assert found(ledger, "doctors") == [("port", "a2"), ("port", None)]


def test_equal_hits_stand_in_order_of_id_and_the_limit_holds(ledger: Ledger) -> None:
    add(ledger, *(article(stem, f"A ferry sails at {stem}.") for stem in ("c", "a", "b")))
    assert found(ledger, "ferry") == [("a", None), ("b", None), ("c", None)]
    assert found(ledger, "ferry", limit=2) == [("a", None), ("b", None)]
    assert found(ledger, "ferry", limit=0) == []


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        '"',
        '""',
        "*",
        "NEAR(",
        "a OR",
        "NOT",
        "words:port",
        "^x",
        "-",
        "{",
        "'; DROP",
        "\0",
    ],
)
def test_operators_and_signs_are_only_words(ledger: Ledger, words: str) -> None:
    add(ledger, article("a", "A plain text."))
    assert found(ledger, words) in ([], [("a", None)])


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(words=st.text())
def test_no_input_is_an_error(ledger: Ledger, words: str) -> None:
    assert isinstance(ledger.search(words), tuple)
