from servanda.brief.act_lines import answers, courtesies, measures, positions, standing
from servanda.model.reading import Reading
from tests.brief.invented import (
    act,
    article,
    clusters,
    encounter,
    material,
    reading,
    scribe,
    texts,
    undertaking,
)

SAID = (
    "Norway refused to open its market. Kenya condemned the raid on its embassy. They condemned "
    "the coup in a neighbouring state. They agreed to deepen trade, and agreed to widen trade. "
    "Kenya praised a long friendship that has lasted through drought and flood, through good "
    "years and bad, and that nobody doubts."
)
PRAISE = (
    "a long friendship that has lasted through drought and flood, through good years and bad, and "
    "that nobody doubts"
)


def said() -> Reading:
    text = article("said", SAID, outlet="Gazette", side="third")
    both = ("KE", "NO")
    return reading(
        text,
        [encounter(text, "e1", "Norway refused", date="2024-01-01")],
        [
            act(
                text, "a1", "answer", ("NO", "KE"), "refused to | open its market",
                reply="declines",
            ),
            act(text, "a2", "oppose", ("KE", "NO"), "condemned | the raid on its embassy"),
            act(
                text, "a3", "oppose", ("KE NO", "XX"),
                "condemned | the coup in a neighbouring state", areas=("order",),
            ),
            act(
                text, "a4", "agree", ("KE NO", ""), "agreed to | deepen trade", owner=both,
                areas=("economy",),
            ),
            act(
                text, "a5", "agree", ("KE NO", ""), "agreed to | widen trade", owner=both,
                areas=("economy",),
            ),
            act(text, "a6", "express", ("KE", "NO"), f"praised | {PRAISE}"),
        ],
    )  # fmt: skip


def test_a_reply_to_no_known_ask_stands_by_itself() -> None:
    alone = undertaking((said(),), "said:a1", status="refused")
    expected = ["Norway to Kenya: refused to “open its market” — declined; 1 January 2024"]
    assert texts(answers(scribe(material([said()], undertakings=[alone])))) == expected
    assert texts(answers(scribe(material([said()])))) == expected


def test_protest_at_the_other_is_no_position_on_third_parties() -> None:
    desk = scribe(material([said()]))
    assert texts(positions(desk)) == [
        "Kenya and Norway: condemned “the coup in a neighbouring state” — 1 January 2024"
    ]
    assert texts(measures(desk)) == ["Kenya: condemned “the raid on its embassy” — 1 January 2024"]


def test_standing_language_is_one_line_a_thread() -> None:
    thread = undertaking((said(),), "said:a4", "said:a5", status=None, nature="standing")
    (line,) = standing(scribe(material([said()], undertakings=[thread])))
    assert line.group == "Economy"
    assert line.text == (
        "Kenya and Norway agreed to “widen trade” — one of 2 acts on this; on 1 January 2024"
    )
    assert len(line.footnotes) == 2


def test_without_a_thread_each_act_has_its_line() -> None:
    assert len(standing(scribe(material([said()])))) == 2
    one_act = clusters("said:a4 said:a5")
    assert len(standing(scribe(material([said()], links=one_act)))) == 1


def test_courtesies_are_short() -> None:
    (line,) = courtesies(scribe(material([said()])))
    assert "” …" in line.text
    assert len(line.text) < 160
