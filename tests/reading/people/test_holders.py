"""Names and offices that stand together."""

import pytest

from servanda.parties import gazetteer
from servanda.reading.people.holders import find_holders
from servanda.reading.people.stretch import Stretch

Row = tuple[str, str | None, tuple[str, ...]]


def holders(text: str) -> list[Row]:
    """Name, country and offices now held of everyone named in a text."""
    stretch = Stretch(text, 0, {mention.start: mention for mention in gazetteer().find(text)})
    rows: dict[str, Row] = {}
    for hit in find_holders(stretch)[0]:
        name = text[hit.start : hit.end]
        titles = tuple(office.title for office in hit.offices if not office.former)
        rows.setdefault(name, (name, hit.country, titles))
    return list(rows.values())


ONE: list[tuple[str, Row]] = [
    (
        "Vietnamese Deputy Prime Minister Trần Văn Hậu met",
        ("Trần Văn Hậu", "VN", ("Deputy Prime Minister",)),
    ),
    ("Jane Roe, the Norwegian foreign minister, said", ("Jane Roe", "NO", ("Foreign minister",))),
    ("Norway's foreign minister, Jane Roe, said", ("Jane Roe", "NO", ("Foreign minister",))),
    (
        "the Minister for Foreign Affairs of Japan, Mr. NAKAHARA Soichi visited",
        ("NAKAHARA Soichi", "JP", ("Minister for Foreign Affairs",)),
    ),
    ("met his Bangladeshi counterpart Anwara Molla on", ("Anwara Molla", "BD", ())),
    (
        "the President of the Senegalese National Assembly, Aminata Fall, who",
        ("Aminata Fall", "SN", ("President of the National Assembly",)),
    ),
    ("presidential spokesman Lim Jun-ho told", ("Lim Jun-ho", None, ("Presidential spokesman",))),
    (
        "received by President's adviser Dilshod Karimov and",
        ("Dilshod Karimov", None, ("President's adviser",)),
    ),
    (
        "head of the External Relations Committee of the Lao People's "
        "Revolutionary Party, Bounmy Keola, said",
        (
            "Bounmy Keola",
            "LA",
            ("Head of the External Relations Committee of the Lao People's Revolutionary Party",),
        ),
    ),
    (
        "Jorge Mora, member of the Political Bureau of the Communist Party of Cuba (PCC), received",
        ("Jorge Mora", "CU", ("Member of the Political Bureau of the Communist Party of Cuba",)),
    ),
    (
        "EU commissioner for neighbourhood policy Pieter de Wit said",
        ("Pieter de Wit", "EU", ("Commissioner for neighbourhood policy",)),
    ),
    ("Sudan's chief negotiator, Omar Idris, denied", ("Omar Idris", "SD", ("Chief negotiator",))),
    (
        "Acting Foreign Minister Petru Lungu of Moldova arrived",
        ("Petru Lungu", "MD", ("Acting Foreign Minister",)),
    ),
    ("former prime minister Jan Kos said", ("Jan Kos", None, ())),
    ("Norway's former foreign minister, Kari Moe, said", ("Kari Moe", "NO", ())),
    ("Prime Minister Goh Kim Seng: Good afternoon.", ("Goh Kim Seng", None, ("Prime Minister",))),
    ("Secretary-General of ASEAN Dr. Haji Malik said", ("Malik", "ASEAN", ("Secretary-General",))),
    ("UN Secretary-General Otto Brandt urged", ("Otto Brandt", "UN", ("Secretary-General",))),
    (
        "Ambassador of the Republic of Korea to Kenya Yeo Sung-jun said",
        ("Yeo Sung-jun", "KR", ("Ambassador to Kenya",)),
    ),
    (
        "HH Sheikh Mansour bin Khalid Al Nasser, Amir of Qatar, received",
        ("Mansour bin Khalid Al Nasser", "QA", ("Amir",)),
    ),
    (
        "Malaysian Foreign Minister Datuk Seri Ahmad Zaki bin Yusof said",
        ("Ahmad Zaki bin Yusof", "MY", ("Foreign Minister",)),
    ),
    (
        "Myanmar's Minister for Foreign Affairs U Kyaw Thein said",
        ("Kyaw Thein", "MM", ("Minister for Foreign Affairs",)),
    ),
    (
        "Shri Arun Mehta, Secretary (East), led the talks",
        ("Arun Mehta", None, ("Secretary (East)",)),
    ),
    (
        "Lars Berg, who is Denmark's climate minister, said",
        ("Lars Berg", "DK", ("Climate minister",)),
    ),
    (
        "congratulated Johanna Amutenya on taking office as President of Namibia",
        ("Johanna Amutenya", "NA", ("President",)),
    ),
    ("Foreign Minister Bill French said", ("Bill French", None, ("Foreign Minister",))),
    ("Israeli Defence Minister Israel Peled said", ("Israel Peled", "IL", ("Defence Minister",))),
    (
        "Prime Minister and Minister of Defence Pita Havili of Tonga",
        ("Pita Havili", "TO", ("Prime Minister", "Minister of Defence")),
    ),
    (
        "with Principal Secretary Musa Halane of the Ministry of Foreign Affairs of Kenya.",
        ("Musa Halane", "KE", ("Principal Secretary",)),
    ),
    (
        "Philippa Garrow MP, Minister for Trade, said",
        ("Philippa Garrow", None, ("Minister for Trade",)),
    ),
    (
        "Egypt's chief of staff, General Karim Fawzy, left",
        ("Karim Fawzy", "EG", ("Chief of staff",)),
    ),
    ("expelled consul Marta Klimek on Monday", ("Marta Klimek", None, ("Consul",))),
    ("Peru's chief delegate, Ana Rojas, warned", ("Ana Rojas", "PE", ("Chief delegate",))),
    ("says its consul here, Ana Rojas, who", ("Ana Rojas", None, ("Consul",))),
    (
        "the number two at the Swedish embassy there, Karin Lind, said",
        ("Karin Lind", "SE", ("Number two",)),
    ),
    ("The mediator, Omani jurist Salim Rashdi, said", ("Salim Rashdi", None, ("Mediator",))),
    ("The UN's aid chief, Dutchman Piet Kok, left", ("Piet Kok", "UN", ("Aid chief",))),
    (
        "Kari Moe, the service's managing director for Asia, said",
        ("Kari Moe", None, ("Managing director for Asia",)),
    ),
    (
        "Wang Ming, a member of the Politburo of the Communist Party of Vietnam, said",
        (
            "Wang Ming",
            "VN",
            ("Member of the Politburo of the Communist Party of Vietnam",),
        ),
    ),
    (
        "the Deputy Prime Minister of Norway, Mr. J.D. Moe. In",
        ("J.D. Moe", "NO", ("Deputy Prime Minister",)),
    ),
    (
        "Canada's Minister of Trade, Senator the Hon Ann Bell, said",
        ("Ann Bell", "CA", ("Minister of Trade", "Senator")),
    ),
    ("Kari Moe, 54, Norway's trade minister, said", ("Kari Moe", "NO", ("Trade minister",))),
    (
        "Kari Moe, who became Norway's trade minister in May, said",
        ("Kari Moe", "NO", ("Trade minister",)),
    ),
    ("Kari Moe — Norway's trade minister — said", ("Kari Moe", "NO", ("Trade minister",))),
    ("Kari Moe is Norway's trade minister.", ("Kari Moe", "NO", ("Trade minister",))),
    (
        "its consul in Puerto Alto, Ana Rojas, who",
        ("Ana Rojas", None, ("Consul in Puerto Alto",)),
    ),
    (
        "Nigeria's mines minister, Alhaji Musa Mai-Riga, who",
        ("Musa Mai-Riga", "NG", ("Mines minister",)),
    ),
    (
        "UN High Commissioner for Refugees Ann Bell said",
        ("Ann Bell", "UNHCR", ("High Commissioner for Refugees",)),
    ),
    ("The deputy premier himself, Jan Kos, said", ("Jan Kos", None, ("Deputy premier",))),
    ("said their chair, Jan Kos of Poland.", ("Jan Kos", None, ("Chair",))),
    (
        "Latvian Deputy Prime Minister – Minister of Justice Jan Kos said",
        ("Jan Kos", "LV", ("Deputy Prime Minister", "Minister of Justice")),
    ),
    ("Morocco's King Hamid III said", ("Hamid III", "MA", ("King",))),
    ("Togo's top diplomat, Kofi Mensah, said", ("Kofi Mensah", "TG", ("Top diplomat",))),
    ("For Norway, Kari Moe wanted more", ("Kari Moe", "NO", ())),
    ("asked Kari Moe, who led for Norway, to", ("Kari Moe", "NO", ())),
    (
        "guests from the Italian Senate, headed by Mr Ugo d'Arco, for",
        ("Ugo d'Arco", "IT", ()),
    ),
]


