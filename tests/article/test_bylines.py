"""Who wrote a story, on a line beneath its headline."""

import pytest

from servanda.article.bylines import is_author, is_issue, is_writers


@pytest.mark.parametrize(
    "text",
    [
        "Harriet Penhallow in Lusaka and Miles Okafor, Economics Editor",
        "Our Special Correspondent",
        "From our own correspondent",
        "Court correspondent",
        "Gulf Coast News Service",
        "Jane Roe in Geneva",
        "Jane Roe, Foreign Affairs Correspondent, in Lagos",
    ],
)
def test_writers(text: str) -> None:
    assert is_writers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peace Talks in Geneva",
        "Ministers vow closer ties",
        "Observations from the coast reveal a wreck",
        "1. Jane Roe",
        "Talks Resume in Cairo",
    ],
)
def test_second_headlines(text: str) -> None:
    assert not is_writers(text)


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By Jane Roe", True),
        ("Interview by Jane Roe", True),
        ("by the Honourable Jane Roe, Speaker of the Senate", True),
        ("By the Sea, Ministers Talk Fish", False),
        ("By then they had left.", False),
    ],
)
def test_authors(text: str, author: bool) -> None:
    assert is_author(text) is author


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("New Volta Path (party daily), no. 87", True),
        ("Field bulletin no. 7, 31 January", True),
        (
            "Press bulletin, Office of the Premier, Valletta, 9 December 2003 (English version)",
            True,
        ),
        ("Ministers sign protocol no. 7", False),
        ("They met on 9 December 2003 in Valletta", False),
    ],
)
def test_issues(text: str, issue: bool) -> None:
    assert is_issue(text) is issue
