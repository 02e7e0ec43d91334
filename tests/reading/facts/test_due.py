"""The one time that governs an act's content."""

import pytest

from servanda.model.reason import Reason
from servanda.reading.facts import Anchor, due_of

DAY = Anchor("2031-05-15", "2031-05-15", 2031, Reason("test", ""))

DUE = [
    ("open a second crossing at Arvan by March 2032", "2032-03", "by"),
    ("submit the bill to lawmakers before they adjourn in August", "2031-08", "by"),
    ("be completed in time by the end of 2032", "2032", "by"),
    ("hold talks in 2032 and, in any case, finish no later than June 2033", "2033-06", "by"),
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
