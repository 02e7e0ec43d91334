"""What stands after a word."""

from tests.reading.builders import parsed, word
from tests.reading.syntax.parses import said, urged

from servanda.reading.syntax.following import bare_clause, clause_after, phrase_head, verb_after


def test_the_head_of_a_noun_phrase() -> None:
    tree = urged()
    assert phrase_head(tree, 5) is word(tree, "port")
    assert phrase_head(tree, 2) is word(tree, "Portugal")
    assert phrase_head(tree, 3) is None
    assert phrase_head(tree, len(tree)) is None


def test_the_bare_verb_after_to() -> None:
    tree = urged()
    assert verb_after(tree, 3) == word(tree, "open").i
    assert verb_after(tree, 5) is None


def test_the_clause_after_that() -> None:
    tree = said()
    assert clause_after(word(tree, "said"), 2, 1) is word(tree, "open")


def test_a_clause_without_that() -> None:
    tree = parsed(
        """
        Norway Norway NNP PROPN nsubj 1
        said say VBD VERB ROOT 1
        ports port NNS NOUN nsubj 3
        opened open VBD VERB ccomp 1
        """
    )
    assert bare_clause(tree[1], 2) is tree[3]
    assert bare_clause(tree[1], 0) is None
