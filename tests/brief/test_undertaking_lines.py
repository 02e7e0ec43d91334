import pytest

from servanda.brief.undertaking_lines import (
    asks,
    commitments,
    due_soon,
    intentions,
    past_due,
    settled,
)
from servanda.model.codes import UndertakingStatus
from servanda.model.reading import Reading
from servanda.model.record import Undertaking
from tests.brief.invented import (
    act,
    article,
    encounter,
    material,
    reading,
    scribe,
    texts,
    undertaking,
)

PORT = "Norway hopes to build a port by 2025. Kenya called on Norway to build a port."


def port() -> Reading:
    text = article("port", PORT, outlet="Gazette", side="third", published="2024-01-02")
    return reading(
        text,
        [encounter(text, "e1", "Kenya called on Norway", date="2024-01-01")],
        [
            act(
                text, "a1", "pledge", ("NO", "KE"), "hopes to | build a port by 2025",
                owner=("NO",), force="intent", due="2025", due_kind="by",
            ),
            act(
                text, "a2", "request", ("KE", "NO"), "called on | build a port",
                owner=("NO",), force="firm",
            ),
        ],
    )  # fmt: skip


def one(*refs: str, status: UndertakingStatus | None) -> Undertaking:
    return undertaking((port(),), *refs, status=status)


@pytest.mark.parametrize(
    ("ref", "status", "section"),
    [
        ("port:a1", "open", intentions),
        ("port:a2", "open", asks),
        ("port:a2", "acknowledged", asks),
        ("port:a1", "committed", commitments),
        ("port:a1", "under way", commitments),
        ("port:a1", "done", settled),
        ("port:a2", "refused", settled),
        ("port:a1", "withdrawn", settled),
    ],
)
def test_the_status_decides_the_section(
    ref: str, status: UndertakingStatus, section: object
) -> None:
    desk = scribe(material([port()], undertakings=[one(ref, status=status)]))
    found = [part for part in (asks, commitments, intentions, settled) if part(desk)]
    assert found == [section]


def test_a_wish_is_called_one() -> None:
    desk = scribe(material([port()], undertakings=[one("port:a1", status="open")]))
    (line,) = intentions(desk)
    assert line.text == (
        "Norway wished to “build a port by 2025” — 1 January 2024; due by 2025; wish"
    )
    assert line.group == "Intended by Norway"


def test_a_settled_one_says_how() -> None:
    desk = scribe(material([port()], undertakings=[one("port:a1", status="done")]))
    assert "; done" in settled(desk)[0].text


def test_undertakings_told_by_the_same_acts_are_one_line() -> None:
    twice = [one("port:a2", status="open"), one("port:a2", status="open")]
    assert len(asks(scribe(material([port()], undertakings=twice)))) == 1


def test_what_is_said_again_otherwise_gets_a_line_of_its_own() -> None:
    both = one("port:a2", "port:a1", status="open")
    lines = asks(scribe(material([port()], undertakings=[both])))
    assert [line.indent for line in lines] == [0, 1]
    assert "said 2 times, on 1 January 2024" in lines[0].text
    assert lines[1].text.startswith("Said again: Norway wished to “build a port by 2025”")


def test_reminders_say_what_the_record_knows() -> None:
    known = undertaking((port(),), "port:a1", status="open", overdue=True)
    unknown = undertaking((port(),), "port:a1", status="open", overdue="unknown")
    soon = undertaking((port(),), "port:a1", status="open", due_soon=True)
    groups = [
        past_due(scribe(material([port()], undertakings=[late])))[0].group
        for late in (known, unknown)
    ]
    assert groups == [
        "Nothing reported in this record (last article 2 January 2024)",
        "The date has passed, but the record ends before it (last article 2 January 2024)",
    ]
    assert texts(due_soon(scribe(material([port()], undertakings=[soon])))) == [
        "due by 2025: Norway: “build a port by 2025” — open"
    ]
