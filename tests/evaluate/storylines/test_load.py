"""Storylines from folders, and clear words where there is none."""

from pathlib import Path

import pytest

from servanda.errors import InputError, UsageError
from servanda.evaluate.storylines.load import load_storylines
from tests.evaluate.storylines.invented import write_story


def test_a_folder_is_a_storyline_or_holds_some(tmp_path: Path) -> None:
    write_story(tmp_path / "two")
    write_story(tmp_path / "one")
    (story,) = load_storylines(tmp_path / "one")
    assert (story.name, story.pair, story.as_of) == ("one", ("MA", "PT"), "2026-11-22")
    assert [found.name for found in load_storylines(tmp_path)] == ["one", "two"]


def test_the_digest_changes_with_the_ties(tmp_path: Path) -> None:
    (before,) = load_storylines(write_story(tmp_path))
    path = tmp_path / "corpus.json"
    path.write_text(path.read_text(encoding="utf-8").replace("done", "refused"), encoding="utf-8")
    (after,) = load_storylines(tmp_path)
    assert before.digest != after.digest


def test_no_storyline_or_a_broken_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no storyline in it"):
        load_storylines(tmp_path)
    write_story(tmp_path / "one")
    with pytest.raises(UsageError, match="--texts goes with one storyline"):
        load_storylines(tmp_path, tmp_path)
    (tmp_path / "one" / "corpus.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="it has no 'as_of'"):
        load_storylines(tmp_path / "one")
    (tmp_path / "one" / "corpus.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="not JSON"):
        load_storylines(tmp_path / "one")
