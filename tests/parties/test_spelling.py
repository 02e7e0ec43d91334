"""Texts keep their length; names know their spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.parties.spelling import joined, key, level, plain, variants

KEYS = {
    "Viet-Nam": "viet nam", "The Netherlands": "netherlands", "U.S.": "us", "U.S.A.": "usa",
    "Côte d’Ivoire": "cote divoire", "OPEC+": "opec+", "Trinidad & Tobago": "trinidad and tobago",
    "Đà Nẵng": "da nang", "St. Lucia": "st lucia",
}  # fmt: skip


@given(st.text())
def test_levelling_moves_nothing(text: str) -> None:
    assert len(joined(level(text))) == len(text)
    assert level(level(text)) == level(text)


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert key(text) == key(text.upper()) or not text.isascii()


@pytest.mark.parametrize(("typed", "expected"), KEYS.items())
def test_key(typed: str, expected: str) -> None:
    assert key(typed) == expected


def test_plain() -> None:
    assert plain("São Tomé, Đà Nẵng, Malmö") == "Sao Tome, Da Nang, Malmo"


def test_variants() -> None:
    spellings = set(variants("Saint Kitts and Nevis"))
    assert {"St. Kitts & Nevis", "St Kitts and Nevis", "SAINT KITTS AND NEVIS"} <= spellings
    assert {"Malmö", "Malmo", "MALMÖ", "Malmo\u0308"} <= set(variants("Malmö"))
