"""Every data file of the stage loads and compiles; what is wrong is named."""

from collections.abc import Callable

import pytest

from servanda.article import knowledge
from servanda.errors import DataError

WHOLE = [("furniture", key) for key in ("related_start", "related_inline", "other", "end_marks")]
FOUND = [("furniture", "final_marks"), ("captions", "credits"), ("offices", "attributions")]
SINGLE = [
    *(("furniture", key) for key in ("salutations", "notes_start", "foot_start")),
    *(("captions", key) for key in ("positions", "poses", "files")),
    *(("forms", key) for key in ("joint", "about_joint", "speech", "full_text")),
    *(("forms", key) for key in ("first_person", "readout")),
]


@pytest.mark.parametrize(("name", "key"), WHOLE + FOUND)
def test_lists_compile(name: str, key: str) -> None:
    assert knowledge.whole(name, key).pattern


@pytest.mark.parametrize(("name", "key"), SINGLE)
def test_expressions_compile(name: str, key: str) -> None:
    assert knowledge.single(name, key).pattern


@pytest.mark.parametrize("load", [knowledge.words, knowledge.whole, knowledge.single])
def test_faults_name_file_and_key(load: Callable[[str, str], object]) -> None:
    with pytest.raises(DataError, match=r"article/data/furniture\.toml: nothing"):
        load("furniture", "nothing")


def test_missing_file_is_named() -> None:
    with pytest.raises(DataError, match=r"article/data/nothing\.toml"):
        knowledge.table("nothing")
