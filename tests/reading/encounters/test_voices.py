"""Who else speaks in public beside the main encounter, and what was told of an earlier one."""

import pytest

from servanda.article import parse
from servanda.model.article import Page
from servanda.model.reading import Reading
from servanda.reading import Reader

PROTEST = (
    "Peru summons envoy over trawler",
    "LIMA, 6 March 2018 (Costa Wire) - Peru's foreign ministry on Tuesday summoned the Ghanaian "
    "ambassador, Kofi Mensah, and handed him a note of protest over a trawler.",
    "The note asks Ghana to withdraw the trawler.",
)
TALKS = (
    "Ministers meet in Tunis",
    "TUNIS, 6 March 2018 (Carthage Wire) - Tunisian Foreign Minister Sami Lahmar held talks with "
    "Maltese Foreign Minister Carmen Zahra in Tunis on Tuesday.",
    "Lahmar asked Malta to open a consulate in Sfax.",
)


def others(reader: Reader, *paragraphs: str) -> list[tuple[str, str | None, str]]:
    """Kind, date and parties of what is told beside the main encounter."""
    text = "\n\n".join(paragraphs)
    result = next(iter(reader.read([parse(Page("story", "story.txt", text.encode()))])))
    if not isinstance(result, Reading):
        pytest.fail(str(result))
    return [(e.kind, e.date, " ".join(sorted(e.parties))) for e in result.encounters if not e.main]


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("The Chilean foreign ministry dismissed the note as a stunt.", "CL"),
        ("A Chilean government spokesman called the protest premature.", "CL"),
    ],
)
def test_a_third_state_speaks(reader: Reader, sentence: str, party: str) -> None:
    assert ("briefing", "2018-03-06", party) in others(reader, *PROTEST, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chile's foreign minister, Ana Rojas, told the ambassador to wait.",
        "Chile's fleet had said little about it.",
    ],
)
def test_what_is_no_public_word(reader: Reader, sentence: str) -> None:
    assert all(kind != "briefing" for kind, _, _ in others(reader, *PROTEST, sentence))


def test_an_outsider_beside_talks_is_only_spoken_about(reader: Reader) -> None:
    sentence = "Italy's foreign minister, Ugo Sala, praised the two sides."
    assert others(reader, *TALKS, sentence) == []


def test_an_earlier_call_counts_with_its_day(reader: Reader) -> None:
    sentence = "In their earlier call, on 26 February, she had promised a reply."
    assert ("call", "2018-02-26", "MT TN") in others(reader, *TALKS, sentence)


def test_an_envoy_asked_to_the_ministry_came(reader: Reader) -> None:
    sentence = (
        "On 1 March the Italian ambassador, Ugo Sala, was invited to the ministry, where Lahmar "
        "handed him a note of protest."
    )
    assert ("demarche", "2018-03-01", "IT TN") in others(reader, *TALKS, sentence)
