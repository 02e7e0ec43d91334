"""What a tree says of its tokens, whatever its shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.builders import parsed, word
from tests.reading.syntax.parses import said

from servanda.reading.syntax.forms import Forms
from servanda.reading.syntax.tree import Fields, Stretch, Token, Tree, tree_of
from servanda.reading.text.parse import language_model

WORDS = st.sampled_from(("port", "opens", ",", "Norway", "ô", '"'))


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Trees of one root each; every other token hangs on one that was placed before it."""
    words = draw(st.lists(WORDS, min_size=1, max_size=12))
    order = draw(st.permutations(range(len(words))))
    heads = {order[0]: order[0]}
    for place, i in enumerate(order[1:], 1):
        heads[i] = order[draw(st.integers(0, place - 1))]
    text, fields = "", []
    for i, each in enumerate(words):
        text += " " * draw(st.integers(0, 2))
        fields.append(Fields(each, len(text), each, "NN", "NOUN", "dep", heads[i]))
        text += each
    starts = sorted({0, *draw(st.lists(st.integers(0, len(words) - 1), max_size=3))})
    return Tree(text, fields, starts)


def _hangs_on(token: Token, head: Token) -> bool:
    while token is not head and token.head is not token:
        token = token.head
    return token is head


@given(trees())
def test_a_subtree_is_what_hangs_on_the_token_in_order(tree: Tree) -> None:
    for token in tree:
        inside = [other.i for other in tree if _hangs_on(other, token)]
        assert [other.i for other in token.subtree] == inside


@given(trees())
def test_edges_lie_in_the_subtree_and_around_the_token(tree: Tree) -> None:
    for token in tree:
        inside = [other.i for other in token.subtree]
        assert token.left_edge.i in inside
        assert token.right_edge.i in inside
        assert token.left_edge.i <= token.i <= token.right_edge.i


@given(trees(), st.data())
def test_a_stretch_has_the_words_of_its_tokens(tree: Tree, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(tree) - 1))
    end = data.draw(st.integers(start + 1, len(tree)))
    stretch = tree[start:end]
    assert stretch.text == tree.text[stretch.start_char : stretch.end_char]
    assert stretch.text.startswith(tree[start].text)
    assert stretch.text.endswith(tree[end - 1].text)
    assert list(stretch) == list(tree)[start:end]
    assert len(stretch) == end - start
    assert stretch.root in stretch


@given(trees())
def test_every_token_lies_in_one_sentence(tree: Tree) -> None:
    sentences = list(tree.sents)
    assert [token.i for sent in sentences for token in sent] == list(range(len(tree)))
    for token in tree:
        assert token in token.sent


def test_a_stretch_past_the_ends_is_cut() -> None:
    tree = said()
    assert (Stretch(tree, -3, 99).start, Stretch(tree, -3, 99).end) == (0, len(tree))
    empty = tree[4:4]
    assert (len(empty), empty.text, tree[4] in empty) == (0, "", False)
    assert [token.text for token in tree[3:5][0:1]] == ["the"]


@pytest.mark.parametrize(
    ("text", "pos", "kinds"),
    [
        ("“", "PUNCT", "punct quote left"),
        ("(", "PUNCT", "punct left"),
        ("£", "SYM", "punct left"),
        ("port", "NOUN", "alpha"),
        ("2031", "NUM", ""),
        ("./.", "X", "punct"),
    ],
)
def test_kinds_of_token(text: str, pos: str, kinds: str) -> None:
    token = parsed(f"{text} {text} NN {pos} ROOT 0")[0]
    found = {
        "punct": token.is_punct,
        "quote": token.is_quote,
        "left": token.is_left_punct,
        "alpha": token.is_alpha,
        "space": token.is_space,
    }
    assert [kind for kind, holds in found.items() if holds] == kinds.split()


def test_the_copy_of_a_parse_is_the_parse() -> None:
    doc = language_model()('Norway said the port would open. "It will," he told Ms. Roe in Évora.')
    tree = tree_of(doc, Forms(language_model()).of)
    assert tree.text == doc.text
    assert [sent.text for sent in tree.sents] == [sent.text for sent in doc.sents]
    for ours, theirs in zip(tree, doc, strict=True):
        fields = ("i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_")
        assert [getattr(ours, f) for f in fields] == [getattr(theirs, f) for f in fields]
        assert ours.head.i == theirs.head.i
        assert [child.i for child in ours.children] == [child.i for child in theirs.children]
        assert (ours.left_edge.i, ours.right_edge.i) == (theirs.left_edge.i, theirs.right_edge.i)


def test_what_a_token_calls_itself() -> None:
    assert repr(word(said(), "port")) == "Token('port' at 4)"
