"""Held, ahead, proposed, put off or called off: read from the words that govern the encounter."""

import pytest

from servanda.model.article import Article, Block
from servanda.reading.encounters.status import standing_of
from servanda.reading.text.parse import parse_bodies


def status(sentence: str, words: str) -> str:
    """The status of the encounter that `words` of the sentence speak of."""
    article = Article("one", sentence, (Block(0, len(sentence), "body"),))
    parsed = next(iter(parse_bodies([article]))).sentences[0]
    at = sentence.index(words)
    return standing_of(parsed, at, at + len(words)).status


@pytest.mark.parametrize(
    ("sentence", "words", "wanted"),
    [
        ("The ministers held talks in Quito on Monday.", "held talks", "held"),
        ("They will hold talks in Quito on Monday.", "hold talks", "planned"),
        ("The president is to visit Oslo in May.", "visit", "planned"),
        ("He is likely to visit Oslo in May.", "likely to visit", "planned"),
        ("Both sides agreed to convene the next session in Doha.", "next session", "planned"),
        ("The next session will be held in Doha in 2031.", "next session", "planned"),
        ("The minister invited her colleague to visit Oslo.", "to visit", "proposed"),
        ("The minister proposed a meeting in Oslo.", "meeting", "proposed"),
        ("Another round may be held in Oslo in May.", "round", "proposed"),
        ("The visit, planned for May, was put off.", "visit", "postponed"),
        ("The president postponed a trip to Oslo.", "trip", "postponed"),
        ("The meeting of the ministers has been called off.", "meeting", "cancelled"),
        ("The president cancelled a visit to Oslo.", "visit", "cancelled"),
        ("The president will not travel to Oslo on Monday.", "travel", "cancelled"),
        ("The visit has to be deferred.", "visit", "postponed"),
        ("The session was pushed back to June.", "session", "postponed"),
        ("The sixth session is to take place in Oslo in May.", "sixth session", "planned"),
        ("He proposed that the committee be convened in Oslo.", "be convened", "proposed"),
        ("He asked whether the commission would meet in May.", "commission would meet", "proposed"),
        ("The committee was to have met by August.", "to have met", "none"),
        ("She turned down a request for a meeting.", "meeting", "none"),
        ("He announced the loan at a press conference.", "press conference", "held"),
        ("A fresh round is likely in Quito in May.", "fresh round", "planned"),
        ("A visit to Oslo is in the offing.", "visit", "planned"),
        ("The joint committee resumes in Oslo on 24 April.", "committee resumes", "planned"),
        ("The minister flies to Oslo on Friday.", "flies to", "planned"),
        ("A team of experts is coming to Oslo in May.", "team", "planned"),
        ("The two sides meet again in Oslo next year.", "sides meet", "planned"),
        ("The minister flies the flag of his party.", "flies", "held"),
        ("It was agreed that the teams meet in Oslo.", "teams meet", "planned"),
        ("The seminar planned for May will not take place.", "seminar", "cancelled"),
        ("The session has been struck from the calendar.", "session", "cancelled"),
        ("The summit set for 4 May fell through.", "summit", "cancelled"),
        ("The chain was struck from the gate after the talks.", "talks", "held"),
        ("She ruled out a meeting with the rebels.", "meeting", "none"),
        ("Peru pulled out of the talks set for 4 April.", "talks", "none"),
        ("An invitation to Oslo was renewed.", "invitation", "proposed"),
    ],
)
def test_status(sentence: str, words: str, wanted: str) -> None:
    assert status(sentence, words) == wanted
