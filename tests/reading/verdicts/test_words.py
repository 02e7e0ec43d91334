"""What is said, thought, praised, opposed and talked over."""

from dataclasses import replace

import pytest
from tests.reading.verdicts.sayings import alone, both, line

from servanda.reading.verdicts import Role, Saying, decide


def will(role: Role, *, nested: bool = True) -> Saying:
    """Norway says what somebody will do."""
    return replace(alone("clause", "that", role), modality="future", nested=nested)


def should(role: Role) -> Saying:
    """Norway says what somebody should do."""
    return replace(alone("clause", "that", role), modality="duty", nested=True)


FUTURE: list[tuple[Saying, str]] = [
    (will("self"), "pledge/firm NO"),
    (will("both"), "agree/firm NO PT"),
    (will("other"), "state"),
    (will("thing"), "state"),
    (replace(will("thing"), content_verb="reach"), "pledge/firm NO"),
    (replace(will("thing"), content_verb="reach", subject="storm"), "state"),
    (replace(will("self"), content_verb="benefit"), "state"),
    (replace(will("thing"), content_verb="contribute"), "state"),
    (replace(will("thing"), content_verb="reach", expected=True), "pledge/intent NO"),
    (will("thing", nested=False), "state"),
    (
        replace(both("clause", "that", "thing"), modality="future", textual=True, passive=True),
        "agree/firm NO PT",
    ),
    (replace(will("thing"), passive=True, content_verb="lift"), "pledge/firm NO"),
    (replace(will("thing"), content="the gate will open by March"), "pledge/firm NO"),
    (replace(will("thing", nested=False), narrated=True, content="it will open by May"), "state"),
    (replace(will("self"), passive=True), "pledge/firm NO"),
    (replace(will("self", nested=False), passive=True, narrated=True), "state"),
    (replace(will("self"), negated=True, content_verb="abandon"), "pledge/firm NO"),
    (replace(will("self"), negated=True, content_verb="travel"), "measure"),
    (replace(will("thing"), negated=True, content_verb="wait"), "pledge/firm NO"),
    (replace(will("self"), negated=True, content_verb="pay"), "answer/declines"),
    (replace(will("self"), negated=True, content_verb="bow"), "state"),
    (replace(will("thing"), negated=True), "state"),
    (replace(will("self"), content_verb="look"), "answer/considers"),
    (replace(will("thing"), passive=True, content="it will be studied"), "answer/considers"),
    (replace(will("self"), content_verb="accept"), "answer/welcomes"),
    (replace(will("self"), narrated=True, content_verb="travel"), ""),
    (replace(will("thing"), narrated=True, content="take place in Lisbon in May"), ""),
    (replace(both("clause", "that", "both"), modality="future"), "agree/firm NO PT"),
    (
        replace(
            both("clause", "that", "thing"), modality="future", passive=True, content_verb="build"
        ),
        "agree/firm NO PT",
    ),
]
DUTY: list[tuple[Saying, str]] = [
    (should("other"), "request/firm PT"),
    (should("both"), "propose/firm NO PT"),
    (replace(should("both"), content_verb="need"), "propose/principle NO PT"),
    (replace(should("thing"), passive=True), "propose/principle NO PT"),
    (should("thing"), "state"),
    (should("self"), "state"),
    (replace(should("other"), negated=True), "request/firm PT"),
    (replace(should("thing"), negated=True), "state"),
    (replace(should("thing"), passive=True, auxiliary="must"), "request/firm PT"),
    (
        replace(both("clause", "that", "thing"), modality="duty", negated=True),
        "agree/principle NO PT",
    ),
    (replace(both("clause", "that", "both"), modality="duty"), "agree/principle NO PT"),
]


def told(content: str, *, heard: bool = False) -> Saying:
    """Norway says something; `heard`: after Portugal has asked for something."""
    plain = alone("clause", "that", "thing")
    return replace(plain, nested=True, content=content, heard=heard)


