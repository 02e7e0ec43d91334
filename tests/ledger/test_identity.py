"""What counts as mostly the same words, and what articles are called."""

import pytest

from servanda.ledger.identity import Shelf, ids, mostly_the_same, one_address

STORY = " ".join(f"word{number}" for number in range(40))


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (STORY, STORY.upper(), True),
        (STORY, STORY.replace("word7 ", "other "), True),
        (STORY, STORY + " and " + STORY[::-1], True),
        (STORY, " ".join(reversed(STORY.split())), False),
        (STORY, "Nothing of it at all", False),
        ("", "", True),
        ("", STORY, False),
        ("?!", "...", False),
        ("Word", "word.", True),
    ],
)
def test_mostly_the_same(one: str, two: str, *, same: bool) -> None:
    assert mostly_the_same(one, two) is same
    assert mostly_the_same(two, one) is same


@pytest.mark.parametrize(
    ("other_name", "other_url", "same"),
    [("a", None, True), ("b", None, False), ("b", "u", True), ("a", "v", False)],
)
def test_one_address(other_name: str, other_url: str | None, *, same: bool) -> None:
    assert one_address("a", "u", other_name, other_url) is same


def shelf(pk: int, name: str, *hashes: str, url: str = "") -> Shelf:
    return Shelf(pk, (name,), (url,), hashes)


def never(_: str) -> bool:
    return False


def test_an_article_alone_has_its_name_and_rivals_have_their_smallest_hash() -> None:
    shelves = [shelf(1, "a", "f" * 64), shelf(2, "b", "c" * 64, "1" * 64), shelf(3, "b", "2" * 64)]
    assert ids(shelves, taken=never) == {1: "a", 2: "b-111111", 3: "b-222222"}


def test_hashes_that_begin_alike_are_shown_longer() -> None:
    shelves = [shelf(1, "b", "a" * 64), shelf(2, "b", "a" * 7 + "b" * 57)]
    assert ids(shelves, taken=never) == {1: "b-aaaaaaaa", 2: "b-aaaaaaab"}


def test_the_same_words_at_two_addresses_are_told_apart_by_address() -> None:
    shelves = [shelf(1, "b", "a" * 64, url="u"), shelf(2, "b", "a" * 64, url="v")]
    assert len(set(ids(shelves, taken=never).values())) == 2
