"""Where the content of a cue begins, frame by frame."""

import pytest
from tests.reading.builders import parsed, word
from tests.reading.syntax.parses import agreed, left, said, signed, urged

from servanda.reading.lexicon import Entry
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.complements import complement_of
from servanda.reading.syntax.tree import Tree


def entry(cue_class: str, frames: str, *, objects: str = "") -> Entry:
    """An entry of the lexicon with these frames."""
    return Entry("verb", "", cue_class, frozenset(frames.split()), frozenset(objects.split()))


def found(tree: Tree, verb: str, cue: Entry) -> Complement | None:
    head = word(tree, verb)
    return complement_of(cue, head, head.i)


def test_an_infinitive_behind_an_addressee() -> None:
    tree = urged()
    content = found(tree, "urged", entry("ask", "to obj"))
    assert content == Complement("to", word(tree, "open").i, addressee=word(tree, "Portugal"))


def test_an_infinitive_behind_a_day() -> None:
    tree = agreed()
    content = found(tree, "agreed", entry("agree", "to on"))
    assert content == Complement("to", word(tree, "meet").i)


def test_a_clause_with_that() -> None:
    tree = said()
    content = found(tree, "said", entry("say", "that"))
    assert content == Complement("that", 3, clause=word(tree, "open"))


def test_a_clause_before_the_verb() -> None:
    tree = left()
    content = found(tree, "said", entry("say", "that"))
    assert content == Complement("that", 0, clause=word(tree, "opens"), left=True)


def test_the_subject_of_a_passive() -> None:
    content = found(signed(), "signed", entry("conclude", "np", objects="treaty"))
    assert content == Complement("np", 0, left=True)


@pytest.mark.parametrize(
    ("rows", "frames", "frame", "start"),
    [
        ("proposed VBD VERB|opening VBG VERB", "ing np", "ing", "opening"),
        ("discussed VBD VERB|the DT DET|port NN NOUN", "np", "np", "the"),
        ("discussed VBD VERB|how WRB SCONJ|ports NNS NOUN", "np how", "np", "how"),
        ("spoke VBD VERB|about IN ADP|ports NNS NOUN", "about", "about", "ports"),
        ("spoke VBD VERB|about IN ADP|ports NNS NOUN", "on", "", ""),
        ("agreed VBD VERB|to IN PART|: : PUNCT", "to", "carry", ""),
        ("agreed VBD VERB|: : PUNCT", "to", "carry", ""),
        ("said VBD VERB|. . PUNCT", "np", "", ""),
    ],
)
def test_frames(rows: str, frames: str, frame: str, start: str) -> None:
    words = [each.split() for each in rows.split("|")]
    tree = parsed("\n".join(f"{text} {text} {tag} {pos} dep 0" for text, tag, pos in words))
    content = complement_of(entry("discuss", frames), tree[0], 0)
    assert (content.frame if content else "") == frame
    if start:
        assert content is not None
        assert tree[content.start].text == start


def test_another_clause_of_the_same_saying() -> None:
    tree = parsed(
        """
        Norway Norway NNP PROPN nsubj 1
        said say VBD VERB ROOT 1
        ports port NNS NOUN nsubj 3
        open open VBP VERB ccomp 1
        and and CC CCONJ cc 3
        that that IN SCONJ mark 7
        ships ship NNS NOUN nsubj 7
        sail sail VBP VERB conj 3
        """
    )
    content = found(tree, "said", entry("say", "that"))
    assert content is not None
    other = content.at_clause(word(tree, "sail"))
    assert (other.start, other.first, other.left) == (6, 4, False)
    assert other.clause is word(tree, "sail")
