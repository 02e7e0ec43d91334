"""Titles of office: their extent, their country, their level."""

import pytest

from servanda.model.codes import Level
from servanda.parties import gazetteer
from servanda.reading.people.levels import highest, level_of
from servanda.reading.people.offices import OfficeMention, find_offices, significant


def offices(text: str) -> list[OfficeMention]:
    """The offices of a text, its parties looked up first."""
    return list(find_offices(text, {mention.start: mention for mention in gazetteer().find(text)}))


@pytest.mark.parametrize(
    ("text", "title", "country"),
    [
        ("Japanese Foreign Minister", "Foreign Minister", "JP"),
        (
            "the Minister of Interior of the Government of National Unity",
            "Minister of Interior",
            None,
        ),
        ("the Ambassador of the State of Eritrea in Oslo", "Ambassador", "ER"),
        ("a Serbian infrastructure ministry official", "Infrastructure ministry official", "RS"),
        ("the Emirati co-chair", "Co-chair", "AE"),
        (
            "Minister for Expatriates' Welfare of Nepal",
            "Minister for Expatriates' Welfare",
            "NP",
        ),
        ("Japan's visiting vice foreign minister", "Vice foreign minister", "JP"),
        ("the Minister for Foreign Affairs of Japan", "Minister for Foreign Affairs", "JP"),
        ("the President of the Republic of Angola", "President", "AO"),
        ("the President of the United Republic of Tanzania", "President", "TZ"),
        ("the President of the Republic", "President", None),
        ("the President of the Government of Spain", "President of the Government", "ES"),
        (
            "President of the Senegalese National Assembly",
            "President of the National Assembly",
            "SN",
        ),
        ("Speaker of Vietnam's National Assembly", "Speaker of the National Assembly", "VN"),
        (
            "General Secretary of the Communist Party of Cuba",
            "General Secretary of the Communist Party of Cuba",
            "CU",
        ),
        ("President of the European Commission", "President of the European Commission", "EU"),
        (
            "the European commissioner for neighbourhood policy,",
            "Commissioner for neighbourhood policy",
            "EU",
        ),
        ("Sudan's irrigation minister", "Irrigation minister", "SD"),
        (
            "Uganda's Minister for Livestock and Fisheries",
            "Minister for Livestock and Fisheries",
            "UG",
        ),
        (
            "Fiji's Minister for Trade and the Pacific, who",
            "Minister for Trade and the Pacific",
            "FJ",
        ),
        ("Chad's ambassador to Poland", "Ambassador to Poland", "TD"),
        ("the UN Special Envoy for Yemen", "Special Envoy for Yemen", "UN"),
        ("South African President", "President", "ZA"),
        ("White House National Security Adviser", "National Security Adviser", "US"),
        ("Osaka Gov.", "Governor of Osaka", "JP"),
        ("Central Bank Governor", "Central Bank Governor", None),
        ("First Deputy Prime Minister", "First Deputy Prime Minister", None),
        ("Minister of State for External Affairs", "Minister of State for External Affairs", None),
        ("Trade, Industry and Energy Minister", "Trade, Industry and Energy Minister", None),
        ("President's adviser", "President's adviser", None),
        ("adviser to the Prime Minister", "Adviser to the Prime Minister", None),
        ("President-elect", "President-elect", None),
        ("Deputy PM", "Deputy Prime Minister", None),
        # bodies in small letters, and whose they are
        ("head of the Danish government", "Head of the government", "DK"),
        (
            "the head of the legal affairs department of Paraguay",
            "Head of the legal affairs department",
            "PY",
        ),
        (
            "deputy head of the Georgian president's office",
            "Deputy head of the president's office",
            "GE",
        ),
        (
            "the State Secretary at the Foreign Ministry,",
            "State Secretary at the Foreign Ministry",
            None,
        ),
        ("the head of the A3 desk of the foreign ministry", "Head of the A3 desk", None),
        ("the Chief of the Ghana Armed Forces", "Chief of the Armed Forces", "GH"),
        (
            "the chairwoman of the Bundestag's defence committee",
            "Chairwoman of the defence committee",
            "DE",
        ),
        ("secretary of Serbia's Security Council", "Secretary of the Security Council", "RS"),
        # seats and tasks
        ("Chile's ambassador to the world body,", "Ambassador to the world body", "CL"),
        (
            "the commissioner in charge of ties with the herders, Abdou Sarr",
            "Commissioner in charge of ties with the herders",
            None,
        ),
        ("the UN mediator in the border dispute, Ann Bell", "Mediator", "UN"),
        (
            "Director-General for Nordic and Baltic Affairs",
            "Director-General for Nordic and Baltic Affairs",
            None,
        ),
        ("Peru's chief foreign trade adviser", "Chief foreign trade adviser", "PE"),
        ("the director for Asia of the European diplomacy", "Director for Asia", None),
        # places below the state
        ("the governor of East Nusa", "Governor of East Nusa", None),
        ("Governor of Chiba Prefecture", "Governor of Chiba Prefecture", "JP"),
        # bodies before the head
        ("Central Committee member", "Central Committee member", None),
        ("Senate president", "Senate president", None),
        ("Philippine Coast Guard spokesman", "Coast Guard spokesman", "PH"),
        ("Speaker, Rajya Sabha,", "Speaker, Rajya Sabha", None),
    ],
)
def test_title_and_country(text: str, title: str, country: str | None) -> None:
    (office,) = offices(text)
    assert (office.title, office.country) == (title, country)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("support for Chad's economy, Minister Roe said", ["Minister"]),
        ("cooperation in trade and Foreign Minister Roe", ["Foreign Minister"]),
        ("Austria and Prime Minister Roe", ["Prime Minister"]),
        (
            "Deputy Prime Minister and Minister of Defence",
            ["Deputy Prime Minister", "Minister of Defence"],
        ),
        ("Chief Executive Roe of Nordbolt", []),
        ("the Nordbolt president", []),
        ("the Member States", []),
        ("the head of the table", []),
        ("a NATO member", []),
        ("the farmers' leader", []),
        ("its leader, Ann Bell", []),
        ("its delegate, Ann Bell", ["Delegate"]),
        ("army chief General Ann Bell", ["Army chief"]),
    ],
)
def test_what_belongs_to_a_title(text: str, titles: list[str]) -> None:
    assert [office.title for office in offices(text)] == titles


