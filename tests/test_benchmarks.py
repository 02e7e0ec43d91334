"""The benchmarks measure what they say; their results are not tested, machines differ."""

import sys

import pytest
from benchmarks import reading, startup
from benchmarks.row import Row, examples


def test_a_row_of_the_table() -> None:
    assert str(Row("ratio", "1.12", "at most 1.50")).split() == [
        "ratio",
        "1.12",
        "at",
        "most",
        "1.50",
    ]
    assert str(Row("speed", "4,200")) == str(Row("speed", "4,200")).rstrip()


def test_processor_time_of_a_child_is_measured() -> None:
    idle = startup.spent([sys.executable, "-c", "import time; time.sleep(0.3)"])
    busy = startup.spent([sys.executable, "-c", "for _ in range(10**7): pass"])
    assert 0 < idle < busy


def test_a_program_that_fails_stops_the_benchmark() -> None:
    with pytest.raises(SystemExit, match="ended with status 3"):
        startup.spent([sys.executable, "-c", "raise SystemExit(3)"])


def test_rounds_alternate_who_goes_first_after_warming_up() -> None:
    calls: list[str] = []
    seconds = reading.rounds(lambda: calls.append("bare"), lambda: calls.append("ours"))
    assert len(seconds) == reading.ROUNDS
    assert calls[:6] == ["bare", "ours", "ours", "bare", "bare", "ours"]
    assert calls.count("bare") == calls.count("ours") == reading.ROUNDS + 1


def test_the_examples_are_what_is_read() -> None:
    articles = examples(times=2)
    assert len(articles) >= 28
    assert all(reading.bodies([article]) for article in articles)
