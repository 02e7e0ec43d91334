from dataclasses import replace

from servanda.brief import party_names
from servanda.brief.origin import header, sources
from servanda.model.reading import Reading, Unread
from tests.brief.fjord import agency, fjord
from tests.brief.invented import article, material, reading, scribe


def only(*readings: Reading) -> tuple[str, ...]:
    from_material = material(readings)
    return header(from_material, party_names(from_material))


def test_the_header_says_whose_accounts_there_are_and_whose_not() -> None:
    lines = "\n".join(only(agency()))
    assert "side of Kenya 1; side of Norway 0; third party 0" in lines
    assert "Norway: no account of its own is in this record." in lines
    assert "INVENTED EXAMPLE" in lines
    assert "Not an official record" in lines
    assert "no account of its own" not in "\n".join(header(fjord(), party_names(fjord())))


def test_real_articles_are_not_called_invented() -> None:
    real = replace(agency(), article=replace(agency().article, invented=False))
    assert not any("nvented example" in line.lower() for line in only(real)[-1:])
    other = replace(agency(), article=replace(agency().article, id="x"))
    assert "1 article of these" in only(real, other)[-1]


def test_a_record_without_a_date_says_so() -> None:
    undated = reading(article("bare", "Nothing here."), [], [])
    assert "no article of the record has a full date" in "\n".join(only(undated))


def test_a_source_that_no_line_cites_is_listed_by_its_title() -> None:
    undated = reading(article("bare", "Nothing here."), [], [])
    gap = replace(undated, unread=(Unread(15, 20, "other language"), Unread(20, 23, "too long")))
    desk = scribe(material([gap]))
    (line,) = sources(desk)
    assert line.footnotes == (1,)
    assert desk.notes.all()[0].quote == "Title of bare"
    assert "2 passages unread: 1 other language, 1 too long" in line.text
    assert "outlet not known; side unknown" in line.text
