"""Who an article names, in which office and for which party."""

import pytest
from tests.reading.invented import draft_of, parties, rows


def test_short_forms_lead_to_the_fullest_name() -> None:
    draft = draft_of(
        "Peruvian Foreign Minister Lucía Vega Arana spoke with Norway's trade minister, Lars Berg.",
        "Vega thanked Berg. Minister Vega Arana said Peru would sign. Lars Berg's aides agreed.",
    )
    assert rows(draft) == [
        ("Lucía Vega Arana", "PE", ("Foreign Minister",)),
        ("Lars Berg", "NO", ("Trade minister",)),
    ]
    named = [mention.name for mention in draft.person_mentions]
    assert named == ["Lucía Vega Arana", "Lars Berg"] * 2 + ["Lucía Vega Arana", "Lars Berg"]


def test_a_name_across_a_line_end() -> None:
    draft = draft_of(
        "OSLO - Norway said on Friday that Foreign Minister Kari Anne\nMoe would go to Chad."
    )
    assert rows(draft) == [("Kari Anne Moe", "NO", ("Foreign Minister",))]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        # the delegation that somebody leads
        (
            (
                "Chad and Norway met in Oslo. The Chadian delegation was "
                "headed by the Minister of Foreign Affairs, Idriss Saleh.",
            ),
            {"Idriss Saleh": "TD"},
        ),
        # "its" is the party that acted before
        (
            (
                "OSLO - Norway made an offer. Chad rejected it. Its trade "
                "minister, Idriss Saleh, called it too low.",
            ),
            {"Idriss Saleh": "TD"},
        ),
        # whoever has the floor in the paragraph
        (
            (
                "NAIROBI - Kenya signed the pact with Uganda and Norway.",
                "Uganda, however, asked for time. The levy must wait, said "
                "State Minister Moses Okot.",
            ),
            {"Moses Okot": "UG"},
        ),
        # one office of two countries, one of them with a name
        (
            (
                "SINGAPORE - Singapore thanked Prime Minister Goh Kim Seng.",
                "He met President Carla Medina, the first visit of a Chilean president in years.",
            ),
            {"Goh Kim Seng": "SG", "Carla Medina": "CL"},
        ),
        # the one he meets is of the other party
        (
            (
                "SEOUL - South Korea and Mongolia held talks in Ulaanbaatar.",
                "South Korea's Vice Minister Yoo Jae-min paid a courtesy call "
                "on Foreign Minister Bat Erdene of the host country. Mongolia "
                "will open a port.",
            ),
            {"Yoo Jae-min": "KR", "Bat Erdene": "MN"},
        ),
        # where he is to be met
        (
            (
                "MONROVIA - The United States will pay, Norway's minister Kari "
                "Moe said in Liberia. She flew on to Accra, Ghana, where she "
                "is to meet President Kwame Osei.",
            ),
            {"Kari Moe": "NO", "Kwame Osei": "GH"},
        ),
        # whose aide
        (
            (
                "ZAGREB - Serbia waits.",
                "Serbian President Ana Petrova left. Petrova's adviser Ivo "
                "Marić said Croatia was late.",
            ),
            {"Ana Petrova": "RS", "Ivo Marić": "RS"},
        ),
        # whom a person thanks
        (
            (
                "KISUMU - South Korea handed over a hospital to Kenya.",
                "A promise is kept, Health Secretary Josephine Odera told the "
                "crowd. She thanked the Korean people.",
            ),
            {"Josephine Odera": "KE"},
        ),
        # who visits a country is not of it
        (
            (
                "Morocco and Portugal spoke of the visit of Head of Government "
                "Karim Tazi to Lisbon. Portugal and Morocco agreed.",
            ),
            {"Karim Tazi": "MA"},
        ),
        # what a person says of a country
        (
            (
                "Honduras and Nicaragua met.",
                "Foreign Ministers Delia Paz and Ernesto Ruiz signed. Paz said "
                "Honduras would free the ships. Ruiz said Nicaragua would pay.",
            ),
            {"Delia Paz": "HN", "Ernesto Ruiz": "NI"},
        ),
    ],
)
def test_the_party_by_what_is_said_around(
    paragraphs: tuple[str, ...], expected: dict[str, str]
) -> None:
    assert parties(draft_of(*paragraphs)) == expected


