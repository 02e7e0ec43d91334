"""Linking of the reference readings against the reference corpus (floors: raise, never lower)."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

import pytest

from servanda.linking import link
from servanda.model.links import Links
from servanda.query import undertakings
from tests.linking.reference import corpus, readings, reference_folder
from tests.query.builders import Shelf

# Pairs of acts joined by sharing an undertaking, as `score_links.py` counts them.
UNDERTAKINGS_F1 = 0.85
STATUS_AND_OVERDUE_RIGHT = 0.87

pytestmark = pytest.mark.reference
Groups = Mapping[str, set[str]]


@pytest.fixture(scope="module", name="root")
def _root() -> Path:
    root = reference_folder()
    if root is None or not (root / "gold/seeds/corpus.json").exists():
        pytest.skip("set SERVANDA_REFERENCE to the folder that holds gold/seeds and seeds")
    return root


@pytest.fixture(scope="module", name="links")
def _links(root: Path) -> Links:
    return link(readings(root))


def pairs(items: Iterable[str], groups: Groups) -> set[tuple[str, str]]:
    return {
        (a, b)
        for a, b in combinations(sorted(items), 2)
        if groups.get(a, set()) & groups.get(b, set())
    }


def threads(root: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for thread in corpus(root)["threads"]:
        for act in thread["acts"]:
            found.setdefault(act, set()).add(thread["id"])
    return found


def linked_acts(links: Links) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in links.undertakings:
        for ref in one.members:
            found.setdefault(str(ref), set()).add(one.id)
    return found


def test_the_same_encounters_are_joined_and_nothing_else(root: Path, links: Links) -> None:
    joined = {frozenset(map(str, one.members)) for one in links.encounters if len(one.members) > 1}
    assert joined == {frozenset(group) for group in corpus(root)["same_encounter"]}
    assert [one for one in links.encounters if one.realises] == []


def test_near_misses_stay_apart(root: Path, links: Links) -> None:
    groups = linked_acts(links)
    near = [pair for pair in corpus(root)["must_not_merge"] if ":a" in pair[0]]
    assert [pair for pair in near if groups.get(pair[0], set()) & groups.get(pair[1], set())] == []


def test_undertakings_against_threads(root: Path, links: Links) -> None:
    wanted, groups = threads(root), linked_acts(links)
    want, have = pairs(wanted, wanted), pairs(wanted, groups)
    f1 = 2 * len(want & have) / (len(want) + len(have))
    assert f1 >= UNDERTAKINGS_F1, f"F1 {f1:.3f}"


def test_nature(root: Path, links: Links) -> None:
    natures: dict[str, set[str]] = {}
    for thread in corpus(root)["threads"]:
        for act in thread["acts"]:
            natures.setdefault(act, set()).add(thread["nature"])
    wrong = [
        str(ref)
        for one in links.undertakings
        for ref in one.members
        if one.nature not in natures.get(str(ref), {one.nature})
    ]
    assert wrong == []


def test_status_and_overdue_of_deliverables(root: Path) -> None:
    known = corpus(root)
    found = undertakings(Shelf(tuple(readings(root))), "VN", "JP", as_of=known["as_of"])
    assert {one.record_until for one in found} == {known["record_end"]}
    deliverables = [thread for thread in known["threads"] if thread["nature"] == "deliverable"]
    right = 0
    for thread in deliverables:
        acts = set(thread["acts"])
        best = max(
            found,
            key=lambda one: (len(acts & {f"{row.article}:{row.act}" for row in one.acts}),
                             -len(one.acts), one.nature == "deliverable"),
        )  # fmt: skip
        right += (best.status, best.overdue) == (thread["status"], thread["overdue"])
    assert right / len(deliverables) >= STATUS_AND_OVERDUE_RIGHT
