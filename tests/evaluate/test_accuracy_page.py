"""The page on accuracy tells which data, how many, by whom read, and the figures."""

from pathlib import Path

from servanda.evaluate.accuracy_page import Collection, Page, Stories, render
from servanda.evaluate.agreement import agreement
from servanda.evaluate.load import load_gold
from servanda.evaluate.report import evaluate
from servanda.evaluate.storylines.load import load_storylines
from servanda.evaluate.storylines.report import evaluate_links
from servanda.evaluate.survey import survey
from servanda.model.reading import ReaderInfo
from tests.evaluate.invented import reference, write_gold
from tests.evaluate.storylines.invented import write_story
from tests.evaluate.test_survey import LISTED


def _page(folder: Path) -> Page:
    write_gold(folder)
    gold = load_gold(folder, folder)
    second = reference()
    second["acts"].pop()
    stories = load_storylines(write_story(folder / "story"))
    collection = Collection(
        "dev", survey(gold, LISTED), agreement(gold, {"rail": second}, of=2),
        evaluate(gold, {"rail": reference()}, catalogue=LISTED, worst=0),
    )  # fmt: skip
    linked = Stories("storylines/dev", 4, 10, 3, 2, evaluate_links(stories, {}, floors=None))
    return Page(ReaderInfo("syntax", "0.1.0", "abc" * 10), [collection], [linked])


def test_the_page_tells_data_readers_agreement_figures_and_digests(tmp_path: Path) -> None:
    page = _page(tmp_path)
    shown = render(page)
    for line in (
        "Reader\n`syntax` 0.1.0, lexicon `abcabcabcabc`.",
        "| references made by | A |",
        "| read a second time, blind | 1 of 2 |",
        "| act span | 0.91 (6) |",
        "| act span+by+type | 1.00 | 1.00 | 1.00 (0.00-1.00), 6 |",
        "| request | 1.00, 1 |",
        "| agency-lisbon | 1.00, 6 |",
        "| of these past due | 2 |",
        f"- `dev`: `{page.collections[0].evaluation.digest}`",
    ):
        assert line in shown, line
    assert shown.endswith("`\n")


def test_every_table_has_a_rule_as_wide_as_its_head(tmp_path: Path) -> None:
    lines = render(_page(tmp_path)).splitlines()
    rules = [at for at, line in enumerate(lines) if line.startswith("|---")]
    assert rules
    for at in rules:
        assert lines[at].count("|") == lines[at - 1].count("|") == lines[at + 1].count("|")
