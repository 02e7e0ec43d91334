import pytest

from servanda.brief.material import Told
from servanda.brief.wording import (
    Names,
    due_words,
    excerpt,
    listed,
    number_words,
    quantity_words,
    quoted,
    sentence_of,
    span_words,
)
from servanda.model.codes import ActType
from servanda.model.reading import Quantity
from servanda.model.reason import Reason
from tests.brief.invented import act, article, encounter, reading

NAMES = Names({"KE": "Kenya", "NO": "Norway"})


def told(sentence: str, kind: ActType, words: str) -> Told:
    text = article("one", sentence)
    owners = {"agree": ("KE",), "pledge": ("KE",), "propose": ("KE", "NO")}
    done = act(text, "a1", kind, ("KE", "NO"), words, owner=owners.get(kind, ("NO",)), force="firm")
    return Told(reading(text, [encounter(text, "e1", sentence)], [done]), done)


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "expected"),
    [
        (
            "Kiptoo urged Norway to lower its tariffs.",
            "request",
            "urged | lower its tariffs",
            "Kenya asked Norway to “lower its tariffs”",
        ),
        (
            "Kiptoo suggested that Norway open a consulate.",
            "request",
            "suggested that | open a consulate",
            "Kenya asked Norway to “open a consulate”",
        ),
        (
            "Kiptoo suggested opening a consulate.",
            "request",
            "suggested | opening a consulate",
            "Kenya to Norway: suggested “opening a consulate”",
        ),
        (
            "She said the two countries should bring their ports closer.",
            "propose",
            "said the two countries should | bring their ports closer",
            "Kenya proposed that both “bring their ports closer”",
        ),
        (
            "Kenya affirmed that Norway is a friend.",
            "state",
            "affirmed that | Norway is a friend",
            "Kenya: affirmed that “Norway is a friend”",
        ),
        (
            "Affirming that Norway is a friend, she left.",
            "state",
            "Affirming that | Norway is a friend",
            "Kenya: affirming that “Norway is a friend”",
        ),
        (
            "She announced aid and a plan for a port.",
            "pledge",
            "announced | a plan for a port",
            "Kenya to Norway: announced … “a plan for a port”",
        ),
        (
            "Kiptoo agreed not to raise the tariffs.",
            "agree",
            "agreed not to | raise the tariffs",
            "Kenya: agreed not to “raise the tariffs”",
        ),
        (
            "Kiptoo said Kenya won’t agree to raise the tariffs.",
            "agree",
            "agree to | raise the tariffs",
            "Kenya: … won’t agree to “raise the tariffs”",
        ),
        (
            "Norway is a friend, she affirmed.",
            "state",
            "she affirmed | Norway is a friend",
            "Kenya: she affirmed: “Norway is a friend”",
        ),
    ],
)
def test_a_fixed_phrase_stands_only_before_a_bare_verb(
    sentence: str, kind: ActType, words: str, expected: str
) -> None:
    assert sentence_of(told(sentence, kind, words), NAMES) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (50_000, "50,000"),
        (20_000_000_000, "20 billion"),
        (1_500_000, "1.5 million"),
        (2_345_678, "2,345,678"),
        (2.5, "2.5"),
        (7, "7"),
    ],
)
def test_numbers_are_never_rounded(value: float, expected: str) -> None:
    assert number_words(value) == expected


def test_a_supported_number_is_no_debt() -> None:
    assert quantity_words(Quantity(50_000, "supported", unit="nurses")) == (
        "50,000 nurses (supported, not owed)"
    )
    assert quantity_words(Quantity(3e9, "owed", currency="NOK")) == "3 billion NOK"


def test_a_due_date_shows_the_words_of_the_text_where_they_are_known() -> None:
    text = article("one", "Kenya will open the port before the rains of 2027.")
    done = act(
        text,
        "a1",
        "pledge",
        ("KE", ""),
        "will | open the port",
        due="2027",
        date_reason=Reason("season", "before the rains of 2027"),
    )
    one = Told(reading(text, [encounter(text, "e1", "Kenya will open")], [done]), done)
    assert due_words("2027", "by", one) == "due by 2027 (“before the rains of 2027”)"
    assert due_words("2027", "by") == "due by 2027"
    assert due_words(None, None) is None


def test_a_date_without_a_year_is_never_the_last() -> None:
    dates = ["2024-05-03", "XXXX-09-03", "2023-01"]
    assert span_words(dates) == (
        "first January 2023, last 3 May 2024, also 3 September, year not given"
    )
    assert span_words(["2024-05-03"]) == "on 3 May 2024"
    assert span_words([None]) == "date not given"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["A"], "A"),
        (["A (x, y)", "B"], "A (x, y) and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A, the first", "B"], "A, the first; and B"),
    ],
)
def test_lists_read_well(words: list[str], expected: str) -> None:
    assert listed(words) == expected


def test_what_is_cut_says_so_and_stays_exact() -> None:
    assert excerpt("one two three four", limit=10) == "“one two” …"
    assert excerpt("one two", limit=10) == "“one two”"
    assert quoted("he said “no”") == "«he said “no”»"
