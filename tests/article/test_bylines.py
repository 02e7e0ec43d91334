"""Who wrote a story, on a line beneath its headline."""

import pytest

from servanda.article.bylines import is_writers


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
