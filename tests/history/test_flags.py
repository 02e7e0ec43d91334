"""The flags, each at its edges."""

from typing import Any

import pytest

from servanda.history import Chronicle, State, WholeEncounter, follow
from servanda.model.reading import Quantity
from tests.history.builders import told

OVERDUE: list[tuple[str, str | None, str, Any]] = [
    ("2032", "2033-01-01", "2034-01-01", True),
    ("2032", "2032-12-31", "2034-01-01", "unknown"),
    ("2032", None, "2034-01-01", "unknown"),
    ("2032", "2032-06-01", "2032-12-31", False),
    ("2032-05-06", "2032-06-01", "2032-06-02", True),
    ("XXXX-05-06", "2032-06-01", "2032-06-02", False),
]


def state(due: str | None, until: str | None, as_of: str, **more: Any) -> State:
    return follow([told(due=due, **more)], nature="deliverable", chronicle=Chronicle(until),
                  as_of=as_of)  # fmt: skip


@pytest.mark.parametrize(("due", "until", "as_of", "overdue"), OVERDUE)
def test_overdue(due: str, until: str | None, as_of: str, overdue: Any) -> None:
    assert state(due, until, as_of).overdue == overdue


@pytest.mark.parametrize("role", ["supported", "owed"])
def test_a_number_merely_supported_makes_no_debt(role: Any) -> None:
    number = (Quantity(5000, role, "nurses"),)
    assert state("2032", "2033-01-01", "2034-01-01", quantities=number).overdue is (role == "owed")


def test_a_background_number_leaves_the_due_date_binding() -> None:
    number = (Quantity(5000, "background", "nurses"),)
    assert state("2032", "2033-01-01", "2034-01-01", quantities=number).overdue is True


@pytest.mark.parametrize(
    ("as_of", "soon"),
    [("2032-10-01", False), ("2032-10-02", True), ("2032-12-31", True), ("2033-01-01", False)],
)
def test_due_soon_is_within_ninety_days(as_of: str, soon: bool) -> None:
    assert state("2032", "2032-01-01", as_of).due_soon is soon


def test_done_late_and_never_overdue() -> None:
    report = told("report", "2033-03-01", "it was completed", act="a2")
    found = follow(
        [told(due="2032"), report], nature="deliverable", chronicle=Chronicle("2034-01-01"),
        as_of="2034-01-01",
    )  # fmt: skip
    assert found.done_late
    assert found.overdue is False


def test_quiet_for_a_year_of_the_record() -> None:
    assert state(None, "2032-05-07", "2036-01-01").quiet
    assert not state(None, "2032-05-05", "2036-01-01").quiet
    assert not state(None, None, "2036-01-01").quiet


@pytest.mark.parametrize(
    ("levels", "quiet"),
    [
        (("minister", "leader", "minister"), True),
        (("minister", "leader"), False),
        (("minister", "leader", "official"), False),
    ],
)
def test_quiet_after_three_encounters_of_its_level(levels: tuple[Any, ...], quiet: bool) -> None:
    later = tuple(
        WholeEncounter(f"w{at}", f"2031-0{at + 6}-01", level) for at, level in enumerate(levels)
    )
    chronicle = Chronicle("2031-09-01", (WholeEncounter("w", "2031-05-06", "minister"), *later))
    found = follow([told(whole="w")], nature="deliverable", chronicle=chronicle, as_of="2031-10-01")
    assert found.quiet is quiet
