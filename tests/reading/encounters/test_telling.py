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
        (
            "Comment on the Strait\n\nWe saw the remarks of 26 January.\n\nThe works go on.\n\n"
            "MINISTRY OF FOREIGN AFFAIRS\nLOME\n28 JANUARY 2003",
            "2003-01-28",
        ),
        (
            "Receives\n\nThe President of Togo received this Friday, 17 April 2015, the Foreign "
            "Minister of Malta.",
            "2015-04-17",
        ),
        (
            "Deadline\n\nThree Togolese diplomats have until Saturday, 19 October 2024, to leave "
            "Benin, the ministry said.",
            "2024-10",
        ),
        (
            "Reef\n\nLome, 23.10 (Kara Post) - Togo on Wednesday threw out a plan of Benin for the "
            "reef.",
            "XXXX-10-23",
        ),
        (
            "Reef\n\nBy Kara Agency June 19 at 8:10 AM\n\nLOME (KA) - Togo said Sunday that a boat "
            "of Benin had fired.\n\nCopyright 2016 Kara Agency. All rights reserved.",
            "2016-06-19",
        ),
        ("House\n\nThe museum will reopen on 8 April, the minister said.", None),
    ],
)
def test_day(text: str, wanted: str | None) -> None:
    assert day(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Pact\n\nThe fish pact with Malta will lapse on 23 November 2019, Togo said.", 2019),
        ("Oil\n\nMalta said there would be a decision before the year 2019 was out.", 2019),
        (
            "Water\n\nTogo will open the weir until the end of October, Benin was told. The "
            "ministers will meet again in January 2010.",
            2009,
        ),
        ("Water\n\nTogo will open the weir. The ministers will meet again in January 2010.", None),
        ("Pact\n\nTogo will end the pact in May 2019. It was last renewed in 2021.", None),
    ],
)
def test_year_of_a_telling_without_a_day(text: str, wanted: int | None) -> None:
    article = parse(Page("story", "story.txt", text.encode()))
    assert telling_day(next(iter(parse_bodies([article])))).year == wanted
