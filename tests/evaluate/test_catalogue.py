"""What a collection says of its texts."""

from pathlib import Path

import pytest

from servanda.errors import InputError
from servanda.evaluate.catalogue import load_catalogue

CATALOGUE = """
unseen = true

[texts.rail]
style = "agency-lisbon"
parties = ["PT", "MA"]
year = 2026
tone = "friendly"
readers = ["one", "two"]

[texts.cup]
style = "sports-page"
year = 2024
"""


def test_a_catalogue_keeps_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "catalogue.toml").write_text(CATALOGUE, encoding="utf-8")
    found = load_catalogue(tmp_path)
    assert found.unseen
    rail = found.entries["rail"]
    assert (rail.parties, rail.year, rail.tone) == (("PT", "MA"), 2026, "friendly")
    assert rail.readers == ("one", "two")
    assert found.entries["cup"].account_of is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[texts.a]\nyear = 2000\n", "'style'"),
        ("[texts.a]\nstyle = 'x'\ntone = 'angry'\n", "tone 'angry'"),
        ("[texts.a]\nstyle = 'x'\nstile = 'y'\n", "unknown key 'stile'"),
        ("[texts\n", "not a catalogue"),
        ("unseen = true\n", "'texts'"),
    ],
)
def test_what_is_no_catalogue_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "catalogue.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        load_catalogue(tmp_path)
