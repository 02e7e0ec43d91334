"""Which letters an expression cannot do without, and what leaving others out changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reading.encounters.needs import Sieve, first_fits, letters_of

EXPRESSIONS = [
    r"\bmet(?: again)?\b",
    r"\b(?:held|holds?) (?:\w+ ){0,2}talks?\b",
    r"\bcall(?:ed)? (?!on\b)\w+",
    r"\b(?<!no )visit\b",
    r"\btalks\b",
    r"2\+2",
]
WORDS = st.lists(
    st.sampled_from(
        ["met", "again", "held", "long", "talks", "call", "called", "on", "no", "visit"]
    ),
    max_size=9,
).map(" ".join)


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        (r"\bsummon(?:s|ed)?\b", [{"summon"}]),
        (r"\b(?:held|holding) talks\b", [{"held", "holding"}, {" talks"}]),
        (r"\b(?:phone|video) (?:\w+ )?", [{"phone", "video"}]),
        (r"\bvisits? to", [{"visit"}]),
        (r"(?<!press )conference", [{"conference"}]),
        (r"ab+cde", [{"cde"}]),
        (r"(?P<who>envoy)", [{"envoy"}]),
        (r"(?i:envoy)", []),
        (r"\d+(?:st|nd)?", []),
        (r"talks|\d", []),
        (r"talks|calls", [{"talks", "calls"}]),
        (r"\b2\+2\b", [{"2+2"}]),
        (r"Joint Commission", [{"joint commission"}]),
    ],
)
def test_letters(expression: str, letters: list[set[str]]) -> None:
    assert list(letters_of(expression)) == letters


@given(WORDS)
def test_the_sieve_loses_nothing(text: str) -> None:
    able = Sieve(EXPRESSIONS).able(text)
    kept = [re.compile(EXPRESSIONS[number]) for number in able]
    joined = re.compile("|".join(EXPRESSIONS))
    assert [m.span() for m in first_fits(kept, text)] == [m.span() for m in joined.finditer(text)]
