"""Plans that are one though their dates moved, and plans that are two."""

import pytest

from servanda.linking import link
from tests.linking.builders import Draft, told


def plan(id_: str, kind: str, date: str | None, published: str, **more: object) -> Draft:
    fields = {"status": "planned", "who": (), **more}
    return told(id_, kind, date, published=published, **fields)  # type: ignore[arg-type]


def together(*drafts: Draft) -> list[set[str]]:
    found = link([draft.reading() for draft in drafts]).encounters
    return sorted(
        ({ref.article for ref in one.members} for one in found if len(one.members) > 1), key=min
    )


FIFTH = {"words": "The 5th session of the Timber Commission will be held"}
MOVED = [
    plan("a", "session", "2031-05", "2030-10-01", **FIFTH),
    plan("b", "session", "2031-23", "2031-04-20", status="postponed", **FIFTH),
    plan("c", "session", "2033-02", "2032-11-01", **FIFTH),
]
TIMBER = {"words": "The Timber Commission will meet"}


def test_a_numbered_session_stays_one_plan_however_often_it_is_moved() -> None:
    assert together(*MOVED) == [{"a", "b", "c"}]


def test_an_article_that_tells_both_dates_keeps_them_apart() -> None:
    both = plan("d", "session", "2031-23", "2031-04-20", status="postponed", **FIFTH)
    both.met("session", "2033-02", who=(), status="planned", main=False, **FIFTH)  # type: ignore[arg-type]
    assert together(MOVED[0], both) == []


def test_the_next_session_of_a_body_without_numbers() -> None:
    drafts = (
        plan("a", "session", "2031-05", "2030-10-01", **TIMBER),
        plan("b", "session", "2031-11", "2031-03-01", **TIMBER),
    )
    assert together(*drafts) == [{"a", "b"}]


def test_what_was_held_in_between_makes_two_plans() -> None:
    drafts = (
        plan("a", "session", "2031-05", "2030-10-01", **TIMBER),
        told("b", "session", "2031-05-06", words="The Timber Commission met"),
        plan("c", "session", "2032-05", "2031-05-07", **TIMBER),
    )
    assert together(*drafts) == []


INVITED = {"status": "proposed", "level": "leader", "place": "Sweden"}


def test_an_invitation_renewed_to_a_leader_is_one() -> None:
    drafts = (
        plan("a", "visit", None, "2030-10-01", **INVITED),
        plan("b", "visit", "2032-05", "2031-11-01", **{**INVITED, "place": "Stockholm"}),
    )
    assert together(*drafts) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("other", "published"),
    [
        ({**INVITED, "place": "Finland"}, "2031-11-01"),
        ({**INVITED, "level": "minister"}, "2031-11-01"),
        (INVITED, "2036-11-01"),
    ],
    ids=["the other way", "another level", "years later"],
)
def test_other_invitations(other: dict[str, object], published: str) -> None:
    drafts = (
        plan("a", "visit", None, "2030-10-01", **INVITED),
        plan("b", "visit", None, published, **other),
    )
    assert together(*drafts) == []


def test_plans_told_of_one_meeting() -> None:
    first, second = told("a", published="2031-05-06"), told("b", published="2031-05-06")
    first.met("talks", "2031-11", who=(), status="planned", level="official", main=False)
    second.met("talks", "2031", who=(), status="planned", level=None, main=False)
    assert together(first, second) == [{"a", "b"}, {"a", "b"}]
