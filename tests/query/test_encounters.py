"""What is shown of an encounter that several articles report."""

from servanda.query import encounter_to_json, encounters
from tests.linking.builders import told
from tests.query.builders import shelf


def test_accounts_are_put_together() -> None:
    ledger = shelf(
        told("a", "call", side="SE", who=("Ana Lind", "Timo Aro")).act("state", "all is well"),
        told("b", "call", side="FI", who=("LIND Ana", "Tïmo Aro"), place="Turku").act(
            "state", "all is well"
        ),
    )
    (one,) = encounters(ledger, "SE", "FI")
    assert [(row.article, row.side) for row in one.reported_by] == [("a", "SE"), ("b", "FI")]
    assert one.participants == ("Ana Lind", "Tïmo Aro")
    assert (one.place, one.acts, one.level) == ("Turku", 1, "minister")


def test_the_most_precise_date_is_shown() -> None:
    ledger = shelf(
        told("a", "visit", "2031-05", who=("Ana Lind",)),
        told("b", "visit", "2031-05-06/2031-05-07", who=("Ana Lind",)),
    )
    (one,) = encounters(ledger, "SE", "FI")
    assert one.date == "2031-05-06/2031-05-07"


def test_parts_follow_their_whole_and_dates_rule() -> None:
    first = told("a", "visit", "2031-05-06/2031-05-08", who=("Ana Lind",))
    first.met("talks", "2031-05-07", part_of="e1", main=False)
    ledger = shelf(first, told("b", "call", "2031-05-06"), told("c", "call", "XXXX-01-02"))
    shown = [(one.kind, one.date) for one in encounters(ledger, "SE", "FI")]
    assert shown == [
        ("call", "2031-05-06"),
        ("visit", "2031-05-06/2031-05-08"),
        ("talks", "2031-05-07"),
        ("call", "XXXX-01-02"),
    ]


def test_a_plan_that_came_true_and_one_that_passed() -> None:
    ledger = shelf(
        told("a", "visit", "2032", who=("Ana Lind",), status="planned", published="2031-01-01"),
        told("b", "visit", "2032-03-04", who=("Ana Lind",)),
        told("c", "visit", "2031", who=("Timo Aro",), status="planned", published="2031-01-01"),
    )
    shown = {one.reported_by[0].article: one for one in encounters(ledger, "SE", "FI")}
    assert shown["a"].realised_by == (shown["b"].id,)
    assert shown["b"].realises == (shown["a"].id,)
    assert (shown["a"].unreported, shown["c"].unreported) == (False, True)


def test_one_sided_words_toward_the_other_count_and_others_do_not() -> None:
    ledger = shelf(
        told("a", "briefing", parties=("SE",), who=("Ana Lind",)).act("oppose", "the new dam"),
        told("b", "briefing", parties=("SE",), who=("Ana Lind",)).act(
            "oppose", "the old dam", to=("NO",)
        ),
    )
    shown = [one.reported_by[0].article for one in encounters(ledger, "SE", "FI")]
    assert shown == ["a"]


def test_json_has_the_contracts_keys() -> None:
    (one,) = encounters(shelf(told("a")), "SE", "FI")
    assert list(encounter_to_json(one)) == [
        "id", "kind", "status", "date", "place", "parties", "participants", "level", "part_of",
        "realises", "realised_by", "unreported", "reported_by", "acts",
    ]  # fmt: skip
    assert encounter_to_json(one)["reported_by"] == [
        {"article": "a", "encounter": "e1", "side": None}
    ]
