"""Who is met before being named."""

from tests.reading.invented import draft_of, parties, rows

MET = "Foreign minister Seo Jin held talks with Japan's new foreign minister in New York."


def test_the_name_comes_later() -> None:
    draft = draft_of(MET, "According to Seoul's foreign ministry, Seo held talks with Aya Mori.")
    assert rows(draft) == [
        ("Seo Jin", "KR", ("Foreign minister",)),
        ("Aya Mori", "JP", ("Foreign minister",)),
    ]


def test_a_known_person_is_not_taken_for_the_one_met() -> None:
    draft = draft_of(MET, "Seoul's foreign ministry said Seo met with South Korea's envoy Han Su.")
    assert parties(draft) == {"Seo Jin": "KR", "Han Su": "KR"}
