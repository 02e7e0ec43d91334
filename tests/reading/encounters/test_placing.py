"""In which encounter an act is placed."""

import pytest

from servanda.article import parse
from servanda.model.article import Page
from servanda.model.reading import Reading
from servanda.reading import Reader

MEETING = (
    "Ministers meet in Tunis",
    "TUNIS, 6 March 2018 (Carthage Wire) - Tunisian Foreign Minister Sami Lahmar held talks with "
    "Maltese Foreign Minister Carmen Zahra in Tunis on Tuesday.",
    "Lahmar asked Malta to open a consulate in Sfax.",
)


def placed(reader: Reader, *paragraphs: str) -> dict[str, str]:
    """For each act's first words the kind of its encounter."""
    text = "\n\n".join((*MEETING, *paragraphs))
    result = next(iter(reader.read([parse(Page("story", "story.txt", text.encode()))])))
    if not isinstance(result, Reading):
        pytest.fail(str(result))
    return {a.quote.text[:18]: result.encounter(a.encounter).kind for a in result.acts}


def test_the_main_encounter_by_default(reader: Reader) -> None:
    assert placed(reader) == {"open a consulate i": "talks"}


def test_words_told_to_reporters_stand_in_the_briefing(reader: Reader) -> None:
    told = '"Malta will train forty Tunisian pilots," Zahra told reporters.'
    kinds = placed(reader, told)
    assert kinds["open a consulate i"] == "talks"
    assert "briefing" in kinds.values()


def test_what_a_letter_asks_stands_in_the_message(reader: Reader) -> None:
    kinds = placed(
        reader,
        "Separately, Tunisian President Habib Karoui sent a letter to Malta. In the letter "
        "he asked Malta to share the cost of the cable.",
    )
    assert kinds["open a consulate i"] == "talks"
    assert kinds["share the cost of "] == "message"


def test_a_paragraph_goes_on_where_it_began(reader: Reader) -> None:
    kinds = placed(
        reader,
        "Zahra was later received by Tunisian President Habib Karoui. She thanked Tunisia for its "
        "help in the search for a missing boat.",
    )
    assert len(kinds) == 2
    assert set(kinds.values()) == {"talks"}


def test_who_spoke_only_to_the_press_is_placed_there(reader: Reader) -> None:
    kinds = placed(
        reader,
        '"We are content," Tunisian Trade Minister Leila Ayari told reporters later.',
        "Ayari urged Malta to lower its port fees.",
    )
    assert kinds["lower its port fee"] == "briefing"


def test_an_older_session_told_in_passing_takes_no_act(reader: Reader) -> None:
    kinds = placed(
        reader,
        "The two sides praised the joint commission, whose third session was held in Valletta on "
        "3 December 2016, and agreed to convene the fourth in Tunis in 2019.",
    )
    assert set(kinds.values()) == {"talks"}
