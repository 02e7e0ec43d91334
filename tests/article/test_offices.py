"""Lines that name an office, and headlines that only speak of one."""

import pytest

from servanda.article.offices import (
    is_department,
    is_holder_line,
    is_joined_letterhead,
    is_office_line,
    is_unit_line,
    owner_in,
    state_named,
)


@pytest.mark.parametrize(
    "text",
    [
        "Press and Information Division",
        "Department of Public Information",
        "External Publicity Wing, Ministry of Foreign Affairs, Valletta",
        "Directorate of South America/Directorate of Public Diplomacy",
        "Press Service of the Prime Minister",
        "DELEGATION OF THE EUROPEAN UNION TO ZAMBIA AND COMESA",
        "Office of the Spokesperson",
        "Government Information Service – Bridgetown",
    ],
)
def test_departments(text: str) -> None:
    assert is_unit_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Ministry Summons Ambassador",
        "Foreign Office Hits Back at Oslo",
        "Embassy of Spain in Rabat Opens Visa Centre",
        "Commission Agrees Budget",
        "Japan Opens Embassy in Kigali",
        "The department said no.",
    ],
)
def test_headlines_about_departments(text: str) -> None:
    assert not is_unit_line(text)
    assert not is_office_line(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Prime Minister of the Republic of Tajikistan", True),
        ("GOVERNMENT OF THE REPUBLIC OF SLOVENIA", True),
        ("African Union Commission", True),
        ("President of the French Republic Visits Chad", False),
        ("President", False),
    ],
)
def test_offices_of_state(text: str, held: bool) -> None:
    assert is_holder_line(text) is held


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Government of the Republic of Togo", ("Republic of Togo", "TG")),
        ("KINGDOM OF MOROCCO", ("Kingdom of Morocco", "MA")),
        ("Australia", ("Australia", "AU")),
        ("Talks with Australia", None),
    ],
)
def test_the_state_of_a_letterhead(text: str, state: tuple[str, str] | None) -> None:
    assert state_named(text) == state


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Embassy of Japan in Kenya", "JP"),
        ("Delegation to Ukraine", None),
        ("Permanent Mission of Chile to the United Nations", "CL"),
    ],
)
def test_where_an_office_is_posted_is_not_whose_it_is(text: str, owner: str | None) -> None:
    assert owner_in(text) == owner


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("HELLENIC REPUBLIC – MINISTRY OF FISHERIES", True),
        ("AFRICAN UNION – PEACE AND SECURITY COUNCIL", True),
        ("Malta - Embassy in Tunis", True),
        ("Malta – Togo Talks", False),
        ("Malta – a small state with a large fleet", False),
    ],
)
def test_letterheads_joined_by_a_dash(text: str, joined: bool) -> None:
    assert is_joined_letterhead(text) is joined


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("Peace and Security Department", True),
        ("LEGAL AFFAIRS DIVISION", True),
        ("Envoy Visits State Department", False),
    ],
)
def test_departments_by_their_last_word(text: str, department: bool) -> None:
    assert is_department(text) is department
