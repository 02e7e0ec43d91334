"""The one time that governs an act's content."""

import pytest

from servanda.model.reason import Reason
from servanda.reading.facts import Anchor, due_of, opening_due

DAY = Anchor("2031-05-15", "2031-05-15", 2031, Reason("test", ""))

DUE = [
    ("open a second crossing at Arvan by March 2032", "2032-03", "by"),
    ("submit the bill to lawmakers before they adjourn in August", "2031-08", "by"),
    ("be completed in time by the end of 2032", "2032", "by"),
    ("hold talks in 2032 and, in any case, finish no later than June 2033", "2033-06", "by"),
    ("apply one inspection in 2032 at the latest", "2032", "by"),
    ("let the gas flow before 2033 is over", "2033", "by"),
    ("issue the order before the summer ends", "2031-08", "by"),
    ("open the talks before next spring", "2032-02", "by"),
    ("double the line before the dry season of 2033", "2033", "by"),
    ("be present at the ceremonies of December", "2031-12", "in"),
    ("inspect the plants before the New Year", "2032-01-01", "by"),
    ("issue the permit by All Souls' Day", "2031-11-02", "by"),
    ("leave by midnight on September 20", "2031-09-20", "by"),
    ("build the road up to the month of October", "2031-10", "by"),
    ("have it equipped by June as agreed", "2031-06", "by"),
    ("see the pact concluded by the end of November", "2031-11", "by"),
    ("host the 2034 Asian Games successfully", "2034", "in"),
    ("send a pavilion crew to attend Expo 2033 Osaka", "2033", "in"),
    ("The truce shall take effect on 1 September 2031", "2031-09-01", "from"),
]

NOT_DUE = [
    "ratify the customs pact signed in March",
    "honour the promise made in Quito last year",
    "the border gate, which was closed in 2030",
    "keep its share if the row is not settled before 30 September",
    "implement the Action Plan for 2028-2033",
    "release the two surveyors, who were taken away by the police on Sunday",
    "guard the embassy better after the breaking of its windows on Monday",
    "prolong the amnesty beyond October 31",
    "respect the 1982 Convention",
    "release the boats without delay",
    "offer 60 grants a year over the next five years",
]


@pytest.mark.parametrize(("quote", "edtf", "kind"), DUE)
def test_governing_time(quote: str, edtf: str, kind: str) -> None:
    due = due_of(quote, DAY)
    assert due is not None
    assert due[:2] == (edtf, kind)


@pytest.mark.parametrize("quote", NOT_DUE)
def test_other_times_are_not_due(quote: str) -> None:
    assert due_of(quote, DAY) is None


def test_acts_that_owe_nothing_have_no_due_time() -> None:
    assert due_of("hold the next round in June", DAY, act_type="express") is None


def test_deadline_in_the_reporting_words() -> None:
    due = due_of("withdraw its crews", DAY, act_type="request", cue="gave Dorvania three days to")
    assert due is not None
    assert due[:2] == ("2031-05-18", "by")


@pytest.mark.parametrize(
    ("before", "edtf"),
    [
        ("By March 31 next year Dorvania is to ", "2032-03-31"),
        ("Within six months, Arvan will ", "2031-11-15"),
        ("On Tuesday, the minister pledged to ", None),
        ("By Friday the two sides had agreed to ", None),
    ],
)
def test_deadline_that_opens_the_sentence(before: str, edtf: str | None) -> None:
    due = opening_due(before, DAY, act_type="pledge")
    assert (due[0] if due else None) == edtf


def test_the_day_of_what_a_measure_is_done_to() -> None:
    assert due_of("the consultations scheduled for October 15", DAY, act_type="measure") is None
