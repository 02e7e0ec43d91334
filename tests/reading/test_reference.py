"""What the reader must reach: on the reference readings, and on those of the examples.

`servanda evaluate` measures the same; a floor is raised when the reader gets better.
"""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from servanda.article import parse
from servanda.evaluate.load import Gold, load_gold, load_readings, read_text
from servanda.evaluate.report import Evaluation, evaluate
from servanda.model.article import Declared, Page
from servanda.model.reading import Reading
from servanda.model.reading_json import reading_to_json
from servanda.reading import Reader
from servanda.sources import pages

TESTS = Path(__file__).parents[1]
EXAMPLES = TESTS.parent / "examples"
REFERENCE = os.environ.get("SERVANDA_REFERENCE")


def measured(reader: Reader, gold: Gold, files: Iterable[Path], floors: Path) -> Evaluation:
    """The reader's score on the texts of these files."""
    found = [
        page
        for page in pages([str(path) for path in files], declared=Declared())
        if isinstance(page, Page)
    ]
    readings = {
        reading.article.id: reading_to_json(reading)
        for reading in reader.read([parse(page) for page in found])
        if isinstance(reading, Reading)
    }
    assert sorted(readings) == sorted(gold.texts)
    return evaluate(gold, readings, floors=floors, worst=0)


@pytest.mark.reference
@pytest.mark.skipif(not REFERENCE, reason="set SERVANDA_REFERENCE to the reference material")
def test_the_reference_readings(reader: Reader) -> None:
    root = Path(REFERENCE or "")
    gold = load_gold(root / "gold" / "seeds", root / "seeds")
    files = [root / "seeds" / f"{name}.txt" for name in sorted(gold.texts)]
    result = measured(reader, gold, files, TESTS / "floors.toml")
    assert result.held is not None
    assert list(result.held.lines()) == ["floors: all reached"]


def test_the_readings_of_the_examples(reader: Reader) -> None:
    references = load_readings(TESTS / "reference" / "examples")
    files = sorted(path for path in EXAMPLES.rglob("*.txt") if path.stem in references)
    gold = Gold(references, {path.stem: read_text(path) for path in files}, ())
    assert sorted(gold.texts) == sorted(references)
    result = measured(reader, gold, files, TESTS / "reference" / "floors.toml")
    assert result.held is not None
    assert list(result.held.lines()) == ["floors: all reached"]
