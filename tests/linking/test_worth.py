"""What is looked up first loses nothing, and does not compare everything with everything."""

import random
from itertools import combinations

from servanda.linking.accounts import meetings
from servanda.linking.candidates import Candidate, all_candidates
from servanda.linking.items import items_of
from servanda.linking.same_deliverable import one_deliverable
from servanda.linking.tellings import acts_of
from servanda.linking.worth import worth_comparing
from servanda.model.reading import Quantity
from tests.linking.builders import told

DEEDS = ("build", "lend", "train", "open", "grant", "restore")
THINGS = ("ferry terminal", "rail bridge", "nursing college", "customs post", "fish market")
TOWNS = ("Ostvik", "Lundhaven", "Torsborg", "Hagby", "Stenfors", "Brodal", "Ekberg", "Vikdal")


def invented(count: int) -> tuple[Candidate, ...]:
    """The candidates of so many invented articles of one pair, five acts each."""
    chance = random.Random(5)  # noqa: S311 - invented data, the same each time
    drafts = [told(f"n{at:03}", "call", f"{2000 + at}-05-06") for at in range(count)]
    for draft in drafts:
        for _ in range(5):
            number = chance.randrange(20, 900)
            words = f"{chance.choice(DEEDS)} {number} units for the {chance.choice(THINGS)}"
            towns = f"{chance.choice(TOWNS)} and {chance.choice(TOWNS)}"
            draft.act("pledge", f"{words} at {towns}", owner=("SE",),
                      quantities=(Quantity(number, "owed", "units"),))  # fmt: skip
    found = meetings(items_of([draft.reading() for draft in drafts]))
    acts = [one for meeting in found for one in acts_of([meeting], {})]
    return all_candidates(acts, {meeting.id: meeting.id for meeting in found})


def test_nothing_is_lost() -> None:
    candidates = invented(30)
    compared = {(left.id, right.id) for left, right in worth_comparing(candidates)}
    one = {(a.id, b.id) for a, b in combinations(candidates, 2) if one_deliverable(a, b)}
    assert one
    assert one <= compared


def test_most_pairs_are_never_compared() -> None:
    candidates = invented(60)
    every = len(candidates) * (len(candidates) - 1) // 2
    assert len(list(worth_comparing(candidates))) < every / 4
