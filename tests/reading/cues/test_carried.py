"""Cue nouns as the subject of a clause, with whose words they are."""

import pytest
from tests.reading.sentences import sentences

from servanda.reading.cues.carried import presented
from servanda.reading.syntax.clauses import verb_lemma

CASES = [
    ("A request for visas was made by Norway.", "ask", "Norway"),
    ("Agreement was reached on a joint patrol.", "agree", ""),
    ("Portugal's demand is that Norway pay.", "ask", "Portugal"),
    ("The aim of Norway is to open the port.", "intend", "Norway"),
    ("The question is under study.", "consider", ""),
    ("The talks are on hold.", "measure", ""),
    ("The request was long.", "", ""),
    ("An agreement was struck in Oslo.", "", ""),
]


@pytest.mark.parametrize(("text", "cue_class", "owner"), CASES)
def test_presented(text: str, cue_class: str, owner: str) -> None:
    (sentence,) = sentences(text)
    root = next(token for token in sentence.tokens if token.head is token)
    found = [
        (e.cue_class, o.text if o is not None else "")
        for e, _, o in presented(root, verb_lemma(root))
    ]
    assert found[:1] == ([(cue_class, owner)] if cue_class else [])