CONTENT: list[tuple[Saying, str]] = [
    (told("the file is outside his jurisdiction", heard=True), "answer/declines"),
    (told("the file is outside his jurisdiction"), "state"),
    (told("it was a matter for the courts", heard=True), "answer/declines"),
    (told("the idea would be looked at", heard=True), "answer/considers"),
    (told("Oslo had no objection", heard=True), "answer/welcomes"),
    (told("such steps run counter to the treaty"), "oppose"),
    (told("Portugal bears full responsibility"), "oppose"),
    (replace(told("such steps do not run counter to the treaty"), negated=True), "state"),
    (told("trade has grown"), "state"),
    (replace(told("the gate opened"), done=True), "report"),
    (told("Portugal's step would not go unanswered"), "oppose"),
    (told("the drought would have consequences for farmers"), "state"),
    (told("the port was not up for negotiation"), "answer/declines"),
    (replace(told("Faro had been shelled"), role="other", content_verb="shell"), "oppose"),
    (replace(told("it was ignored"), role="other", content_verb="ignore", passive=True), "state"),
    (
        replace(told("it ignored it"), role="other", content_verb="ignore", modality="possible"),
        "state",
    ),
    (replace(told("the ban is a farce"), outer_verb="scoff"), "oppose"),
    (replace(told("the ban is a farce"), outer_verb="scoff", denied=True), "state"),
    (replace(will("thing"), negated=True, passive=True, content="until May"), "answer/declines"),
    (
        replace(will("thing"), negated=True, passive=True, content="without a check"),
        "pledge/firm NO",
    ),
    (
        replace(will("thing"), negated=True, passive=True, content="closed at their request"),
        "answer/declines",
    ),
    (replace(will("thing"), subject="department", content_verb="invest"), "pledge/firm NO"),
    (replace(will("self"), modality="possible", content_verb="accept"), "answer/welcomes"),
    (replace(alone("clause", "that", "self"), nested=True, ongoing=True), "pledge/firm NO"),
    (replace(will("self"), modality="possible", punitive=True), "oppose"),
    (replace(told("had to be suspended"), compelled=True, punitive=True), "measure"),
    (
        replace(alone("clause", "that", "thing"), past=True, content_verb="chair", narrated=True),
        "",
    ),
]
WORDS: list[tuple[Saying, str]] = [
    # say
    (alone("say", "that", "other"), "state"),
    (alone("say", "np"), "state"),
    (alone("say", "obj"), ""),
    (replace(alone("say", "np"), verb="announce", content="20 million euros"), "pledge/firm NO"),
    (replace(alone("say", "np"), verb="announce", content="a new era"), "state"),
    (
        replace(both("say", "np"), verb="reaffirm", content_verb="cooperation"),
        "agree/firm NO PT",
    ),
    (replace(alone("clause", "that", "thing"), done=True, nested=True), "report"),
    (replace(alone("clause", "that"), manner="glad"), "express"),
    (replace(alone("deem", "that"), manner="grave"), "oppose"),
    # deem
    (alone("deem", "np"), "state"),
    (alone("deem", "that"), "state"),
    (replace(alone("deem", "that", "both"), modality="duty"), "propose/principle NO PT"),
    (replace(both("deem", "that", "both"), modality="duty"), "agree/principle NO PT"),
    # express, support, oppose
    (alone("express", "np"), "express"),
    (replace(alone("express", "np"), negated=True), "state"),
    (replace(alone("express", "at"), word="regret", moves=True), "oppose"),
    (replace(both("express", "np"), verb="regret", moves=True), "express"),
    (replace(both("express", "np"), verb="regret", moves=True, against=True), "oppose"),
    (replace(alone("express", "np"), mood="future", content="it if it came"), "request/intent PT"),
    (alone("support", "np"), "express"),
    (replace(alone("support", "ing"), content_verb="build"), "pledge/firm NO"),
    (replace(alone("support", "ing"), content_verb="build", past=True), "express"),
    (replace(alone("support", "np"), modality="future"), "pledge/firm NO"),
    (alone("oppose", "np"), "oppose"),
    (replace(alone("oppose", "np"), negated=True), ""),
    # discuss
    (both("discuss", "np"), "discuss"),
    (replace(both("discuss", "np", "both"), modality="future"), "agree/firm NO PT"),
    (replace(alone("discuss", "np"), nested=True, verb="review"), "answer/considers"),
    # announce
    (alone("announce", "np"), "pledge/firm NO"),
    (both("announce", "np"), "agree/firm NO PT"),
]


@pytest.mark.parametrize(("saying", "verdict"), [*FUTURE, *DUTY, *CONTENT, *WORDS])
def test_words(saying: Saying, verdict: str) -> None:
    assert line(decide(saying)) == verdict
