"""Status, steps and what silence never does."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.history import Chronicle, State, Told, follow
from servanda.model.codes import ActType, Nature, UndertakingStatus
from servanda.model.reading import Instrument
from tests.history.builders import told

RECORD = Chronicle("2035-01-01")


def state(
    *tellings: Told, as_of: str = "2036-01-01", nature: Nature = "deliverable",
    chronicle: Chronicle = RECORD,
) -> State:  # fmt: skip
    return follow(tellings, nature=nature, chronicle=chronicle, as_of=as_of)


ALONE: list[tuple[ActType, dict[str, Any], UndertakingStatus | None]] = [
    ("request", {}, "open"),
    ("propose", {}, "open"),
    ("invite", {}, "open"),
    ("agree", {"force": "firm"}, "committed"),
    ("agree", {"force": "principle"}, "committed"),
    ("pledge", {"force": "firm"}, "committed"),
    ("pledge", {"force": "intent"}, "open"),
    ("answer", {"reply": "notes"}, "acknowledged"),
    ("answer", {"reply": "welcomes"}, "acknowledged"),
    ("answer", {"reply": "considers"}, "acknowledged"),
    ("answer", {"reply": "declines"}, "refused"),
    ("conclude", {"instruments": (Instrument("ferry pact", "signed"),)}, "under way"),
    ("conclude", {"words": "rules for ferries"}, "done"),
    ("propose", {"words": "opening the terminal in 2033, as agreed by both"}, "committed"),
    ("report", {"words": "the terminal had been completed"}, "done"),
    ("report", {"words": "the terminal was inaugurated in spring"}, "done"),
    ("report", {"words": "construction of the terminal has begun"}, "under way"),
    ("report", {"words": "the first phase has been completed"}, "under way"),
    ("report", {"words": "the terminal will be completed soon"}, None),
    ("report", {"words": "work had begun but was not yet completed"}, "under way"),
    ("report", {"words": "the matter is known"}, None),
    ("measure", {"words": "suspended work on the terminal"}, "suspended"),
    ("measure", {"words": "withdrew from the terminal project"}, "withdrawn"),
    ("measure", {"words": "lifted the ban on dairy imports"}, "done"),
    ("report", {"words": "the plan was superseded in winter"}, "superseded"),
    ("express", {}, None),
]


@pytest.mark.parametrize(("type_", "more", "status"), ALONE)
def test_what_one_act_does(
    type_: ActType, more: dict[str, Any], status: UndertakingStatus | None
) -> None:
    assert state(told(type_, **more)).status == status


PATHS: list[tuple[list[tuple[ActType, dict[str, Any]]], list[UndertakingStatus]]] = [
    ([("request", {}), ("answer", {"reply": "notes"}), ("agree", {})],
     ["open", "acknowledged", "committed"]),
    ([("agree", {}), ("request", {})], ["committed", "committed"]),
    ([("request", {}), ("answer", {"reply": "declines"}), ("request", {})],
     ["open", "refused", "open"]),
    ([("agree", {}), ("measure", {"words": "suspended it"}), ("agree", {})],
     ["committed", "suspended", "committed"]),
    ([("agree", {}), ("conclude", {}), ("report", {"words": "it was completed"}), ("pledge", {})],
     ["committed", "under way", "done", "done"]),
]  # fmt: skip


@pytest.mark.parametrize(("acts", "statuses"), PATHS)
def test_paths(
    acts: list[tuple[ActType, dict[str, Any]]], statuses: list[UndertakingStatus]
) -> None:
    tellings = [
        told(type_, f"203{year}-05-06", act=f"a{year}", **more)
        for year, (type_, more) in enumerate(acts)
    ]
    assert [step.status for step in state(*tellings).history] == statuses


def test_in_one_encounter_the_ask_comes_before_its_answer() -> None:
    answer = told("answer", act="a1", reply="notes", whole="w")
    ask = told("request", act="a2", whole="w")
    assert [step.status for step in state(answer, ask).history] == ["open", "acknowledged"]


def test_a_repetition_in_one_whole_encounter_is_no_step() -> None:
    found = state(told(act="a1", whole="w"), told(act="a2", whole="w"))
    assert len(found.history) == 1
    assert found.restated == 0


def test_a_repetition_later_is_a_step_of_the_same_status() -> None:
    found = state(told(act="a1"), told(date="2033-01-01", act="a2"))
    assert [step.status for step in found.history] == ["committed", "committed"]
    assert found.restated == 1
    assert found.last_mentioned == "2033-01-01"


def test_the_telling_that_decides_is_cited() -> None:
    asked = told("propose", article="x", cluster="c")
    agreed = told("agree", article="y", cluster="c")
    (step,) = state(asked, agreed).history
    assert (step.article, step.status) == ("y", "committed")


def test_the_owners_own_account_counts_for_what_it_owes() -> None:
    theirs = told("pledge", article="x", side="FI", cluster="c", owner=("SE",), force="firm")
    own = told("pledge", article="y", side="SE", cluster="c", owner=("SE",), force="intent")
    found = state(theirs, own)
    assert found.status == "open"
    assert found.sides_differ
    assert not found.accounts_differ


def test_other_accounts_differ() -> None:
    one = told(article="x", cluster="c", due="2032")
    two = told(article="y", cluster="c", due="2033")
    found = state(one, two)
    assert found.accounts_differ
    assert not found.sides_differ


def test_a_moved_deadline_keeps_both_dates() -> None:
    found = state(told(due="2032"), told(date="2033-01-01", act="a2", due="2034"))
    assert [step.due for step in found.history] == ["2032", "2034"]
    assert found.due == "2034"


def test_of_a_time_moved_the_later_date_counts() -> None:
    moved = told("agree", "2032-01-01", "postpone it to October", act="a2", due="2032-40/2032-10")
    found = state(told(due="2032-40"), moved)
    assert [step.due for step in found.history] == ["2032-40", "2032-10"]


def test_a_refusal_sets_no_date() -> None:
    refusal = told("answer", "2033-01-01", act="a2", due="2034", reply="declines")
    assert state(told("request"), refusal).due is None


def test_standing_language_has_no_status_but_is_counted() -> None:
    found = state(told(act="a1"), told(date="2033-01-01", act="a2"), nature="standing")
    assert found.status is None
    assert [step.status for step in found.history] == [None, None]


def test_what_was_not_yet_said_does_not_count() -> None:
    later = told("report", "2034-01-01", "it was completed", act="a2")
    assert state(told(), later, as_of="2033-01-01").status == "committed"


def test_nothing_said_yet() -> None:
    found = state(told(), as_of="2030-01-01")
    assert (found.status, found.history, found.last_mentioned) == (None, (), None)


def test_a_date_set_for_the_signing_is_behind_us_once_signed() -> None:
    found = state(told(due="2032"), told("conclude", "2034-01-01", act="a2"))
    assert (found.status, found.due, found.overdue) == ("under way", "2032", False)


DATES = st.sampled_from((None, "XXXX-03-04", "2031", "2031-05", "2031-05-06", "2032-01-01"))
TYPES = st.sampled_from(("request", "answer", "agree", "pledge", "report", "express"))
TELLINGS = st.lists(st.tuples(TYPES, DATES), max_size=6)


@given(TELLINGS, st.randoms(use_true_random=False))
def test_order_of_tellings_does_not_matter(rows: list[tuple[Any, Any]], random: Any) -> None:
    tellings = [told(type_, date, act=f"a{at}") for at, (type_, date) in enumerate(rows)]
    shuffled = random.sample(tellings, len(tellings))
    assert state(*tellings) == state(*shuffled)


@given(TELLINGS, st.sampled_from(("2033-01-01", "2050-01-01", "2100-01-01")))
def test_silence_never_changes_a_status(rows: list[tuple[Any, Any]], as_of: str) -> None:
    tellings = [told(type_, date, act=f"a{at}") for at, (type_, date) in enumerate(rows)]
    assert state(*tellings, as_of=as_of).status == state(*tellings, as_of="2032-12-31").status
