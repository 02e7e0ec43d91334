"""The laws of linking as a whole, and encounters that must or must not be one."""

from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.errors import UsageError
from servanda.linking import link
from servanda.model.links import Links
from servanda.model.reading import Reading
from tests.linking.builders import Draft, article, told

ALL = [
    told("a", "call").act("request", "build a ferry terminal in Umea by 2033", owner=("FI",)),
    told("b", "call", who=("LIND Ana", "Aro")).act(
        "request", "construct a new ferry terminal at Umea by 2033", owner=("FI",)
    ),
    told("c", "visit", "2032", who=("Timo Aro",), status="proposed"),
    told("d", "visit", "2032-02-01/2032-02-03", who=("Timo Aro",)),
    told("e", "call", None),
    told("f", "talks", "XXXX-05-06").act("agree", "deepen defence cooperation", owner=("SE", "FI")),
]


def groups(links: Links) -> set[frozenset[str]]:
    return {frozenset(map(str, one.members)) for one in links.encounters if len(one.members) > 1}


def joined(*drafts: Draft) -> bool:
    return bool(groups(link([draft.reading() for draft in drafts])))


@settings(max_examples=30, deadline=None)
@given(st.permutations(ALL), st.integers(0, len(ALL) - 1))
def test_order_and_repetition_do_not_matter(drafts: list[Draft], again: int) -> None:
    readings = [draft.reading() for draft in drafts]
    expected = link([draft.reading() for draft in ALL])
    assert link([*readings, readings[again]]) == expected


def test_the_grand_case() -> None:
    links = link([draft.reading() for draft in ALL])
    assert groups(links) == {frozenset(("a:e1", "b:e1", "e:e1"))}
    realising = {str(one.members[0]): one.realises for one in links.encounters if one.realises}
    plan = next(one.id for one in links.encounters if str(one.members[0]) == "c:e1")
    assert realising == {"d:e1": (plan,)}


def test_two_readings_of_one_article_are_refused() -> None:
    with pytest.raises(UsageError, match="two different readings of article a"):
        link([told("a").reading(), told("a", "call").reading()])


def test_nothing_gives_nothing() -> None:
    assert link([]) == Links()


