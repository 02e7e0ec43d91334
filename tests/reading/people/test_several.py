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
        (
            "The delegations of Chad and Norway, headed by Mr. Idriss Saleh and Mrs. Kari Moe, met",
            [("Idriss Saleh", "TD"), ("Kari Moe", "NO")],
        ),
        (
            "the presidents of Chad, Idriss Saleh, and Niger, Moussa Keita, met",
            [("Idriss Saleh", "TD"), ("Moussa Keita", "NE")],
        ),
        (
            "foreign ministers Kari Moe and Idriss Saleh of Norway and Chad",
            [("Kari Moe", "NO"), ("Idriss Saleh", "TD")],
        ),
        ("Her Danish host, Lars Berg, did not comment", [("Lars Berg", "DK")]),
        ("beside his guest General Lars Berg", [("Lars Berg", None)]),
        ("Across the table sat Lars Berg, silent", [("Lars Berg", None)]),
        ("Lars Berg, the man on the other side of the table, left", [("Lars Berg", None)]),
        ("the host, Norway, Sweden and", []),
        ("the host country Ghana thanked", []),
    ],
)
def test_each_has_their_own_country(text: str, people: list[tuple[str, str | None]]) -> None:
    stretch = Stretch(text, 0, {mention.start: mention for mention in gazetteer().find(text)})
    found = {text[h.start : h.end]: h.country for h in reversed(find_holders(stretch)[0])}
    assert list(reversed(found.items())) == people
