"""Mechanisms and instruments by name, and how far an instrument has come."""

import pytest

from servanda.reading.facts.names import instruments_of, mechanisms_of

MECHANISMS = [
    ("the session of the political consultation committee", ["political consultation committee"]),
    ("the success of the Lake Fisheries Conference", ["Lake Fisheries Conference"]),
    ("praise its Electoral Observation Mission", []),
    ("co-chair the 9th meeting of the Peru-Kenya Cooperation Committee", [
        "Peru-Kenya Cooperation Committee"]),
    ("host the second round of the Lome Dialogue", ["Lome Dialogue"]),
    ("join the Nile Clean Rivers Partnership (NCRP) initiative", [
        "Nile Clean Rivers Partnership (NCRP)"]),
    ("convene the joint commission on fisheries in June", ["joint commission on fisheries"]),
    ("meet in the 2+2 dialogue", ["2+2 dialogue"]),
    ('start a new programme "Skills for Harbours"', ["Skills for Harbours"]),
    ("support the Belt and Road Initiative", ["Belt and Road Initiative"]),
    ("speak in the Security Council", []),
    ("create a new cooperation mechanism", []),
    ("increase ODA", []),
]  # fmt: skip

INSTRUMENTS = [
    ("A protocol on pilots", "conclude", "was initialled", [("protocol on pilots", "signed")]),
    (
        "an amended implementing arrangement that opens the field",
        "conclude",
        "signed",
        [("amended implementing arrangement", "signed")],
    ),
    (
        "an understanding between the two navies",
        "conclude",
        "signed",
        [("understanding between the two navies", "signed")],
    ),
    ("reach an understanding between friends", "agree", "will", []),
    (
        "open talks on a convention to avoid double taxation",
        "agree",
        "will",
        [("convention to avoid double taxation", "negotiated")],
    ),
    ("leave of his own accord", "request", "asked", []),
    ("read of the nodule treaty in a newspaper", "state", "said", [("nodule treaty", "cited")]),
    ("an MoU on ports; another on rail; and a framework agreement on visas", "conclude", "signed", [
        ("MoU on ports", "signed"), ("MoU on rail", "signed"),
        ("framework agreement on visas", "signed")]),
    ("the handover of an MoU on ports", "conclude", "witnessed", [("MoU on ports", "exchanged")]),
    ("begin negotiations for the Peru-Kenya Fisheries Agreement", "agree", "agreed to", [
        ("Peru-Kenya Fisheries Agreement", "negotiated")]),
    ("the entry into force of the Extradition Treaty", "express", "welcomed", [
        ("Extradition Treaty", "in force")]),
    ("respect the United Nations Charter", "state", "said", [("United Nations Charter", "cited")]),
    ("ratify the port security agreement signed in May", "request", "urged", [
        ("port security agreement", "signed")]),
    ("carry out signed agreements", "agree", "agreed to", []),
    ("treaties were signed on rail, on mail and on customs", "conclude", "were signed", [
        ("treaty on rail", "signed"), ("treaty on mail", "signed"),
        ("treaty on customs", "signed")]),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "names"), MECHANISMS)
def test_mechanisms(quote: str, names: list[str]) -> None:
    assert list(mechanisms_of(quote)) == names


@pytest.mark.parametrize(("quote", "act_type", "cue", "expected"), INSTRUMENTS)
def test_instruments(quote: str, act_type: str, cue: str, expected: list[tuple[str, str]]) -> None:
    found = instruments_of(quote, act_type, cue)
    assert [(one.name, one.role) for one in found] == expected
