"""Time expressions: every form resolves from its anchor, and nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.model.dates import is_edtf
from servanda.model.reason import Reason
from servanda.reading.facts import Anchor, find_dates

WHY = Reason("test", "")
#: A Thursday.
DAY = Anchor("2031-05-15", "2031-05-15", 2031, WHY)
YEARLESS = Anchor("XXXX-05-15", None, None, WHY)
NOWHEN = Anchor(None, None, None, WHY)

FUTURE = [
    ("finish the dam by the end of 2035", "2035", "by"),
    ("connect both grids by 2040", "2040", "by"),
    ("open the office before the end of the year", "2031", "by"),
    ("ratify the treaty before June 2032", "2032-05", "by"),
    ("reply no later than 3 August", "2031-08-03", "by"),
    ("extend the loan till 31 December 2033", "2033-12-31", "by"),
    ("hold the session within this year", "2031", "in"),
    ("meet next year", "2032", "in"),
    ("meet in the first half of 2033", "2033-40", "in"),
    ("meet in the second quarter of 2033", "2033-34", "in"),
    ("present a draft by mid-November", "2031-11-15", "by"),
    ("start flights no later than mid-2032", "2032-06", "by"),
    ("meet in the second half of the year 2033", "2033-41", "in"),
    ("meet in the first quarter of the coming year", "2032-33", "in"),
    ("meet in the first half of April", "2032-04", "in"),
    ("meet in mid-October", "2031-10-15", "in"),
    ("meet in autumn", "2031-23", "in"),
    ("run from the first of June until the end of July", "2031-06-01/2031-07-31", "in"),
    ("visit Lima in March", "2032-03", "in"),
    ("visit Lima in June", "2031-06", "in"),
    ("visit Lima next March", "2032-03", "in"),
    ("sign it on Tuesday", "2031-05-20", "in"),
    ("sign it next Thursday", "2031-05-22", "in"),
    ("answer tomorrow", "2031-05-16", "in"),
    ("grant access within 48 hours", "2031-05-17", "by"),
    ("send a team within two months", "2031-07-15", "by"),
    ("remove all mines within five years", "2036-05", "by"),
    ("allow imports from January 1 next year", "2032-01-01", "from"),
    ("offer places starting in 2033", "2033", "from"),
    ("add grants starting from the 2032/2033 school year", "2032", "from"),
    ("use the credit between 2032 and 2034", "2032/2034", "in"),
    ("visit Oslo from 5 to 8 July 2031", "2031-07-05/2031-07-08", "in"),
    ("visit Oslo on 10-11 October 2031", "2031-10-10/2031-10-11", "in"),
    ("visit Oslo in January or February 2032", "2032-01/2032-02", "in"),
    ("hold the dialogue this fall", "2031-23", "in"),
    ("restore traffic by the weekend", "2031-05-17", "by"),
    ("open the gate before Christmas", "2031-12-25", "by"),
    ("conclude talks by year-end", "2031", "by"),
]  # fmt: skip

PAST = [
    ("they met on May 14", "2031-05-14"),
    ("they met on 22 October 2029", "2029-10-22"),
    ("they met on Monday", "2031-05-12"),
    ("they met last Thursday", "2031-05-08"),
    ("they met on December 3", "2030-12-03"),
    ("they met yesterday", "2031-05-14"),
    ("the visit from May 14 - 16", "2031-05-14/2031-05-16"),
    ("they met on 23/04/2031", "2031-04-23"),
    ("the talks broke off in 2024", "2024"),
]

NO_TIMES = [
    "the 1982 United Nations Convention on the Law of the Sea",
    "the goals of Agenda 2030",
    "resolution 2231 of the Council",
    "build wells in 2000 villages",
    "a meeting of the 2+2 dialogue",
]


@pytest.mark.parametrize(("words", "edtf", "kind"), FUTURE)
def test_time_ahead(words: str, edtf: str, kind: str) -> None:
    found = find_dates(words, DAY, future=True)
    assert [(mention.edtf, mention.kind) for mention in found] == [(edtf, kind)]


@pytest.mark.parametrize(("words", "edtf"), PAST)
def test_time_behind(words: str, edtf: str) -> None:
    assert [mention.edtf for mention in find_dates(words, DAY, future=False)] == [edtf]


@pytest.mark.parametrize("words", NO_TIMES)
def test_names_and_counts_are_no_times(words: str) -> None:
    assert not find_dates(words, DAY, future=True)


def test_missing_year_stays_open() -> None:
    found = find_dates("They met on 3 September and again on Friday.", NOWHEN, future=False)
    assert [mention.edtf for mention in found] == ["XXXX-09-03", None]


def test_yearless_anchor_moves_days_and_months_only_as_far_as_sure() -> None:
    words = "within two months, within ten months, next week"
    found = find_dates(words, YEARLESS, future=True)
    assert [mention.edtf for mention in found] == ["XXXX-07-15", None, "XXXX-05"]


def test_order_of_day_and_month_is_not_guessed() -> None:
    (mention,) = find_dates("on 05/04/2031", DAY, future=True)
    assert mention.edtf is None


def test_a_day_that_no_month_has_is_no_time() -> None:
    assert not find_dates("They met on 31 June.", DAY, future=False)


def test_an_anchor_that_is_a_month_still_tells_the_year() -> None:
    month = Anchor("2031-05", "2031-05", 2031, WHY)
    found = find_dates("They met on 12 April, and on 3 September.", month, future=False)
    assert [mention.edtf for mention in found] == ["2031-04-12", "2030-09-03"]


def test_financial_year_needs_a_known_beginning() -> None:
    words = "train 40 officers in the 2031-32 financial year"
    indian = Anchor("2031-05-15", None, 2031, WHY, financial_year=4)
    assert find_dates(words, indian, future=True)[0].edtf == "2031-04/2032-03"
    assert find_dates(words, DAY, future=True)[0].edtf == "2031/2032"


def test_spans_and_looking_back_are_no_deadlines() -> None:
    found = find_dates("since 2021 and for three years", DAY, future=True)
    assert [mention.kind for mention in found] == [None, None]


@given(
    st.text(alphabet=st.sampled_from("by in 2031-0/,May Monday first half of last"), max_size=60)
)
def test_values_are_edtf_and_words_are_the_texts_own(text: str) -> None:
    for mention in find_dates(text, DAY, future=True):
        assert mention.edtf is None or is_edtf(mention.edtf)
        assert text[mention.start : mention.end] == mention.words
