"""Names that can and cannot be one person."""

import pytest

from servanda.linking.names import fullest, name_parts, same_person, spelt_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bình Đỗ Văn", "Do Van Binh"),
        ("Mori", "Mori Hanae"),
        ("Minister Hanae", "Mori Hanae"),
        ("J. Larsen", "Jonas Larsen"),
        ("Park Min-seo", "Park Min Seo"),
        ("Park Minseo", "Park Min-seo"),
        ("Sergey Orlov", "Sergei Orlov"),
        ("ORLOV Sergei", "Sergei Orlov"),
        ("Müller Anke", "Anke Mueller"),
        ("King Stephen", "Stephen King"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mori Hanae", "Mori Kenji"),
        ("Nguyen Van An", "Nguyen Van Anh"),
        ("J. Larsen", "Peter Larsen"),
        ("J.", "Jonas Larsen"),
        ("", "Jonas Larsen"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


def test_a_name_that_is_a_title_is_kept() -> None:
    assert name_parts("President") == ("president",)
    assert name_parts("Deputy Prime Minister Ana Lind") == ("ana", "lind")


def test_the_fullest_form_keeps_its_marks() -> None:
    assert fullest(("Binh", "Do Van Binh", "Đỗ Văn Bình")) == "Đỗ Văn Bình"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dragana Petrović", "Dragana Petroviq"),
        ("Ljubomir Kovač", "Liubomir Kovaç"),
        ("Omar Al Mheidi", "Omar bin Saad al-Muhaidi"),
        ("Khalid Almansoori", "Khalid Al Mansouri"),
        ("Bashir Coudrey", "Basheer Cowdrey"),
        ("Erik Lindqvist", "Eric Lindqwist"),
        ("Seán Ó Broin", "Sean O'Broin"),
        ("Tan Sri Rahman Yusof", "Rahman bin Yusof"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert spelt_alike(one, other)
    assert spelt_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mori Hanae", "Mori Kenji"),
        ("Le Van Hung", "Le Van Hong"),
        ("Ana Lind", "Eero Salo"),
        ("Hassan Karimi", "Hussein Karimi"),
        ("Peter Larsen", "Peter Lorentzen"),
    ],
)
def test_names_that_only_resemble_each_other(one: str, other: str) -> None:
    assert not spelt_alike(one, other)
