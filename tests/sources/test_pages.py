"""Files and folders become pages; what cannot be taken in becomes a Failure with its remedy."""

import os
from pathlib import Path

import pytest

from servanda.model.article import Declared, Page
from servanda.model.failure import Failure
from servanda.sources import pages


def found(*sources: Path | str, declared: Declared | None = None) -> list[Page | Failure]:
    return list(pages(map(str, sources), declared=declared or Declared()))


def test_folder_yields_its_texts_in_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "inner/c.txt", "README.md", "a.meta.toml", ".hidden.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('note = "words"' if name.endswith("toml") else "words")
    names = [page.name for page in found(tmp_path) if isinstance(page, Page)]
    assert names == ["a", "b", "c"]
    assert len(found(tmp_path)) == 3


def test_order_of_naming_does_not_matter_and_each_file_comes_once(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("first")
    two.write_text("second")
    assert found(two, one, tmp_path, one) == found(tmp_path)


@pytest.mark.parametrize(
    ("source", "remedy"),
    [
        ("missing.txt", "check the path"),
        ("missing/", "check the path"),
        ("https://example.org/story", "save the page as text"),
        ("feed:https://example.org/rss", "save the page as text"),
        ("bad\0name", "check the path"),
    ],
)
def test_what_is_not_there_is_refused_with_a_remedy(source: str, remedy: str) -> None:
    (failure,) = found(source)
    assert isinstance(failure, Failure)
    assert failure.stage == "fetch"
    assert remedy in failure.reason
    assert "\n" not in failure.reason


def test_empty_large_and_foreign_files_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(50_000_000)
    (tmp_path / "good.txt").write_text("words")
    empty, good, huge_one = found(tmp_path)
    assert isinstance(empty, Failure)
    assert "empty" in empty.reason
    assert isinstance(good, Page)
    assert isinstance(huge_one, Failure)
    assert "50.0 MB" in huge_one.reason


def test_folder_without_texts_says_so(tmp_path: Path) -> None:
    (failure,) = found(tmp_path)
    assert isinstance(failure, Failure)
    assert ".txt" in failure.reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_names_the_permission(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("words")
    path.chmod(0)
    (failure,) = found(path)
    assert isinstance(failure, Failure)
    assert "permission" in failure.reason


def test_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (failure,) = found(tmp_path / "pipe.txt")
    assert isinstance(failure, Failure)
    assert "no ordinary file" in failure.reason


def test_file_named_directly_need_not_end_in_txt(tmp_path: Path) -> None:
    (tmp_path / "story.text").write_text("words")
    (page,) = found(tmp_path / "story.text")
    assert isinstance(page, Page)
    assert page.name == "story"


def test_users_word_wins_over_the_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "a.meta.toml").write_text('outlet = "Harbour Gazette"\npublished = "2011-05-05"')
    (page,) = found(tmp_path, declared=Declared(published="2012"))
    assert isinstance(page, Page)
    assert (page.declared.outlet, page.declared.published) == ("Harbour Gazette", "2012")


def test_sidecar_alone_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.meta.toml").write_text("invented = true")
    (failure,) = found(tmp_path / "a.meta.toml")
    assert isinstance(failure, Failure)
    assert "describes" in failure.reason
