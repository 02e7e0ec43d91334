"""For whom a person acts when little stands beside the office; the cases are allegiance.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.reading.invented import Row, draft_of, rows


@dataclass(frozen=True)
class Case:
    """A text and who is to be found in it."""

    text: tuple[str, ...]
    side: str | None
    title: str
    people: tuple[Row, ...]


def cases() -> list[Case]:
    table = tomllib.loads(Path(__file__).with_name("allegiance.toml").read_text(encoding="utf-8"))
    return [
        Case(
            tuple(row["text"]),
            row.get("side"),
            row.get("title", ""),
            tuple((p["name"], p["party"] or None, tuple(p["offices"])) for p in row["people"]),
        )
        for row in table["case"]
    ]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[0][:40])
def test_who_acts_for_whom(case: Case) -> None:
    draft = draft_of(*case.text, side=case.side, title=case.title)
    assert rows(draft) == list(case.people)
