"""What people see: calm text, wrapped only where there is a width."""

import pytest

from servanda.cli.layout import encounters, hits, people, reading, report, undertakings
from servanda.cli.layout.words import joined, quantity
from servanda.cli.output import wrapped
from servanda.ingest import Report
from servanda.ledger import Hit
from servanda.model.article import Article
from servanda.model.quote import Quote, Span
from servanda.model.reading import (
    Act,
    Encounter,
    Instrument,
    Person,
    Quantity,
    ReaderInfo,
    Reading,
    Unread,
)
from servanda.model.reason import Reason
from servanda.model.record import (
    Account,
    LinkedEncounter,
    OfficeHeld,
    PersonRecord,
    Telling,
    Undertaking,
)

TEXT = "Almarza called on Finland to open its market by 2027."
QUOTE = Quote.of(TEXT, TEXT.index("open"), len(TEXT) - 1)


def _reading() -> Reading:
    return Reading(
        article=Article(
            "blue", TEXT, (), outlet="Agencia Cordillera", side="CL", title="Blueberries",
            published="2025-03-12", reasons=(("side", Reason("outlet", "state agency")),),
            invented=True,
        ),
        reader=ReaderInfo("syntax", "1", "abc"),
        people=(Person("Rodrigo Almarza", "CL", ("Foreign Minister",), ()),),
        encounters=(
            Encounter("e1", "talks", "held", "2025-03-12", "Helsinki", ("CL", "FI"),
                      ("Rodrigo Almarza",), "minister", "state", None, main=True, evidence=(),
                      reasons=(Reason("verb", "met"),)),
        ),
        acts=(
            Act("a1", "e1", "request", ("CL",), "Rodrigo Almarza", ("FI",), ("FI",), "called on",
                QUOTE, Span(0, len(TEXT)), force="firm", due="2027", due_kind="by",
                condition="funds permitting", quantities=(Quantity(3e6, "owed", currency="EUR"),),
                mechanisms=("Fruit Dialogue",), instruments=(Instrument("Protocol", "cited"),),
                reasons=(Reason("cue", "called on"),)),
        ),
        unread=(Unread(0, 7, "no parties"),),
    )  # fmt: skip


READ = """\
Blueberries
  article blue · Agencia Cordillera · side CL · press · published 12 March 2025 · \
an invented example
Encounters
  e1  talks held (main) · CL, FI · 12 March 2025 · Helsinki · minister level · Rodrigo Almarza
People
  Rodrigo Almarza (CL): Foreign Minister
Acts
  a1  request (firm)  CL -> FI, Rodrigo Almarza: called on | open its market by 2027
      owner FI · due by 2027 · EUR 3,000,000 (owed) · condition: funds permitting · \
Fruit Dialogue · Protocol (cited) · in e1
Left out
  0-7: no parties"""


def test_a_reading_in_print() -> None:
    assert reading.render(_reading(), explain=False, columns=None) == READ


def test_a_reading_explained() -> None:
    shown = reading.render(_reading(), explain=True, columns=None)
    assert "    side: outlet: state agency" in shown
    assert "      because verb: met" in shown
    assert "      because cue: called on" in shown
    fields = reading.explained_json(_reading())
    assert fields["acts"][0]["reasons"] == ["cue: called on"]
    assert fields["encounters"][0]["reasons"] == ["verb: met"]


def test_an_article_without_dealings_says_so() -> None:
    empty = Reading(Article("cup", "A late goal.", ()), ReaderInfo("syntax", "1", "abc"))
    shown = reading.render(empty, explain=False, columns=None)
    assert "no dealings between parties found" in shown
    assert "side not known" in shown


def test_wrapping_keeps_the_indent_and_every_word() -> None:
    shown = reading.render(_reading(), explain=False, columns=40)
    assert max(len(line) for line in shown.splitlines()) <= 40
    assert shown.split() == READ.split()


def test_encounters_in_print() -> None:
    whole = LinkedEncounter(
        "enc-1", "visit", "held", "2025-03", None, ("CL", "FI"), (), "minister", "state", None,
        (Account("agency", "e1", "CL"),), acts=1,
    )  # fmt: skip
    part = LinkedEncounter(
        "enc-2", "talks", "planned", None, "Turku", ("CL", "FI"), ("Eero Takkinen",), None, None,
        "enc-1", (Account("agency", "e2", None),), acts=2, realises=("enc-0",), unreported=True,
    )  # fmt: skip
    assert encounters.render([whole, part], columns=None).splitlines() == [
        "March 2025 · visit held · CL, FI · minister level",
        "  enc-1 · 1 act · told by agency (CL)",
        "  date not given · talks planned · CL, FI · Turku · Eero Takkinen",
        "    enc-2 · 2 acts · told by agency (side not known) · part of enc-1 · realises enc-0 · "
        "passed without a report",
    ]


