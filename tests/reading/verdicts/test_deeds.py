"""Deeds and replies."""

from dataclasses import replace

import pytest
from tests.reading.verdicts.sayings import alone, both, line

from servanda.reading.verdicts import Saying, decide

CASES: list[tuple[Saying, str]] = [
    # conclude
    (both("conclude", "np"), "conclude"),
    (alone("conclude", "np"), ""),
    (replace(both("conclude", "np"), negated=True), "state"),
    (replace(both("conclude", "np", "both"), modality="future"), "agree/firm NO PT"),
    (replace(both("conclude", "np"), modality="possible"), "state"),
    # measure
    (alone("measure", "np"), "measure"),
    (replace(alone("measure", "np"), nested=True, verb="ram"), "oppose"),
    (both("measure", "np"), "conclude"),
    (replace(alone("measure", "np"), negated=True), "state"),
    (replace(alone("measure", "np"), modality="possible"), "state"),
    # consider, decline, accept, heed
    (alone("consider", "np"), "answer/considers"),
    (replace(both("consider", "np"), mood="future"), "agree/principle NO PT"),
    (both("consider", "np"), "discuss"),
    (alone("decline"), "answer/declines"),
    (replace(alone("decline"), negated=True), "state"),
    (replace(alone("decline"), negated=True, word="position"), "answer/declines"),
    (alone("accept", "np"), "answer/welcomes"),
    (replace(alone("accept", "np"), content="an invitation to Oslo"), "pledge/firm NO"),
    (replace(alone("accept", "np"), negated=True), "answer/declines"),
    (replace(alone("heed", "np"), verb="note"), "answer/notes"),
    (replace(alone("heed", "of"), verb="take"), "answer/notes"),
    (replace(alone("heed", "np"), verb="welcome"), "answer/welcomes"),
    (replace(both("heed", "np"), verb="welcome"), "express"),
    # aid, done
    (alone("aid", "np"), "pledge/firm NO"),
    (both("aid", "np"), ""),
    (replace(alone("aid", "np"), past=True), ""),
    (replace(alone("aid", "np"), past=True, nested=True), "report"),
    (replace(alone("aid", "np", "self"), modality="future"), "pledge/firm NO"),
    (replace(alone("done", "np"), nested=True), "report"),
    (alone("done", "np"), ""),
    (replace(alone("done", "that", "self"), nested=True, modality="future"), "pledge/firm NO"),
]


@pytest.mark.parametrize(("saying", "verdict"), CASES)
def test_deeds(saying: Saying, verdict: str) -> None:
    assert line(decide(saying)) == verdict
