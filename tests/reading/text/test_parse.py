"""From body blocks to sentences: what stands before the first, and where they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.sentences import body, sentences

from servanda.reading.text.parse import lead_in, parse_bodies

LEADS = [
    ("LISBON, 3 March 2026 (Tejo Wire) - ", "Norway will pay."),
    ("Lisbon (TW) -- ", "Norway will pay."),
    ("HÀ NỘI — ", "Norway will pay."),
    ("date 2026-03-03 LISBON — ", "Norway will pay."),
    ("Lisbon, Mar 3 (TW) ", "Norway will pay."),
    ("1. ", "Norway will pay."),
    ("3.", "Norway will pay."),
    ("", "2.5 million will be paid."),
    ("(iv) ", "Norway will pay."),
    ("• ", "Norway will pay."),
    ("  ", "Norway will pay."),
    ("", "Norway - a kingdom - will pay."),
    ("", "Mr. Roe will pay."),
    ("", "The sides agreed: Norway will pay."),
]


@pytest.mark.parametrize(("lead", "rest"), LEADS)
def test_what_stands_before_the_first_sentence(lead: str, rest: str) -> None:
    assert lead_in(lead + rest) == len(lead)


@given(st.text(max_size=60))
def test_a_lead_never_reaches_past_the_text(text: str) -> None:
    assert 0 <= lead_in(text) <= len(text)


@pytest.mark.parametrize(
    ("text", "label", "first"),
    [
        ("Siv Aune: Norway will pay.", "Siv Aune", "Norway will pay."),
        ("Q: Will Norway pay?", "Q", "Will Norway pay?"),
        ("Norway will pay: so it said.", "", "Norway will pay: so it said."),
    ],
)
def test_a_transcripts_label_is_no_part_of_what_is_said(text: str, label: str, first: str) -> None:
    sentence = sentences(text)[0]
    assert (sentence.passage.label, sentence.tokens.text) == (label, first)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Roe paid. Dr. Aune smiled.", 2),
        ("Decree No. 14 was signed. It holds.", 2),
        ("Norway paid. Portugal smiled.", 2),
        ("Gen. Roe said Norway would pay.", 1),
    ],
)
def test_no_sentence_ends_at_an_abbreviation(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_the_lines_of_a_hard_wrapped_paragraph_are_one() -> None:
    text = (
        "Norway agreed on Monday to pay for one half of the bridge over the\n"
        "river at the border, and Portugal agreed to pay for the other half of\n"
        "it by the end of next year."
    )
    found = sentences(text)
    assert len(found) == 1
    assert found[0].tokens.text == text.replace("\n", " ")


def test_lines_of_a_list_stay_apart() -> None:
    text = "The two sides agreed on this long list of things that are to be done:\n- pay\n- build"
    assert len({sentence.passage.number for sentence in sentences(text)}) == 3


def test_sentences_stand_where_they_say() -> None:
    text = "OSLO (NW) - Norway paid. Portugal smiled.\n\nIt rained."
    (draft,) = parse_bodies([body(text)])
    for number, sentence in enumerate(draft.sentences):
        assert text[sentence.start : sentence.end] == sentence.tokens.text
        assert sentence.number == number
        for token in sentence.tokens:
            assert text[sentence.at(token) : sentence.end_of(token)] == token.text


def test_articles_keep_their_own_sentences() -> None:
    one, two = parse_bodies([body("Norway paid.", "one"), body("It rained.", "two")])
    assert [s.tokens.text for s in one.sentences] == ["Norway paid."]
    assert [s.tokens.text for s in two.sentences] == ["It rained."]
