"""The scores of linking equal those of the reference scorer to the digit."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from servanda.errors import InputError
from servanda.evaluate.storylines.chain import Printed, printed
from servanda.evaluate.storylines.load import Storyline, load_storylines
from servanda.evaluate.storylines.reference import reference_readings
from servanda.evaluate.storylines.score import LinkScore, score_links
from servanda.evaluate.storylines.table import lines, to_json
from tests.evaluate.invented import spoilt
from tests.evaluate.storylines.invented import write_story

REFERENCE = os.environ.get("SERVANDA_REFERENCE")
needs_reference = pytest.mark.skipif(not REFERENCE, reason="set SERVANDA_REFERENCE to run this")


def _story(folder: Path) -> Storyline:
    (found,) = load_storylines(write_story(folder))
    return found


def _printed(story: Storyline) -> Printed:
    return printed(reference_readings(story.gold), *story.pair, as_of=story.as_of)


def _theirs(
    story: Storyline, texts: Path, readings: Mapping[str, Any], shown: Printed, work: Path
) -> list[str]:
    (work / "e.json").write_text(json.dumps(shown.encounters), encoding="utf-8")
    (work / "u.json").write_text(json.dumps(shown.undertakings), encoding="utf-8")
    rows = "\n".join(json.dumps(row) for row in readings.values())
    (work / "r.jsonl").write_text(rows, encoding="utf-8")
    scorer = Path(str(REFERENCE)) / "gold" / "score_links.py"
    named = (story.folder, work / "r.jsonl", work / "e.json", work / "u.json", texts)
    command = [sys.executable, "-B", str(scorer), *map(str, named)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return done.stdout.splitlines()


def _spoilt(story: Storyline, seed: int) -> dict[str, Any]:
    rows = spoilt(list(story.gold.readings.values()), dict(story.gold.texts), seed=seed)
    return {row["article"]["id"]: row for row in rows}


@needs_reference
@pytest.mark.reference
@pytest.mark.parametrize("seed", range(6))
def test_every_line_equals_the_reference_scorer_on_an_invented_storyline(
    tmp_path: Path, seed: int
) -> None:
    story = _story(tmp_path / "story")
    shown, readings = _printed(story), _spoilt(story, seed)
    theirs = _theirs(story, story.folder, readings, shown, tmp_path)
    assert list(lines(score_links(story, readings, shown))) == theirs


@needs_reference
@pytest.mark.reference
@pytest.mark.parametrize("seed", [None, 0, 1, 2])
def test_every_line_equals_the_reference_scorer_on_the_reference_storyline(
    tmp_path: Path, seed: int | None
) -> None:
    root = Path(str(REFERENCE))
    texts = root / "seeds"
    (story,) = load_storylines(root / "gold" / "seeds", texts)
    shown = _printed(story)
    readings = dict(story.gold.readings) if seed is None else _spoilt(story, seed)
    theirs = _theirs(story, texts, readings, shown, tmp_path)
    assert list(lines(score_links(story, readings, shown))) == theirs


def test_a_storyline_linked_as_it_says_scores_full_marks(tmp_path: Path) -> None:
    story = _story(tmp_path)
    scored = score_links(story, story.gold.readings, _as_it_says(story))
    assert {name: count.f1 for name, count in scored.rows.items() if count.f1 != 1.0} == {}
    assert (scored.encounters_unread, scored.acts_unlinked) == (0, 0)
    assert to_json(scored)["near_misses"] == {"listed": 2, "found": 2, "merged": 0}


def _as_it_says(story: Storyline) -> Printed:
    """What a perfect program would print."""
    met = {"met": ["a-2023:e1", "b-2023:e1"], "plan": ["a-2023:e2", "b-2023:e2"],
           "again": ["c-2024:e1"], "call": ["d-2026:e1"]}  # fmt: skip
    encounters = [
        {"id": id_, "reported_by": [_account(ref) for ref in refs],
         "realises": ["plan"] if id_ == "again" else [], "realised_by": []}
        for id_, refs in met.items()
    ]  # fmt: skip
    undertakings = [
        {"id": thread["id"], "nature": thread["nature"], "status": thread["status"],
         "overdue": thread["overdue"],
         "acts": [{"article": ref.split(":")[0], "act": ref.split(":")[1]}
                  for ref in thread["acts"]]}
        for thread in story.ties["threads"]
    ]  # fmt: skip
    return Printed(encounters, undertakings)


def _account(ref: str) -> dict[str, str]:
    article, encounter = ref.split(":")
    return {"article": article, "encounter": encounter}


def test_merging_near_misses_and_missing_what_is_overdue_is_counted(tmp_path: Path) -> None:
    story = _story(tmp_path)
    shown = _as_it_says(story)
    fish, fruit = shown.undertakings[1], shown.undertakings[2]
    fish["acts"], fruit["acts"] = [*fish["acts"], *fruit["acts"]], []
    shown.encounters[2]["realises"] = []
    scored = score_links(story, story.gold.readings, shown)
    assert (scored.apart.all - scored.apart.right, scored.apart.all) == (1, 2)
    assert (scored.overdue.wanted, scored.overdue.found) == (2, 1)
    assert (scored.realised.right, scored.realised.all) == (0, 2)
    assert scored.undertakings.precision < 1.0


def test_scores_add_up(tmp_path: Path) -> None:
    story = _story(tmp_path)
    one = score_links(story, story.gold.readings, _as_it_says(story))
    both: LinkScore = one + one
    assert both.status.wanted == 2 * one.status.wanted
    assert both.articles == 2 * one.articles


def test_a_storyline_that_names_what_is_not_there_is_refused(tmp_path: Path) -> None:
    story = _story(tmp_path)
    ties = {**story.ties, "threads": [{**story.ties["threads"][0], "acts": ["a-2023:a99"]}]}
    with pytest.raises(InputError, match=r"corpus\.json does not fit its references"):
        score_links(replace(story, ties=ties), story.gold.readings, _printed(story))
