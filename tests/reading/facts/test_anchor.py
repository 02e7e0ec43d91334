"""The anchor comes from the article alone, with the words that gave it."""

from servanda.model.article import Article
from servanda.reading.facts import anchor_of


def article(published: str | None = None, side: str | None = None) -> Article:
    return Article("a1", "text", (), published=published, side=side)


def test_published_day_wins() -> None:
    anchor = anchor_of(article("2031-05-15", "IN"), ["They met on May 14."])
    assert (anchor.day, anchor.year, anchor.financial_year) == ("2031-05-15", 2031, 4)


def test_lead_date_without_year_stays_open() -> None:
    anchor = anchor_of(article(), ["The ministers met in Quito on May 14.", "They shook hands."])
    assert (anchor.day, anchor.year) == ("XXXX-05-14", None)


def test_one_year_ahead_is_not_enough() -> None:
    anchor = anchor_of(article(), ["They met on May 14.", "They will finish the road by 2033."])
    assert anchor.day == "XXXX-05-14"


def test_nearest_of_several_years_ahead() -> None:
    told = ["They met on May 14.", "The road will open in 2031.", "They agreed to meet in 2032."]
    anchor = anchor_of(article(), told)
    assert anchor.day == "2031-05-14"
    assert "2032" in anchor.reason.detail


def test_first_such_day_after_taking_office() -> None:
    told = ["They met on May 14.", "It is her first trip since taking office on June 2, 2030."]
    assert anchor_of(article(), told).day == "2031-05-14"


def test_anniversary_of_a_given_year() -> None:
    told = ["They met on May 14.", "Both mark the 40th anniversary of ties established in 1991."]
    assert anchor_of(article(), told).day == "2031-05-14"


def test_so_many_years_ago() -> None:
    told = ["They met on May 14.", "A like row broke out three years ago, in 2028."]
    assert anchor_of(article("XXXX-05-14"), told).day == "2031-05-14"


def test_no_hold_at_all() -> None:
    anchor = anchor_of(article(), ["They met in Quito."])
    assert (anchor.day, anchor.year, anchor.reason.rule) == (None, None, "no date")
