"""Subject, mood, voice and beginning of a clause."""

import pytest
from tests.reading.builders import parsed, word
from tests.reading.syntax.parses import said, signed, urged

from servanda.reading.syntax.clauses import (
    clause_start,
    is_infinitive,
    is_passive,
    modality,
    negated,
    past_tense,
    subject_of,
    verb_lemma,
)


def clause(*before: str, verb: str = "open", lemma: str = "", tag: str = "VB") -> str:
    """A clause of Norway, auxiliaries and negations, and the verb."""
    kinds = {
        "not": ("RB", "PART", "neg"),
        "never": ("RB", "ADV", "neg"),
        "to": ("TO", "PART", "aux"),
    }
    tags = {"has": "VBZ", "had": "VBD", "was": "VBD", "is": "VBZ", "been": "VBN", "does": "VBZ"}
    root = len(before) + 1
    rows = [f"Norway Norway NNP PROPN nsubj {root}"]
    for each in before:
        known = (tags.get(each, "MD"), "AUX", "auxpass" if each in ("is", "was", "been") else "aux")
        rows.append(f"{each} {each} {' '.join(kinds.get(each, known))} {root}")
    return "\n".join([*rows, f"{verb} {lemma or verb} {tag} VERB ROOT {root}"])


@pytest.mark.parametrize(
    ("before", "mood"),
    [
        (("will",), "future"),
        (("shall",), "future"),
        (("would",), "future"),
        (("should",), "duty"),
        (("must",), "duty"),
        (("could",), "possible"),
        (("may",), "possible"),
        (("has",), ""),
        ((), ""),
    ],
)
def test_modality(before: tuple[str, ...], mood: str) -> None:
    tree = parsed(clause(*before))
    assert modality(word(tree, "open")) == mood


@pytest.mark.parametrize(
    ("verb", "lemma", "mood"),
    [
        ("needs", "need", "duty"),
        ("has", "have", "duty"),
        ("is", "be", "future"),
        ("asks", "ask", ""),
    ],
)
def test_a_verb_with_an_infinitive_has_a_mood_of_its_own(verb: str, lemma: str, mood: str) -> None:
    tree = parsed(
        f"""
        Norway Norway NNP PROPN nsubj 1
        {verb} {lemma} VBZ VERB ROOT 1
        to to TO PART aux 3
        open open VB VERB xcomp 1
        """
    )
    assert modality(tree[1]) == mood


@pytest.mark.parametrize(
    ("before", "is_negated"),
    [(("did", "not"), True), (("never",), True), (("will",), False), ((), False)],
)
def test_negation(before: tuple[str, ...], is_negated: bool) -> None:
    assert negated(word(parsed(clause(*before)), "open")) is is_negated


def test_no_intention_is_a_negation() -> None:
    tree = parsed(
        """
        Norway Norway NNP PROPN nsubj 1
        had have VBD VERB ROOT 1
        no no DT DET det 3
        intention intention NN NOUN dobj 1
        """
    )
    assert negated(tree[1])


@pytest.mark.parametrize(
    ("before", "tag", "past", "passive"),
    [
        ((), "VBD", True, False),
        (("had",), "VBN", True, False),
        (("was",), "VBN", True, True),
        (("is",), "VBN", False, True),
        (("has",), "VBN", False, False),
        (("will",), "VB", False, False),
    ],
)
def test_tense_and_voice(before: tuple[str, ...], tag: str, past: bool, passive: bool) -> None:
    head = word(parsed(clause(*before, tag=tag)), "open")
    assert (past_tense(head), is_passive(head)) == (past, passive)


def test_subject_and_infinitive() -> None:
    tree = urged()
    subject = subject_of(word(tree, "urged"))
    assert subject is word(tree, "Norway")
    assert subject_of(word(tree, "open")) is None
    assert is_infinitive(word(tree, "open"))
    assert not is_infinitive(word(tree, "urged"))
    passive = subject_of(word(signed(), "signed"))
    assert passive is not None
    assert passive.text == "treaties"


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("urged", "VBD", "urge"),
        ("hoped", "VBD", "hope"),
        ("agreeing", "VBG", "agree"),
        ("promises", "VBZ", "promise"),
        ("replied", "VBD", "reply"),
        ("admitted", "VBD", "admit"),
        ("glittered", "VBD", "glittered"),
    ],
)
def test_the_dictionary_form_where_the_model_gives_none(form: str, tag: str, lemma: str) -> None:
    token = parsed(f"{form} {form} {tag} VERB ROOT 0")[0]
    assert verb_lemma(token) == lemma


def test_a_clause_begins_after_that() -> None:
    tree = said()
    assert tree[clause_start(word(tree, "open"))].text == "the"


def test_a_clause_begins_after_its_conjunction() -> None:
    tree = parsed(
        """
        and and CC CCONJ cc 2
        Norway Norway NNP PROPN nsubj 2
        paid pay VBD VERB ROOT 2
        """
    )
    assert clause_start(tree[2]) == 1
