"""Names by their shape: where they end, what is none, and who is the same person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reading.people.names import after_honorifics, fold, name_at, same_person

# what stands in the text from the name on, and the name
NAMES = [
    ("Trần Văn Hậu said", "Trần Văn Hậu"),
    ("Nguyễn Văn An received", "Nguyễn Văn An"),
    ("NAKAHARA Soichi visited", "NAKAHARA Soichi"),
    ("Ueda Ryo, who", "Ueda Ryo"),
    ("Seo Jun-ho met", "Seo Jun-ho"),
    ("He Weiming told", "He Weiming"),
    ("Suharyo arrived", "Suharyo"),
    ("Mansour bin Khalid Al Nasser received", "Mansour bin Khalid Al Nasser"),
    ("Osman Al-Nur Hamid told", "Osman Al-Nur Hamid"),
    ("Hossein Karimi-Nejad said", "Hossein Karimi-Nejad"),
    ("Şükrü Çelik and", "Şükrü Çelik"),
    ("B.Enkhtuul said", "B.Enkhtuul"),
    ("Martin J. Whitmore spoke", "Martin J. Whitmore"),
    ("Lucía Vega Arana. The two", "Lucía Vega Arana"),
    ("José dos Santos e Silva said", "José dos Santos e Silva"),
    ("María de la Cruz Ortiz, who", "María de la Cruz Ortiz"),
    ("Anne van den Berg said", "Anne van den Berg"),
    ("van den Berg said", "van den Berg"),
    ("Klaus von der Heide", "Klaus von der Heide"),
    ("Grace Achieng' Otieno", "Grace Achieng' Otieno"),
    ("Kwaku N'Dri-Mensah left", "Kwaku N'Dri-Mensah"),
    ("Þóra Ægisdóttir said", "Þóra Ægisdóttir"),
    ("Ana Kovač's adviser", "Ana Kovač"),
    ("Ana Kovač's Regular Press Conference", "Ana Kovač"),
    ("Delfino   Mora of", "Delfino   Mora"),
    ("Theresa May said", "Theresa May"),
    ("Jane Roe May 5", "Jane Roe"),
    ("Jane Roe Monday", "Jane Roe"),
    ("John Smith Jr. said", "John Smith Jr."),
    ("J.D. Moe. In the", "J.D. Moe"),
    ("Ugo d'Arco said", "Ugo d'Arco"),
    ("Carla dell'Orto's speech", "Carla dell'Orto"),
]
NO_NAMES = [
    "Foreign Ministry",
    "the minister",
    "Monday",
    "King Hussein",
    "Hussein crossing",
    "Abdullah Canal",
    "Roosevelt Bridge",
    "1 May",
    "",
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_ends_where_other_words_begin(text: str, name: str) -> None:
    span = name_at(text, 0)
    assert span is not None
    assert text[span[0] : span[1]] == name


@pytest.mark.parametrize("text", [text for text in NO_NAMES if not text.startswith("King")])
def test_offices_days_and_things_named_after_people_are_no_names(text: str) -> None:
    assert name_at(text, 0) is None


@pytest.mark.parametrize(
    "words",
    [
        "H.E. ",
        "Mr. ",
        "Mr ",
        "H.E. Dr. ",
        "Shri ",
        "Smt. ",
        "Hon ",
        "HH Sheikh ",
        "Datuk Seri ",
        "U ",
        "",
    ],
)
def test_honorifics_stand_before_the_name(words: str) -> None:
    assert after_honorifics(f"{words}Roe", 0) == len(words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bùi Đức", "Bui Duc"),
        ("IWATA Takeo", "Takeo Iwata"),
        ("Vega", "Lucía Vega Arana"),
        ("Varela Coutinho", "Antônio Varela Coutinho"),
        ("M. Whitmore", "Martin J. Whitmore"),
        ("Martin Whitmore", "Martin J. Whitmore"),
        ("Jun-ho", "Seo Jun-ho"),
        ("Łukasz Żak", "Lukasz Zak"),
        ("Søren Bøgh", "Soren Bogh"),
    ],
)
def test_forms_of_one_name(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jane Roe", "John Roe"), ("Roe", "Rowe"), ("J.", "Jane Roe"), ("", "Jane Roe")],
)
def test_different_people(one: str, other: str) -> None:
    assert not same_person(one, other)


@given(st.text(max_size=60))
def test_any_text_has_a_span_inside_it_or_none(text: str) -> None:
    span = name_at(text, 0)
    assert span is None or 0 == span[0] < span[1] <= len(text)


@given(st.lists(st.sampled_from(["Văn", "An", "Łukasz", "de", "O'Brien", "J."]), min_size=1))
def test_folding_twice_changes_nothing(words: list[str]) -> None:
    once = fold(" ".join(words))
    assert fold(" ".join(once)) == once
