"""Main clauses, also where the parser has hung one on another."""

from tests.reading.sentences import sentences

from servanda.reading.cues import find_cues


def heads(text: str) -> list[str]:
    return [cue.head.text for sentence in sentences(text) for cue in find_cues(sentence)]


def test_a_clause_before_a_semicolon_reports() -> None:
    assert heads("Norway agreed to lower the fee; Portugal named no date.") == ["agreed"]


def test_a_clause_that_the_parser_hangs_on_a_preposition_reports() -> None:
    assert heads("At the end of the talks the ministers signed a protocol.") == ["signed"]
