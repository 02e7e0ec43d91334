"""What is looked up first loses nothing, and does not compare everything with everything."""

import random
from itertools import combinations

from servanda.linking.accounts import meetings
from servanda.linking.candidates import Candidate, all_candidates, days_of
from servanda.linking.items import items_of
from servanda.linking.profile import profiles
from servanda.linking.tellings import acts_of
from servanda.linking.threads import threads
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
    return all_candidates(acts, {meeting.id: meeting.id for meeting in found}, days_of(found))


def test_what_shares_several_terms_is_compared() -> None:
    known = profiles(invented(20))
    pairs = combinations(range(len(known)), 2)
    alike = {(one, two) for one, two in pairs if len(known[one].own.keys() & known[two].own) > 2}
    assert alike
    assert alike <= set(worth_comparing(known))


def test_many_pairs_are_never_compared() -> None:
    known = profiles(invented(60))
    every = len(known) * (len(known) - 1) // 2
    assert len(list(worth_comparing(known))) < every * 0.8


def test_the_order_of_candidates_of_one_record_does_not_matter() -> None:
    candidates = sorted(invented(12), key=lambda one: one.id)
    found = threads(profiles(candidates))
    again = threads(profiles(candidates))
    assert found == again
