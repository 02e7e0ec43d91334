"""The one time that governs an act's content."""

from dataclasses import replace

import pytest

from servanda.model.reason import Reason
from servanda.reading.facts import Anchor, due_of, opening_due, pointer

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
    ("publish the tariff by Easter next year", "2032-03-28", "by"),
    ("reopen the consulate before Nowruz", "2032-03-21", "by"),
    ("brief the envoys on the 20th", "2031-05-20", "in"),
    ("hand over the maps by the 12th of next month", "2031-06-12", "by"),
    ("put the pact to the vote on the sixth of November", "2031-11-06", "in"),
    ("pay its share in the current quarter", "2031-34", "in"),
    ("release until the end of this month 12 million euros", "2031-05", "by"),
    ("the crew has 48 hours to leave the harbour", "2031-05-17", "by"),
    ("were given a mandate to settle the fish chapter within six months", "2031-11-15", "by"),
    ("deliver two tugs by the start of summer", "2031-06", "by"),
    ("admit Zambian maize from the beginning of 2033", "2033-01-01", "from"),
    ("have the line open by this time next year", "2032-05", "by"),
    ("add the depots not by the end of this month but in September", "2031-09", "in"),
    ("raise it at next month's session", "2031-06", "in"),
    ("settle the quota before the December summit", "2031-12", "by"),
    ("meet on the margins of the October fair", "2031-10", "in"),
    ("send 40 observers to the local elections of 15 October", "2031-10-15", "in"),
    ("give 70 places to Togo for the year 2032-33", "2032/2033", "in"),
    ("lift the fee with immediate effect", "2031-05-15", "from"),
    ("hold the round, which the floods did not allow to meet in May, in January", "2032-01", "in"),
    ("The round, which had been set for June, was put back to early 2032", "2032", "in"),
    ("move the session, which was to be held this autumn, to May 2032", "2032-05", "in"),
    ("The tender shall be announced by 31 March 2032", "2032-03-31", "by"),
    ("hand over the study by the meeting in Lome on 20 September", "2031-09-20", "by"),
    ("the end of 2032 as the horizon for its signature", "2032", "by"),
    ("be endorsed by the parliament on 3 June", "2031-06-03", "in"),
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
    "run the ferry every Saturday",
    "back Oslo's candidacy to host the congress in 2033",
    "enter the grant in the State budget for 2032",
    "open its archive, Speaker Lina Haugen told the chamber on Monday",
    "the visit, originally foreseen for 5 June",
    "the trade of the 20th century",
    "finish the dyke before the rains",
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


def test_what_is_declined_is_due_at_no_time() -> None:
    assert due_of("meet the request in 2032", DAY, act_type="answer", cue="could not") is None
    assert due_of("no decision can come by June", DAY, act_type="answer") is None
    assert due_of("reply by June", DAY, act_type="answer", cue="would") is not None


def test_the_time_somebody_is_given_is_due() -> None:
    for before in ("Chad has until Friday midnight to ", "Oslo allowed Chad one day to "):
        due = opening_due(before, DAY, act_type="request")
        assert due is not None
        assert due[:2] == ("2031-05-16", "by")
    assert opening_due("Chad had told Oslo on Friday to ", DAY, act_type="request") is None


def test_a_deadline_counts_from_the_meeting_and_tomorrow_from_the_telling() -> None:
    told = replace(DAY, met="2031-05-13")
    for quote, edtf in (
        ("reply within ten days", "2031-05-23"),
        ("reply by tomorrow", "2031-05-16"),
    ):
        due = due_of(quote, told)
        assert due is not None
        assert due[0] == edtf


def test_a_time_may_point_to_the_one_before() -> None:
    assert pointer("from the same date admit 500 students") == ("from the same date", "from")
    assert pointer("send its own list by that day") == ("by that day", "by")
    assert pointer("keep the border shut at this time") is None


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
