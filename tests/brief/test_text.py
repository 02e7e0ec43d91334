import re
from dataclasses import replace

import pytest

from servanda.brief import Brief, Footnote, compose, party_names, render_text
from servanda.brief.layout import display_width
from servanda.brief.text import marked, marks, source_of
from tests.brief.fjord import fjord

NOTE = Footnote(
    n=1,
    article="one",
    outlet=None,
    side=None,
    date=None,
    start=10,
    end=14,
    quote="open",
    sentence="Kenya will\nopen  the port.",
    offset=11,
    whose="side unknown",
)


@pytest.fixture(scope="module")
def brief() -> Brief:
    material = fjord()
    return compose(material, party_names(material))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_asked(brief: Brief, width: int) -> None:
    lines = render_text(brief, width=width).splitlines()
    assert max(display_width(line) for line in lines) <= width


def test_in_a_pipe_each_statement_is_one_line(brief: Brief) -> None:
    lines = render_text(brief, width=None).splitlines()
    statements = [line for section in brief.sections for line in section.lines]
    assert len([line for line in lines if line.lstrip().startswith("- ")]) == len(statements)


def test_a_terminal_gets_the_same_words(brief: Brief) -> None:
    styled = render_text(brief, width=80, styled=True)
    assert re.sub(r"\x1b\[\d+m", "", styled) == render_text(brief, width=80)
    assert styled != render_text(brief, width=80)


def test_empty_sections_are_named_once(brief: Brief) -> None:
    text = render_text(brief, width=None)
    assert "Nothing in the record under: Answers given; Intentions;" in text
    assert not re.search(r"^Intentions$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [((1,), "[1]"), ((2, 5), "[2][5]"), ((1, 2), "[1][2]"), ((7, 8, 9, 12), "[7-9][12]")],
)
def test_marks_join_runs(numbers: tuple[int, ...], expected: str) -> None:
    assert marks(numbers) == expected


def test_the_content_is_marked_within_its_sentence() -> None:
    assert marked(NOTE) == "Kenya will «open» the port."
    guillemets = replace(NOTE, sentence="Kenya «will open» the port.", offset=12)
    assert marked(guillemets) == "Kenya «will [[open]]» the port."


def test_a_source_says_what_is_not_known() -> None:
    assert source_of(NOTE) == "outlet not known, side unknown, date not given, article one"
