"""Persons through many articles."""

from servanda.query import people, person_to_json
from tests.linking.builders import article
from tests.query.builders import shelf


def test_one_person_in_several_spellings_and_offices() -> None:
    ledger = shelf(
        article("a").person("Do Van Binh", "VN", "Foreign Minister").met(
            "call", "2031-05-06", who=("Do Van Binh",)
        ),
        article("b")
        .person("Đỗ Văn Bình", "VN", "Minister of Foreign Affairs", "Deputy Premier")
        .met(
            "visit", "2032-01-02/2032-01-05", who=("Bình",)
        ),
        article("c", published="2033-01-01").person("Binh", "VN", "Deputy Premier"),
    )  # fmt: skip
    (one,) = people(ledger, "VN")
    assert one.name == "Đỗ Văn Bình"
    assert one.also == ("Binh", "Do Van Binh")
    assert (one.first_seen, one.last_seen) == ("2031-05-06", "2033-01-01")
    offices = {held.office: (held.first_seen, held.last_seen) for held in one.offices}
    assert offices == {
        "Foreign Minister": ("2031-05-06", "2032-01-05"),
        "Deputy Premier": ("2032-01-02", "2033-01-01"),
    }


def test_two_of_one_family_name_stay_apart_and_so_does_the_bare_name() -> None:
    ledger = shelf(
        article("a", published="2031-01-01").person("Mori Hanae", "JP", "Foreign Minister"),
        article("b", published="2032-01-01").person("Mori Kenji", "JP", "Premier"),
        article("c", published="2033-01-01").person("Mori", "JP"),
    )
    assert [one.name for one in people(ledger, "JP")] == ["Mori", "Mori Hanae", "Mori Kenji"]


def test_others_are_left_out_and_plans_date_nobody() -> None:
    draft = article("a", published="2031-01-01").person("Ana Lind", "SE").person("Timo Aro", "FI")
    draft.met("visit", "2035", who=("Ana Lind",), status="planned")
    (one,) = people(shelf(draft), "SE")
    assert (one.name, one.last_seen) == ("Ana Lind", "2031-01-01")


def test_json() -> None:
    ledger = shelf(article("a", published="2031-01-01").person("Ana Lind", "SE", "Premier"))
    assert person_to_json(people(ledger, "SE")[0]) == {
        "name": "Ana Lind",
        "party": "SE",
        "also": [],
        "offices": [
            {
                "office": "Premier",
                "first_seen": "2031-01-01",
                "last_seen": "2031-01-01",
                "articles": ["a"],
            }
        ],
        "first_seen": "2031-01-01",
        "last_seen": "2031-01-01",
    }
