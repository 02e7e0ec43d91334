"""Who leads a party's team, signs or speaks for it, or is of its ministry."""

import pytest

from servanda.parties import gazetteer
from servanda.reading.people.leading import leaders, of_parties, speaking_for
from servanda.reading.people.stretch import Stretch


def _rows(text: str) -> dict[str, str | None]:
    stretch = Stretch(text, 0, {mention.start: mention for mention in gazetteer().find(text)})
    hits = (*leaders(stretch), *speaking_for(stretch), *of_parties(stretch))
    return {text[hit.start : hit.end]: hit.country for hit in hits}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The Danish delegation, which was led by Lars Berg, left.", {"Lars Berg": "DK"}),
        ("Denmark's negotiators under Lars Berg left.", {"Lars Berg": "DK"}),
        ("Lars Berg heads Denmark's delegation.", {"Lars Berg": "DK"}),
        ("For Denmark, Lars Berg wanted more.", {"Lars Berg": "DK"}),
        ("On the Danish side, Lars Berg signed.", {"Lars Berg": "DK"}),
        ("Denmark was represented at the talks by Lars Berg.", {"Lars Berg": "DK"}),
        ("Representing Denmark was Lars Berg.", {"Lars Berg": "DK"}),
        ("Lars Berg, representing Denmark, said", {"Lars Berg": "DK"}),
        ("said Lars Berg of the Danish foreign ministry", {"Lars Berg": "DK"}),
        ("Lars Berg of Denmark's Ministry of Fisheries said", {"Lars Berg": "DK"}),
        (
            "It was signed by Lars Berg for Denmark and Kofi Mensah for Ghana.",
            {"Lars Berg": "DK", "Kofi Mensah": "GH"},
        ),
        (
            "Lars Berg (Denmark), Kofi Mensah (Ghana) and Ana Rojas (Peru) met.",
            {"Lars Berg": "DK", "Kofi Mensah": "GH", "Ana Rojas": "PE"},
        ),
    ],
)
def test_for_whom_they_act(text: str, people: dict[str, str | None]) -> None:
    assert _rows(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "For Denmark, Ghana is a partner.",
        "Talks in São Paulo (Brazil) and Santa Cruz (Bolivia) began.",
        "The two signed a memorandum on Wage Protection for Ghanaian workers.",
        "Human Rights Watch at the UN office said it.",
        "Lars Berg of the Danish committee of victims said it.",
        "Operation Walrus of the Danish navy ended.",
    ],
)
def test_nobody_acts(text: str) -> None:
    assert _rows(text) == {}
