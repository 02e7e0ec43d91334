"""An undertaking that comes back in other words, and what only looks like it."""

import random
from typing import Any

from servanda.linking import link
from servanda.model.links import Links
from servanda.model.reading import Instrument, Quantity
from tests.linking.builders import Draft, told

BOTH = ("SE", "FI")
TOGETHER: dict[str, Any] = {"by": BOTH, "to": (), "owner": BOTH}


def linked(*drafts: Draft) -> Links:
    return link([draft.reading() for draft in drafts])


def together(links: Links, one: str, other: str) -> bool:
    return any({one, other} <= set(map(str, found.members)) for found in links.undertakings)


def bridge(id_: str, date: str, words: str, **more: Any) -> Draft:
    return told(id_, date=date).act(
        "agree", words, **{"areas": ("development",), **TOGETHER, **more}
    )  # fmt: skip


def test_synonyms_and_two_names_of_one_place() -> None:
    links = linked(
        bridge("a", "2031-05-06", "open the border post of Hvit Elv to lorries", due="2031-12"),
        bridge("b", "2032-05-06", "open the Hvit Elv / Valkea Joki crossing to trucks",
               due="2033-03"),
        bridge("c", "2033-05-06", "the Valkea Joki crossing be opened for goods vehicles",
               due="2034"),
    )  # fmt: skip
    assert together(links, "a:a1", "b:a1")
    assert together(links, "b:a1", "c:a1")


def test_two_of_one_article_stay_apart() -> None:
    draft = told("a")
    for town, owner in (("Ostvik", "SE"), ("Hagby", "FI")):
        draft.act("pledge", f"open a consulate in {town} by 2033", by=(owner,), owner=(owner,),
                  to=tuple(set(BOTH) - {owner}), due="2033")  # fmt: skip
    assert not together(linked(draft), "a:a1", "a:a2")


def test_other_sessions_stay_apart_whatever_else_they_share() -> None:
    body = {"mechanisms": ("Ferry Board",), "areas": ("development",)}
    links = linked(
        bridge("a", "2031-05-06", "hold the third session of the Ferry Board in Turku", **body),
        bridge("b", "2032-05-06", "convene the fourth in Turku", **body),
    )
    assert not together(links, "a:a1", "b:a1")


def test_a_second_one_is_not_the_first() -> None:
    links = linked(
        bridge("a", "2031-05-06", "equip a training centre for welders in Ostvik", due="2032"),
        bridge(
            "b", "2033-05-06", "equip a second training centre for welders in Hagby", due="2034"
        ),
    )
    assert not together(links, "a:a1", "b:a1")


def test_what_replaces_and_what_is_replaced_are_two() -> None:
    links = linked(
        bridge("a", "2031-05-06", "repair the old bridge over the Hvit Elv", due="2032"),
        bridge("b", "2033-05-06",
               "In place of the repair of the old bridge over the Hvit Elv, a tunnel shall be dug"),
    )  # fmt: skip
    holding = [one for one in links.undertakings if "b:a1" in map(str, one.members)]
    assert len(holding) == 2
    assert together(links, "a:a1", "b:a1")


def test_the_visit_of_somebody_else_is_another() -> None:
    draft = told("a", date="2031-05-06").act(
        "invite", "visit Turku", owner=("FI",), before="She invited the President to "
    )
    other = told("b", date="2031-09-06").act(
        "invite", "visit Turku", owner=("FI",), before="She invited the Speaker to ")  # fmt: skip
    assert not together(linked(draft, other), "a:a1", "b:a1")


def test_an_acceptance_goes_to_the_invitation_though_it_is_told_first() -> None:
    draft = (
        told("a")
        .act("request", "lift the ban on dairy imports", owner=("FI",))
        .act("pledge", "an invitation", by=("FI",), to=("SE",), owner=("FI",), cue="accepted")
        .act("invite", "visit Malmo", owner=("FI",))
    )
    assert together(linked(draft), "a:a2", "a:a3")


def test_reasons_name_the_words_and_the_score() -> None:
    links = linked(
        bridge("a", "2031-05-06", "build a bridge over the Hvit Elv"),
        bridge("b", "2032-05-06", "the bridge over the Hvit Elv shall be built"),
    )
    (one,) = links.undertakings
    assert any(reason.detail.startswith("a:a1 and b:a1") for reason in one.reasons)


def test_any_order_of_articles_gives_the_same_undertakings() -> None:
    words = (
        "build a bridge over the Hvit Elv",
        "the bridge shall be built",
        "train 40 welders in Ostvik",
        "40 welders were trained",
        "sign a ferry pact",
    )
    drafts = [
        bridge(f"n{at}", f"203{at}-05-06", text, quantities=(Quantity(40, "owed", "welders"),),
               instruments=(Instrument("ferry pact", "negotiated"),) if "pact" in text else ())
        for at, text in enumerate(words)
    ]  # fmt: skip
    expected = linked(*drafts).undertakings
    for seed in range(5):
        shuffled = random.Random(seed).sample(drafts, len(drafts))  # noqa: S311 - no secret
        assert linked(*shuffled).undertakings == expected
