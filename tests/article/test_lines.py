"""Lines and paragraphs."""

from servanda.article.lines import lines_of, units_of


def test_lines_end_at_line_feeds_only() -> None:
    lines = lines_of("a\x0bb\n\n \u2028c\n")
    assert [line.text for line in lines] == ["a\x0bb", "c"]
    assert [line.after_blank for line in lines] == [True, True]


def test_wrapped_paragraphs_are_joined() -> None:
    text = (
        "The ministers of the two countries agreed on Monday to open a direct ferry\n"
        "line between their ports and to share the cost of the ships, which are to be\n"
        "built in the yards of the north by the end of the decade, an official said in\n"
        "a note.\n"
        "\n"
        "They will meet again.\n"
    )
    assert [len(unit.lines) for unit in units_of(lines_of(text))] == [4, 1]


def test_paragraph_lines_stay_apart() -> None:
    text = "Title of the story\n10 May 2010\nThey met on Monday and agreed to go on.\nThey left.\n"
    assert [len(unit.lines) for unit in units_of(lines_of(text))] == [1, 1, 1, 1]


def test_a_headline_in_capitals_and_an_indented_paragraph_stand_apart() -> None:
    text = (
        "MALTA, TUNISIA AGREE TO MARK THEIR FISHING LINE WITH BUOYS AT SEA\n"
        "   VALLETTA, Nov. 17 (HW) -- Malta and Tunisia agreed Friday to place\n"
        "lighted buoys along the line between their fishing grounds, which had\n"
        "been left open by the accord of a year ago, and to free the boats held.\n"
        "   Separately, Tunisia asked Malta to lend it two tugs for the winter,\n"
        "which Malta said it would consider when the buoys were all in place.\n"
    )
    assert [len(unit.lines) for unit in units_of(lines_of(text))] == [1, 3, 2]
