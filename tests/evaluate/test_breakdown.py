"""The scores taken apart add up to the whole."""

from pathlib import Path

from servanda.evaluate.breakdown import break_down, render
from servanda.evaluate.count import Count
from servanda.evaluate.load import load_gold
from servanda.evaluate.score import LEADING_ROW, Scores, score
from tests.evaluate.invented import FOOTBALL, TEXT, negative, reference, spoilt, write_gold


def _scores(folder: Path, seed: int) -> Scores:
    write_gold(folder)
    texts = {"rail": TEXT, "cup": FOOTBALL}
    made = {
        row["article"]["id"]: row for row in spoilt([reference(), negative()], texts, seed=seed)
    }
    return score(load_gold(folder, folder), made)


def test_parts_add_up_to_the_leading_row(tmp_path: Path) -> None:
    for seed in range(6):
        scores = _scores(tmp_path, seed)
        styles = {"rail": "agency", "cup": "sports"}
        parts = break_down(scores, styles, dict.fromkeys(styles, "press"))
        whole = scores.counts[LEADING_ROW]
        assert sum(parts.types.values(), Count()) == whole
        assert sum((part.acts for part in parts.styles), Count()) == whole
        assert [(part.name, part.articles) for part in parts.forms] == [("press", 2)]


def test_a_wrong_type_costs_the_wanted_type_recall_and_the_read_type_precision(
    tmp_path: Path,
) -> None:
    write_gold(tmp_path)
    wrong = reference()
    wrong["acts"][2].update(type="propose", owner=["PT", "MA"])
    scores = score(load_gold(tmp_path, tmp_path), {"rail": wrong})
    types = break_down(scores, {"rail": "a", "cup": "b"}, {"rail": "press", "cup": "press"}).types
    assert types["request"] == Count(right=0, all=0, found=0, wanted=1)
    assert types["propose"] == Count(right=0, all=1, found=0, wanted=0)
    assert "express" not in types


def test_a_style_without_firm_claims_says_so_instead_of_a_figure(tmp_path: Path) -> None:
    scores = _scores(tmp_path, 0)
    styles = {"rail": "an agency with a name longer than the column", "cup": "sports"}
    shown = render(break_down(scores, styles, styles)).splitlines()
    (sports,) = {line for line in shown if line.startswith("sports")}
    assert sports.endswith("none read")
    (head,) = [line for line in shown if "by style" in line]
    (long,) = {line for line in shown if line.startswith("an agency")}
    assert long[head.index(" P ") + 1 - 4 :].split()[0].replace(".", "").isdigit()
