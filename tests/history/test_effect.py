"""What an act does to an undertaking after what had been said of it."""

from typing import Any

import pytest

from servanda.history import Chronicle, follow
from servanda.model.codes import ActType, UndertakingStatus
from servanda.model.reading import Instrument, Quantity
from tests.history.builders import told

Step = tuple[ActType, dict[str, Any]]
PROMISE: Step = ("pledge", {"words": "open a mill in Ostvik", "force": "firm"})
PACT: Step = ("agree", {"words": "sign a ferry pact", "force": "firm"})
BOATS: Step = ("pledge", {"words": "send boats", "quantities": (Quantity(40, "owed", "boats"),)})

PATHS: dict[str, tuple[list[Step], UndertakingStatus]] = {
    "past without a word of the list": ([PROMISE, ("report", {"words": "the mill was blessed"})],
                                        "done"),
    "not opened": ([PROMISE, ("report", {"words": "the mill had not opened"})], "committed"),
    "being built": ([PROMISE, ("report", {"words": "the mill is being built"})], "under way"),
    "works begun": ([PROMISE, ("report", {"words": "works on the mill began"})], "under way"),
    "a service began": ([PROMISE, ("report", {"words": "the mill has run since May"})], "done"),
    "signature of what was to be signed": ([PACT, ("conclude", {"words": "the ferry pact"})],
                                           "done"),
    "signature of what is to be carried out": ([PROMISE, ("conclude", {
        "words": "a contract", "instruments": (Instrument("contract", "signed"),)})], "under way"),
    "fewer than owed": ([BOATS, ("report", {
        "words": "boats were delivered", "quantities": (Quantity(12, "background", "boats"),)})],
        "under way"),
    "as many as owed": ([BOATS, ("report", {
        "words": "boats were delivered", "quantities": (Quantity(40, "background", "boats"),)})],
        "done"),
    "replaced": ([PROMISE, ("agree", {"words": "in place of the mill a kiln is built"})],
                 "superseded"),
    "a report on what was replaced": ([PROMISE, ("agree", {
        "words": "the mill is replaced by a kiln"}), ("report", {"words": "the mill was old"})],
        "superseded"),
    "a wish ends no suspension": ([PROMISE, ("measure", {"words": "suspended the works"}),
                                   ("request", {"words": "resume it"})], "suspended"),
    "resumed": ([PROMISE, ("measure", {"words": "suspended the works"}),
                 ("report", {"words": "the works were resumed"})], "under way"),
    "thanks for what was done": ([PROMISE, ("express", {"words": "the mill that had opened"})],
                                 "done"),
    "thanks before anything was promised": ([("request", {"words": "open a mill"})], "open"),
    "no date named": ([PROMISE, ("answer", {"words": "name a date", "reply": "declines"})],
                      "committed"),
    "the rest is promised": ([BOATS, ("report", {"words": "boats were delivered"}),
                              ("pledge", {"words": "send the remaining boats"})], "under way"),
    "given up": ([PROMISE, ("measure", {"words": "desisted from the mill"})], "withdrawn"),
}  # fmt: skip


@pytest.mark.parametrize(("acts", "status"), PATHS.values(), ids=PATHS.keys())
def test_paths(acts: list[Step], status: UndertakingStatus) -> None:
    tellings = [
        told(type_, f"203{year}-05-06", act=f"a{year}", **more)
        for year, (type_, more) in enumerate(acts)
    ]
    found = follow(tellings, nature="deliverable", chronicle=Chronicle("2041"), as_of="2042-01-01")
    assert found.status == status


def test_what_remains_to_be_sent_makes_a_report_of_the_same_day_partial() -> None:
    tellings = [
        told(*BOATS[:1], "2031-05-06", **BOATS[1]),
        told("pledge", "2032-05-06", "send the remaining boats", act="a2"),
        told("report", "2032-05-06", "boats were delivered", act="a3"),
    ]
    found = follow(tellings, nature="deliverable", chronicle=Chronicle("2041"), as_of="2042-01-01")
    assert found.status == "under way"


def test_what_is_suspended_is_not_overdue() -> None:
    tellings = [told(due="2032"), told("measure", "2032-01-01", "suspended it", act="a2")]
    found = follow(tellings, nature="deliverable", chronicle=Chronicle("2041"), as_of="2042-01-01")
    assert found.overdue is False
