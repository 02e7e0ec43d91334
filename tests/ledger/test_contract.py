"""Readings, links and failures: what every ledger must do, whatever keeps it."""

from dataclasses import replace

import pytest

from servanda.errors import EvidenceError, LedgerError, ReadingError
from servanda.ledger import Ledger
from servanda.model.failure import Failure
from servanda.model.links import ActCluster, EncounterCluster, Links, Ref, UndertakingCluster
from servanda.model.reading import ReaderInfo
from servanda.model.reason import Reason
from tests.ledger.hand import INFO, article, misquoted, reading
from tests.ledger.texts import BALL, LINE, PORT, THREE
from tests.ledger.trial import add, broken_off, ids, put

# --- readings -----------------------------------------------------------------------------------


def test_a_newer_reader_takes_over_and_the_older_reading_is_not_current(ledger: Ledger) -> None:
    newer = ReaderInfo("hand", "2", "0000")
    old, new = reading("port", PORT), reading("port", PORT, newer)
    put(ledger, old)
    assert ledger.has_reading(old.article, INFO)
    assert put(ledger, new) == ["same"]
    assert list(ledger.readings()) == [new]
    assert not ledger.has_reading(old.article, INFO)


def test_a_quotation_that_is_not_in_the_text_is_refused(ledger: Ledger) -> None:
    wrong = misquoted(reading("port", PORT))
    with pytest.raises(EvidenceError):
        put(ledger, wrong)
    assert ids(ledger) == []


def test_an_act_in_no_encounter_is_refused(ledger: Ledger) -> None:
    right = reading("port", PORT)
    lost = replace(right, acts=(replace(right.acts[0], encounter="e9"),))
    add(ledger, right.article)
    with pytest.raises(ReadingError, match="a1"), ledger.writing() as unit:
        unit.put_reading(lost)


def test_a_reading_of_an_article_not_kept_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="add the article first"), ledger.writing() as unit:
        unit.put_reading(reading("port", PORT))


def test_a_unit_left_by_an_error_leaves_nothing(ledger: Ledger) -> None:
    with pytest.raises(KeyError):
        broken_off(ledger, article("port", PORT))
    assert (ledger.articles(), ledger.failures()) == ((), ())


def test_readings_by_pair_party_and_id(ledger: Ledger) -> None:
    readings = [reading("a", PORT), reading("b", LINE), reading("c", THREE), reading("d", BALL)]
    put(ledger, *readings)
    a, b, c, d = readings
    assert ledger.readings_of_pair("WS", "CL") == (a, c)
    assert ledger.readings_of_pair("KE", "CL") == (c,)
    assert ledger.readings_of_pair("NO", "CL") == ()
    assert ledger.readings_of_party("KE") == (b, c)
    assert list(ledger.readings()) == [a, b, c, d]
    assert list(ledger.readings(["d", "b"])) == [b, d]


def test_an_act_toward_a_party_that_was_not_there_concerns_the_pair(ledger: Ledger) -> None:
    text = THREE + " Chile asked Peru to send engineers."
    put(ledger, reading("a", text))
    assert [one.article.id for one in ledger.readings_of_pair("CL", "PE")] == ["a"]
    assert ledger.readings_of_pair("WS", "PE") == ()


def test_the_reading_of_an_older_version_is_not_shown(ledger: Ledger) -> None:
    put(ledger, reading("port", PORT))
    put(ledger, reading("port", PORT.replace("Chile and Samoa", "Peru and Samoa")))
    assert ledger.readings_of_pair("CL", "WS") != ()
    put(ledger, reading("port", PORT.split("\n", maxsplit=1)[0]))
    assert ledger.readings_of_pair("CL", "WS") == ()


# --- links --------------------------------------------------------------------------------------


def linked(block: str) -> Links:
    port, why = Ref("port", "e1"), (Reason("date", "one day", 1.5),)
    return Links(
        encounters=(
            EncounterCluster(f"enc-{block}", (port,), None, ("enc-x",), ("enc-old",), why),
        ),
        acts=(ActCluster(f"act-{block}", f"enc-{block}", (Ref("port", "a1"),), why),),
        undertakings=(
            UndertakingCluster(f"und-{block}", "port", "deliverable", (Ref("port", "a1"),)),
        ),
    )


def test_links_come_back_as_they_were_and_former_ids_lead_on(ledger: Ledger) -> None:
    put(ledger, reading("port", PORT))
    with ledger.writing() as unit:
        (block,) = unit.stale_blocks()
        assert unit.readings_of_block(block) == (reading("port", PORT),)
        unit.replace_links(block.key, linked("1"))
        unit.replace_links(block.key, linked("2"))
        assert unit.stale_blocks() == ()
    assert ledger.links() == ledger.links_of_pair("CL", "WS") == linked("2")
    assert ledger.links_of_pair("CL", "KE") == Links()
    assert ledger.resolve("enc-old") == ledger.resolve("enc-2") == "enc-2"
    assert ledger.resolve("und-2") == "und-2"
    assert ledger.resolve("enc-1") is None


def test_links_follow_an_article_to_its_new_id(ledger: Ledger) -> None:
    put(ledger, reading("port", PORT))
    with ledger.writing() as unit:
        unit.replace_links("CL WS", linked("1"))
        unit.add_article(article("port", BALL))
        assert [block.key for block in unit.stale_blocks()] == ["CL WS"]
    (cluster,) = ledger.links().encounters
    assert cluster.members[0].article == f"port-{article('port', PORT).sha256[:6]}"


def test_blocks_join_over_a_meeting_of_three_and_the_old_ones_die(ledger: Ledger) -> None:
    put(ledger, reading("a", PORT), reading("b", LINE.replace("Norway", "Chile")))
    with ledger.writing() as unit:
        for block in unit.stale_blocks():
            unit.replace_links(block.key, Links())
    put(ledger, reading("c", THREE))
    with ledger.writing() as unit:
        joined, dead = unit.stale_blocks()
        assert (joined.key, joined.knots) == ("CL KE", ("CL KE", "CL KE WS", "CL WS"))
        assert (dead.key, dead.knots) == ("CL WS", ())


def test_a_block_holds_only_its_own_encounters(ledger: Ledger) -> None:
    put(ledger, reading("both", f"{PORT}\n{LINE}"))
    with ledger.writing() as unit:
        one, other = unit.stale_blocks()
        (cut,) = unit.readings_of_block(other)
    assert (one.key, other.key) == ("CL WS", "KE NO")
    assert [met.parties for met in cut.encounters] == [("KE", "NO")]
    assert [act.by for act in cut.acts] == [("NO",)]


# --- what was set aside -------------------------------------------------------------------------


def test_failures_are_kept_by_source_until_cleared(ledger: Ledger) -> None:
    with ledger.writing() as unit:
        unit.put_failure(Failure("b.txt", "parse", "empty; fill it"))
        unit.put_failure(Failure("a.txt", "fetch", "missing"))
        unit.put_failure(Failure("b.txt", "read", "no sentences"))
    assert ledger.failures() == (
        Failure("a.txt", "fetch", "missing"),
        Failure("b.txt", "read", "no sentences"),
    )
    with ledger.writing() as unit:
        unit.clear_failure("a.txt")
        unit.clear_failure("never.txt")
    assert [one.source for one in ledger.failures()] == ["b.txt"]
