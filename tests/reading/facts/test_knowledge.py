"""The data files are whole; a fault names file and entry."""

import pytest

from servanda.errors import DataError
from servanda.reading.facts.knowledge import lists, numbers, table, words


def test_missing_file_and_entry_are_named() -> None:
    with pytest.raises(DataError, match=r"nothing\.toml"):
        table("nothing")
    with pytest.raises(DataError, match=r"mechanisms\.toml: \[no such key\]"):
        words("mechanisms", "no such key")
    with pytest.raises(DataError, match=r"dates\.toml: \[before\]"):
        numbers("dates", "before")


def test_currencies_at_home_are_known() -> None:
    for codes in lists("currencies", "home").values():
        assert all(code in table("currencies") for code in codes)
