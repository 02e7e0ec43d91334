"""Which entry of the lexicon a clause's verb makes with its object and complement."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues.matching import first_token, match
from servanda.reading.syntax.clauses import subject_of

CASES = [
    ("Norway signed an agreement.", "conclude"),
    ("Norway signed the guest book.", ""),
    ("Norway expelled two diplomats.", "measure"),
    ("Norway expelled two tourists.", ""),
    ("Norway suspended the fisheries agreement.", "measure"),
    ("Norway will consider the request.", "consider"),
    ("Norway looks into the request.", "consider"),
    ("Norway was not in a position to pay.", "decline"),
    ("Norway expressed concern about the dam.", "oppose"),
    ("Norway conveyed its best wishes for the new year.", "express"),
    ("Norway expressed its wish to join the bank.", "hope"),
    ("Norway reached consensus on the border.", "agree"),
    ("Norway extended an invitation to visit Oslo.", "invite"),
    ("Norway announced a loan.", "announce"),
    ("Norway took note of the request.", "heed"),
    ("Norway is committed to open borders.", "commit"),
    ("Norway painted the bridge.", ""),
]


@pytest.mark.parametrize(("text", "cue_class"), CASES)
def test_the_class_of_a_clause(text: str, cue_class: str) -> None:
    (sentence,) = sentences(text)
    head = sentence.tokens.root
    cue = match(sentence, head, subject_of(head), None)
    assert (cue.cue_class if cue else "") == cue_class


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Norway called on Portugal to pay.", "Norway"),
        ("The Norwegian minister will pay.", "The"),
        ("And Norway paid.", "And"),
    ],
)
def test_where_a_clause_begins(text: str, first: str) -> None:
    (sentence,) = sentences(text)
    head = sentence.tokens.root
    assert head.doc[first_token(head, subject_of(head))].text == first
