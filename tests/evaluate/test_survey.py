"""What a collection holds is counted from its references and its catalogue."""

from pathlib import Path

from servanda.evaluate.catalogue import Catalogue, Entry
from servanda.evaluate.load import load_gold
from servanda.evaluate.survey import survey
from tests.evaluate.invented import write_gold

LISTED = Catalogue(
    {
        "rail": Entry("agency-lisbon", ("PT", "MA"), 2026, "hostile", "visit", ("A", "B")),
        "cup": Entry("sports-page", (), 1999, readers=("A",)),
        "elsewhere": Entry("no-text", ("FR", "DE"), 1950, readers=("C",)),
    }
)


def test_only_texts_that_are_there_count(tmp_path: Path) -> None:
    write_gold(tmp_path)
    found = survey(load_gold(tmp_path, tmp_path), LISTED)
    assert (found.texts, found.negative, found.acts, found.encounters) == (2, 1, 6, 2)
    assert found.pairs == {frozenset(("PT", "MA"))}
    assert found.styles == {"agency-lisbon"}
    assert (found.years, found.hostile, found.readers) == ((2026, 2026), 1, ("A",))
    assert found.words == (16, 73)


def test_an_encounter_is_told_twice_only_by_two_texts(tmp_path: Path) -> None:
    write_gold(tmp_path)
    gold = load_gold(tmp_path, tmp_path)
    assert survey(gold, LISTED).accounts == 0
    twice = {name: Entry("x", ("PT", "MA"), 2026, account_of="visit") for name in ("rail", "cup")}
    gold.readings["cup"]["article"].pop("negative")
    assert survey(gold, Catalogue(twice)).accounts == 1


def test_without_a_catalogue_texts_are_still_counted(tmp_path: Path) -> None:
    write_gold(tmp_path)
    found = survey(load_gold(tmp_path, tmp_path), Catalogue({}))
    assert (found.texts, found.years, found.styles, found.readers) == (2, (0, 0), frozenset(), ())
