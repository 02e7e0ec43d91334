"""The reporting words of a sentence, in order, with the frame and class that they were found by."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues import CLAUSE, find_cues

Row = tuple[str, str, str]
CASES: list[tuple[str, list[Row]]] = [
    ("Norway called on Portugal to open the port.", [("called", "ask", "to")]),
    ("Norway said Portugal is a friend.", [("is", "clause", "that")]),
    ("Norway said it hoped Portugal would pay.", [("hoped", "hope", "that")]),
    ("Portugal is a friend, Norway said.", [("is", "clause", "that")]),
    (
        "Norway praised Portugal and urged it to open the port.",
        [("praised", "express", "np"), ("urged", "ask", "to")],
    ),
    (
        "Affirming that Portugal is a friend, Norway proposed a joint study.",
        [("is", "clause", "that"), ("proposed", "suggest", "np")],
    ),
    (
        "Norway thanked Portugal, adding that it would open an embassy.",
        [("thanked", "express", "np"), ("open", "clause", "that")],
    ),
    ("Norway was pleased to announce a loan of 5 million euros.", [("announce", "announce", "np")]),
    ("Norway took the occasion to invite Portugal to visit Oslo.", [("invite", "invite", "to")]),
    ("Norway reaffirmed its commitment to open the port.", [("reaffirmed", "commit", "to")]),
    ("Norway was ready to open the port.", [("was", "intend", "to")]),
    ("Norway lodged a note of protest over the arrest.", [("lodged", "oppose", "over")]),
    ("Norway will open the port.", [("open", "clause", "that")]),
    ("Norway has a long coast.", []),
    ("If Norway agreed to pay, the port would thrive.", [("thrive", "clause", "that")]),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_cues(text: str, rows: list[Row]) -> None:
    (sentence,) = sentences(text)
    cues = find_cues(sentence)
    assert [(c.head.text, c.cue_class, c.complement.frame) for c in cues] == rows


def test_words_that_are_somebodys_need_no_cue() -> None:
    (sentence,) = sentences("The sea is wide.")
    assert find_cues(sentence) == []
    (cue,) = find_cues(sentence, speaks=True)
    assert cue.entry == CLAUSE


def test_a_nested_saying_knows_the_one_around_it() -> None:
    (sentence,) = sentences("Norway said it hoped Portugal would pay.")
    (cue,) = find_cues(sentence)
    assert cue.outer is not None
    assert cue.outermost.head.text == "said"
    assert cue.outer.outermost is cue.outermost


def test_cues_do_not_stand_twice_and_go_from_left_to_right() -> None:
    text = "Norway praised Portugal, thanked it for its help and called on it to open the port."
    (sentence,) = sentences(text)
    places = [(cue.complement.start, cue.head.i) for cue in find_cues(sentence)]
    assert places == sorted(set(places))
    assert len(places) == 3
