"""Whose words a cue reports: what the rules find, weighed against what stands near."""

from tests.reading.invented import draft_of

from servanda.reading.acts.voice_signs import NOBODY, voice_signs
from servanda.reading.acts.voices import ask, likeliest
from servanda.reading.cues import find_cues
from servanda.reading.draft import Draft
from servanda.reading.who import Context

PAIR = ("NO", "PT")


def asked_of(text: str) -> tuple[Draft, list[str]]:
    """The draft of a text, and who each cue of its last sentence is found to be of."""
    draft = draft_of(text)
    context = Context(pair=PAIR)
    found = [likeliest(ask(draft, cue, context)) for cue in find_cues(draft.sentences[-1])]
    return draft, [" ".join(parties) for parties in found]


def test_a_party_that_speaks_is_who_speaks() -> None:
    assert asked_of("Norway called on Portugal to open its ports.")[1] == ["NO"]


def test_both_agree_together() -> None:
    assert asked_of("The two sides agreed to study a night ferry.")[1] == ["NO PT"]


def test_what_an_analyst_says_is_nobodys() -> None:
    assert set(asked_of("An analyst said Portugal would lose the market.")[1]) == {""}


def test_nobody_and_every_party_near_are_candidates() -> None:
    draft = draft_of("Norway called on Portugal to open its ports to Chad.")
    (cue,) = find_cues(draft.sentences[0])
    asked = ask(draft, cue, Context(pair=PAIR))
    signs = voice_signs(asked)
    assert {NOBODY, ("NO",), ("PT",), ("TD",), ("NO", "PT")} <= set(signs)
    assert "rule" in signs[("NO",)]
    assert "rule" not in signs[("PT",)]
