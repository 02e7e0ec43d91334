"""No floor is missed unseen, and none falls unless told to twice."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.errors import InputError, UsageError
from servanda.evaluate.count import Count
from servanda.evaluate.floors import Floors, Rows, load_floors, misses, raised, render, write

_shares = st.integers(0, 50)


def _rows(right: int, total: int) -> Rows:
    return {"act span": Count.of(right, total, total)}


def _floors(floor: float, row: str = "act span") -> Floors:
    return Floors("d", {row: {"f1": floor}})


def test_a_row_at_its_floor_passes_and_one_below_is_named() -> None:
    assert misses(_floors(0.7), _rows(7, 10)) == []
    (miss,) = misses(_floors(0.71), _rows(7, 10))
    assert str(miss) == "act span f1 is 0.7000, below its floor 0.71"


def test_a_row_that_was_not_measured_is_a_miss() -> None:
    (miss,) = misses(_floors(0.1, row="grammar"), _rows(7, 10))
    assert "was not measured" in str(miss)


@given(st.floats(0, 1), _shares, st.integers(1, 50))
def test_raising_never_lowers_and_what_it_sets_is_reached(
    floor: float, hits: int, total: int
) -> None:
    rows = _rows(min(hits, total), total)
    fresh = raised(_floors(floor), rows, digest="d")
    assert fresh.values["act span"]["f1"] >= floor
    if fresh.values["act span"]["f1"] > floor:
        assert misses(fresh, rows) == []


@given(st.floats(0, 1), _shares, st.integers(1, 50))
def test_lowering_sets_what_was_measured(floor: float, hits: int, total: int) -> None:
    rows = _rows(min(hits, total), total)
    fresh = raised(_floors(floor), rows, digest="d", lower=True)
    assert misses(fresh, rows) == []
    assert fresh.values["act span"]["f1"] == pytest.approx(min(hits, total) / total, abs=0.011)


def test_other_references_need_the_second_flag() -> None:
    with pytest.raises(UsageError, match="--lower"):
        raised(_floors(0.1), _rows(7, 10), digest="other")
    assert raised(_floors(0.1), _rows(7, 10), digest="other", lower=True).references == "other"


def test_a_file_keeps_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    floors = Floors("abc", {"act exact": {"p": 0.5, "f1": 0.25}})
    write(floors, path)
    assert load_floors(path) == floors
    assert render(load_floors(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["[floors]\na = { f2 = 1 }\n", "references = 'x'\n", "[floors\n", "[floors]\na = 1\n"]
)
def test_what_is_no_floors_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="not a floors file"):
        load_floors(path)


def test_an_absent_floors_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such floors file"):
        load_floors(tmp_path / "floors.toml")


def test_the_pinned_floors_are_a_floors_file() -> None:
    pinned = load_floors(Path(__file__).parents[1] / "floors.toml")
    assert pinned.values["act span+by+type"]["f1"] >= 0.70
    assert len(pinned.references) == 64
