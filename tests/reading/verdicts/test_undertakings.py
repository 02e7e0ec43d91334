"""Words that say who is to act: every class with who speaks and who acts."""

from dataclasses import replace

import pytest
from tests.reading.verdicts.sayings import alone, both, line

from servanda.reading.verdicts import Saying, decide

CASES: list[tuple[Saying, str]] = [
    (replace(alone("intend", "in"), content="access to the port"), "request/intent PT"),
    (replace(alone("intend", "in"), content="building a port"), "pledge/intent NO"),
    (replace(both("agree", "on"), of_merit=True), "state"),
    (replace(both("agree", "on"), content="the need to dredge"), "agree/principle NO PT"),
    (replace(alone("ask", "to", "other"), content="come to Oslo"), "invite/firm PT"),
    (replace(alone("ask", "to", "other"), content="come to terms with it"), "request/firm PT"),
    (replace(alone("hope", "of"), content_verb="obtain"), "request/intent PT"),
    (replace(both("ask", "for"), pair=("NO", "PT", "MT")), "request/firm MT"),
    (replace(alone("offer"), content="look into it"), "answer/considers"),
    # agree
    (both("agree"), "agree/firm NO PT"),
    (both("agree", "on"), "agree/firm NO PT"),
    (replace(both("agree"), in_principle=True), "agree/principle NO PT"),
    (both("agree", "that"), "state"),
    (replace(both("agree", "that"), content="the fee is halved from 1 May"), "agree/firm NO PT"),
    (replace(alone("agree", "that", "thing"), modality="duty"), "answer/welcomes"),
    (replace(both("agree", "that"), modality="future"), "agree/firm NO PT"),
    (replace(both("agree", "that"), content="the gate should open"), "agree/firm NO PT"),
    (alone("agree"), "pledge/firm NO"),
    (alone("agree", "ing"), "pledge/firm NO"),
    (alone("agree", "that"), "state"),
    (alone("agree", "on"), ""),
    (replace(alone("agree"), content_verb="consider"), "answer/considers"),
    (replace(both("agree"), content_verb="consider"), "agree/firm NO PT"),
    (replace(both("agree"), negated=True), "state"),
    # commit
    (alone("commit"), "pledge/firm NO"),
    (both("commit"), "agree/firm NO PT"),
    (replace(alone("commit"), content_verb="study"), "answer/considers"),
    (replace(alone("commit"), content="have the matter studied"), "answer/considers"),
    (replace(alone("commit"), negated=True), "state"),
    # identify
    (both("identify", "np"), "agree/principle NO PT"),
    (alone("identify", "np"), ""),
    # intend
    (alone("intend"), "pledge/intent NO"),
    (both("intend"), "agree/intent NO PT"),
    (alone("intend", "obj", "other"), "request/intent PT"),
    (alone("intend", "that", "both"), "propose/intent NO PT"),
    (replace(alone("intend"), negated=True), "answer/declines"),
    (replace(both("intend"), negated=True), "state"),
    # hope
    (alone("hope", "that", "other"), "request/intent PT"),
    (alone("hope", "that", "both"), "propose/intent NO PT"),
    (alone("hope", "to"), "pledge/intent NO"),
    (alone("hope", "for"), "propose/intent NO PT"),
    (both("hope", "to"), "agree/intent NO PT"),
    (both("hope", "for"), "agree/intent NO PT"),
    (alone("hope", "that", "thing"), "request/intent PT"),
    (replace(alone("hope", "that", "thing"), by_own=True), "pledge/intent NO"),
    (replace(alone("hope", "that", "thing"), content_verb="help"), "state"),
    (
        replace(alone("hope", "that", "thing"), content="the commission would meet soon"),
        "propose/intent NO PT",
    ),
    (replace(alone("hope", "obj", "other"), verb="expect"), "request/firm PT"),
    (replace(both("hope", "that", "thing"), passive=True, modality="future"), "state"),
    (replace(alone("hope", "to"), verb="look"), "express"),
    (alone("hope", "np"), "request/intent PT"),
    # need
    (alone("need"), "propose/principle NO PT"),
    (alone("need", "for-to", "other"), "request/principle PT"),
    (both("need"), "agree/principle NO PT"),
    # ask
    (alone("ask", "to", "other"), "request/firm PT"),
    (alone("ask", "to", "both"), "propose/firm NO PT"),
    (replace(alone("ask", "to"), verb="ask"), "request/firm PT"),
    (alone("ask", "for"), "request/firm PT"),
    (both("ask", "to", "thing"), "request/firm"),
    (replace(alone("ask", "to", "thing"), appeal=True), "request/firm"),
    (replace(alone("ask", "to", "thing"), domestic=True), ""),
    (replace(alone("ask", "to", "other"), negated=True), "state"),
    # suggest
    (alone("suggest", "np"), "propose/firm NO PT"),
    (replace(alone("suggest", "np"), verb="want", content="a reply"), "request/intent PT"),
    (alone("suggest", "that", "both"), "propose/firm NO PT"),
    (alone("suggest", "that", "other"), "request/firm PT"),
    (alone("suggest", "that", "self"), "pledge/intent NO"),
    # offer, instruct, invite
    (alone("offer"), "pledge/firm NO"),
    (both("offer"), "agree/firm NO PT"),
    (replace(alone("offer"), negated=True), "answer/declines"),
    (alone("instruct"), "pledge/firm NO"),
    (both("instruct"), "agree/firm NO PT"),
    (alone("instruct", "to", "other"), ""),
    (replace(alone("instruct"), heard=True, content="work it out"), "answer/considers"),
    (alone("invite", "to", "other"), "invite/firm PT"),
    (alone("invite", "to"), "invite/firm PT"),
    (both("invite", "to"), ""),
]


@pytest.mark.parametrize(("saying", "verdict"), CASES)
def test_undertakings(saying: Saying, verdict: str) -> None:
    assert line(decide(saying)) == verdict
