"""What keeps two acts apart whatever words they share."""

from servanda.linking import link
from servanda.model.reading import Quantity
from tests.linking.builders import Draft, told


def _pledged(article: str, date: str, words: str, euros: float) -> Draft:
    return told(article, date=date).act(
        "pledge", words, owner=("SE",), quantities=(Quantity(euros, "owed", currency="EUR"),)
    )


def _undertakings(*drafts: Draft) -> int:
    return len(link([draft.reading() for draft in drafts]).undertakings)


FIRST = _pledged("a", "2031-05-06", "provide 350 million EUR for the harbour railways", 350e6)


def test_another_sum_at_another_meeting_is_another_undertaking() -> None:
    other = _pledged(
        "b", "2032-05-06", "lend 60 million EUR to firms that build harbour railways", 60e6
    )
    assert _undertakings(FIRST, other) == 2


def test_a_sum_that_takes_the_place_of_the_first_is_not_kept_apart_by_its_number() -> None:
    raised = _pledged(
        "b", "2032-05-06", "raise its 350 million EUR for the harbour railways to 400 million EUR",
        400e6,
    )  # fmt: skip
    assert _undertakings(FIRST, raised) == 1
