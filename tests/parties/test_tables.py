"""The data files hold what they promise, and a faulty file says where it is at fault."""

import re
import tomllib
from pathlib import Path

import pytest

from servanda.errors import DataError
from servanda.parties.party import Party
from servanda.parties.spelling import variants
from servanda.parties.tables import (
    ORGANISATION_WORDS,
    STATE_WORDS,
    File,
    Word,
    check_parties,
    check_words,
    parse,
    read_parties,
    read_places,
    read_shared,
    read_surroundings,
    read_words,
    tables,
)

EXPECTED = tomllib.loads((Path(__file__).parent / "expected.toml").read_text(encoding="utf-8"))
UN_MEMBERS: list[str] = EXPECTED["un_members"]


def test_all_parties_are_there() -> None:
    codes = {party.code for party in tables().parties}
    assert len(UN_MEMBERS) == 193
    assert not {*UN_MEMBERS, *EXPECTED["others"], *EXPECTED["organisations"]} - codes


def test_codes_have_the_agreed_shape() -> None:
    for party in tables().parties:
        assert re.fullmatch(r"[A-Z][A-Za-z0-9+-]+", party.code)
        assert (party.kind == "state") == bool(re.fullmatch(r"[A-Z]{2}", party.code)) or (
            party.code in ("EU", "UN", "WB")
        )


@pytest.mark.parametrize(("code", "count"), EXPECTED["sizes"].items())
def test_members(code: str, count: int) -> None:
    (party,) = (party for party in tables().parties if party.code == code)
    assert len(party.members) == len(set(party.members)) == count


def test_every_united_nations_member_has_a_people_and_a_capital_or_bears_its_name() -> None:
    senses: dict[str, set[str]] = {}
    for word in tables().words:
        for code in (word.code, *word.also):
            senses.setdefault(code, set()).add(word.sense)
    assert [code for code in UN_MEMBERS if "demonym" not in senses[code]] == []
    city_states = {"SG", "DJ", "SC", "GY", "SM"}
    assert {code for code in UN_MEMBERS if "capital" not in senses[code]} <= city_states


FAULTS = [
    ('[vn]\nname = "Vietnam"', "a code is a capital"),
    ("[VN]\nnames = []", "needs a name"),
    ('[VN]\nname = "Vietnam"\nkind = "empire"', "kind must be one of"),
    ('[VN]\nname = "Vietnam"\nmembers = "LA"', "members must be a list of texts"),
    ('[VN]\nname = "Vietnam"\nnickname = ["V"]', "unknown key 'nickname'"),
    ('[VN]\nname = "Vietnam"\ndemonyms = [""]', "demonyms must be a list of texts"),
    ('[VN]\nname = "Vietnam"\nambiguous = ["Nam"]', "'Nam' is marked but"),
    ("VN = 1", "must be a table"),
]


def read_all(file: File) -> None:
    read_parties(file, "state")
    read_words(file, STATE_WORDS)


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_a_fault_names_file_entry_and_matter(text: str, message: str) -> None:
    file = parse("trial.toml", text)
    with pytest.raises(DataError, match=r"parties/data/trial\.toml: \[(VN|vn)\] ") as caught:
        read_all(file)
    assert message in str(caught.value)


def test_broken_toml_is_a_data_error() -> None:
    with pytest.raises(DataError, match=r"trial\.toml"):
        parse("trial.toml", "[VN")


def test_words_of_an_entry() -> None:
    file = parse(
        "trial.toml",
        '[V9]\nname = "Nine"\nadjectives = ["Niner"]\nacronyms = ["N9"]\nambiguous = ["Nine"]',
    )
    assert read_words(file, ORGANISATION_WORDS) == (
        Word("Nine", "V9", "organisation", ambiguous=True),
        Word("N9", "V9", "organisation", exact=True),
        Word("Niner", "V9", "member"),
    )


def test_plurals_of_peoples() -> None:
    file = parse("trial.toml", '[XX]\nname = "X"\ndemonyms = ["Xian", "Xi", "Xese"]')
    texts = {word.text for word in read_words(file, STATE_WORDS)}
    assert texts == {"X", "Xian", "Xians", "Xi", "Xis", "Xese"}


def test_places_and_shared_words() -> None:
    assert read_places(parse("p.toml", 'VN = ["Hoi An"]')) == (Word("Hoi An", "VN", "place"),)
    shared = parse("s.toml", '[Korea]\nsense = "name"\nparties = ["KR", "KP"]')
    assert read_shared(shared) == (Word("Korea", "KR", "name", ambiguous=True, also=("KP",)),)
    with pytest.raises(DataError, match=r"s\.toml: \[Korea\]"):
        read_shared(parse("s.toml", "[Korea]\nparties = []"))


def test_a_missing_list_of_phrases() -> None:
    with pytest.raises(DataError, match="the list is missing"):
        read_surroundings(parse("phrases.toml", "phrases = []"))


def test_one_word_of_two_parties_must_be_shared() -> None:
    parties = (Party("AA", "A", "state"), Party("BB", "B", "state"))
    with pytest.raises(DataError, match="belongs to AA and BB; move it to shared"):
        check_words(parties, (Word("Capital", "AA", "capital"), Word("Capital", "BB", "capital")))
    with pytest.raises(DataError, match="CC, which is no party"):
        check_words(parties, (Word("C", "CC", "name"),))


def test_codes_are_unique_and_members_known() -> None:
    with pytest.raises(DataError, match="given twice"):
        check_parties((Party("AA", "A", "state"), Party("AA", "B", "state")))
    with pytest.raises(DataError, match=r"\[G2\] no party BB"):
        check_parties((Party("AA", "A", "state"), Party("G2", "G2", "group", ("AA", "BB"))))


def test_no_spelling_of_a_word_belongs_to_two_parties() -> None:
    owners: dict[str, set[str]] = {}
    for word in tables().words:
        for spelling in [word.text] if word.exact else variants(word.text):
            owners.setdefault(spelling, set()).add(word.code)
    assert {spelling: codes for spelling, codes in owners.items() if len(codes) > 1} == {}


def test_no_phrase_hides_a_word_of_a_party() -> None:
    words = {word.text for word in tables().words}
    assert sorted(words & set(tables().surroundings.phrases)) == []


def test_no_list_names_a_thing_twice() -> None:
    lists = tables().surroundings
    for name in type(lists).__slots__:
        entries: tuple[str, ...] = getattr(lists, name)
        assert sorted({entry for entry in entries if entries.count(entry) > 1}) == [], name
