from dataclasses import replace

from servanda.brief.encounter_lines import announced, held
from servanda.brief.model import Line
from tests.brief.fjord import fjord
from tests.brief.invented import scribe


def test_parts_stand_under_their_whole_and_people_are_introduced_once() -> None:
    material = fjord()
    summit = replace(material.encounters[-1], part_of="visit")
    lines = held(scribe(replace(material, encounters=(*material.encounters[:-1], summit))))
    assert [line.indent for line in lines] == [0, 0, 1]
    assert "Juma Barasa (President, Kenya)" in lines[1].text
    assert "Juma Barasa and Eirik Solbakken (Prime Minister, Norway)" in lines[2].text


def test_a_part_of_something_unknown_stands_by_itself() -> None:
    material = fjord()
    lost = replace(material.encounters[0], part_of="nowhere")
    assert [line.indent for line in held(scribe(replace(material, encounters=(lost,))))] == [0]


def test_what_is_only_announced_is_shown_in_the_words_that_say_so() -> None:
    (line,) = announced(scribe(fjord()))
    assert line.text == (
        "2025: session in Oslo, planned: Kenya and Norway — “convene the 3rd meeting”; "
        "1 account (side of Kenya)"
    )


def test_third_parties_are_named_and_silence_is_told() -> None:
    material = fjord()
    wider = replace(material.encounters[0], parties=("KE", "NO", "UG"), unreported=True)
    (line,) = held(scribe(replace(material, encounters=(wider,))))
    assert isinstance(line, Line)
    assert ", with " in line.text
    assert "passed without a report" in line.text
