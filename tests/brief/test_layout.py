import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.brief.layout import Style, display_width, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("日本", 4), ("Việt", 4), ("Vie\u0323\u0302t", 4), ("ｶﾞ", 2), ("", 0)],
)
def test_width_is_what_a_terminal_needs(text: str, columns: int) -> None:
    assert display_width(text) == columns


@given(st.text(alphabet="ab é日本-", max_size=200), st.integers(min_value=12, max_value=60))
def test_wrapping_keeps_every_word_and_the_width(text: str, width: int) -> None:
    lines = wrap(text, width=width, first="- ", rest="  ")
    assert "".join("".join(lines).split()) == "-" + "".join(text.split())
    longest = max((display_width(word) for word in text.split() if word.isascii()), default=0)
    assert all(display_width(line) <= max(width, longest + 2) for line in lines)


def test_without_a_width_a_line_stays_one() -> None:
    assert wrap("many  words\nhere", width=None, first="- ") == ["- many words here"]


def test_a_link_is_never_cut() -> None:
    link = "https://example.org/" + "x" * 60
    assert link in "\n".join(wrap(f"see {link} there", width=40)).split()


def test_styles_are_silent_in_a_pipe() -> None:
    assert Style(on=False).bold("x") == "x"
    assert Style(on=True).bold("x") == "\x1b[1mx\x1b[0m"


def test_an_article_cannot_steer_the_terminal() -> None:
    assert wrap("a\x1b[31m b\u202ec", width=None) == ["a[31m bc"]
