"""Items of a list under a colon."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.acts.bullets import is_item, item_content, mark_of


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("1. Norway will pay.", "number"),
        ("12) Norway will pay.", "number"),
        ("3.Both sides will pay.", "number"),
        ("(3)Both sides will pay.", "bracket"),
        ("(3) Norway will pay.", "bracket"),
        ("iv) Norway will pay.", "roman"),
        ("(b) Norway will pay.", "letter"),
        ("- Norway will pay.", "dash"),
        ("• Norway will pay.", "dash"),
        ("Norway will pay 12.5 million.", ""),
    ],
)
def test_marks(line: str, mark: str) -> None:
    assert mark_of(line, sentences(line)[0].passage) == mark


@pytest.mark.parametrize(
    ("item", "content"),
    [
        ("- to open a school;", "open a school"),
        ("- open a school; and", "open a school"),
        ("- open a school, and", "open a school"),
        ("- that Norway pays.", "Norway pays"),
        ("- a trade fair", "a trade fair"),
    ],
)
def test_an_items_words(item: str, content: str) -> None:
    start, end = item_content(item, sentences(item)[0], len(item))
    assert item[start:end] == content


@pytest.mark.parametrize(
    ("below", "is_one"),
    [
        ("- open a school", True),
        ("open a school", True),
        ("2. Norway will pay.", False),
        ("Norway thanked Portugal.", False),
    ],
)
def test_an_item_has_another_mark_than_the_line_above(below: str, is_one: bool) -> None:
    text = f"1. The two sides agreed to:\n\n{below}"
    parent, *_, last = sentences(text)
    assert is_item(text, last, parent) is is_one
