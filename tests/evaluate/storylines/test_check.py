"""A storyline that contradicts itself is told so."""

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from servanda.errors import InputError
from servanda.evaluate.storylines.check import story_faults
from servanda.evaluate.storylines.load import load_storylines
from tests.evaluate.storylines.invented import write_story

Ties = dict[str, Any]


def _faults(folder: Path, spoil: Callable[[Ties], object]) -> list[str]:
    (story,) = load_storylines(write_story(folder))
    ties = copy.deepcopy(dict(story.ties))
    spoil(ties)
    return story_faults(replace(story, ties=ties))


def test_a_sound_storyline_has_no_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, lambda _ties: None) == []


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda t: t["same_encounter"].append(["a-2023:e9", "c-2024:e1"]), "e9, which is no enc"),
        (lambda t: t["same_encounter"].append(["a-2023:e1", "c-2024:e1"]), "a-2023:e1 twice"),
        (lambda t: t["same_encounter"].append(["c-2024:e1"]), "not one account each"),
        (lambda t: t["realised"].append(["c-2024:e1", "a-2023:e1"]), "c-2024:e1 is held"),
        (lambda t: t["realised"].append(["x:e1", "a-2023:e1"]), "not both encounters"),
        (lambda t: t["threads"][0]["acts"].append("a-2023:a9"), "a9, which is no act"),
        (lambda t: t["threads"][0].update(overdue=False), "overdue is False"),
        (lambda t: t["threads"][1].update(status="kept"), "unknown status"),
        (lambda t: t["threads"][3].update(status="open"), "standing language has"),
        (lambda t: t["threads"][1]["history"].append(
            {"date": "2023-05-04", "status": "open", "act": "a-2023:a2"}), "ends at open"),
        (lambda t: t["threads"][1]["history"].append(
            {"date": "2023-05-04", "status": "done", "act": "c-2024:a3"}), "does not hold"),
        (lambda t: t["must_not_merge"].append(["a-2023:e1", "b-2023:e1"]), "are one encounter"),
        (lambda t: t["must_not_merge"].append(["a-2023:a1", "b-2023:a1"]), "share a thread"),
        (lambda t: t["must_not_merge"].append(["a-2023:a1", "b-2023:e1"]), "two encounters or"),
        (lambda t: t["differences"][0].update(kind="other"), "of kind other"),
        (lambda t: t["differences"][0]["acts"].append([]), "one list of acts for each"),
        (lambda t: t["differences"][0].update(acts=[["x:a1"], []]), "x:a1, which is not there"),
    ],
)  # fmt: skip
def test_each_contradiction_is_named(
    tmp_path: Path, spoil: Callable[[Ties], object], told: str
) -> None:
    found = _faults(tmp_path, spoil)
    assert any(told in fault for fault in found), found


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'history'"):
        _faults(tmp_path, lambda ties: ties["threads"][0].pop("history"))
