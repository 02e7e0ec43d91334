"""How stories open."""

import pytest

from servanda.article.dateline import date_prefix, dateline_of


@pytest.mark.parametrize(
    ("text", "outlet", "date"),
    [
        ("Hanoi (VNA) - The two sides met.", "VNA", None),
        ("SEOUL, July 23 (Yonhap) -- The two sides met.", "Yonhap", "XXXX-07-23"),
        ("MOSCOW, October 9. /TASS/. The two sides met.", "TASS", "XXXX-10-09"),
        ("Moscow, 23 January 1997 (RFE/RL) - The two met.", "RFE/RL", "1997-01-23"),
        ("ABU DHABI, 5th March, 2020 (WAM) -- The two met.", "WAM", "2020-03-05"),
        ("New Delhi, July 19 (ANI): The two met.", "ANI", "XXXX-07-19"),
        ("HAVANA, Cuba, Apr 20 (ACN) The two met.", "ACN", "XXXX-04-20"),
        ("ANKARA/ISTANBUL (AA) – The two met.", "Anadolu", None),
        ("Tehran, IRNA – The two met.", "IRNA", None),
        ("(Reuters) - The two met.", "Reuters", None),
        ("HÀ NỘI — The two met.", None, None),
        ("RABAT, May 3 -- The two met.", None, "XXXX-05-03"),
        ("RABAT, 3 May 2019 - The two met.", None, "2019-05-03"),
        ("RABAT, May 3, 2019. The two met.", None, "2019-05-03"),
        ("Rabat, 3 May 2019 - The two met.", None, "2019-05-03"),
        ("Rabat, May 3, 2019: The two met.", None, "2019-05-03"),
        ("Rabat, 3 May 2019. – The two met.", None, "2019-05-03"),
        ("Rabat, Friday (17/5) – The two met.", None, "XXXX-05-17"),
        ("RABAT, May 3, Harbour Wire - The two met.", None, "XXXX-05-03"),
        ("Rabat, May 3 (HWA) The two met.", None, "XXXX-05-03"),
        ("RABAT, May 3: The two met there to sign a pact.", None, "XXXX-05-03"),
        ("jr. Rabat, 3 May. – The two met there to sign.", None, "XXXX-05-03"),
        (
            "Rabat 3 May 2019 (Harbour & Coast News) – The two met there to sign.",
            None,
            "2019-05-03",
        ),
        (
            "RABAT, 3 May 2019 (Harbour Wire / J. Roe) - The two met there to sign.",
            None,
            "2019-05-03",
        ),
        ("Rabat, 3 May 2019. The two met there to sign a pact.", None, "2019-05-03"),
        ("Rabat; May 3, 2019: The two met there to sign a pact.", None, "2019-05-03"),
        ("RABAT, 3 MAY 89 (HWA) -- The two met there to sign.", None, "1989-05-03"),
        ("3 May 2019, Rabat – The two met there to sign a pact.", None, "2019-05-03"),
        ("Rabat, le 3 mai 2019 - The two met there to sign.", None, "2019-05-03"),
    ],
)
def test_openings(text: str, outlet: str | None, date: str | None) -> None:
    dateline = dateline_of(text)
    assert dateline is not None
    assert (dateline.outlet.name if dateline.outlet else None) == outlet
    assert (dateline.date.edtf if dateline.date else None) == date
    assert text[dateline.end :].startswith("The two")


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Foreign Affairs (MFA) - as it is called - sent a note.",
        "Minister Jane Roe (R) and her guest in Rome.",
        "He said the accord — signed in May — would hold.",
        "The minister (Reuters photo) smiled.",
        "May 5 (Thursday) the two met.",
        "In Rome, May 5, Malta - the host - spoke first.",
        "Rome, May 5, 2011. they met.",
        "Talks on trade and/or investment/finance were held.",
        "On 3 May 2019: the two met there to sign a pact.",
        "HELLENIC REPUBLIC – MINISTRY OF FISHERIES",
        "Rabat, 3 May. The two met there to sign a pact.",
        "The talks of 3 May 2019: what we know of them so far.",
    ],
)
def test_prose_is_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


@pytest.mark.parametrize(
    ("text", "prefix", "rest"),
    [
        (" date 2019-03-05 Title here", "2019-03-05", "Title here"),
        ("date 2019-03 Title", "2019-03", "Title"),
        ("a date 2019-03-05", None, "a date 2019-03-05"),
    ],
)
def test_prefix(text: str, prefix: str | None, rest: str) -> None:
    assert date_prefix(text) == (prefix, rest)
