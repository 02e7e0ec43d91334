"""Every row of a ledger, to compare one with another."""

import sqlite3
from contextlib import closing
from pathlib import Path

Rows = dict[str, list[tuple[object, ...]]]


def dump(path: Path) -> Rows:
    """All rows of all tables; of the word index its words, since its pages depend on commits."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            str(name)
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not str(name).startswith("found_words_")
        ]
        return {
            table: sorted(connection.execute(f"SELECT {_columns(table)} FROM {table}"), key=repr)  # noqa: S608
            for table in sorted(tables)
        }


def health(path: Path) -> str:
    """What SQLite says of the file, after checking the word index against its words."""
    with closing(sqlite3.connect(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return "not yet a ledger"
        connection.execute("INSERT INTO found_words(found_words) VALUES ('integrity-check')")
        faults = connection.execute("PRAGMA foreign_key_check").fetchall()
        told = connection.execute("PRAGMA integrity_check").fetchone()[0]
    return f"{told}, but {faults}" if faults else str(told)


def _columns(table: str) -> str:
    # Only the word index is tied to other rows by its rowid; elsewhere it means nothing.
    return "rowid, *" if table == "found_words" else "*"
