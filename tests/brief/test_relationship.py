import pytest

from servanda.brief.relationship import levels_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Comprehensive Strategic  Partnership", ("comprehensive strategic partnership",)),
        ("upgrade their comprehensive partnership", ("comprehensive partnership",)),
        ("the Strategic Partnership Dialogue", ()),
        ("the Economic Partnership Agreement", ()),
        (
            "a strategic partnership\nand a special relationship",
            ("strategic partnership", "special relationship"),
        ),
    ],
)
def test_levels_are_found_by_their_longest_name(text: str, expected: tuple[str, ...]) -> None:
    assert levels_in(text) == expected
