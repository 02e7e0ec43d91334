"""From which day a telling counts, where no published date is known."""

import pytest

from servanda.article import parse
from servanda.model.article import Page
from servanda.reading.encounters.telling import telling_day
from servanda.reading.text.parse import parse_bodies


def day(text: str) -> str | None:
    """The day of the telling of a text as it would come from a file."""
    article = parse(Page("story", "story.txt", text.strip().encode()))
    return telling_day(next(iter(parse_bodies([article])))).day


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Remarks by the President of Palau, Koror, 4 June 2012\n\nWe met this morning.",
            "2012-06-04",
        ),
        (
            "Fence talks\n\nRIGA, May 30 (Daugava) - The president will visit Tallinn on "
            "9 June 2003, his office said.",
            "2003-05-30",
        ),
        (
            "Lights\n\nLOME, Dec. 2 (Kara) - Togo and Benin agreed on Friday to light the harbour "
            "by the end of February 1984.",
            "1983-12-02",
        ),
        (
            "Ferry\n\nLOME, Feb 28 (Kara) - Togo and Benin agreed on Wednesday to mend the pier "
            "before 2009. They first spoke of it in September 2006.",
            "2007-02-28",
        ),
        (
            "Ferry\n\nLOME, Feb 28 (Kara) - Togo and Benin agreed on Wednesday to mend the pier, "
            "which broke in 2006.",
            "XXXX-02-28",
        ),
        (
            "Ferry\n\nLOME, Dec. 2 (Kara) - Togo and Benin agreed on Friday to run a ferry.",
            "XXXX-12-02",
        ),
        (
            "Cable talks\n\nRABAT, Sept 21 (Atlas Wire) - Morocco and Malta agreed that a first "
            "report should be ready in the spring of 2023. The cable will open by the end of 2024.",
            "2022-09-21",
        ),
        ("House\n\nThe museum will reopen on 8 April, the minister said.", None),
    ],
)
def test_day(text: str, wanted: str | None) -> None:
    assert day(text) == wanted
