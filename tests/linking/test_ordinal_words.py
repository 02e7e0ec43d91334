"""Ordinals in figures, letters and Roman numerals."""

import pytest

from servanda.linking.ordinal_words import ordinal_value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("inaugural", 1), ("first", 1), ("Twelfth", 12), ("twenty-first", 21), ("thirtieth", 30),
        ("3rd", 3), ("14th", 14), ("IX", 9), ("XIV", 14), ("XXXI", 31), ("IIX", None), ("", None),
        ("often", None),
    ],
)  # fmt: skip
def test_value(words: str, value: int | None) -> None:
    assert ordinal_value(words) == value
