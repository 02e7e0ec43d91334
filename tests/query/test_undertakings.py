"""Undertakings of a pair on a day, and the filters."""

from typing import Any

import pytest

from servanda.errors import UsageError
from servanda.model.reading import Instrument, Quantity
from servanda.query import undertaking_to_json, undertakings
from tests.linking.builders import told
from tests.query.builders import shelf

BOTH = ("SE", "FI")
LEDGER = shelf(
    told("a", "call", "2031-05-06", side="SE", published="2031-05-07")
    .act("request", "lift the ban on dairy imports by 2032", owner=("FI",), due="2032",
         due_kind="by")
    .act("agree", "deepen defence cooperation", by=BOTH, to=(), owner=BOTH)
    .act("pledge", "deliver 40 rescue boats", owner=("SE",), areas=("defence",),
         quantities=(Quantity(40, "owed", "boats"),)),
    told("b", "talks", "2033-02-03", side="FI").act(
        "conclude", "a ferry agreement and a memorandum on fires", by=BOTH, to=(),
        instruments=(Instrument("ferry agreement", "signed"),
                     Instrument("memorandum on fires", "signed"),
                     Instrument("Law of the Sea Convention", "cited"))),
)  # fmt: skip


def names(**options: Any) -> list[str]:
    options.setdefault("as_of", "2034-01-01")
    return [one.name for one in undertakings(LEDGER, "SE", "FI", **options)]


def test_deliverables_first_then_directions() -> None:
    assert names() == [
        "lift the ban on dairy imports by 2032",
        "deliver 40 rescue boats",
        *sorted(("ferry agreement", "memorandum on fires"), key=names().index),
        "deepen defence cooperation",
    ]


def test_filters() -> None:
    ban = ["lift the ban on dairy imports by 2032"]
    assert names(open_only=True) == ban
    assert names(overdue_only=True) == ban
    assert names(due_before="2033-01-01") == ban
    assert names(due_before="2032-12-31") == []
    assert names(about="Rescue boats") == ["deliver 40 rescue boats"]
    assert names(about="rescue dairy") == []
    assert len(names(as_of="2032-01-01")) == 3
    assert names(as_of="2030-01-01") == []


def test_fields() -> None:
    found = {one.name: one for one in undertakings(LEDGER, "SE", "FI", as_of="2034-01-01")}
    ban, ferry = found["lift the ban on dairy imports by 2032"], found["ferry agreement"]
    assert (ban.owner, ban.beneficiary, ban.status) == (("FI",), ("SE",), "open")
    assert (ban.overdue, ban.record_until, ban.as_of) == (True, "2033-02-03", "2034-01-01")
    assert (ferry.owner, ferry.beneficiary, ferry.status) == (BOTH, BOTH, "under way")
    assert ferry.instrument == "ferry agreement"
    assert found["memorandum on fires"].instrument == "memorandum on fires"
    assert found["deliver 40 rescue boats"].areas == ("defence",)


def test_the_record_ends_with_the_day_asked_for() -> None:
    found = undertakings(LEDGER, "SE", "FI", as_of="2033-01-02")
    assert {one.record_until for one in found} == {"2031-05-07"}
    assert [one.overdue for one in found if one.due] == ["unknown"]


@pytest.mark.parametrize("option", ["as_of", "due_before"])
def test_a_date_that_is_none_is_refused(option: str) -> None:
    with pytest.raises(UsageError, match="write it as 2025-04-28"):
        names(**{option: "soon"})


def test_acts_between_others_are_not_the_pairs() -> None:
    three = ("SE", "FI", "NO")
    ledger = shelf(
        told("a", "session", parties=three)
        .act("pledge", "deliver 40 rescue boats", to=("NO",), owner=("SE",))
        .act("agree", "hold the next meeting in Oslo", by=three, to=(), owner=three)
    )
    found = undertakings(ledger, "SE", "FI", as_of="2034-01-01")
    assert [one.name for one in found] == ["hold the next meeting in Oslo"]


def test_json_has_the_contracts_keys() -> None:
    row = undertaking_to_json(undertakings(LEDGER, "SE", "FI", as_of="2034-01-01")[0])
    assert list(row) == [
        "id", "name", "nature", "status", "owner", "beneficiary", "due", "due_kind", "quantities",
        "areas", "mechanism", "instrument", "part_of", "as_of", "record_until", "overdue",
        "due_soon", "done_late", "quiet", "restated", "last_mentioned", "sides_differ",
        "accounts_differ", "acts", "history",
    ]  # fmt: skip
    assert list(row["acts"][0]) == [
        "article", "act", "date", "type", "force", "by", "side", "quote",
    ]  # fmt: skip
    assert row["history"] == [
        {"date": "2031-05-06", "status": "open", "due": "2032", "article": "a", "act": "a1"}
    ]
