"""One evaluation whole: table, worst articles, floors, remarks."""

from pathlib import Path

from servanda.evaluate import floors as floor
from servanda.evaluate.catalogue import Catalogue, Entry
from servanda.evaluate.load import load_gold
from servanda.evaluate.report import Evaluation, evaluate, remarks, render, to_json
from servanda.evaluate.worst import slips
from tests.evaluate.invented import TEXT, act, reference, write_gold


def _floors(folder: Path, value: float) -> Path:
    path = folder / "floors.toml"
    digest = load_gold(folder, folder).digest
    floor.write(floor.Floors(digest, {"act exact": {"f1": value}}), path)
    return path


def _lift(path: Path, done: Evaluation, *, lower: bool = False) -> str:
    assert done.held is not None
    return done.held.lift(path, lower=lower)


def _wrong() -> dict[str, object]:
    wrong = reference()
    wrong["acts"][2].update(type="propose", owner=["PT", "MA"])
    wrong["acts"].pop(3)
    wrong["acts"].append(act("a9", "state", ["MA"], "met Idriss Benkhalil"))
    return wrong


def test_missed_and_false_acts_stand_side_by_side(tmp_path: Path) -> None:
    write_gold(tmp_path)
    gold = load_gold(tmp_path, tmp_path)
    done = evaluate(gold, {"rail": _wrong()}, floors=None, worst=5)
    (article,) = done.worst
    told = [
        (slip.missed.id if slip.missed else None, slip.false.id if slip.false else None)
        for slip in article.slips
    ]
    assert told == [(None, "a9"), ("a3", "a3"), ("a4", None)]
    shown = render(done)
    assert "rail: F1 0.67, 2 missed (-), 2 false (+)" in shown
    assert shown.index("- a3   request/firm") < shown.index("+ a3   propose/firm")
    assert to_json(done)["worst"][0]["slips"][2] == {"missed": "a4", "false": None}


def test_floors_are_reported_and_lifted(tmp_path: Path) -> None:
    write_gold(tmp_path)
    gold = load_gold(tmp_path, tmp_path)
    path = _floors(tmp_path, 0.9)
    below = evaluate(gold, {"rail": _wrong()}, floors=path, worst=0)
    assert below.below
    assert "floors: act exact f1 is 0.6667, below its floor 0.90" in render(below)
    assert "no floor moved" in _lift(path, below)
    whole = evaluate(gold, {"rail": reference()}, floors=path, worst=0)
    assert render(whole).endswith("floors: all reached")
    assert "set to what was measured" in _lift(path, whole)
    assert floor.load_floors(path).values["act exact"]["f1"] == 1.0
    _lift(path, evaluate(gold, {"rail": _wrong()}, floors=path, worst=0), lower=True)
    assert floor.load_floors(path).values["act exact"]["f1"] == 0.66


def test_changed_references_are_noticed(tmp_path: Path) -> None:
    write_gold(tmp_path)
    path = _floors(tmp_path, 0.1)
    (tmp_path / "cup.txt").write_text("Another game\n\nIt ended in a draw.\n", encoding="utf-8")
    done = evaluate(load_gold(tmp_path, tmp_path), {"rail": reference()}, floors=path, worst=0)
    assert done.below
    assert "set on other references" in render(done)
    assert to_json(done)["floors"] == {"same_references": False, "misses": []}


def test_remarks_name_faults_and_what_has_no_text(tmp_path: Path) -> None:
    write_gold(tmp_path)
    (tmp_path / "cup.txt").unlink()
    (tmp_path / "rail.txt").write_text(TEXT.replace("40", "four"), encoding="utf-8")
    said = remarks(load_gold(tmp_path, tmp_path))
    assert said[0].startswith("cup: there is no text of it")
    assert said[1] == "reference rail: a2: quote not found: 'exchange 40 researchers'"


def test_slips_of_nothing_are_none() -> None:
    assert slips([], []) == ()


def test_worst_articles_of_an_unseen_collection_are_shown_only_when_asked_for(
    tmp_path: Path,
) -> None:
    write_gold(tmp_path)
    gold, listed = load_gold(tmp_path, tmp_path), Catalogue({}, unseen=True)
    shown = render(evaluate(gold, {}, catalogue=listed))
    assert "not shown, these texts are scored and not looked at" in shown
    assert "rail: F1 0.00" not in shown
    assert "rail: F1 0.00" in render(evaluate(gold, {}, catalogue=listed, worst=1))
    assert "rail: F1 0.00" in render(evaluate(gold, {}))


def test_styles_come_from_the_catalogue_and_else_from_the_outlet(tmp_path: Path) -> None:
    write_gold(tmp_path)
    gold = load_gold(tmp_path, tmp_path)
    plain = to_json(evaluate(gold, {"rail": reference()}))["by"]["styles"]
    assert sorted(plain) == ["Agência Tejo", "no outlet named"]
    known = Catalogue({"rail": Entry("agency-lisbon"), "cup": Entry("sports-page")})
    listed = to_json(evaluate(gold, {"rail": reference()}, catalogue=known))["by"]["styles"]
    assert sorted(listed) == ["agency-lisbon", "sports-page"]
    assert listed["agency-lisbon"]["act span+by+type"]["f1"] == 1.0
    assert listed["sports-page"]["articles"] == 1
