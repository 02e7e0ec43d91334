"""An event that was reported held is not past due."""

from dataclasses import replace

from servanda.query import undertakings
from tests.linking.builders import told
from tests.query.builders import shelf

BOTH = ("SE", "FI")
SESSION = "hold the 4th session of the Ferry Commission in Turku in 2032"


def overdue(*, held: bool) -> object:
    plan = told("a", "talks", "2031-05-06").act(
        "agree", SESSION, by=BOTH, to=(), owner=BOTH, due="2032", due_kind="in"
    )
    plan.met("session", "2032", status="planned", words=SESSION, main=False)
    plan.encounters[-1] = replace(plan.encounters[-1], evidence=(plan.acts[0].quote,))
    later = told(
        "b", "session" if held else "call", "2033-02-03",
        words="The 4th session of the Ferry Commission was held", published="2034-01-01",
    )  # fmt: skip
    (one,) = undertakings(shelf(plan, later), "SE", "FI", as_of="2035-01-01")
    return one.overdue


def test_a_session_held_late_is_not_past_due() -> None:
    assert overdue(held=False) is True
    assert overdue(held=True) is False