def _undertaking(**flags: object) -> Undertaking:
    fields = {
        "id": "und-1", "name": "open the market", "nature": "deliverable", "status": "open",
        "owner": ("FI",), "beneficiary": ("CL",), "due": "2027", "due_kind": "by",
        "quantities": (), "areas": ("economy",), "mechanism": None, "instrument": None,
        "part_of": None, "as_of": "2028-01-01", "record_until": "2025-03-12", "overdue": False,
        "due_soon": False, "done_late": False, "quiet": False, "restated": 0,
        "last_mentioned": "2025-03-12", "sides_differ": False, "accounts_differ": False,
        "acts": (
            Telling("agency", "a3", "2025-03-12", "request", "firm", ("CL",), "CL", QUOTE.text),
        ),
        "history": (), **flags,
    }  # fmt: skip
    return Undertaking(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        ({}, "open the market [open]"),
        ({"status": None}, "open the market [standing language]"),
        ({}, "owner FI · to CL · due by 2027 · last mentioned 12 March 2025"),
        ({"overdue": True}, "past due, nothing reported in this record (last article 12 March"),
        ({"overdue": "unknown"}, "the due date has passed, but the record ends before it"),
        ({"restated": 2, "quiet": True}, "restated 2 times"),
        ({"quiet": True, "sides_differ": True}, "quiet · the sides' accounts differ"),
        ({}, "request (firm) by CL: “open its market by 2027” (agency:a3, side CL)"),
    ],
)
def test_an_undertaking_in_print(flags: dict[str, object], said: str) -> None:
    assert said in undertakings.render([_undertaking(**flags)], columns=None)


def test_people_in_print() -> None:
    held = OfficeHeld("Foreign Minister", "2025-03-12", "2026-01", ("agency", "readout"))
    known = PersonRecord("Eero Takkinen", "FI", ("Takkinen",), (held,), "2025-03-12", "2026-01")
    other = PersonRecord("Aino Salmela", "FI", (), (), None, None)
    assert people.render([known, other], columns=None).splitlines() == [
        "Eero Takkinen (also Takkinen)",
        "  Foreign Minister: first seen 12 March 2025, last seen January 2026 (agency, readout)",
        "Aino Salmela",
        "  no office stated; seen without a date",
    ]


def test_hits_stand_under_their_articles() -> None:
    found = [
        Hit("act", "agency", "a3", "open its ‹market›\nby 2027", 0.1),
        Hit("article", "readout", None, "the ‹market›", 0.2),
        Hit("article", "agency", None, "its ‹market›", 0.3),
    ]
    shown = hits.render(found, {"agency": "Blueberries", "readout": "Meeting"}, columns=None)
    assert shown.splitlines() == [
        "Blueberries (agency)",
        "  a3: open its ‹market› by 2027",
        "  text: its ‹market›",
        "Meeting (readout)",
        "  text: the ‹market›",
    ]


def test_a_run_in_one_line() -> None:
    done = Report(added=3, versions=1, same=2, reread=1, negative=1, encounters=4, acts=9)
    assert report.render(done) == (
        "3 new, 1 new version, 2 unchanged, 1 read again by a newer reader, 1 without dealings, "
        "0 set aside; 4 encounters and 9 acts read"
    )


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Quantity(50000, "owed", unit="workers"), "50,000 workers"),
        (Quantity(2.5, "owed", currency="EUR"), "EUR 2.5"),
        (Quantity(2e10, "background", currency="USD"), "USD 20,000,000,000"),
    ],
)
def test_quantities_in_words(amount: Quantity, said: str) -> None:
    assert quantity(amount) == said


def test_small_turns_of_phrase() -> None:
    assert joined(("a", None, "", "b")) == "a · b"
    assert wrapped("one two", columns=None) == "one two"
    assert wrapped("  " + "word " * 12, columns=30, indent=4).splitlines()[1].startswith("    word")
