"""Acts told twice, deliverables and directions, and what ties an undertaking together."""

from typing import Any

import pytest

from servanda.linking import link
from servanda.model.codes import ActType
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


def asked(id_: str, words: str, **more: Any) -> Draft:
    return told(id_, "call").act("request", words, owner=("FI",), **more)


def test_two_tellings_of_one_act_are_one_act_and_one_undertaking() -> None:
    links = linked(
        asked("a", "supply 40 rescue boats to the coast guard by 2033", due="2033"),
        asked("b", "provide the coast guard with 40 rescue boats by 2033", due="2033"),
    )
    (act,) = links.acts
    assert [str(ref) for ref in act.members] == ["a:a1", "b:a1"]
    assert act.reasons
    assert members(links) == {frozenset(("a:a1", "b:a1"))}


def test_one_article_that_says_it_twice_tells_one_act() -> None:
    words = "open a joint ferry terminal in Turku"
    links = linked(told("a").act("agree", words, owner=BOTH).act("agree", words, owner=BOTH))
    assert len(links.acts) == 1


def test_an_act_has_one_counterpart_in_each_other_account() -> None:
    links = linked(
        asked("a", "supply rescue boats to the coast guard"),
        asked("b", "supply rescue boats to the coast guard").act(
            "request",
            "supply night-flying rescue helicopters to the northern coast guard",
            owner=("FI",),
        ),
    )
    assert sorted(len(act.members) for act in links.acts) == [1, 2]


NATURES: list[tuple[str, ActType, dict[str, Any], str]] = [
    ("sign a memorandum of understanding on ferries", "agree", {}, "deliverable"),
    ("establish a working group on forest fires", "agree", {}, "deliverable"),
    ("lift the ban on dairy imports", "request", {}, "deliverable"),
    ("simplify procedures for work visas", "request", {}, "deliverable"),
    ("send a delegation to the fair", "pledge", {}, "deliverable"),
    ("resume direct flights between the capitals", "agree", {}, "deliverable"),
    ("hold the next round of the dialogue in Oslo", "agree", {}, "deliverable"),
    ("pay a state visit to Sweden", "agree", {}, "deliverable"),
    ("come to Stockholm", "invite", {}, "deliverable"),
    ("strengthen cooperation by 2033", "agree", {"due": "2033"}, "deliverable"),
    ("help train nurses", "pledge", {"quantities": (Quantity(300, "owed", "nurses"),)},
     "deliverable"),
    ("deepen defence and security cooperation", "agree", {}, "standing"),
    ("continue to promote high-level visits and exchanges", "agree", {}, "standing"),
    ("support each other at international forums", "agree", {}, "standing"),
    ("expand cooperation in ports, airports and railways", "propose", {}, "standing"),
    ("further improve the business environment", "pledge", {}, "standing"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "type_", "more", "nature"), NATURES)
def test_nature(words: str, type_: ActType, more: dict[str, Any], nature: str) -> None:
    links = linked(told("a").act(type_, words, owner=BOTH, **more))
    assert {one.nature for one in links.undertakings} == {nature}


def test_talk_makes_no_undertaking() -> None:
    draft = (
        told("a")
        .act("state", "Finland is a close friend")
        .act("discuss", "the situation in the Baltic")
        .act("express", "the warm welcome")
    )
    assert linked(draft).undertakings == ()


def test_a_direction_is_followed_through_the_years_and_an_act_may_stand_in_several() -> None:
    first = told("a", date="2031-05-06").act(
        "agree", "deepen defence and security cooperation and boost tourism", owner=BOTH
    )
    later = told("b", date="2033-05-06").act("propose", "step up defence cooperation", owner=BOTH)
    assert members(linked(first, later)) == {frozenset(("a:a1", "b:a1")), frozenset(("a:a1",))}


def test_other_parties_have_a_direction_of_their_own() -> None:
    ours = told("a").act("agree", "deepen defence cooperation", owner=BOTH)
    theirs = told("b", parties=("SE", "NO"), who=("Ana Lind",)).act(
        "agree", "deepen defence cooperation", to=("NO",), owner=("SE", "NO")
    )
    assert len(linked(ours, theirs).undertakings) == 2


def test_a_deliverable_asked_again_is_the_same_one() -> None:
    first = told("a", date="2031-05-06").act(
        "request", "abolish the tariff on reindeer meat", owner=("FI",)
    )
    again = told("b", date="2033-05-06").act(
        "request", "abolish its tariff on reindeer meat at an early date", owner=("FI",)
    )
    one = only(linked(first, again))
    assert len(one.members) == 2
    assert "same_words" in {reason.rule for reason in one.reasons}
    assert one.name == "abolish the tariff on reindeer meat"


def test_the_same_sum_for_the_same_programme_is_one() -> None:
    sum_ = (Quantity(5e9, "owed", currency="EUR"),)
    draft = (
        told("a")
        .act("pledge", "spend 5 billion EUR on the Nordic Wind Initiative", owner=("SE",),
             quantities=sum_, mechanisms=("Nordic Wind Initiative",))
        .act("express", "support of over 5 billion EUR for turbines under Nordic Wind Initiative",
             by=("FI",), to=("SE",), quantities=sum_, mechanisms=("Nordic Wind Initiative",))
    )  # fmt: skip
    assert members(linked(draft)) == {frozenset(("a:a1", "a:a2"))}


