from servanda.brief.footnotes import Footnotes, sentence_around
from servanda.brief.material import Told
from servanda.brief.wording import Names
from servanda.model.quote import Quote
from tests.brief.fjord import agency


def test_the_same_place_keeps_its_number() -> None:
    within = agency()
    notes = Footnotes(Names({}))
    first, second = (Told(within, act) for act in within.acts[:2])
    assert notes.of_acts([first, second, first]) == (1, 2)
    assert notes.of_acts([second]) == (2,)
    assert notes.of_article("savanna") == (1, 2)
    assert notes.all()[1].whose == "side of KE"


def test_other_evidence_is_shown_in_an_act_s_sentence_or_else_its_paragraph() -> None:
    within = agency()
    text = within.article.text
    start = text.index("Kenya's programme")
    inside = sentence_around(within, Quote.of(text, start, start + 5))
    assert text[inside.start : inside.end].startswith("Kiptoo called on")
    start = text.index("Nairobi")
    around = sentence_around(within, Quote.of(text, start, start + 7))
    assert text[around.start : around.end].endswith("two years ago.")
