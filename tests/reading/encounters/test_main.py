"""What an article is about: candidates, their signs, and the likeliest."""

from tests.reading.invented import draft_of

from servanda.reading.encounters.main import candidates_of, main_report
from servanda.reading.encounters.main_signs import main_signs
from servanda.reading.encounters.story import told_reports

CALL = (
    "OSLO, 3 March 2026 (Fjord Wire) - Norwegian Prime Minister Siv Aune spoke by telephone with "
    "Portuguese Prime Minister Rui Tavora on Tuesday.",
    "Aune told reporters that Norway would train 40 pilots.",
)


def test_the_call_of_the_lead_is_what_it_is_about_and_not_the_words_to_reporters() -> None:
    draft = draft_of(*CALL)
    found = main_report(draft, told_reports(draft))
    assert found is not None
    assert (found.report.kind, found.report.status) == ("call", "held")
    assert found.why


def test_kinds_that_no_word_tells_are_candidates_too() -> None:
    draft = draft_of(*CALL)
    kinds = {report.kind for report in candidates_of(draft, told_reports(draft))}
    assert {"call", "briefing", "talks", "message", "demarche"} <= kinds


def test_a_guess_is_told_from_a_report_by_its_signs() -> None:
    draft = draft_of(*CALL)
    candidates = candidates_of(draft, told_reports(draft))
    signs = dict(zip((c.kind for c in candidates), main_signs(draft, candidates), strict=True))
    assert "words call" in signs["call"]
    assert "guess message" in signs["message"]


def test_an_article_without_a_sentence_is_about_nothing() -> None:
    draft = draft_of()
    assert main_report(draft, []) is None
