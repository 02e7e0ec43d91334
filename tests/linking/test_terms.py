"""What a content speaks of: names, roots and concepts."""

from servanda.linking.concepts import concepts
from servanda.linking.proper import names_in
from servanda.linking.roots import root
from servanda.linking.terms import is_name, terms_of

PARTIES = frozenset(("SE", "FI"))


def terms(text: str) -> dict[str, float]:
    return terms_of(text, PARTIES, names_in([f"they said: at {text}"]))


def test_synonyms_share_a_concept() -> None:
    lorries, trucks = terms("lorries at the border post"), terms("trucks at the crossing")
    assert {"things:lorry", "things:crossing"} <= lorries.keys() & trucks.keys()


def test_names_are_marked_and_weigh_more() -> None:
    found = terms("the mill in Ostvik")
    (name,) = (term for term in found if is_name(term))
    assert found[name] > found["root mill"]


def test_the_parties_themselves_say_nothing() -> None:
    assert terms("the Finnish mill of Finland") == terms("the mill of")


def test_words_of_every_communique_say_little() -> None:
    found = terms("cooperation on mills")
    assert found[f"root {root('cooperation')}"] < found["root mill"]


def test_every_row_of_the_knowledge_is_read() -> None:
    assert concepts().longest >= 2
    assert all(concepts().words.values())
