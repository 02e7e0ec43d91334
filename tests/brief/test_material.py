from servanda.model.links import Ref
from tests.brief.fjord import agency, ministry
from tests.brief.invented import act, article, clusters, encounter, material, reading


def test_whoever_acted_is_heard_first_in_their_own_account() -> None:
    one = material([agency(), ministry()], links=clusters("readout:b1 savanna:a2"))
    told = one.act_of[Ref("readout", "b1")]
    assert [telling.reading.article.id for telling in told] == ["savanna", "readout"]


def test_the_dealings_of_others_stay_out() -> None:
    text = article("wide", "Norway thanked Uganda. Uganda urged Kenya and Norway to talk.")
    others = reading(
        text,
        [encounter(text, "e1", "Norway thanked", parties=("KE", "NO", "UG"))],
        [
            act(text, "a1", "express", ("UG", "KE"), "urged | Kenya and Norway to talk"),
            act(text, "a2", "express", ("NO", "UG"), "thanked | Uganda"),
        ],
    )
    assert [ref.id for ref in material([others]).told] == ["a2"]


def test_the_record_ends_with_its_last_dated_article() -> None:
    assert material([agency(), ministry()]).record_until == "2024-03-06"
    assert material([]).record_until is None