def test_a_ministry_speaks_of_its_own_minister() -> None:
    draft = draft_of(
        "Minister Kari Moe met a delegation from Chad. Chad asked for help.", side="NO"
    )
    assert parties(draft) == {"Kari Moe": "NO"}


def test_no_minister_is_of_an_organisation() -> None:
    draft = draft_of(
        "The EU and Chad met. The EU gave much.", "Prime Minister Idriss Saleh spoke.", side="EU"
    )
    assert parties(draft) == {"Idriss Saleh": "TD"}


def test_a_counterpart_holds_the_same_office() -> None:
    draft = draft_of(
        "Norwegian Trade Minister Kari Moe met her Chadian counterpart, Idriss Saleh, in Oslo."
    )
    assert rows(draft) == [
        ("Kari Moe", "NO", ("Trade Minister",)),
        ("Idriss Saleh", "TD", ("Trade Minister",)),
    ]


def test_a_bare_minister_holds_the_only_ministry_named() -> None:
    draft = draft_of(
        "KHARTOUM - Talks broke up, Sudan's irrigation minister said.", "Minister Omar Idris left."
    )
    assert rows(draft) == [("Omar Idris", "SD", ("Irrigation minister",))]


def test_former_holders_hold_nothing() -> None:
    draft = draft_of(
        "OSLO - Norway heard former foreign minister Jan Kos. Norway's envoy Kari Moe spoke."
    )
    assert rows(draft) == [("Kari Moe", "NO", ("Envoy",))]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "Secretary Roe's Call with Chad",
            "Jane Roe spoke with Chad today.",
            [("Jane Roe", ("Secretary",))],
        ),
        (
            "Foreign Ministry Spokesperson Gao Lin's Regular Press Conference",
            "Gao Lin: Chad is a friend of China.",
            [("Gao Lin", ("Foreign Ministry Spokesperson",))],
        ),
        (
            "PRESIDENT KARI MOE VISITS CHAD",
            "President Kari Moe of Norway went to Chad.",
            [("Kari Moe", ("President",))],
        ),
        ("Minister Meets Chad Envoys", "The minister of Norway met envoys of Chad.", []),
    ],
)
def test_offices_in_titles(
    title: str, body: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = [(name, offices) for name, _, offices in rows(draft_of(body, title=title))]
    assert [(n.split()[-1], o) for n, o in found] == [(n.split()[-1], o) for n, o in expected]


def test_a_country_in_a_name_is_no_party() -> None:
    draft = draft_of(
        "OSLO - Norway's Foreign Minister Bill French met the French side.",
        "French said Norway would pay.",
    )
    assert [draft.article.text[m.start : m.end + 5] for m in draft.mentions if m.code == "FR"] == [
        "French side"
    ]
    assert [m.name for m in draft.person_mentions] == ["Bill French", "Bill French"]


def test_evidence_is_in_the_text() -> None:
    draft = draft_of("Norwegian Foreign Minister Kari Moe spoke.")
    (person,) = draft.people
    for quote in person.evidence:
        quote.check(draft.article.text)


def test_a_body_in_capitals() -> None:
    draft = draft_of(
        "NORWEGIAN FOREIGN MINISTER KARI MOE SAID THAT NORWAY WOULD OPEN AN EMBASSY IN CHAD. "
        "HER CHADIAN COUNTERPART IDRISS SALEH THANKED HER."
    )
    assert parties(draft) == {"Kari Moe": "NO", "Idriss Saleh": "TD"}


def test_a_host_may_be_of_another_rank() -> None:
    draft = draft_of("Norway's president, Kari Moe, spoke beside her Chadian host, Idriss Saleh.")
    assert rows(draft) == [("Kari Moe", "NO", ("President",)), ("Idriss Saleh", "TD", ())]


def test_a_minister_sits_in_parliament_too() -> None:
    draft = draft_of("Kari Moe MP of Norway spoke.", "Norway's trade minister, Kari Moe, left.")
    assert rows(draft) == [("Kari Moe", "NO", ("Trade minister",))]
