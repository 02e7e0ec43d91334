"""What only points at what was said before it."""

import pytest

from servanda.linking.back import points_at_the_last

CASES = [
    ("the request", True), ("it would be resumed", True), ("the remainder by June", True),
    ("take it on board", True), ("this matter", True), ("a new date", True),
    ("the request for rescue boats", False), ("build a mill", False),
    ("the question of fishing rights", False), ("this year's tranche", False),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "points"), CASES)
def test_points_at_the_last(quote: str, points: bool) -> None:
    assert points_at_the_last(quote) is points
