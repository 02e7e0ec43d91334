"""Names that offices of several states bear."""

import pytest

from servanda.article import parse
from servanda.model.article import Page

FO, MEA = "Foreign Office", "Ministry of External Affairs"


@pytest.mark.parametrize(
    ("body", "signed", "outlet", "side"),
    [
        ("Britain and Malta signed a treaty on fish in Rome.", FO, "FCDO", "GB"),
        ("Georgian Foreign Office staff met envoys of Malta.", FO, FO, "GE"),
        ("Pakistan's Foreign Office said that Britain would pay.", FO, FO, "PK"),
        ("The envoy of Malta was handed a note about the fish.", FO, FO, None),
        ("India and Malta signed a treaty on fish in Rome.", MEA, "MEA", "IN"),
        ("The note was handed to the envoy of Malta on Monday.", f"{MEA}, India", "MEA", "IN"),
    ],
)  # fmt: skip
def test_whose(body: str, signed: str, outlet: str, side: str | None) -> None:
    text = f"Note on the treaty about fish\n\n{body}\n\n{signed}\n"
    article = parse(Page("a", "a.txt", text.encode()))
    assert (article.outlet, article.side) == (outlet, side)


@pytest.mark.parametrize(
    ("place", "side"), [("ISLAMABAD, May 5, 2011 -- ", "PK"), ("LONDON, May 5, 2011 -- ", "GB")]
)
def test_place_of_issue(place: str, side: str) -> None:
    text = f"Note on the treaty\n\n{place}The envoy of Malta was given a note.\n\n{FO}\n"
    assert parse(Page("a", "a.txt", text.encode())).side == side
