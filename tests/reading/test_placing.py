"""In which encounter an act is placed."""

import pytest

from servanda.article import parse
from servanda.model.article import Page
from servanda.model.reading import Reading
from servanda.reading import Reader


def placed(reader: Reader, text: str) -> list[tuple[str, str]]:
    """For each act the kind of its encounter and its first words."""
    result = next(iter(reader.read([parse(Page("story", "story.txt", text.strip().encode()))])))
    if not isinstance(result, Reading):
        pytest.fail(str(result))
    return [(result.encounter(a.encounter).kind, a.quote.text[:18]) for a in result.acts]


def test_words_told_to_reporters_stand_in_the_briefing(reader: Reader) -> None:
    text = """
Ministers meet in Tunis

TUNIS, 6 March 2018 (Carthage Wire) - Tunisian Foreign Minister Sami Lahmar held talks with Maltese
Foreign Minister Carmen Zahra in Tunis on Tuesday.

Lahmar asked Malta to open a consulate in Sfax.

"Malta will train forty Tunisian pilots," Zahra told reporters.
"""
    kinds = {words: kind for kind, words in placed(reader, text)}
    assert kinds["open a consulate i"] == "talks"
    assert "briefing" in kinds.values()


def test_what_a_note_says_stands_in_the_message(reader: Reader) -> None:
    text = """
Fiji writes to Tonga about cable

SUVA, 9 May 2013 (Reefwire) - Fijian Prime Minister Jone Tuilagi met Tongan Prime Minister Sione
Vake in Suva on Thursday.

They agreed to open a shipping line by July.

Separately, Fijian Foreign Minister Ana Koroi sent a letter to Tonga. The letter asked Tonga to
share the cost of the cable.
"""
    assert ("talks", "open a shipping li") in placed(reader, text)
    assert any(kind == "message" for kind, _ in placed(reader, text))
