"""Areas by words, the heaviest first."""

import pytest

from servanda.model.codes import AREAS
from servanda.reading.facts import areas_of

CASES = [
    ("the islet lies within its territorial waters", ["order"]),
    ("free the hostages whom the rebels hold", ["defence"]),
    ("lift the anti-dumping duties on honey", ["economy", "agriculture"]),
    ("let the pilgrims cross on Fridays", ["people"]),
    ("train 300 nurses", ["labour-education", "health"]),
    ("build a railway", ["development"]),
    ("lift the tariff on wheat", ["economy", "agriculture"]),
    ("hold joint naval exercises", ["defence"]),
    ("do as it sees fit", ["politics"]),
]


@pytest.mark.parametrize(("quote", "areas"), CASES)
def test_areas(quote: str, areas: list[str]) -> None:
    found = areas_of(quote, quote)
    assert sorted(found) == sorted(areas)
    assert set(found) <= set(AREAS)


def test_sentence_and_context_speak_where_the_quote_does_not() -> None:
    assert areas_of("look at it", "Asked about the vaccine, she said she would look at it.") == (
        "health",
    )
    assert areas_of("do so", "He would do so.", context=["The tanks stay."]) == ("defence",)


@pytest.mark.parametrize(
    "words", ["diplomatic relations", "Diplomatic-Relations", "diplomatic  relations", "embassies"]
)
def test_spelling_does_not_matter(words: str) -> None:
    assert areas_of(f"discuss {words}", "") == ("politics",)


def test_a_longer_word_is_not_the_shorter_one() -> None:
    assert areas_of("discuss the railwaymen", "") == ("politics",)
