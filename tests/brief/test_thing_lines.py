from servanda.brief.thing_lines import plain_name, window
from servanda.model.reading import Quantity

LONG = "continue " * 12 + "to train 50,000 nurses and " + "other people " * 12


def test_a_number_is_shown_among_its_own_words() -> None:
    shown = window(LONG.strip(), Quantity(50_000, "owed", unit="nurses"))
    assert shown.startswith("… “")
    assert shown.endswith("” …")
    assert shown[3:-3] in LONG
    assert "50,000 nurses" in shown


def test_large_numbers_are_found_as_written() -> None:
    text = f"{LONG} worth 20 billion NOK for the ports of the coast and the islands beyond it"
    assert "20 billion NOK" in window(text, Quantity(20e9, "owed", currency="NOK"))


def test_spellings_of_one_name_are_one() -> None:
    assert plain_name("Việt Nam - Japan Committee") == plain_name("Vietnam-Japan Committee")