@pytest.mark.parametrize(("text", "row"), ONE)
def test_one_holder(text: str, row: Row) -> None:
    assert holders(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "the King Hussein crossing and the King Abdullah Canal",
        "According to the minister, Jane Roe will travel on Friday",
        "Chief Executive Henrike Berg of Nordbolt said",
        "The Toyota Motor president Kenji Ito said",
        "aid through the Blue Shield, the prime minister said in the message",
        "In Ho Chi Minh City the two sides met",
        "the Chief of the Kenya Defence Forces arrived",
        "the Chief of General Staff of Chad arrived",
        "For Norway, Chad is a partner",
        "The minister said in the morning, Kari Moe said, that it rained",
    ],
)
def test_nobody(text: str) -> None:
    assert holders(text) == []


def test_each_office_of_a_list_has_its_country() -> None:
    text = (
        "headed respectively by H.E. João Manuel, Minister of Mines of Angola; H.E. Paul Kasongo, "
        "Minister of Hydrocarbons of the Democratic Republic of the Congo; and Mr. Peter Banda, "
        "Permanent Secretary of Zambia."
    )
    assert holders(text) == [
        ("João Manuel", "AO", ("Minister of Mines",)),
        ("Paul Kasongo", "CD", ("Minister of Hydrocarbons",)),
        ("Peter Banda", "ZM", ("Permanent Secretary",)),
    ]


def test_an_aide_is_of_whose_aide_they_are() -> None:
    text = "Moe's adviser Lars Berg replied"
    (hit,) = find_holders(Stretch(text, 0, {}))[0]
    assert (text[hit.start : hit.end], hit.owner) == ("Lars Berg", "Moe")


def test_offices_without_a_name_are_told_apart() -> None:
    text = "the Chilean president arrived"
    stretch = Stretch(text, 0, {mention.start: mention for mention in gazetteer().find(text)})
    hits, unnamed = find_holders(stretch)
    assert not hits
    assert [(office.title, office.country) for office in unnamed] == [("President", "CL")]
