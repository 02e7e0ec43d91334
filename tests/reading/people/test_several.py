"""Several people named together."""

import pytest

from servanda.parties import gazetteer
from servanda.reading.people.holders import find_holders
from servanda.reading.people.stretch import Stretch


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Foreign Ministers Delia Paz of Honduras and Ernesto Ruiz of Nicaragua signed",
            [("Delia Paz", "HN"), ("Ernesto Ruiz", "NI")],
        ),
        (
            "the Polish and Czech prime ministers, Jan Kos and Petr Malý, met",
            [("Jan Kos", "PL"), ("Petr Malý", "CZ")],
        ),
        (
            "The foreign ministers of Norway and Chad, Kari Moe and Idriss Saleh, signed",
            [("Kari Moe", "NO"), ("Idriss Saleh", "TD")],
        ),
        (
            "her counterparts from Norway and Chad, Kari Moe and Idriss Saleh, signed",
            [("Kari Moe", "NO"), ("Idriss Saleh", "TD")],
        ),
        (
            "Presidents Abdou Sarr and Moussa Keita held",
            [("Abdou Sarr", None), ("Moussa Keita", None)],
        ),
        (
            "President Josef Adler of Austria and Prime Minister Li Wei of China met",
            [("Josef Adler", "AT"), ("Li Wei", "CN")],
        ),
    ],
)
def test_each_has_their_own_country(text: str, people: list[tuple[str, str | None]]) -> None:
    stretch = Stretch(text, 0, {mention.start: mention for mention in gazetteer().find(text)})
    assert [(text[h.start : h.end], h.country) for h in find_holders(stretch)[0]] == people
