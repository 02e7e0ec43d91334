"""The file beside an article is read, and checked key by key."""

from pathlib import Path

import pytest

from servanda.errors import InputError
from servanda.model.article import Declared
from servanda.sources.sidecar import declared_beside, over


def beside(tmp_path: Path, text: str) -> Declared:
    (tmp_path / "a.meta.toml").write_text(text, encoding="utf-8")
    return declared_beside(tmp_path / "a.txt")


def test_no_sidecar_declares_nothing(tmp_path: Path) -> None:
    assert declared_beside(tmp_path / "a.txt") == Declared()


def test_all_keys_are_taken(tmp_path: Path) -> None:
    text = (
        'url = "https://example.org/a"\noutlet = "Gazette"\nside = "MT"\nform = "press"\n'
        'published = "2011-05-05"\nlanguage = "en"\ninvented = true\nnote = "for tests"\n'
    )
    assert beside(tmp_path, text) == Declared(
        "https://example.org/a", "Gazette", "MT", "press", "2011-05-05", "en", invented=True
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('outlt = "Gazette"', "outlt"),
        ('published = "5 May 2011"', "published"),
        ("published = 2011-05-05", "published"),
        ('form = "poem"', "form"),
        ('invented = "yes"', "invented"),
        ('outlet = ""', "outlet"),
        ("outlet = ", "TOML"),
    ],
)
def test_faults_name_file_and_key(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(InputError) as fault:
        beside(tmp_path, text)
    assert "a.meta.toml" in str(fault.value)
    assert named in str(fault.value)


def test_gaps_are_filled_from_beneath() -> None:
    merged = over(Declared(outlet="One"), Declared(outlet="Two", side="MT", invented=True))
    assert merged == Declared(outlet="One", side="MT", invented=True)
