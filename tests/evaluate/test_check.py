"""A fault in a reference is named."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from servanda.errors import InputError
from servanda.evaluate.check import faults, gold_faults
from servanda.evaluate.load import load_gold
from tests.evaluate.invented import FOOTBALL, TEXT, act, encounter, negative, reference

Json = dict[str, Any]
REFERENCE = os.environ.get("SERVANDA_REFERENCE")


def _in_act(number: int, **fields: Any) -> Callable[[Json], None]:
    return lambda reading: reading["acts"][number].update(fields)


def _in_encounter(**fields: Any) -> Callable[[Json], None]:
    return lambda reading: reading["encounters"][0].update(fields)


def _in_article(**fields: Any) -> Callable[[Json], None]:
    return lambda reading: reading["article"].update(fields)


FAULTS: list[tuple[Callable[[Json], None], str]] = [
    (lambda reading: reading["blocks"].pop(), "line 9 has no block kind"),
    (lambda reading: reading["blocks"][0].update(kind="lede"), "unknown block kind 'lede'"),
    (lambda reading: reading["blocks"].append({"line": 2, "kind": "body"}), "blank or absent"),
    (lambda reading: reading["article"].pop("side"), "the article has no side"),
    (_in_article(form="tale"), "unknown form 'tale'"),
    (_in_article(published="4 May"), "published is no EDTF date"),
    (_in_article(negative=True), "negative, and yet"),
    (_in_encounter(main=False), "0 main encounters"),
    (lambda reading: reading["people"][0].update(name="Nobody Here"), "person not in the text"),
    (_in_encounter(kind="chat"), "e1: kind 'chat'"),
    (_in_encounter(channel="radio"), "e1: channel 'radio'"),
    (_in_encounter(date="soon"), "e1: no EDTF date"),
    (_in_encounter(part_of="e9"), "e1: part of an encounter that is not there"),
    (_in_encounter(parties=["PT", "morocco"]), "e1: party 'morocco'"),
    (_in_act(0, type="promise"), "a1: unknown type 'promise'"),
    (_in_act(0, encounter="e9"), "a1: encounter 'e9'"),
    (_in_act(0, quote="not there"), "a1: quote not found"),
    (lambda reading: reading["acts"][4].pop("nth"), "a5: quote occurs 2 times"),
    (_in_act(0, quote="Portugal and Morocco to"), "a1: quote on a line of kind title"),
    (_in_act(0, by=[]), "a1: has no by"),
    (_in_act(0, to=["all"]), "a1: to 'all'"),
    (_in_act(0, areas=[]), "a1: areas []"),
    (_in_act(0, areas=["weather"]), "a1: areas ['weather']"),
    (_in_act(0, owner=[]), "a1: has no owner"),
    (_in_act(0, force="weak"), "a1: force 'weak'"),
    (_in_act(4, force="firm"), "a5: owner or force on a type that has none"),
    (_in_act(5, reply="shrugs"), "a6: reply 'shrugs'"),
    (_in_act(0, due="later"), "a1: due 'later'"),
    (_in_act(0, condition="if it rains"), "a1: its condition is not in the text"),
    (_in_act(1, quantities=[{"value": 40, "role": "owed"}]), "a2: quantity"),
    (_in_act(3, instruments=["Protocol"]), "a4: instrument Protocol"),
    (_in_act(2, speaker="Somebody Else"), "a3: speaker Somebody Else is not among the people"),
]


def test_sound_references_have_no_fault() -> None:
    assert faults(reference(), TEXT) == []
    assert faults(negative(), FOOTBALL) == []


@pytest.mark.parametrize(("spoil", "named"), FAULTS, ids=[named for _, named in FAULTS])
def test_each_fault_is_named(spoil: Callable[[Json], None], named: str) -> None:
    wrong = reference()
    spoil(wrong)
    assert any(named in fault for fault in faults(wrong, TEXT)), faults(wrong, TEXT)


@pytest.mark.skipif(not REFERENCE, reason="set SERVANDA_REFERENCE to run this")
@pytest.mark.reference
@pytest.mark.parametrize(("spoil", "named"), FAULTS, ids=[named for _, named in FAULTS])
def test_we_find_as_many_faults_as_the_reference_checker(
    tmp_path: Path, spoil: Callable[[Json], None], named: str
) -> None:
    wrong = reference()
    spoil(wrong)
    (tmp_path / "rail.json").write_text(json.dumps(wrong), encoding="utf-8")
    (tmp_path / "rail.txt").write_text(TEXT, encoding="utf-8")
    checker = Path(str(REFERENCE)) / "gold" / "check.py"
    command = [sys.executable, "-B", str(checker), f"{tmp_path}/rail.json", f"{tmp_path}/rail.txt"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert len(faults(wrong, TEXT)) == len(done.stdout.splitlines()), named


@pytest.mark.skipif(not REFERENCE, reason="set SERVANDA_REFERENCE to run this")
@pytest.mark.reference
def test_the_reference_readings_are_sound() -> None:
    root = Path(str(REFERENCE))
    assert gold_faults(load_gold(root / "gold" / "seeds", root / "seeds")) == []


def test_a_reference_that_lacks_a_field_is_refused() -> None:
    wrong = reference()
    wrong["acts"] = [act("a1", "agree", ["PT"], "exchange 40 researchers")]
    wrong["encounters"] = [encounter("e1")]
    del wrong["acts"][0]["by"]
    with pytest.raises(InputError, match=r"^rail: .*'by'"):
        faults(wrong, TEXT)