SAME = {
    "same day, names in another order and without marks": (
        told("a", who=("Ana Lind", "Nguyễn Văn Bình")),
        told("b", who=("Nguyen Van Binh", "LIND Ana")),
    ),
    "a day apart, across time zones": (told("a", "call"), told("b", "call", "2031-05-07")),
    "a month and a day": (
        told("a", "visit", "2031-05", who=("Ana Lind",), place="Finland"),
        told("b", "visit", "2031-05-06", who=("Ana Lind",), place="Helsinki"),
    ),
    "call and online": (told("a", "call"), told("b", "online")),
    "visits whose talks are one": (
        told("a", "visit", "2031-05", who=("Ana Lind",)).met(part_of="e1", main=False),
        told("b", "visit", "2031-05-06/2031-05-07", who=()).met(part_of="e1", main=False),
    ),
    "a numbered session, one account without the body": (
        told(
            "a",
            "session",
            "2032",
            status="planned",
            who=(),
            place="Turku",
            words="the 5th session of the Ferry Board",
        ),
        told(
            "b", "session", "2032", status="planned", who=(), place="Turku", words="the 5th session"
        ),
    ),
    "names in two spellings": (
        told("a", "call", who=("Ana Lind", "Omar Al Mheidi")).person("Omar Al Mheidi", "FI"),
        told("b", "call", "2031-05-07", who=("Ana Lind", "Omar al-Muhaidi")).person(
            "Omar al-Muhaidi", "FI"
        ),
    ),
    "a demarche that another calls talks": (told("a", "demarche"), told("b")),
    "a look back without names": (
        told("a", place="Turku"),
        told("b", who=(), level=None, published="2032-01-01"),
    ),
    "a session of some days and its last": (
        told("a", "session", "2031-05-05/2031-05-06"),
        told("b", "session", "2031-05-07"),
    ),
    "a numbered session with other heads": (
        told("a", "session", words="the 4th session of the Timber Commission"),
        told(
            "b",
            "session",
            who=("Ana Lind", "Eero Salo"),
            words="The 4th Timber Commission was held",
        ),
    ),
    "no date, but one candidate": (told("a", "call"), told("b", "call", None)),
    "no year, but one candidate": (told("a", "call"), told("b", "call", "XXXX-05-06")),
}
NOT_SAME = {
    "talks and visit": (told("a"), told("b", "visit", who=("Ana Lind",))),
    "other people on one side": (told("a"), told("b", who=("Ana Lind", "Eero Salo"))),
    "a week apart": (told("a"), told("b", date="2031-05-13")),
    "held and planned": (told("a"), told("b", status="planned")),
    "a third party": (
        told("a"), told("b", parties=("SE", "FI", "NO"), who=("Ana Lind", "Timo Aro", "Kari Moe")),
    ),
    "nobody named": (told("a", who=()), told("b", who=())),
    "a look back without names that fits two": (
        told("a", who=()), told("b"), told("c", who=("Eva Ek", "Eero Salo")),
    ),
    "sessions of two bodies": (
        told("a", "session", words="the 4th session of the Timber Commission"),
        told("b", "session", words="the 4th session of the Peat Commission"),
    ),
    "visits to each other": (
        told("a", "visit", "2031", who=(), status="planned", place="Sweden"),
        told("b", "visit", "2031", who=(), status="planned", place="Finland"),
    ),
    "no date and other people": (told("a", "call"), told("b", "call", None, who=("Eero Salo",))),
    "no date, read long after": (
        told("a", "call"), told("b", "call", None, published="2033-01-01"),
    ),
    "another day and no year": (told("a", "call"), told("b", "call", "XXXX-09-06")),
    "other sessions of one body": (
        told("a", "session", "2031", status="planned", words="the 4th Ferry Committee"),
        told("b", "session", "2031", status="planned", words="the 5th Ferry Committee"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("drafts", SAME.values(), ids=SAME.keys())
def test_one_encounter(drafts: tuple[Draft, ...]) -> None:
    assert joined(*drafts)


@pytest.mark.parametrize("drafts", NOT_SAME.values(), ids=NOT_SAME.keys())
def test_two_encounters(drafts: tuple[Draft, ...]) -> None:
    assert not joined(*drafts)


def test_a_numbered_session_held_late_and_by_others_realises_the_plan() -> None:
    plan = told("a", "session", "2031-40", status="planned", published="2030-05-06",
                words="the 5th session of the Ferry Board")  # fmt: skip
    held = told("b", "session", "2031-10-06", who=("Eero Salo",),
                words="The 5th session of the Ferry Board was held")  # fmt: skip
    links = link([plan.reading(), held.reading()])
    assert [len(one.realises) for one in links.encounters if str(one.members[0]) == "b:e1"] == [1]


def test_articles_of_the_same_words_are_of_one_encounter_and_none_is_lost() -> None:
    drafts = [told("a", who=(), words="They met"), told("b", who=(), words="They met")]
    for draft in drafts:
        draft.act("agree", "build a ferry terminal in Turku by 2033", owner=("SE", "FI"))
    links = link([draft.reading() for draft in drafts])
    assert [len(one.members) for one in links.encounters] == [2]
    assert links.encounters[0].former_ids == ()
    assert [len(one.members) for one in links.acts] == [2]


def test_an_account_without_date_joins_nothing_when_two_fit() -> None:
    drafts = (told("a", "call"), told("b", "call", "2031-05-20"), told("c", "call", None))
    assert not joined(*drafts)


def test_two_encounters_of_one_article_are_never_one() -> None:
    draft = told("a").met(main=False)
    assert not groups(link([draft.reading()]))


def test_every_account_must_fit_every_other() -> None:
    drafts = (
        told("a", "call", "2031-05-06"),
        told("b", "call", "2031-05-07"),
        told("c", "call", "2031-05-08"),
    )
    found = groups(link([draft.reading() for draft in drafts]))
    assert all(not {"a:e1", "c:e1"} <= group for group in found)
    assert all(len(group) == 2 for group in found)


def test_reasons_say_what_was_seen() -> None:
    links = link([told("a", "call").reading(), told("b", "call").reading()])
    rules = {reason.rule: reason.weight for reason in links.encounters[0].reasons}
    assert {"same_date", "same_kind", "same_parties", "shared_principals"} <= set(rules)
    assert rules["same_date"] > 0


def test_the_id_is_the_smallest_members_and_former_ids_lead_to_it() -> None:
    a, b = told("a", "call").reading(), told("b", "call").reading()
    alone = {link([one]).encounters[0].id for one in (a, b)}
    both = link([a, b]).encounters[0]
    assert both.id == link([a]).encounters[0].id
    assert {both.id, *both.former_ids} == alone


def test_ids_in_one_reading_differ_though_they_share_a_sentence() -> None:
    sentence = "a visit by the minister and the first session of the Ferry Committee"
    draft = article("a").met("visit", None, words=sentence)
    one = draft.encounters[0]
    draft.encounters.append(
        type(one)("e2", "session", "proposed", None, None, one.parties, (), None, None, "e1", False,
                  one.evidence)
    )  # fmt: skip
    draft.encounters.append(
        type(one)("e3", "session", "proposed", None, None, one.parties, (), None, None, "e1", False,
                  one.evidence)
    )  # fmt: skip
    assert len({cluster.id for cluster in link([draft.reading()]).encounters}) == 3


def test_parts_stay_under_their_whole_and_never_in_a_circle() -> None:
    whole = told("a", "visit", "2031-05", who=("Ana Lind",)).met("talks", part_of="e1")
    links = link([whole.reading(), told("b").reading()])
    talks = next(one for one in links.encounters if len(one.members) == 2)
    visit = next(one for one in links.encounters if len(one.members) == 1)
    assert talks.part_of == visit.id
    circle = told("c", part_of="e2").met("visit", part_of="e1")
    assert sum(one.part_of is not None for one in link([circle.reading()]).encounters) == 1


def readings_of(drafts: list[Draft]) -> list[Reading]:
    return [draft.reading() for draft in drafts]


def test_three_permutations_of_three() -> None:
    drafts = [told("a"), told("b"), told("c", who=("Lind", "Aro"))]
    results = {link(readings_of(list(order))) for order in permutations(drafts)}
    assert len(results) == 1
    assert len(list(combinations(groups(results.pop()), 1))) == 1
