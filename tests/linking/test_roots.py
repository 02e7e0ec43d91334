"""Words of one root are known in every part of speech."""

import pytest

from servanda.linking.roots import root

FAMILIES = [
    ("recruit", "recruits", "recruiters", "recruiting", "recruitment"),
    ("print", "printed", "printing"),
    ("employ", "employer", "employment", "employees"),
    ("negotiate", "negotiators", "negotiation"),
    ("nurse", "nurses", "nursing"),
    ("train", "trainees", "trainers", "training"),
    ("plan", "planned", "planning"),
]
STRANGERS = [("ferry", "fern"), ("bus", "bust"), ("port", "pork"), ("glass", "gla")]


@pytest.mark.parametrize("words", FAMILIES, ids=lambda words: words[0])
def test_one_root(words: tuple[str, ...]) -> None:
    assert len({root(word) for word in words}) == 1


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_other_roots(one: str, other: str) -> None:
    assert root(one) != root(other)
