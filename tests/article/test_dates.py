"""Dates as pages print them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.article.dates import dates_in, without_dates
from servanda.model.dates import is_edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("5 March 2019", "2019-03-05"),
        ("March 5, 2019", "2019-03-05"),
        ("5th of March, 2019", "2019-03-05"),
        ("Sept. 14, 1999", "1999-09-14"),
        ("Published March 24,2021", "2021-03-24"),
        ("2019-3-5 17:56", "2019-03-05"),
        ("2019/03/05", "2019-03-05"),
        ("2019年3月5日", "2019-03-05"),
        ("31/12/2019", "2019-12-31"),
        ("HWA-NY-11-17-95 2214EST", "1995-11-17"),
        ("HWA-03-05-02 0914EDT", "2002-03-05"),
        ("12/31/2019", "2019-12-31"),
        ("05.03.2019", "2019-03-05"),
        ("1866-17-09-2021", "2021-09-17"),
        ("Friday (19/11)", "XXXX-11-19"),
        ("04/07/2025 02:40 PM EDT", "2025-04-07"),
        ("05/03/2019", "2019"),
        ("March 2019", "2019-03"),
        ("March 5", "XXXX-03-05"),
        ("All Headlines 12:01 July 23, 2014", "2014-07-23"),
        ("2022-11-14 17:43:29Xinhua", "2022-11-14"),
    ],
)
def test_one_date(text: str, edtf: str) -> None:
    assert [date.edtf for date in dates_in(text)] == [edtf]


@pytest.mark.parametrize(
    "text", ["31 February 2019", "version 1.2.3", "may 2 of them", "300 marches"]
)
def test_no_full_date(text: str) -> None:
    assert not any(date.has_year and date.has_day for date in dates_in(text))


def test_rest_of_a_line() -> None:
    assert without_dates("Rome, 5 March 2019, 10:32 GMT").split() == ["Rome,", ",", "GMT"]


@given(st.text(st.sampled_from("0123456789/.- ,MarchJune:")))
def test_whatever_is_found_is_edtf_and_apart(text: str) -> None:
    found = dates_in(text)
    assert all(is_edtf(date.edtf) for date in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("14 February B.E. 2555 (2012)", "2012-02-14"),
        ("14 February 2555", "2012-02-14"),
        ("12.VI.2009", "2009-06-12"),
        ("on the twenty-second day of October, 1999", "1999-10-22"),
        ("2 September 201714:44", "2017-09-02"),
        ("August 8. 2017", "2017-08-08"),
    ],
)
def test_days_of_other_customs(text: str, edtf: str) -> None:
    assert [date.edtf for date in dates_in(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("29 de maio de 2009", "2009-05-29"),
        ("3. Mai 2015", "2015-05-03"),
        ("1er août 2011", "2011-08-01"),
        ("21 Set. 2012", "2012-09-21"),
        ("22 NOV 89 (HWA)", "1989-11-22"),
    ],
)
def test_days_in_other_tongues_and_short_years(text: str, edtf: str) -> None:
    assert [date.edtf for date in dates_in(text)] == [edtf]


@pytest.mark.parametrize("text", ["the 12 set out for Mars", "on 5 May 80 ministers met"])
def test_words_that_are_months_elsewhere(text: str) -> None:
    assert not any(date.has_year for date in dates_in(text))
