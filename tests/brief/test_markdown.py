from servanda.brief import compose, party_names, render_markdown
from servanda.brief.markdown import escaped
from tests.brief.fjord import fjord


def test_markdown_links_every_line_to_its_footnotes() -> None:
    material = fjord()
    brief = compose(material, party_names(material))
    text = render_markdown(brief)
    assert text.startswith("# Kenya and Norway\n")
    assert "## Open asks" in text
    assert all(f"[^{note.n}]: " in text for note in brief.footnotes)


def test_words_are_not_taken_for_markup() -> None:
    assert escaped("a_b *c* [d]") == r"a\_b \*c\* \[d\]"
