import pytest

from servanda.brief import lexicon
from servanda.errors import DataError


def test_the_words_of_the_package_are_whole() -> None:
    words = lexicon.lexicon()
    assert set(words.phrases) == {"agree", "pledge", "request", "propose", "invite"}
    assert len({key for key, _ in words.sections}) == len(words.sections)


def test_a_fault_is_named_with_its_file() -> None:
    with pytest.raises(DataError, match=r"brief/data/terms\.toml"):
        lexicon.parse("terms.toml", "[area")
