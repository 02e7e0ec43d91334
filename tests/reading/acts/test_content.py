"""The ends of a content: marks and conjunctions fall off, brackets and abbreviations stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.builders import parsed

from servanda.reading.acts.content import after_weighing, content_within
from servanda.reading.syntax.tree import Tree


def words(text: str) -> Tree:
    """A tree of words and marks, without structure."""
    marks = frozenset(',;:.!?…“”"()-–—')
    return parsed(
        "\n".join(
            f"{each} {each} NN {'PUNCT' if each in marks else 'NOUN'} dep 0"
            for each in text.split()
        )
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("open the port .", "open the port"),
        (", open the port , and", "open the port"),
        ("open the port , while", "open the port"),
        ("open the port ( by May )", "open the port( by May)"),
        ("open the port )", "open the port"),
        ("open the port ./.", "open the port"),
        ("open the port ”", "open the port"),
        ("open “ the port ”", "open“ the port”"),
        ("pay the bank Ltd.", "pay the bank Ltd."),
        ("move to the U.S.", "move to the U.S."),
        ("pay by 2025./", "pay by 2025"),
        ("$ 5 million", "$ 5 million"),
        (", . ;", ""),
    ],
)
def test_ends(text: str, kept: str) -> None:
    tree = words(text)
    content = content_within(tree, 0, len(tree))
    assert (tree.text[content.text_start : content.text_end] if content else "") == kept


@given(st.lists(st.sampled_from(("port", "and", ",", ".", "(", ")", "“", "”", "while", "the"))))
def test_nothing_is_added_and_trimming_again_changes_nothing(tokens: list[str]) -> None:
    tree = words(" ".join(["lead", *tokens]))
    content = content_within(tree, 1, len(tree))
    if content is None:
        return
    assert 1 <= content.start < content.end <= len(tree)
    assert content_within(tree, content.start, content.end) == content


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("look into the case", "the case"),
        ("consider the request", "the request"),
        ("study how to pay", "to pay"),
        ("open the port", "open the port"),
        ("consider", "consider"),
    ],
)
def test_of_a_weighing_the_content_is_what_is_weighed(text: str, kept: str) -> None:
    tree = words(text)
    content = content_within(tree, 0, len(tree))
    assert content is not None
    left = after_weighing(tree, content)
    assert tree.text[left.text_start : left.text_end] == kept
