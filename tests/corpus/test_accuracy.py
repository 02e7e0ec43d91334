"""On the corpus the reader holds its floors, and the page on accuracy is about this corpus."""

from pathlib import Path

import pytest

from servanda.accuracy import main, page
from servanda.evaluate import floors
from servanda.evaluate.accuracy_page import Page, render
from servanda.evaluate.held import Held

ROOT = Path(__file__).parents[2]
FLOORS = Path(__file__).parent / "floors"


@pytest.fixture(scope="module", name="measured")
def _measured() -> Page:
    return page(ROOT / "corpus")


@pytest.mark.parametrize("split", ["dev", "test"])
def test_the_reader_holds_its_floors(measured: Page, split: str) -> None:
    (found,) = [one.evaluation for one in measured.collections if one.name == split]
    known = floors.load_floors(FLOORS / f"{split}.toml")
    assert list(Held(known, found.digest, found.scores.counts).lines()) == ["floors: all reached"]


@pytest.mark.parametrize("split", ["dev", "test"])
def test_linking_holds_its_floors(measured: Page, split: str) -> None:
    (found,) = [one.evaluation for one in measured.stories if one.name.endswith(split)]
    known = floors.load_floors(FLOORS / f"storylines-{split}.toml")
    assert list(Held(known, found.digest, found.rows).lines()) == ["floors: all reached"]


def test_the_page_is_about_the_corpus_as_it_is(measured: Page) -> None:
    shown = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    fresh = render(measured)
    part = fresh.index("## The data"), fresh.index("## The reader")
    assert fresh[slice(*part)] in shown
    assert fresh[fresh.index("## Which references") :] in shown


def test_the_command_wants_a_corpus_and_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([]) == 2
    assert "usage:" in capsys.readouterr().err
    assert main([str(tmp_path), str(tmp_path / "page.md")]) == 2
    assert "there is no such file or folder" in capsys.readouterr().err
    assert not (tmp_path / "page.md").exists()
