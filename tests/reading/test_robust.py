"""Odd texts: none ends the run, and every quotation stands where it says."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reading.sentences import body, every_case

from servanda.model.reading import Reading
from servanda.reading import Reader

PARAGRAPHS = sorted({line for case in every_case() for line in case.says.splitlines() if line})
LEADS = sorted({case.article.text.split("\n\n")[1] for case in every_case()})
#: What is strewn among the words: odd spaces, other scripts, marks without their fellows.
ODD = (
    "\u00a0", "\u2009", "\u200b", "\t", "   ", " \u202e", "\ufeff", "“", "”", '"', "«", "(",
    ")", " — ", "...", "‘", "';", "北京", " Москва ", "مصر", "đ", "e\u0301", "🇻🇳", "\x00", "No. ",
    "$", "%", ":", " - ", "1.", "\u2028", "\x85", "\x0b",
)  # fmt: skip
_FEW = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def strewn(text: str, seed: int) -> str:
    """The text with odd characters at some places and some spaces left out."""
    chance = random.Random(seed)  # noqa: S311 - no secret, only a mixture
    pieces = []
    for word in text.split(" "):
        pieces.append(word)
        pieces.append(chance.choice(ODD) if chance.random() < 0.15 else " ")
        if chance.random() < 0.05:
            pieces.pop()
    return "".join(pieces)


def check(reader: Reader, text: str) -> Reading:
    """The reading of a text, with all that must hold whatever it is."""
    (reading,) = reader.read([body(text)])
    assert isinstance(reading, Reading), str(reading)
    ids = {encounter.id for encounter in reading.encounters}
    for act in reading.acts:
        assert text[act.quote.start : act.quote.end] == act.quote.text
        assert act.quote.text.strip()
        assert act.encounter in ids
        assert act.by
    for gap in reading.unread:
        assert text[gap.start : gap.end]
        assert gap.reason
    for people in reading.people:
        assert all(text[q.start : q.end] == q.text for q in people.evidence)
    return reading


@_FEW
@given(
    lead=st.sampled_from(LEADS),
    paragraphs=st.lists(st.sampled_from(PARAGRAPHS), max_size=6),
    seed=st.integers(0, 2**32),
    glue=st.sampled_from(("\n\n", "\n", " ", "")),
)
def test_glued_and_strewn(
    reader: Reader, lead: str, paragraphs: list[str], seed: int, glue: str
) -> None:
    check(reader, strewn(glue.join([lead, *paragraphs]), seed))


@_FEW
@given(st.text(max_size=200))
def test_any_text_at_all(reader: Reader, text: str) -> None:
    check(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 30 + "We will pay," + '"' * 30 + " Norway said.",
        "“" * 30 + "We will pay, Norway said.",
        "Norway said " * 30 + "it would pay.",
        "Norway said that Portugal said that " * 20 + "it would pay.",
        "NorwayandPortugalagreedtoopenabridgeandtopayforit" * 20,
        "Norway agreed to: " + "open a road; " * 200,
        "1. " * 50,
        "- \n- \n- \n",
        ":\n\n:\n\n:",
        "Norway, " * 300,
        "Norway will\u00a0pay\u2028and Portugal\u2009will\x85build.",
        "(" * 200 + "Norway" + ")" * 200,
    ],
    ids=range(12),
)
def test_monsters(reader: Reader, text: str) -> None:
    check(reader, f"{LEADS[0]}\n\n{text}")
    if text.strip():
        check(reader, text)
