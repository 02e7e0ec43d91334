"""Languages of articles."""

import pytest

from servanda.article.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The two ministers agreed to open talks on trade and to meet again in spring.", "en"),
        ("Les deux ministres ont décidé d'ouvrir des négociations sur le commerce.", "fr"),
        ("Министры договорились начать переговоры о торговле и встретиться весной.", "ru"),
    ],
)
def test_language(text: str, code: str) -> None:
    found = language_of(text)
    assert found is not None
    assert found[0] == code


def test_too_little_text_tells_nothing() -> None:
    assert language_of("Rome, 5 March 2019") is None


@pytest.mark.parametrize(
    "text",
    [
        "Nana Kwabena Osei-Bediako and Alhaji Musa Danjumawa met in Kumasi with Otumfuo"
        " Agyekumwaa on cocoa. Ghana and Nigeria will open a market in Tamale.",
        "Foreign Minister Päivi Hämälä-Räikkä met Sayyid Haithar bin Thuwayn in Muscat. Finland and"
        " Oman agreed to sign a tax treaty in Jyväskylä by May.",
        "Chief Okechukwu Nwachuku told Hajiya Aishatu Gwandara that Nigeria would lend Togo"
        " the money for the road from Lomé to Kpalimé.",
        "Ministers Nguesso-Mbemba, Ratsirakamanga and Ndayishimirize have agreed on the customs of"
        " Pointe-Noire, Toamasina and Bujumbura, and they will meet there in June.",
    ],
)
def test_english_full_of_names_is_english(text: str) -> None:
    found = language_of(text)
    assert found is None or found[0] == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Di Minister of Nigeria and im colleague from Ghana don meet for Abuja and dem agree say"
        " di two kontri go open di border by June.",
        "Oga Emeka don tok say Naija go help Ghana pipol wey dey suffer for flood; dem go.",
        "De twee ministers hebben in Den Haag afgesproken dat Nederland een schip zal leveren.",
    ],
)
def test_what_is_near_english_is_not(text: str) -> None:
    found = language_of(text)
    assert found is not None
    assert found[0] != "en"
