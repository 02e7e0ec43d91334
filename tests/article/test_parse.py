"""Whole pages in many house styles: the kind of every line, and what the page tells of itself."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.article import parse
from servanda.errors import InputError
from servanda.model.article import Article, Declared, Page

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.stem for path in CASES.glob("*.txt"))
UNTOLD = {"form": "press", "language": "en"}
FIELDS = ("title", "outlet", "side", "form", "published", "language")


def article_of(name: str) -> Article:
    path = CASES / f"{name}.txt"
    return parse(Page(name, str(path), path.read_bytes()))


def expected(name: str) -> dict[str, str]:
    fields = tomllib.loads((CASES / f"{name}.expect.toml").read_text(encoding="utf-8"))
    return {key: str(value) for key, value in fields.items()}


def kinds(compact: str) -> list[str]:
    found: list[str] = []
    for word in compact.split():
        kind, _, times = word.partition("*")
        found += [kind] * int(times or 1)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_its_kind(name: str) -> None:
    article = article_of(name)
    told = list(zip(kinds(expected(name)["kinds"]), lines(article.text), strict=True))
    assert [(block.kind, cut(article, at)) for at, block in enumerate(article.blocks)] == told


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def cut(article: Article, at: int) -> str:
    return article.text[article.blocks[at].start : article.blocks[at].end]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("field", FIELDS)
def test_page_tells_its_origin(name: str, field: str) -> None:
    want = expected(name).get(field, UNTOLD.get(field, ""))
    article = article_of(name)
    assert (getattr(article, field) or "") == want
    if field in ("outlet", "side", "published", "language") and want:
        assert field in dict(article.reasons)


def test_declared_wins_over_the_text() -> None:
    declared = Declared(
        "https://example.org/a", "Gazette", "MT", "readout", "2001", "mt", invented=True
    )
    article = parse(
        Page("a", "a.txt", b"LOME (Reuters) - Togo said so on Monday in a note.", declared)
    )
    assert (article.url, article.outlet, article.side) == ("https://example.org/a", "Gazette", "MT")
    assert (article.form, article.published, article.language) == ("readout", "2001", "mt")
    assert article.invented


@pytest.mark.parametrize(
    ("outlet", "side"), [("Yonhap", "third"), ("SANA", "SY"), ("Gazette", None)]
)
def test_declared_outlet_brings_its_side(outlet: str, side: str | None) -> None:
    page = Page("a", "a.txt", b"LOME (TASS) - Togo said so in a note.", Declared(outlet=outlet))
    assert parse(page).side == side


def test_address_line_gives_the_url() -> None:
    page = Page("a", "a.txt", b"URL: https://example.org/story\n\nTogo said so in a note.")
    assert parse(page).url == "https://example.org/story"


@pytest.mark.parametrize(
    ("title", "body", "form"),
    [
        ("Press remarks by the Minister", "I thank our hosts in Rome for their welcome.", "speech"),
        ("Statement by Minister Jane Roe", "We will open our port to all ships.", "speech"),
        ("Statement by Minister Jane Roe", "The minister met her guest from Togo.", "press"),
        ("JOINT STATEMENT", "Malta and Togo agreed to open a ferry line.", "joint"),
        ("Malta, Togo issue joint statement", "LOME, May 5 (AFP) - They met in Lome.", "press"),
    ],
)  # fmt: skip
def test_form(title: str, body: str, form: str) -> None:
    page = Page("a", "a.txt", f"{title}\n\n{body}\n".encode())
    assert parse(page).form == form


def test_news_lead_with_the_full_text_of_a_joint_statement_is_a_report() -> None:
    text = (
        "Joint statement on ferries\n\nLOME, May 5 (AFP) - The two countries met in Lome.\n\n"
        "The full text of the joint statement is as follows.\n\nThe two sides agreed on it.\n"
    )
    assert parse(Page("a", "a.txt", text.encode())).form == "press"


texts = st.text(
    alphabet=st.sampled_from("aB1 .-—:()/\n\r\t\x0b\x0c\u2028\u00a0\u0301é漢VNA#•@"), max_size=300
)
pieces = st.lists(
    st.sampled_from(
        ["See more", "VNA", "", "Title of a story here", "ROME (AFP) - The two agreed to trade.",
         "By Jane Roe", "1. Security", "World", "photo.jpg", "They met on Monday in the town hall."]
    )
).map("\n".join)  # fmt: skip


@given(st.one_of(texts, pieces))
@settings(max_examples=150, deadline=None)
def test_every_non_blank_line_is_one_block(text: str) -> None:
    try:
        article = parse(Page("x", "x.txt", text.encode()))
    except InputError:
        return
    spans, start = [], 0
    for line in article.text.split("\n"):
        if line.strip():
            spans.append((start, start + len(line)))
        start += len(line) + 1
    assert [(block.start, block.end) for block in article.blocks] == spans
    assert article == parse(Page("x", "x.txt", text.encode()))
