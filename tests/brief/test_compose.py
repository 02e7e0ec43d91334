import os
from pathlib import Path

import pytest

from servanda.brief import Brief, Material, compose, make_brief, party_names, render_text
from servanda.brief.lexicon import lexicon
from servanda.errors import UsageError
from servanda.model.links import Links
from tests.brief.fjord import agency, fjord, ministry, newspaper
from tests.brief.invented import MemoryRecord, material

GOLDEN = Path(__file__).parent / "golden" / "kenya-norway-80.txt"
REFRESH = "SERVANDA_REFRESH=1 .venv/bin/python -m pytest tests/brief/test_compose.py"


def written(from_material: Material) -> Brief:
    return compose(from_material, party_names(from_material))


def test_the_whole_brief_reads_as_kept() -> None:
    text = render_text(written(fjord()), width=80)
    if os.environ.get("SERVANDA_REFRESH"):
        GOLDEN.write_text(text, encoding="utf-8")
    kept = GOLDEN.read_text(encoding="utf-8") if GOLDEN.exists() else ""
    assert text == kept, f"the brief reads otherwise: look at the difference, then run {REFRESH}"


def test_every_act_is_cited_somewhere() -> None:
    from_material = fjord()
    cited = {(note.article, note.start, note.end) for note in written(from_material).footnotes}
    for told in from_material.told.values():
        quote = told.act.quote
        assert (told.reading.article.id, quote.start, quote.end) in cited, told.ref


def test_every_line_has_a_footnote_and_every_footnote_a_line() -> None:
    brief = written(fjord())
    lines = [line for section in brief.sections for line in section.lines]
    assert all(line.footnotes for line in lines)
    used = {number for line in lines for number in line.footnotes}
    assert used == {note.n for note in brief.footnotes} == set(range(1, len(used) + 1))


def test_footnotes_are_numbered_in_order_of_first_use() -> None:
    brief = written(fjord())
    seen: list[int] = []
    for section in brief.sections:
        for line in section.lines:
            new = [number for number in line.footnotes if number not in seen]
            assert all(number > max(seen, default=0) for number in new)
            seen += new


def test_every_footnote_stands_in_its_article_and_sentence() -> None:
    from_material = fjord()
    for note in written(from_material).footnotes:
        reading = from_material.reading(note.article)
        assert reading is not None
        assert reading.article.text[note.start : note.end] == note.quote
        assert note.sentence[note.offset :].startswith(note.quote)


def test_everything_quoted_in_a_line_stands_in_an_article() -> None:
    from_material = fjord()
    texts = [reading.article.text for reading in from_material.readings]
    for section in written(from_material).sections:
        for line in section.lines:
            for words in line.text.split("“")[1:]:
                own = words.partition("”")[0]
                assert any(own.lower() in text.lower() for text in texts), own


def test_all_sections_are_there_in_order_even_when_empty() -> None:
    brief = written(material([]))
    assert [section.key for section in brief.sections] == [key for key, _ in lexicon().sections]
    assert not any(section.lines for section in brief.sections)
    assert "no article" in brief.header[0]
    assert len(render_text(brief, width=80).splitlines()) == 3


def test_the_order_of_arrival_changes_nothing() -> None:
    links = Links()
    forward = MemoryRecord((agency(), ministry(), newspaper()), links)
    backward = MemoryRecord((newspaper(), ministry(), agency()), links)
    first = make_brief(forward, "KE", "NO", as_of="2026-01-31")
    assert first == make_brief(backward, "KE", "NO", as_of="2026-01-31")


def test_only_what_was_known_on_the_day_is_told() -> None:
    record = MemoryRecord((agency(), ministry(), newspaper()), Links())
    brief = make_brief(record, "KE", "NO", as_of="2024-03-05")
    assert {note.article for note in brief.footnotes} == {"savanna"}


@pytest.mark.parametrize(
    ("pair", "as_of", "said"),
    [(("KE", "KE"), "2026-01-31", "two parties"), (("KE", "NO"), "yesterday", "is no date")],
)
def test_wrong_use_is_refused(pair: tuple[str, str], as_of: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        make_brief(MemoryRecord((), Links()), *pair, as_of=as_of)
