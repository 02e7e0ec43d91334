"""Which acts of one meeting, or of meetings years apart, are one deliverable."""

from typing import Any

import pytest

from servanda.linking import link
from servanda.model.links import Links, UndertakingCluster
from servanda.model.reading import Instrument, Quantity
from tests.linking.builders import Draft, told

BOTH = ("SE", "FI")


def linked(*drafts: Draft) -> Links:
    return link([draft.reading() for draft in drafts])


def members(links: Links) -> set[frozenset[str]]:
    return {frozenset(map(str, one.members)) for one in links.undertakings}


def only(links: Links) -> UndertakingCluster:
    (one,) = links.undertakings
    return one


def boats(id_: str, *, date: str = "2031-05-06", **more: Any) -> Draft:
    words = "supply rescue boats to the coast guard"
    return told(id_, "call", date).act("request", words, **{"owner": ("FI",), **more})


def numbered(value: float, unit: str = "boats") -> dict[str, Any]:
    return {"quantities": (Quantity(value, "owed", unit),)}


VALUES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "numbers": (numbered(40), numbered(60)),
    "due dates": ({"due": "2032"}, {"due": "2033"}),
}


@pytest.mark.parametrize(("one", "other"), VALUES.values(), ids=VALUES.keys())
def test_accounts_of_one_encounter_may_differ_in_a_value(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    links = linked(boats("a", **one), boats("b", **other))
    assert (len(links.acts), len(links.undertakings)) == (1, 1)


def test_another_number_at_another_encounter_is_another_undertaking() -> None:
    links = linked(boats("a", **numbered(40)), boats("b", date="2033-05-06", **numbered(60)))
    assert len(links.undertakings) == 2


def test_another_time_at_another_encounter_is_a_moved_deadline() -> None:
    links = linked(boats("a", due="2032"), boats("b", date="2033-05-06", due="2033"))
    assert len(links.undertakings) == 1


def test_other_numbers_and_other_dates_are_two_though_the_words_are_the_same() -> None:
    one, other = numbered(400, "permits"), numbered(1200, "permits")
    links = linked(
        boats("a", due="2032", **one), boats("b", date="2033-05-06", due="2034", **other)
    )
    assert len(links.undertakings) == 2


def test_tellings_by_other_speakers_are_two_acts() -> None:
    links = linked(boats("a"), boats("b", by=("FI",), to=("SE",), owner=("SE",)))
    assert len(links.acts) == len(links.undertakings) == 2


def test_what_was_done_so_far_and_what_remains_are_two_acts() -> None:
    done = told("a", "call").act(
        "report", "850 of the 1,200 permits for seasonal workers had been issued"
    )
    rest = told("b", "call").act(
        "pledge", "issue the remaining 350 permits for seasonal workers", owner=("SE",),
        **numbered(350, "permits"),
    )  # fmt: skip
    assert len(linked(done, rest).acts) == 2


def test_a_report_joins_the_pledge_with_its_number_and_no_other() -> None:
    words = "issue {} permits for seasonal workers"
    links = linked(
        told("a", date="2031-05-06").act(
            "pledge", words.format("400"), owner=("SE",), **numbered(400, "permits")),
        told("b", date="2032-05-06").act(
            "pledge", words.format("1,200"), owner=("SE",), **numbered(1200, "permits")),
        told("c", date="2033-05-06").act(
            "report", "850 of the 1,200 permits for seasonal workers had been issued"),
    )  # fmt: skip
    assert members(links) == {frozenset(("a:a1",)), frozenset(("b:a1", "c:a1"))}


def test_what_one_article_tells_of_the_visit_and_another_of_its_talks_is_one_act() -> None:
    words = "lend 95 million euros for a tunnel under the strait"
    whole = told("a", "visit", who=("Ana Lind",)).act("pledge", words, owner=("SE",))
    parted = told("b", "visit", who=("Ana Lind",)).met(part_of="e1", main=False)
    parted.act("pledge", words, owner=("SE",), encounter="e2")
    (act,) = linked(whole, parted).acts
    assert [str(ref) for ref in act.members] == ["a:a1", "b:a1"]


def test_a_postponement_that_only_says_it_is_tied_by_its_sentence() -> None:
    plan = told("a", date="2031-05-06").act(
        "agree", "hold the 4th session of the Ferry Commission in Turku", owner=BOTH, by=BOTH,
        to=(), due="2032-40", mechanisms=("Ferry Commission",),
    )  # fmt: skip
    later = told("b", "message", date="2032-03-06").act(
        "agree", "postpone it from the first half of the year to October 2032", owner=BOTH,
        by=BOTH, to=(), due="2032-40/2032-10",
        before="As the 4th session of the Ferry Commission was not prepared, both agreed to ",
    )  # fmt: skip
    assert members(linked(plan, later)) == {frozenset(("a:a1", "b:a1"))}


def test_what_becomes_of_a_document_belongs_to_it() -> None:
    ferry = (Instrument("agreement on ferry safety", "signed"),)
    draft = told("a").act("conclude", "the agreement on ferry safety", by=BOTH, to=(),
                          instruments=ferry)  # fmt: skip
    draft.act("request", "be ratified before the end of 2032", due="2032", owner=BOTH, by=BOTH,
              to=(), before="They hoped that it would ")  # fmt: skip
    one = only(linked(draft))
    assert (len(one.members), one.nature) == (2, "deliverable")


def test_a_bare_be_is_named_by_its_subject() -> None:
    draft = told("a").act(
        "agree",
        "be held in Turku in 2033",
        owner=BOTH,
        by=BOTH,
        to=(),
        due="2033",
        before="The 5th session of the Ferry Board will ",
    )
    name = "the 5th session of the Ferry Board will be held in Turku in 2033"
    assert only(linked(draft)).name == name
