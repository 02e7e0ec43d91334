"""The hash of all that the reader knows changes with any of its data files."""

import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from servanda.reading import fingerprint as room
from servanda.reading import open_reader
from servanda.reading.fingerprint import fingerprint

FOLDERS = ("lexicon/en", "facts/data", "weighing/data")


def test_the_reader_is_known_by_it() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", fingerprint())
    assert open_reader().info.lexicon == fingerprint()


@pytest.mark.parametrize("changed", FOLDERS)
def test_an_edit_of_any_folder_changes_it(
    changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in FOLDERS:
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "words.toml").write_text("open = 1", encoding="utf-8")

    def files(package: str) -> Any:
        return tmp_path / package.rpartition(".")[2]

    monkeypatch.setattr(resources, "files", files)
    before = room.fingerprint.__wrapped__()
    (tmp_path / changed / "words.toml").write_text("open = 2", encoding="utf-8")
    assert room.fingerprint.__wrapped__() != before