@pytest.mark.parametrize(
    "text", ["former President", "the then prime minister", "Chad's ex-foreign minister"]
)
def test_an_office_no_longer_held(text: str) -> None:
    assert [office.former for office in offices(text)] == [True]


def test_plural_offices_only_on_request() -> None:
    assert not list(find_offices("Foreign Ministers", {}))
    (office,) = find_offices("Foreign Ministers", {}, several=True)
    assert office.title == "Foreign Minister"


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("President", "leader"),
        ("Vice President", "leader"),
        ("King", "leader"),
        ("Deputy Prime Minister", "minister"),
        ("Foreign Minister", "minister"),
        ("Deputy Foreign Minister", "deputy"),
        ("Vice Minister of Trade", "deputy"),
        ("Ambassador", "official"),
        ("Governor of Osaka", "official"),
        ("President of the National Assembly", "parliament"),
        ("Speaker of the Lok Sabha", "parliament"),
        ("President of the Export Bank", "official"),
        ("Comptroller", "official"),
        ("General Secretary of the Communist Party", "leader"),
        ("Senate president", "parliament"),
        ("Central Bank president", "official"),
        ("Chief delegate", "official"),
        ("assistant secretary of state", "deputy"),
    ],
)
def test_levels(title: str, level: Level) -> None:
    assert level_of(title) == level


def test_the_highest_of_levels() -> None:
    assert highest(["official", "minister"]) == "minister"
    assert highest([]) is None


def test_one_office_in_two_wordings() -> None:
    assert significant("Foreign Minister") == significant("Minister of Foreign Affairs")
    assert significant("Foreign Minister") != significant("Trade Minister")


@pytest.mark.parametrize(
    "text", ["the shadow foreign secretary, Ann Bell", "opposition foreign minister Ann Bell"]
)
def test_the_opposition_holds_no_office(text: str) -> None:
    assert offices(text) == []
