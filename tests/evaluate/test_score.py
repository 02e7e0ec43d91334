"""Our scores equal those of the reference scorer to the digit."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from servanda.errors import InputError
from servanda.evaluate.load import load_gold, load_readings
from servanda.evaluate.score import score, score_article
from servanda.evaluate.sheet import empty, sheet
from servanda.evaluate.table import firm_claims, render, to_json
from tests.evaluate.invented import FOOTBALL, TEXT, act, negative, reference, spoilt, write_gold

REFERENCE = os.environ.get("SERVANDA_REFERENCE")
needs_reference = pytest.mark.skipif(not REFERENCE, reason="set SERVANDA_REFERENCE to run this")


def _theirs(*arguments: Path) -> list[str]:
    scorer = Path(str(REFERENCE)) / "gold" / "score.py"
    command = [sys.executable, "-B", str(scorer), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return done.stdout.splitlines()


def _ours(gold_folder: Path, readings: Path, texts: Path) -> list[str]:
    return render(score(load_gold(gold_folder, texts), load_readings(readings))).splitlines()


def _write_lines(path: Path, readings: list[dict[str, Any]]) -> Path:
    lines = (json.dumps(reading, ensure_ascii=False) for reading in readings)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@needs_reference
@pytest.mark.reference
@pytest.mark.parametrize("seed", range(8))
def test_every_line_equals_the_reference_scorer_on_invented_readings(
    tmp_path: Path, seed: int
) -> None:
    write_gold(tmp_path)
    texts = {"rail": TEXT, "cup": FOOTBALL}
    spoils = list(spoilt([reference(), negative()], texts, seed=seed))
    readings = _write_lines(tmp_path / "readings.jsonl", spoils)
    theirs = _theirs(tmp_path, readings, tmp_path)
    assert _ours(tmp_path, readings, tmp_path)[: len(theirs)] == theirs


@needs_reference
@pytest.mark.reference
@pytest.mark.parametrize("seed", range(4))
def test_every_line_equals_the_reference_scorer_on_the_reference_readings(
    tmp_path: Path, seed: int
) -> None:
    root = Path(str(REFERENCE))
    gold = load_gold(root / "gold" / "seeds", root / "seeds")
    spoils = list(spoilt(list(gold.readings.values()), dict(gold.texts), seed=seed))
    readings = _write_lines(tmp_path / "readings.jsonl", spoils)
    theirs = _theirs(root / "gold" / "seeds", readings, root / "seeds")
    ours = _ours(root / "gold" / "seeds", readings, root / "seeds")
    assert ours[: len(theirs)] == theirs


def test_a_reference_scores_full_marks_against_itself() -> None:
    whole = sheet(reference(), TEXT)
    counts = score_article(whole, whole).counts
    assert {name: count.f1 for name, count in counts.items() if count.f1 != 1.0} == {}


def test_an_article_that_nobody_read_counts_as_missed() -> None:
    counts = score_article(sheet(reference(), TEXT), empty("rail"), read=False).counts
    assert counts["act span"].wanted == 6
    assert {count.f1 for count in counts.values()} == {0.0}


def test_splitting_a_coordinated_content_costs_nothing_in_tolerant_rows() -> None:
    joined, split = reference(), reference()
    joined["acts"] = [
        act("a1", "agree", ["PT"], "finish the rail study by 2027 and to exchange 40")
    ]
    split["acts"] = [
        act("a1", "agree", ["PT"], "finish the rail study by 2027"),
        act("a2", "agree", ["PT"], "and to exchange 40"),
    ]
    counts = score_article(sheet(joined, TEXT), sheet(split, TEXT)).counts
    assert counts["act span+by+type"].f1 == 1.0
    assert counts["act exact"].f1 == 0.0


def test_a_quote_that_is_not_in_the_text_is_an_act_without_words() -> None:
    wrong = reference()
    wrong["acts"][0]["quote"] = "build a bridge to the moon"
    machine = sheet(wrong, TEXT)
    assert machine.claims[0].words == frozenset()
    counts = score_article(sheet(reference(), TEXT), machine).counts
    assert (counts["act span"].right, counts["act span"].all) == (5, 6)


def test_acts_in_a_text_about_no_dealings_are_false(tmp_path: Path) -> None:
    write_gold(tmp_path)
    machine = negative()
    machine["acts"] = [act("a1", "report", ["MA"], "The home side won")]
    scores = score(load_gold(tmp_path, tmp_path), {"cup": machine})
    assert scores.false_acts == 1
    assert to_json(scores)["false_acts"] == 1
    assert render(scores).splitlines()[0].endswith("no dealings: 1")


def test_the_precision_of_firm_claims_is_said_in_words(tmp_path: Path) -> None:
    write_gold(tmp_path)
    scores = score(load_gold(tmp_path, tmp_path), {"rail": reference()})
    assert firm_claims(scores).startswith("of 4 firm claims read (agree, pledge, request) 4 are")


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("type", "promise", "act a1 is of unknown type 'promise'"),
        ("by", None, "of the wrong form"),
        ("quantities", [{"value": "many", "unit": "cats"}], "of the wrong form"),
    ],
)
def test_a_malformed_reading_is_named(field: str, value: object, message: str) -> None:
    wrong = reference()
    wrong["acts"][0][field] = value
    with pytest.raises(InputError, match=f"^rail: .*{message}"):
        sheet(wrong, TEXT)


def test_a_missing_field_is_named() -> None:
    wrong = reference()
    del wrong["people"]
    with pytest.raises(InputError, match=r"^rail: this reading has no field 'people'"):
        sheet(wrong, TEXT)