def test_another_session_is_another_undertaking() -> None:
    body = ("Ferry Committee",)
    draft = (
        told("a")
        .act("agree", "hold the 4th meeting of the Ferry Committee in Turku", owner=BOTH,
             mechanisms=body)
        .act("agree", "hold the 5th meeting of the Ferry Committee in Turku", owner=BOTH,
             mechanisms=body)
    )  # fmt: skip
    assert len(linked(draft).undertakings) == 2


def test_each_document_signed_is_an_undertaking_and_knows_its_past() -> None:
    ferry, forest = "ferry safety agreement", "memorandum on forest fires"
    before = told("a", date="2031-05-06").act(
        "agree", "conclude a ferry safety agreement", owner=BOTH,
        instruments=(Instrument(ferry, "negotiated"),),
    )  # fmt: skip
    after = told("b", date="2032-05-06").act(
        "conclude", "a ferry safety agreement and a memorandum on forest fires", by=BOTH, to=(),
        instruments=(Instrument(ferry, "signed"), Instrument(forest, "signed")),
    )  # fmt: skip
    links = linked(before, after)
    assert members(links) == {frozenset(("a:a1", "b:a1")), frozenset(("b:a1",))}
    assert {one.name for one in links.undertakings} == {"conclude a ferry safety agreement", forest}


def test_an_answer_goes_to_the_ask_whose_words_it_takes_up() -> None:
    draft = (
        told("a")
        .act("request", "lift the ban on dairy imports", owner=("FI",))
        .act("request", "release the detained fishing crew", owner=("FI",))
        .act("answer", "the ban on dairy imports", by=("FI",), to=("SE",), reply="notes")
    )
    assert members(linked(draft)) == {frozenset(("a:a1", "a:a3")), frozenset(("a:a2",))}


def test_an_answer_that_only_points_back_goes_to_the_ask_before_it() -> None:
    draft = (
        told("a")
        .act("request", "lift the ban on dairy imports", owner=("FI",))
        .act("invite", "pay a visit to Malmo", owner=("FI",))
        .act("agree", "the invitation with pleasure", by=("FI",), to=("SE",), owner=("FI",))
    )
    assert members(linked(draft)) == {frozenset(("a:a1",)), frozenset(("a:a2", "a:a3"))}


def test_a_report_of_delivery_finds_what_was_pledged() -> None:
    number = (Quantity(40, "owed", "rescue boats"),)
    pledge = told("a", date="2031-05-06").act(
        "pledge", "deliver 40 rescue boats to the coast guard", owner=("SE",), quantities=number
    )
    report = told("b", date="2032-05-06").act(
        "report", "all 40 rescue boats had been delivered", by=("FI",), to=("SE",),
        quantities=number,
    )  # fmt: skip
    assert members(linked(pledge, report)) == {frozenset(("a:a1", "b:a1"))}


def test_former_ids_are_those_each_telling_had_alone() -> None:
    drafts = (
        asked("a", "lift the ban on dairy imports"),
        asked("b", "lift the ban on dairy imports"),
    )
    alone = {only(linked(draft)).id for draft in drafts}
    both = only(linked(*drafts))
    assert both.id == only(linked(drafts[0])).id
    assert {both.id, *both.former_ids} == alone


def test_the_name_is_taken_from_the_part_that_can_be_counted() -> None:
    words = "expand economic cooperation and open Harbour Line No. 3 by 2033"
    links = linked(told("a").act("agree", words, owner=BOTH, due="2033"))
    assert only(links).name == "open Harbour Line No. 3 by 2033"


def test_a_deed_beside_a_direction_is_an_undertaking_of_its_own() -> None:
    words = "foster exchanges of high-level visits, and establish a joint committee on forestry"
    links = linked(told("a").act("agree", words, owner=BOTH))
    assert {(one.nature, one.name) for one in links.undertakings} == {
        ("deliverable", "establish a joint committee on forestry"),
        ("standing", "foster exchanges of high-level visits"),
    }


def test_words_without_content_undertake_nothing() -> None:
    assert linked(told("a").act("agree", "the following", owner=BOTH)).undertakings == ()


def test_a_report_is_known_by_the_name_of_the_work() -> None:
    pledge = told("a", date="2031-05-06").act(
        "pledge", "lend 95 million to build a hospital with wards for children in Oulu",
        owner=("SE",),
    )  # fmt: skip
    report = told("b", date="2032-05-06").act(
        "report", "the building of the Oulu hospital had begun in autumn", by=("FI",), to=("SE",)
    )
    assert members(linked(pledge, report)) == {frozenset(("a:a1", "b:a1"))}


def test_an_answer_right_after_an_ask_on_its_subject_answers_it() -> None:
    draft = (
        told("a")
        .act("request", "include Gotland among the sending regions of the scheme", owner=("FI",),
             areas=("labour-education",))
        .act("answer", "add newcomers for now", by=("FI",), to=("SE",), reply="declines",
             areas=("labour-education",))
    )  # fmt: skip
    assert members(linked(draft)) == {frozenset(("a:a1", "a:a2"))}
