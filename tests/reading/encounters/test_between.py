"""Between whom the main encounter is, from the signs of each party."""

from tests.reading.invented import draft_of

from servanda.reading.draft import Draft
from servanda.reading.encounters.between import sides_of
from servanda.reading.encounters.main import main_report
from servanda.reading.encounters.party_signs import party_signs
from servanda.reading.encounters.reports import Report
from servanda.reading.encounters.story import told_reports

TALKS = (
    "LISBON, 3 March 2026 (Tejo Wire) - Norwegian Foreign Minister Siv Aune held talks with her "
    "Portuguese counterpart, Inês Valadão, in Lisbon on Tuesday.",
    "Aune called on Portugal to open its fish market. The two spoke about the war in Sudan.",
)
STATEMENT = (
    "OSLO, 3 March 2026 (Fjord Wire) - Norway condemns the closing of the strait by Oman, Foreign "
    "Minister Siv Aune told reporters on Tuesday.",
    '"Oman must open it at once," Aune said.',
)


def main_of(draft: Draft) -> Report:
    """The report of what the draft is about."""
    found = main_report(draft, told_reports(draft))
    assert found is not None
    return found.report


def test_talks_have_two_sides_and_no_third_that_is_spoken_about() -> None:
    draft = draft_of(*TALKS, title="Norway, Portugal hold talks on fish")
    sides = sides_of(draft, main_of(draft))
    assert set(sides.parties) == {"NO", "PT"}
    assert sides.pair == sides.parties


def test_a_statement_is_of_who_speaks_and_has_whom_it_is_about_as_its_pair() -> None:
    draft = draft_of(*STATEMENT, title="Norway condemns closing of strait")
    sides = sides_of(draft, main_of(draft))
    assert sides.parties == ("NO",)
    assert set(sides.pair) == {"NO", "OM"}


def test_the_reason_names_each_party_with_what_weighed_most() -> None:
    draft = draft_of(*TALKS)
    why = sides_of(draft, main_of(draft)).why
    assert "NO: " in why
    assert "PT: " in why


def test_every_party_named_has_its_signs() -> None:
    draft = draft_of(*TALKS)
    signs = party_signs(draft, main_of(draft))
    assert set(signs) == {"NO", "PT", "SD"}
    assert "lead: topic" in signs["SD"] or "later: topic" in signs["SD"]
    assert "here: person subject" in signs["NO"]
