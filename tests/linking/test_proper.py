"""One name for all spellings, and for what two sides call one place."""

import pytest

from servanda.linking.proper import names_in, skeleton

SAME = [("Ostvika", "Ostviko"), ("Šumovik", "Shumovik"), ("Kharsan", "Karsan")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_short_names_keep_their_vowels() -> None:
    assert skeleton("Aro") != skeleton("Ora")


def test_two_names_of_one_place_are_one() -> None:
    names = names_in(["They met on the Hvit Elv / Valkea Joki bridge."])
    assert names.key("Elv") == names.key("Joki")
    assert names.key("Elv") != names.key("Ostvik")


def test_names_are_known_from_inside_sentences_only() -> None:
    names = names_in(["Bridges near Ostvik were closed."])
    assert names.known == {"ostvik"}


def test_the_order_of_sentences_does_not_matter() -> None:
    rows = ["From Hvit / Valkea on.", "At the Valkea / Bjela post."]
    assert names_in(rows) == names_in(rows[::-1])
