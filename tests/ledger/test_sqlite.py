"""The doors of a ledger in a file: what it makes, refuses and says."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from servanda.errors import LedgerBusy, LedgerError, NewerLedger, NotALedger
from servanda.ledger import open_ledger
from servanda.ledger.schema import metadata
from servanda.ledger.sqlite import APPLICATION_ID, ledger_error
from tests.ledger.hand import article
from tests.ledger.trial import add


def made(folder: Path) -> Path:
    path = folder / "kept.db"
    with open_ledger(str(path), create=True) as ledger:
        add(ledger, article("a", "A plain text."))
    return path


def test_a_new_ledger_says_what_it_is_and_keeps_its_version(tmp_path: Path) -> None:
    with sqlite3.connect(made(tmp_path)) as connection:
        held = [
            connection.execute(question).fetchone()[0]
            for question in (
                "PRAGMA application_id",
                "PRAGMA journal_mode",
                "SELECT version_num FROM alembic_version",
                "PRAGMA integrity_check",
            )
        ]
    connection.close()
    assert held == [APPLICATION_ID, "wal", "0001", "ok"]


def test_the_migrations_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{made(tmp_path)}")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, _kind, _parents: "found_words" not in (name or "")},
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_an_address_and_a_path_name_the_same_file(tmp_path: Path) -> None:
    path = made(tmp_path)
    with open_ledger(f"sqlite:///{path}", create=False) as ledger:
        assert [one.id for one in ledger.articles()] == ["a"]


def test_opening_makes_nothing_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(LedgerError, match=r"there is no ledger at .*: servanda add FILE"):
        open_ledger(str(path), create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("create", [True, False])
def test_an_empty_file_is_a_ledger_not_yet_made(tmp_path: Path, *, create: bool) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    if create:
        open_ledger(str(path), create=True).close()
        assert path.stat().st_size > 0
    else:
        with pytest.raises(LedgerError, match="add articles first"):
            open_ledger(str(path), create=False)


def text_file(folder: Path) -> Path:
    path = folder / "text.db"
    path.write_text("Chile and Samoa held talks.", encoding="utf-8")
    return path


def other_database(folder: Path) -> Path:
    path = folder / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    return path


def broken_database(folder: Path) -> Path:
    path = folder / "broken.db"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 200)
    return path


def folder_itself(folder: Path) -> Path:
    return folder


def pipe(folder: Path) -> Path:
    path = folder / "pipe"
    os.mkfifo(path)
    return path


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("make", [text_file, other_database, broken_database, folder_itself, pipe])
def test_what_is_no_ledger_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], Path], *, create: bool
) -> None:
    path = make(tmp_path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(NotALedger, match="not a ledger; give"):
        open_ledger(str(path), create=create)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_ledger_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(NewerLedger, match="upgrade Servanda"):
        open_ledger(str(path), create=True)


@pytest.mark.parametrize("where", ["missing/kept.db", "file/kept.db"])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError, match="give another path"):
        open_ledger(str(tmp_path / where), create=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(LedgerError, match="change the permissions"):
        open_ledger(str(tmp_path / "kept.db"), create=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_ledger_in_a_closed_folder_can_be_read(tmp_path: Path) -> None:
    path = made(tmp_path)
    tmp_path.chmod(0o500)
    with open_ledger(str(path), create=False) as ledger:
        assert [one.id for one in ledger.articles()] == ["a"]
    with pytest.raises(LedgerError, match="cannot be written; change its permissions"):
        open_ledger(str(path), create=True)


@pytest.mark.parametrize(
    "where", ["postgresql://ann:secret@host/db", "postgres://host/db", "postgresql+psycopg://h/d"]
)
def test_postgresql_is_refused_without_its_password(where: str) -> None:
    with pytest.raises(LedgerError, match="not supported yet; give a path to a file") as refusal:
        open_ledger(where, create=True)
    assert "secret" not in str(refusal.value)


def test_an_unknown_address_is_refused() -> None:
    with pytest.raises(LedgerError, match="mysql:// address cannot hold a ledger"):
        open_ledger("mysql://ann:secret@host/db", create=True)


def test_a_second_writer_waits_and_then_says_so(tmp_path: Path) -> None:
    path = str(made(tmp_path))
    with open_ledger(path, create=True) as one, open_ledger(path, create=True, patience=0.1) as two:
        with one.writing(), pytest.raises(LedgerBusy, match="wait until it is done"):
            add(two, article("b", "Another text."))
        assert add(two, article("b", "Another text.")) == ["new"]


def test_reading_goes_on_while_another_writes(tmp_path: Path) -> None:
    path = str(made(tmp_path))
    with open_ledger(path, create=True) as one, open_ledger(path, create=False) as two:
        with one.writing() as unit:
            unit.add_article(article("b", "Another text."))
            assert [held.id for held in two.articles()] == ["a"]
        assert [held.id for held in two.articles()] == ["a", "b"]


def test_processes_that_make_one_ledger_at_once_all_get_it(tmp_path: Path) -> None:
    code = "import sys; from servanda.ledger import open_ledger; "
    code += "open_ledger(sys.argv[1], create=True).close()"
    command = [sys.executable, "-c", code, str(tmp_path / "kept.db")]
    makers = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(3)]
    assert [maker.communicate()[1] for maker in makers] == [b""] * 3


@pytest.mark.parametrize(
    ("told", "kind", "remedy"),
    [
        ("database is locked", LedgerBusy, "try again"),
        ("file is not a database", NotALedger, "another path"),
        ("database disk image is malformed", LedgerError, "restore a copy"),
        ("database or disk is full", LedgerError, "free some space"),
        ("attempt to write a readonly database", LedgerError, "permissions"),
        ("unable to open database file", LedgerError, "permissions"),
        ("disk I/O error", LedgerError, "make sure"),
    ],
)
def test_what_sqlite_says_becomes_ours(told: str, kind: type[LedgerError], remedy: str) -> None:
    error = ledger_error(told, "kept.db")
    assert type(error) is kind
    assert remedy in str(error)
    assert "kept.db" in str(error)
