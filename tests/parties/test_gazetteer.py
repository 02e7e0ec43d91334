"""What the gazetteer finds, what it leaves alone, and what a user may type."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.parties import Gazetteer, Mention, gazetteer

FOUND = [
    # names, long and short, with and without diacritics
    ("Vietnam and Japan agreed", "Vietnam=VN Japan=JP"),
    ("Việt Nam, Viet Nam and VietNam", "Việt_Nam=VN Viet_Nam=VN VietNam=VN"),
    ("the Socialist Republic of Viet Nam", "Socialist_Republic_of_Viet_Nam=VN"),
    ("the Netherlands, Holland and The Gambia", "Netherlands=NL Holland=NL The_Gambia=GM"),
    ("Lao PDR, Czechia and Timor-Leste", "Lao_PDR=LA Czechia=CZ Timor-Leste=TL"),
    ("Türkiye, Turkiye and Turkey", "Türkiye=TR Turkiye=TR Turkey=TR"),
    ("Côte d'Ivoire, Cote d’Ivoire", "Côte_d'Ivoire=CI Cote_d’Ivoire=CI"),
    ("Burma, Swaziland and Cape Verde", "Burma=MM Swaziland=SZ Cape_Verde=CV"),
    ("St. Lucia, Saint Lucia, St Lucia", "St._Lucia=LC Saint_Lucia=LC St_Lucia=LC"),
    ("Bosnia & Herzegovina", "Bosnia_&_Herzegovina=BA"),
    ("São Tomé and Príncipe", "São_Tomé_and_Príncipe=ST"),
    # abbreviations
    ("the ROK, the DPRK and the PRC", "ROK=KR DPRK=KP PRC=CN"),
    ("the UAE, KSA, the DRC and the UK", "UAE=AE KSA=SA DRC=CD UK=GB"),
    ("U.S. and U.K. envoys in the U.A.E.", "U.S.=US U.K.=GB U.A.E.=AE"),
    ("the U.S., the U.S.", "U.S.=US U.S.=US"),
    # the longest name wins
    ("Guinea, Guinea-Bissau, Equatorial Guinea", "Guinea=GN Guinea-Bissau=GW Equatorial_Guinea=GQ"),
    ("Papua New Guinea", "Papua_New_Guinea=PG"),
    ("South Sudan and Sudan", "South_Sudan=SS Sudan=SD"),
    ("the Republic of Korea", "Republic_of_Korea=KR"),
    ("the Democratic People’s Republic of Korea", "Democratic_People’s_Republic_of_Korea=KP"),
    ("Democratic Republic of the Congo", "Democratic_Republic_of_the_Congo=CD"),
    ("Niger and Nigeria", "Niger=NE Nigeria=NG"),
    ("Hong Kong SAR and Macau", "Hong_Kong_SAR=HK Macau=MO"),
    # adjectives and peoples
    ("the Vietnamese and the Dutch", "Vietnamese=VN Dutch=NL"),
    ("Americans, Germans and Iraqis", "Americans=US Germans=DE Iraqis=IQ"),
    ("a South Korean and a North Korean", "South_Korean=KR North_Korean=KP"),
    ("non-Chinese and anti-Russian", "Chinese=CN Russian=RU"),
    ("Sino-Vietnamese, Franco-German", "Sino=CN Vietnamese=VN Franco=FR German=DE"),
    # places and governments
    ("Hanoi told Tokyo", "Hanoi=VN Tokyo=JP"),
    ("Hà Nội, Kyiv and Kiev", "Hà_Nội=VN Kyiv=UA Kiev=UA"),
    ("Peking, Nur-Sultan and Brasilia", "Peking=CN Nur-Sultan=KZ Brasilia=BR"),
    ("in Naypyidaw, Abuja and The Hague", "Naypyidaw=MM Abuja=NG The_Hague=NL"),
    ("the Kremlin and the White House", "Kremlin=RU White_House=US"),
    ("Downing Street told Zhongnanhai", "Downing_Street=GB Zhongnanhai=CN"),
    ("the Blue House and the Elysée", "Blue_House=KR Elysée=FR"),
    ("the Russian Security Council", "Russian_Security_Council=RU"),
    ("Hue and Ha Giang", "Hue=VN Ha_Giang=VN"),
    ("Thai Binh and the Thai side", "Thai_Binh=VN Thai=TH"),
    ("the White House Press Secretary", "White_House=US"),
    ("from Osaka to Ho Chi Minh City", "Osaka=JP Ho_Chi_Minh_City=VN"),
    ("Guangdong and Geneva", "Guangdong=CN Geneva=CH"),
    ("New South Wales and New York", "New_South_Wales=AU New_York=US"),
    # organisations
    ("ASEAN, the EU and the UN", "ASEAN=ASEAN EU=EU UN=UN"),
    ("the European Commission", "European_Commission=EU"),
    ("OPEC and OPEC+ and ASEAN+3", "OPEC=OPEC OPEC+=OPEC+ ASEAN+3=ASEAN+3"),
    ("the African Union (AU) and Australia", "African_Union=AfU AU=AfU Australia=AU"),
    ("the Quad, AUKUS and BRICS", "Quad=Quad AUKUS=AUKUS BRICS=BRICS"),
    ("the World Bank and the IMF", "World_Bank=WB IMF=IMF"),
    ("Visegrád Group and Nato", "Visegrád_Group=V4 Nato=NATO"),
    ("the Commonwealth of Independent States", "Commonwealth_of_Independent_States=CIS"),
    # states that were
    ("the Soviet Union and the USSR", "Soviet_Union=SU USSR=SU"),
    ("East Germany and West Germany", "East_Germany=DD West_Germany=DE"),
    # case, hyphens, apostrophes, lines
    ("VIETNAM AND JAPAN; TÜRKIYE", "VIETNAM=VN JAPAN=JP TÜRKIYE=TR"),
    ("CÔTE D'IVOIRE'S", "CÔTE_D'IVOIRE=CI"),
    (
        "Vietnam-Japan, Japan–ASEAN, US-China",
        "Vietnam=VN Japan=JP Japan=JP ASEAN=ASEAN US=US China=CN",
    ),
    ("US/China and U.S.-Vietnam", "US=US China=CN U.S.=US Vietnam=VN"),
    ("Japan's, Japan’s and the Philippines' offer", "Japan=JP Japan=JP Philippines=PH"),
    ("'Japan' and “Japan”", "Japan=JP Japan=JP"),
    ("Japan'll", "Japan=JP"),
    ("Republic of\nKorea", "Republic_of\nKorea=KR"),
    ("South\u00a0Korea", "South\u00a0Korea=KR"),
    ("#Vietnam (Vietnam).", "Vietnam=VN Vietnam=VN"),
    # a neighbour that changes nothing
    ("Vietnam won praise", "Vietnam=VN"),
    ("Washington said", "Washington=US"),
    ("Mr Jordan met Jordan's king", "Jordan=JO"),
    ("Dr ASEAN", "ASEAN=ASEAN"),
    ("the Hanoi-Paris agreement", "Hanoi=VN Paris=FR"),
    ("the Vietnam-Japan Agreement", "Vietnam=VN Japan=JP"),
]

LEFT_ALONE = [
    # not whole words
    "Chinesename VietnamPlus Japanology Omanization", "O'Chad d'Oman", "www.vietnam.vn Vietnam.vn",
    "@Japan", "Chadé", "Chade\u0301",
    # common words
    "join us in turkey", "the male workers", "MALE WORKERS", "it is a commonwealth and a quad",
    # money
    "US$20 billion", "20 billion US dollars", "Japanese yen", "Singapore dollars", "Swiss francs",
    # seas and other geography
    "the South China Sea", "the East China Sea", "the East Sea", "the Sea of Japan",
    "the Gulf of Mexico", "the Indian Ocean", "the Indo-Pacific", "New Jersey", "New Mexico",
    "the Panama Canal", "the Congo River", "the Korean Peninsula", "the Taiwan Strait",
    "Atlanta, Georgia", "the West Indies", "the North Pole",
    "Latin America", "North American", "the Gulf of Thailand", "the Philippine Sea",
    # wars
    "the Vietnam War", "the Korean War", "the Iraq War",
    # treaties and games
    "the Paris Agreement", "the Geneva Convention", "the Geneva Conventions",
    "the Vienna Convention", "the Beijing Olympics", "the Paris 2024 Olympics",
    "the Minsk agreements", "the Uruguay Round", "the Normandy format",
    "the Tokyo Declaration", "the Rome Statute", "the Treaty of Rome",
    # newspapers, companies, schools
    "the Washington Post", "the New England Journal", "China Daily", "the Japan Times",
    "Hong Kong Economic Times", "the Jerusalem Post", "the South China Morning Post",
    "Turkish Airlines", "American Airlines", "Japan Airlines", "Air France", "Bank of China",
    "Bank of America", "Vietnam News Agency", "the University of Tokyo",
    "Seoul National University", "Voice of America",
    # persons
    "Mr Jordan", "Ms. English",
    "Nguyen Thi Hue", "Tran Ha Giang", "Lord London", "George Washington",
    # more than one party at once
    "the two Koreas",
]  # fmt: skip

SENSES = [
    ("Vietnam", "name"),
    ("ROK", "name"),
    ("Vietnamese", "demonym"),
    ("Hanoi", "capital"),
    ("Kremlin", "seat"),
    ("Osaka", "place"),
    ("ASEAN", "organisation"),
    ("European Union", "organisation"),
    ("Berlaymont", "seat"),
]

AMBIGUOUS = {
    "Turkey": "TR", "Chad": "TD", "Jordan": "JO", "Georgia": "GE", "Washington": "US",
    "Holland": "NL", "Congo": "CD", "Congolese": "CD", "Korea": "KR", "Korean": "KR",
    "Brussels": "BE", "Macedonia": "MK", "Dominican": "DO", "Commonwealth": "Commonwealth",
}  # fmt: skip

TYPED = {
    "VN": "vn VN Vn Vietnam vietnam VIETNAM VietNam",
    "KR": "ROK rok kr",
    "GB": "uk UK gb Britain u.k.",
    "US": "us USA usa u.s. America",
    "ASEAN": "asean ASEAN Asean",
    "CI": "ci",
    "AU": "au AU Australia",
    "TR": "turkey türkiye turkiye",
    "OPEC+": "opec+",
    "UN-Women": "un-women",
    "LA": "laos lao la",
    "GU": "guam",
}
TYPED_PHRASES = {
    "viet nam": "VN", "Viet-Nam": "VN", "việt nam": "VN", "south korea": "KR", "  japan ": "JP",
    "The Netherlands": "NL", "the united states": "US", "dr congo": "CD", "st lucia": "LC",
    "cote d'ivoire": "CI", "Côte d’Ivoire": "CI", "Trinidad & Tobago": "TT", "white house": "US",
    "african union": "AfU", "european commission": "EU", "group of seven": "G7",
}  # fmt: skip


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.code) for one in gazetteer().find(text)]


def only(text: str) -> Mention:
    (mention,) = gazetteer().find(text)
    return mention


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_finds(text: str, expected: str) -> None:
    pairs = [one.rsplit("=", 1) for one in expected.split(" ")]
    assert found(text) == [(words.replace("_", " "), code) for words, code in pairs]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "sense"), SENSES)
def test_sense(text: str, sense: str) -> None:
    assert only(text).sense == sense


@pytest.mark.parametrize(("text", "code"), AMBIGUOUS.items())
def test_keeps_and_marks_the_ambiguous(text: str, code: str) -> None:
    assert (only(text).code, only(text).ambiguous) == (code, True)


@pytest.mark.parametrize("text", ["Vietnam", "Japanese", "ROK", "Hanoi", "Paris", "French", "EU"])
def test_does_not_mark_the_plain(text: str) -> None:
    assert not only(text).ambiguous


def test_names_the_other_parties_of_a_shared_word() -> None:
    assert only("Brussels").also == ("EU", "NATO")
    assert only("Congolese").also == ("CG",)


def test_marks_an_acronym_that_may_be_a_word_in_capitals() -> None:
    assert only("JOIN US NOW").ambiguous
    assert not only("The US now").ambiguous
    assert not gazetteer().find("JOIN\nthe US now")[0].ambiguous


def test_both_unicode_forms() -> None:
    text = unicodedata.normalize("NFD", "Việt Nam và Türkiye")
    assert [code for _, code in found(text)] == ["VN", "TR"]


@pytest.mark.parametrize(
    ("words", "code"),
    [(word, code) for code, typed in TYPED.items() for word in typed.split()]
    + list(TYPED_PHRASES.items()),
)
def test_lookup(words: str, code: str) -> None:
    party = gazetteer().lookup(words)
    assert party is not None
    assert party.code == code


@pytest.mark.parametrize("words", ["", "  ", "nowhere", "Vietnm", "-", "Sino"])
def test_lookup_of_nothing_known(words: str) -> None:
    assert gazetteer().lookup(words) is None


@pytest.mark.parametrize(
    ("words", "near"), [("Vietnm", "Vietnam"), ("Jappan", "Japan"), ("Phillipines", "Philippines")]
)
def test_suggest(words: str, near: str) -> None:
    assert gazetteer().suggest(words)[0] == near


def test_suggest_nothing_for_noise() -> None:
    assert gazetteer().suggest("qqqqqq") == ()
    assert len(gazetteer().suggest("Guina", limit=2)) <= 2


def test_party_by_exact_code() -> None:
    party = gazetteer().party("VN")
    assert party is not None
    assert (party.name, party.kind) == ("Vietnam", "state")
    assert gazetteer().party("vn") is None


def test_every_code_and_display_name_can_be_typed() -> None:
    known = gazetteer()
    for party in known:
        assert known.lookup(party.code.lower()) == party
        assert known.lookup(party.name) == party


def test_built_once() -> None:
    assert gazetteer() is gazetteer()
    assert isinstance(gazetteer(), Gazetteer)


WORDS = st.sampled_from(
    ("Vietnam", "Japan's", "US", "U.S.", "the-White", "House", "Korea", "South", "China", "Sea",
     "Côte", "d'Ivoire", "Mr", "Jordan", "EU+", "Washington", "Post", "and,", "Republic of", "\n")
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))


@given(TEXTS)
def test_mentions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    reached = 0
    for mention in gazetteer().find(text):
        assert reached <= mention.start < mention.end <= len(text)
        assert only(text[mention.start : mention.end].replace("\n", " ")).code == mention.code
        reached = mention.end


@given(TEXTS, TEXTS)
def test_a_paragraph_reads_the_same_among_others(before: str, after: str) -> None:
    text = "On Monday Vietnam and the U.S. met in Paris"
    lead = f"{before}\n\n"
    inner = [
        (mention.start - len(lead), mention.end - len(lead), mention.code)
        for mention in gazetteer().find(f"{lead}{text}\n\n{after}")
        if len(lead) <= mention.start < len(lead) + len(text)
    ]
    assert inner == [(one.start, one.end, one.code) for one in gazetteer().find(text)]


def test_a_long_text_is_read_whole() -> None:
    text = "Vietnam and Japan met in Hanoi. " * 20_000
    assert len(gazetteer().find(text)) == 60_000
