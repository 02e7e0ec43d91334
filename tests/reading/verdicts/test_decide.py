"""What holds for all classes: the weaker of two readings, replies, doubts."""

from dataclasses import replace

import pytest
from tests.reading.verdicts.sayings import alone, both, line

from servanda.model.codes import UNDERTAKING_TYPES
from servanda.reading.lexicon import CLASSES
from servanda.reading.verdicts import Saying, decide

EVERY = sorted(CLASSES)
FRAMES = ("to", "that", "np", "for", "ing")


def sayings(cue_class: str) -> list[Saying]:
    """The class with every frame, alone and together, about everybody."""
    return [
        make(cue_class, frame, role)
        for make in (alone, both)
        for frame in FRAMES
        for role in ("self", "other", "both", "thing", "none")
    ]


@pytest.mark.parametrize("cue_class", EVERY)
def test_every_class_has_a_rule(cue_class: str) -> None:
    verdicts = [decide(saying) for saying in sayings(cue_class)]
    assert any(verdicts) or cue_class == "done"


@pytest.mark.parametrize("cue_class", EVERY)
def test_force_and_owner_go_with_undertakings_and_reply_with_answers(cue_class: str) -> None:
    for saying in sayings(cue_class):
        verdict = decide(saying)
        if verdict is None:
            continue
        assert bool(verdict.force) == (verdict.type in UNDERTAKING_TYPES)
        assert not verdict.owner or verdict.type in UNDERTAKING_TYPES
        assert bool(verdict.reply) == (verdict.type == "answer")
        assert verdict.rule


@pytest.mark.parametrize("cue_class", EVERY)
def test_what_the_narrator_doubts_is_no_act(cue_class: str) -> None:
    assert all(decide(replace(saying, doubted=True)) is None for saying in sayings(cue_class))


@pytest.mark.parametrize("cue_class", EVERY)
def test_what_is_denied_is_a_position(cue_class: str) -> None:
    found = {line(decide(replace(saying, denied=True))) for saying in sayings(cue_class)}
    assert found <= {"", "state"}


@pytest.mark.parametrize(
    ("saying", "verdict"),
    [
        (replace(both("agree"), mood="possible"), "state"),
        (replace(both("agree"), mood="future"), "state"),
        (replace(alone("ask", "to", "other"), mood="possible"), "state"),
        (replace(alone("announce"), mood="future"), "state"),
        (replace(alone("offer"), mood="future"), "pledge/firm NO"),
        (replace(alone("clause", "that", "self"), modality="future", believed=True), "state"),
        (
            replace(alone("clause", "that", "other"), modality="duty", believed=True),
            "request/firm PT",
        ),
        (replace(alone("hope", "that", "other"), impersonal=True), "state"),
        (replace(alone("suggest", "np"), negated=True), "state"),
    ],
)
def test_the_weaker_of_two_readings(saying: Saying, verdict: str) -> None:
    assert line(decide(saying)) == verdict


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        ("the fees are set in Brussels", "state"),
        ("that is impossible", "answer/declines"),
        ("the fees cannot change", "answer/declines"),
        ("the fees are being looked into", "answer/considers"),
        ("it saw no difficulty", "answer/welcomes"),
    ],
)
def test_a_position_in_reply_to_an_ask_is_its_answer(content: str, verdict: str) -> None:
    saying = replace(
        alone("clause", "that", "thing"), asked=True, outer_verb="reply", content=content
    )
    assert line(decide(saying)) == verdict
    assert line(decide(replace(saying, asked=False))) == "state"
