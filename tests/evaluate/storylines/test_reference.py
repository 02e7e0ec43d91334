"""A reference reading becomes a reading that a ledger may hold."""

from pathlib import Path

import pytest

from servanda.errors import InputError
from servanda.evaluate.storylines.load import load_storylines
from servanda.evaluate.storylines.reference import reference_reading, reference_readings
from servanda.ledger import check
from tests.evaluate.invented import TEXT, reference
from tests.evaluate.storylines.invented import write_story


def test_references_pass_what_a_ledger_asks_of_a_reading(tmp_path: Path) -> None:
    (story,) = load_storylines(write_story(tmp_path))
    for reading in reference_readings(story.gold):
        assert check(reading) is reading
        assert [block.kind for block in reading.article.blocks] == ["title", "body"]


def test_words_that_occur_twice_are_found_by_their_number() -> None:
    found = reference_reading(reference(), TEXT)
    (topic,) = [act for act in found.acts if act.type == "discuss"]
    assert TEXT[: topic.quote.start].count("fish market") == 1
    sentence = TEXT[topic.sentence.start : topic.sentence.end]
    assert sentence.strip() == "The fish market was discussed"


def test_a_quote_that_is_not_there_and_a_missing_field_are_named() -> None:
    wrong = reference()
    wrong["acts"][0]["quote"] = "build a bridge to the moon"
    with pytest.raises(InputError, match=r"rail: .*quote not found"):
        reference_reading(wrong, TEXT)
    wrong = reference()
    del wrong["encounters"][0]["parties"]
    with pytest.raises(InputError, match=r"rail: .*parties"):
        reference_reading(wrong, TEXT)
