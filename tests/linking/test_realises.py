"""Plans that came true, and those that did not."""

import pytest

from servanda.linking import link
from tests.linking.builders import Draft, told

PLAN: dict[str, object] = {"status": "planned", "published": "2031-01-10", "who": ()}


def realised(*drafts: Draft) -> bool:
    return any(one.realises for one in link([draft.reading() for draft in drafts]).encounters)


def session(id_: str, date: str, words: str, **more: object) -> Draft:
    return told(id_, "session", date, words=words, **more)


TRUE = {
    "the same numbered session, years late": (
        session("a", "2031-05", "The 4th session of the Timber Commission will be held", **PLAN),
        session("b", "2033-09-01", "the 4th session of the Timber Commission was held"),
    ),
    "the next session of a body without numbers": (
        session("a", "2031-05", "The Timber Commission will meet in May", **PLAN),
        session("b", "2032-03-01", "the Timber Commission met"),
    ),
    "a visit paid after the year it was planned for": (
        told("a", "visit", "2031", **{**PLAN, "who": ("Timo Aro",), "place": "Stockholm"}),
        told("b", "visit", "2032-03-01/2032-03-02", who=("Timo Aro",), place="Sweden"),
    ),
    "an open invitation to a leader who is not named": (
        told("a", "visit", None, **{**PLAN, "level": "leader", "place": "Sweden"}),
        told("b", "visit", "2032-03-01", who=("Eero Salo",), level="leader", place="Stockholm"),
    ),
    "talks of officials in the town, a month late": (
        told("a", "talks", "2031-06", **{**PLAN, "level": "official", "place": "Turku"}),
        told("b", "talks", "2031-07", who=(), level=None, place="Turku"),
    ),
}  # fmt: skip
FALSE = {
    "a second session of the body": (
        session("a", "2031-05", "The 4th session of the Timber Commission will be held", **PLAN),
        session("b", "2031-05-01", "the 5th session of the Timber Commission was held"),
    ),
    "another guest": (
        told("a", "visit", "2031", **{**PLAN, "who": ("Timo Aro",), "place": "Sweden"}),
        told("b", "visit", "2031-03-01", who=("Eero Salo",), place="Sweden"),
    ),
    "a visit the other way": (
        told("a", "visit", "2031", **{**PLAN, "level": "leader", "place": "Sweden"}),
        told("b", "visit", "2031-03-01", who=("Ana Lind",), level="leader", place="Finland"),
    ),
    "talks at another level": (
        told("a", "talks", "2031-06", **{**PLAN, "level": "official", "place": "Turku"}),
        told("b", "talks", "2031-06-02", level="minister", place="Turku"),
    ),
    "before it was announced": (
        told("a", "visit", "2031", **{**PLAN, "who": ("Timo Aro",)}),
        told("b", "visit", "2030-12-01", who=("Timo Aro",)),
    ),
    "called off": (
        told("a", "visit", "2031", **{**PLAN, "who": ("Timo Aro",), "status": "cancelled"}),
        told("b", "visit", "2031-12-01", who=("Timo Aro",)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("drafts", TRUE.values(), ids=TRUE.keys())
def test_came_true(drafts: tuple[Draft, ...]) -> None:
    assert realised(*drafts)


@pytest.mark.parametrize("drafts", FALSE.values(), ids=FALSE.keys())
def test_did_not(drafts: tuple[Draft, ...]) -> None:
    assert not realised(*drafts)
