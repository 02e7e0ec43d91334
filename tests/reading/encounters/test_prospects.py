"""Encounters that lie ahead."""

import pytest

from servanda.article import parse
from servanda.model.article import Page
from servanda.model.reading import Encounter, Reading
from servanda.reading import Reader

TALKS = """
Ministers meet in Tunis

TUNIS, 6 March 2018 (Carthage Wire) - Tunisian Foreign Minister Sami Lahmar held talks with Maltese
Foreign Minister Carmen Zahra in Tunis on Tuesday.

"""


def ahead(reader: Reader, sentence: str) -> list[Encounter]:
    """What the sentence, told after talks of two ministers, announces or proposes."""
    page = Page("story", "story.txt", (TALKS + sentence).strip().encode())
    result = next(iter(reader.read([parse(page)])))
    if not isinstance(result, Reading):
        pytest.fail(str(result))
    return [e for e in result.encounters if e.status in ("planned", "proposed")]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Lahmar invited his counterpart to visit Sfax and co-chair the third meeting of the "
            "Joint Fisheries Committee in 2019.",
            [("visit", "proposed", "2019"), ("session", "proposed", "2019")],
        ),
        (
            "Zahra invited Lahmar to visit Malta in June. The invitation was accepted.",
            [("visit", "planned", "2018-06")],
        ),
        (
            "The second session of the commission will be held in Valletta in May 2019.",
            [("session", "planned", "2019-05")],
        ),
        (
            "The two ministers agreed to meet again in Valletta before the end of the year.",
            [("talks", "planned", "2018")],
        ),
        (
            "A fresh round is likely in Valletta in the second week of May.",
            [("talks", "planned", "2018-05")],
        ),
        ("The delegations reconvene in Valletta on 16 May.", [("talks", "planned", "2018-05-16")]),
        ("Malta will host the next summit.", [("session", "planned", None)]),
        ("Zahra is to pay a return visit in June.", [("visit", "planned", "2018-06")]),
        (
            "A Tunisian mission will leave for Valletta on 2 April.",
            [("visit", "planned", "2018-04-02")],
        ),
        (
            "The agreement will be signed in Valletta on 2 April.",
            [("ceremony", "planned", "2018-04-02")],
        ),
        ("Lahmar will not sit down with his critics in May.", []),
        ("Malta pulled out of a meeting set for 4 April in Rome.", []),
        ("The hotel can host a meeting of forty.", []),
        ("They agreed to hold regular meetings.", []),
        ("They agreed that the officials would meet twice a year.", []),
        ("They welcomed visits by senior leaders.", []),
    ],
)
def test_ahead(reader: Reader, sentence: str, wanted: list[tuple[str, str, str | None]]) -> None:
    assert [(e.kind, e.status, e.date) for e in ahead(reader, sentence)] == wanted


def test_a_session_belongs_to_the_visit_it_is_announced_with(reader: Reader) -> None:
    sentence = (
        "Lahmar invited his counterpart to visit Sfax and co-chair the third meeting of the Joint "
        "Fisheries Committee in 2019."
    )
    visit, session = ahead(reader, sentence)
    assert session.part_of == visit.id
    assert visit.place == "Sfax"
