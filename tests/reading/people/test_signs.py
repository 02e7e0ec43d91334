"""The signs by which somebody's party is weighed."""

from collections import Counter

from tests.reading.invented import draft_of, parties

LEAD = "OSLO, 3 March 2026 (Fjord Wire) - Norway will not pay for the bridge, "


def test_who_says_what_a_party_will_not_do_is_of_it() -> None:
    draft = draft_of(LEAD + "Finance Minister Siv Aune said.", "Sweden wants half of the sum.")
    assert parties(draft) == {"Siv Aune": "NO"}


def test_a_second_minister_who_answers_is_of_the_other_side() -> None:
    draft = draft_of(
        LEAD + "Finance Minister Siv Aune said.",
        "Sweden's government called that absurd. Finance Minister Nils Borg said Sweden had paid.",
    )
    assert Counter(parties(draft).values()) == Counter({"NO": 1, "SE": 1})
