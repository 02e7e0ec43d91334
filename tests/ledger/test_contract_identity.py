"""Identity: what is one article, its versions and its id, whatever keeps the ledger."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servanda.ledger import Ledger, open_ledger
from tests.ledger.hand import INFO, article, reading
from tests.ledger.texts import BALL, LINE, PORT, THREE
from tests.ledger.trial import add, ids, put

Kind = Callable[[Path], str]


def test_what_is_put_comes_back_as_it_was(ledger: Ledger) -> None:
    port = reading("port", PORT, outlet="The Apia Herald", side="third", published="2030-05-05")
    assert put(ledger, port) == ["new"]
    assert ledger.articles() == (port.article,)
    assert ledger.article("port") == port.article
    assert list(ledger.readings()) == [port]


def test_the_same_again_changes_nothing(ledger: Ledger) -> None:
    port = reading("port", PORT)
    put(ledger, port)
    assert put(ledger, port) == ["same"]
    assert ledger.versions("port") == (port.article,)


def test_mostly_the_same_words_are_a_new_version(ledger: Ledger) -> None:
    first, second = reading("port", PORT), reading("port", PORT.replace("forty", "fifty"))
    assert put(ledger, first, second) == ["new", "version"]
    assert ledger.versions("port") == (first.article, second.article)
    assert list(ledger.readings()) == [second]


def test_an_older_version_that_returns_changes_nothing(ledger: Ledger) -> None:
    first, second = article("port", PORT), article("port", PORT + " They will meet again.")
    assert add(ledger, first, second, first) == ["new", "version", "same"]
    assert ledger.article("port") == second


def test_other_particulars_are_a_version_and_must_be_read_again(ledger: Ledger) -> None:
    port = reading("port", PORT)
    put(ledger, port)
    dated = article("port", PORT, published="2030-05-05")
    assert add(ledger, dated) == ["version"]
    assert ledger.versions("port") == (dated,)
    assert not ledger.has_reading(dated, INFO)


def test_one_address_is_one_article_whatever_its_stem(ledger: Ledger) -> None:
    address = "https://example.org/port"
    copies = [article(stem, PORT, url=address) for stem in ("b", "a")]
    assert add(ledger, *copies) == ["new", "same"]
    assert add(ledger, *copies) == ["same", "same"]
    assert ids(ledger) == ["a"]
    assert ledger.resolve("b") == "a"
    assert ledger.resolve(address) == "a"


def test_two_addresses_are_two_articles_though_stem_and_words_agree(ledger: Ledger) -> None:
    for address in ("https://example.org/port", "https://example.net/port"):
        add(ledger, article("port", PORT, url=address))
    assert len(set(ids(ledger))) == 2
    assert all(id_.startswith("port-") for id_ in ids(ledger))


def test_texts_of_one_stem_are_told_apart_by_hash_whichever_came_first(ledger: Ledger) -> None:
    port, ball = article("001", PORT), article("001", BALL)
    assert add(ledger, port) == ["new"]
    assert ids(ledger) == ["001"]
    assert add(ledger, ball) == ["new"]
    assert ids(ledger) == sorted(f"001-{one.sha256[:6]}" for one in (port, ball))


def test_an_ambiguous_stem_names_its_candidates(ledger: Ledger) -> None:
    add(ledger, article("001", PORT), article("001", BALL))
    assert ledger.resolve("001") is None
    assert ledger.article("001") is None
    assert list(ledger.candidates("001")) == ids(ledger)


def test_a_former_id_leads_to_the_present_one(ledger: Ledger) -> None:
    first = article("001", PORT)
    add(ledger, first, article("001", BALL))
    former = f"001-{first.sha256[:6]}"
    smaller = next(
        one
        for one in (article("001", f"{PORT} Edition {number}.") for number in range(1000))
        if one.sha256 < first.sha256
    )
    assert add(ledger, smaller) == ["version"]
    assert ledger.resolve(former) == f"001-{smaller.sha256[:6]}"


def test_a_text_between_two_articles_makes_them_one(ledger: Ledger) -> None:
    halves = [" ".join(f"{letter}{number}" for number in range(50)) for letter in "xy"]
    for text in halves:
        add(ledger, article("long", text))
    assert len(ids(ledger)) == 2
    assert add(ledger, article("long", " ".join(halves))) == ["version"]
    assert ids(ledger) == ["long"]
    assert len(ledger.versions("long")) == 3


def test_copies_that_a_text_between_them_joins_keep_all_their_names(ledger: Ledger) -> None:
    address = "https://example.org/port"
    add(ledger, article("a", PORT), article("b", PORT, url=address))
    assert ids(ledger) == ["a", "b"]
    assert add(ledger, article("a", PORT + " More to come.", url=address)) == ["version"]
    assert ids(ledger) == ["a"]
    assert ledger.candidates("b") == ledger.candidates(address) == ("a",)
    assert [one.text for one in ledger.versions("a")] == [PORT, PORT + " More to come."]


def test_a_stem_that_looks_like_an_id_disturbs_nobody(ledger: Ledger) -> None:
    port, ball = article("001", PORT), article("001", BALL)
    add(ledger, port, ball)
    taken = f"001-{port.sha256[:6]}"
    add(ledger, article(taken, LINE))
    assert sorted(ids(ledger)) == sorted(
        (taken, f"001-{port.sha256[:7]}", f"001-{ball.sha256[:6]}")
    )
    assert ledger.article(taken) == article(taken, LINE)


TEXTS = (
    ("001", PORT, ""),
    ("001", PORT.replace("forty", "fifty"), ""),
    ("001", BALL, ""),
    ("001", LINE, "https://example.org/line"),
    ("002", LINE, "https://example.org/line"),
    ("002", THREE, ""),
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(order=st.permutations(TEXTS))
def test_ids_do_not_depend_on_the_order_of_arrival(
    order: list[tuple[str, str, str]], kind: Kind, tmp_path_factory: pytest.TempPathFactory
) -> None:
    def named(texts: list[tuple[str, str, str]]) -> set[tuple[str, str]]:
        where = kind(tmp_path_factory.mktemp("order"))
        with open_ledger(where, create=True) as opened:
            for stem, text, url in texts:
                add(opened, replace(article(stem, text), url=url or None))
            return {(id_, one.sha256) for id_ in ids(opened) for one in opened.versions(id_)}

    assert named(order) == named(list(TEXTS))
