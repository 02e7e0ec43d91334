"""From article files to a brief, with the real command; nothing here is replaced by a stand-in."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Filled, Servanda
from tests.cli.dispatches import AGENCY, FRENCH, READOUT
from tests.evaluate.storylines.invented import write_story


def test_adding_says_what_became_of_each_article(filled: Filled) -> None:
    assert filled.said.status == 0, filled.said
    assert "3 new" in filled.said.out
    assert "1 without dealings" in filled.said.out


def test_adding_again_changes_nothing(command: Servanda, filled: Filled, dispatches: Path) -> None:
    before = command("--ledger", filled.path, "encounters", "CL", "FI", "--json")
    again = command("--ledger", filled.path, "add", dispatches)
    after = command("--ledger", filled.path, "encounters", "CL", "FI", "--json")
    assert again.status == 0
    assert "3 unchanged" in again.out
    assert before.out == after.out


def test_one_meeting_told_by_two_sides_is_one_encounter(command: Servanda, filled: Filled) -> None:
    done = command("--ledger", filled.path, "encounters", "Chile", "Finland", "--json")
    held = [row for row in json.loads(done.out) if row["status"] == "held"]
    assert [row["date"] for row in held] == ["2025-03-12"]
    assert {account["article"] for account in held[0]["reported_by"]} == {"agency", "readout"}


def test_the_brief_has_footnotes_whose_words_stand_in_the_articles(
    command: Servanda, filled: Filled
) -> None:
    done = command("--ledger", filled.path, "brief", "CL", "FI", "--as-of", "2026-01-01", "--json")
    brief = json.loads(done.out)
    texts = {"agency": AGENCY, "readout": READOUT}
    assert brief["footnotes"]
    for note in brief["footnotes"]:
        assert texts[note["article"]][note["start"] : note["end"]] == note["quote"]


def test_the_brief_for_people_says_what_was_agreed_and_nothing_from_teasers(
    command: Servanda, filled: Filled
) -> None:
    done = command("--ledger", filled.path, "brief", "CL", "FI", "--as-of", "2026-01-01")
    assert done.status == 0, done
    assert "copper recycling" in done.out
    assert "blueberries" in done.out
    assert "[1]" in done.out
    assert "Penguins" not in done.out


def test_undertakings_people_and_search_answer(command: Servanda, filled: Filled) -> None:
    ledger = ("--ledger", filled.path)
    undertakings = command(*ledger, "undertakings", "CL", "FI", "--as-of", "2026-01-01", "--json")
    assert any(row["due"] == "2027" for row in json.loads(undertakings.out))
    people = command(*ledger, "people", "Finland", "--json")
    assert [row["name"] for row in json.loads(people.out)] == ["Eero Takkinen"]
    hits = command(*ledger, "search", "forest laboratory", "--json")
    assert {row["article"] for row in json.loads(hits.out)} == {"agency", "readout"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("encounters", "CL", "FI"),
        ("undertakings", "CL", "FI"),
        ("people", "CL"),
        ("search", "copper"),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_each_verb_prints_for_people(
    command: Servanda, filled: Filled, arguments: tuple[str, ...]
) -> None:
    done = command("--ledger", filled.path, *arguments)
    assert (done.status, done.err) == (0, ())
    assert done.out.strip()


def test_a_pair_without_dealings_is_said_to_have_none(command: Servanda, filled: Filled) -> None:
    done = command("--ledger", filled.path, "encounters", "Peru", "Ghana", "--json")
    assert (done.status, json.loads(done.out)) == (0, [])
    done = command("--ledger", filled.path, "encounters", "Peru", "Ghana")
    assert done.err == ("no encounter of Peru and Ghana in this ledger",)


def test_the_ledger_comes_from_the_environment_too(command: Servanda, filled: Filled) -> None:
    done = command("people", "CL", env={"SERVANDA_LEDGER": str(filled.path)})
    assert (done.status, done.err) == (0, ())


# --- read ------------------------------------------------------------------------------------


def test_reading_twice_gives_the_same_bytes_whatever_the_locale(
    command: Servanda, dispatches: Path, once: Done
) -> None:
    twice = command("read", "--json", dispatches / "agency.txt", env={"LC_ALL": "C"})
    assert (once.status, once.out) == (0, twice.out)
    reading = json.loads(once.out)
    assert reading["article"]["id"] == "agency"
    for act in reading["acts"]:
        assert AGENCY[act["start"] : act["end"]] == act["quote"]


def test_one_reading_is_one_line_and_what_a_person_declares_wins(
    command: Servanda, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        text = AGENCY.replace("40 researchers", "40\u2028researchers")
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    options = ("--outlet", "The Copper Post", "--published", "2025-03-13")
    done = command("read", "--json", *options, tmp_path / "two.txt", tmp_path / "one.txt")
    articles = [json.loads(line)["article"] for line in done.out.splitlines()]
    assert [article["id"] for article in articles] == ["one", "two"]
    assert {article["outlet"] for article in articles} == {"The Copper Post"}
    assert {article["published"] for article in articles} == {"2025-03-13"}


def test_reading_for_people_shows_acts_and_why(command: Servanda, dispatches: Path) -> None:
    done = command("read", "--explain", dispatches / "agency.txt", dispatches / "football.txt")
    assert done.status == 0, done
    assert "Chile, Finland agree to finish copper study by 2027" in done.out
    assert "joint study on copper recycling by 2027" in done.out
    assert "because" in done.out
    assert "no dealings between parties found" in done.out.split("Late goal")[1]


# --- bad input -------------------------------------------------------------------------------


def _bad_inputs(folder: Path) -> dict[str, Path]:
    contents = {
        "empty": b"",
        "binary": bytes(range(256)) * 20,
        "latin": "Ministério: reunião com o ministro às três".encode("latin-1"),
        "french": FRENCH.encode(),
        "long": b"word " * 1_300_000,
    }
    for name, content in contents.items():
        (folder / f"{name}.txt").write_bytes(content)
    return {name: folder / f"{name}.txt" for name in (*contents, "missing")}


def test_bad_inputs_are_set_aside_by_name_and_the_rest_is_added(
    command: Servanda, dispatches: Path, tmp_path: Path
) -> None:
    bad = _bad_inputs(tmp_path)
    ledger = tmp_path / "x.db"
    done = command("--ledger", ledger, "add", *bad.values(), dispatches / "agency.txt")
    assert done.status == 1, done
    assert "1 new" in done.out
    assert "6 set aside" in done.out
    for path in bad.values():
        (line,) = [line for line in done.err if line.startswith(f"servanda: {path}: ")]
        assert len(line) < 400 + len(str(path))
    assert not any("Traceback" in line for line in done.err)


def test_nothing_but_bad_inputs_is_status_two(command: Servanda, tmp_path: Path) -> None:
    bad = _bad_inputs(tmp_path)
    done = command("read", *bad.values())
    assert (done.status, done.out) == (2, "")
    assert len(done.err) == len(bad)


def test_a_text_about_football_is_kept(command: Servanda, filled: Filled) -> None:
    hits = json.loads(command("--ledger", filled.path, "search", "captain", "--json").out)
    assert [(hit["article"], hit["act"]) for hit in hits] == [("football", None)]


def _not_a_ledger(folder: Path) -> Path:
    path = folder / "notes.db"
    path.write_text("Some notes of mine, and no ledger.\n" * 40, encoding="utf-8")
    return path


def _other_database(folder: Path) -> Path:
    path = folder / "stamps.db"
    with sqlite3.connect(path) as connection:
        connection.execute("create table stamps (country text)")
    connection.close()
    return path


def _below_a_file(folder: Path) -> Path:
    (folder / "file").write_text("x", encoding="utf-8")
    return folder / "file" / "x.db"


@pytest.mark.parametrize("verb", [("add", "{text}"), ("brief", "CL", "FI")], ids=["add", "brief"])
@pytest.mark.parametrize("place", [_not_a_ledger, _other_database, _below_a_file])
def test_a_place_that_cannot_be_a_ledger_is_refused_and_left_alone(
    command: Servanda, dispatches: Path, tmp_path: Path, place: object, verb: tuple[str, ...]
) -> None:
    path = place(tmp_path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else None
    text = str(dispatches / "football.txt")
    done = command("--ledger", path, *(word.replace("{text}", text) for word in verb))
    assert (done.status, len(done.err)) == (2, 1), done
    assert done.err[0].startswith("servanda: ")
    assert str(path) in done.err[0]
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_ledger_that_is_not_there_is_not_made_by_asking(
    command: Servanda, tmp_path: Path
) -> None:
    done = command("brief", "CL", "FI", cwd=tmp_path)
    assert (done.status, len(done.err)) == (2, 1), done
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", [("add", "x.txt"), ("people", "CL")], ids=["add", "people"])
def test_a_postgresql_address_is_refused(command: Servanda, verb: tuple[str, ...]) -> None:
    done = command("--ledger", "postgresql://localhost/record", *verb)
    assert (done.status, len(done.err)) == (2, 1), done
    assert "PostgreSQL" in done.err[0]


# --- evaluate --------------------------------------------------------------------------------


def test_evaluate_reads_the_texts_itself(
    command: Servanda, dispatches: Path, once: Done, tmp_path: Path
) -> None:
    (tmp_path / "agency.json").write_text(once.out, encoding="utf-8")
    done = command("evaluate", tmp_path, "--texts", dispatches, "--json")
    assert done.status == 0, done
    assert json.loads(done.out)["rows"]["act exact"]["f1"] == 1.0


def test_evaluate_links_measures_linking_alone_and_the_whole_chain(
    command: Servanda, tmp_path: Path
) -> None:
    write_story(tmp_path / "rail")
    done = command("evaluate", tmp_path, "--links")
    assert done.status == 0, done
    assert "rail, linking alone\n4 articles, 4 read\n" in done.out
    assert "rail, whole chain\n4 articles, 4 read\n" in done.out
    found = json.loads(command("evaluate", tmp_path / "rail", "--links", "--json").out)
    alone = found["storylines"]["rail"]["linking alone"]["rows"]
    assert alone["encounters, pairs joined"]["f1"] == 1.0


def test_evaluate_links_scores_what_was_read_before(command: Servanda, tmp_path: Path) -> None:
    story = write_story(tmp_path / "rail")
    made = command("read", *sorted(story.glob("*.txt")), "--json")
    (tmp_path / "made.jsonl").write_text(made.out, encoding="utf-8")
    named = ("evaluate", story, "--links")
    assert command(*named, "--readings", tmp_path / "made.jsonl").out == command(*named).out


def test_evaluate_links_says_what_does_not_fit(command: Servanda, tmp_path: Path) -> None:
    done = command("evaluate", tmp_path, "--links")
    assert (done.status, len(done.err)) == (2, 1), done
    assert "no storyline in it" in done.err[0]
    done = command("evaluate", tmp_path, "--links", "--worst", "2")
    assert (done.status, len(done.err)) == (2, 1), done
    assert "does not go with --links" in done.err[0]


REFERENCE = os.environ.get("SERVANDA_REFERENCE")


@pytest.mark.skipif(not REFERENCE, reason="set SERVANDA_REFERENCE to run this")
@pytest.mark.reference
def test_the_reader_reaches_its_floors(command: Servanda) -> None:
    root = Path(str(REFERENCE))
    floors = Path(__file__).parents[1] / "floors.toml"
    done = command(
        "evaluate", root / "gold" / "seeds", "--texts", root / "seeds", "--floors", floors
    )
    assert done.status == 0, done.out


# --- pipes -----------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell")
def test_a_reader_who_leaves_early_is_no_fault() -> None:
    program = f"{sys.executable} -c 'from servanda.cli import main; main()' --help"
    done = subprocess.run(
        ["sh", "-c", f"({program}; echo status $? >&2) | true"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == "status 0\n"
