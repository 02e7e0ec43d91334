"""A ledger in a SQLite file: the only module that knows the dialect's doors and locks."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from servanda.errors import LedgerBusy, LedgerError, NewerLedger, NotALedger
from servanda.ledger.store import SqlLedger
from servanda.ledger.upgrade import migrate, newest, version_of

#: "Srvd" in the file's header says that it is a ledger.
APPLICATION_ID = int.from_bytes(b"Srvd")
_MAGIC = b"SQLite format 3\x00"


def open_sqlite(path: str, *, create: bool, patience: float) -> SqlLedger:
    """Open the ledger in the file at `path`; wait up to `patience` seconds for another writer.

    Raises NotALedger, NewerLedger, LedgerBusy or LedgerError, each naming the remedy.
    """
    file = Path(path)
    exists = _checked(file, path, create=create)
    engine = _engine(file, path, patience=patience, read_only=exists and not _writable(file))
    try:
        _bring_up_to_date(engine, path, create=create)
    except BaseException:
        engine.dispose()
        raise
    return SqlLedger(engine, path)


# --- before SQLite sees the file --------------------------------------------------------------


def _checked(file: Path, path: str, *, create: bool) -> bool:
    """Whether the file is there; raises where it cannot be, or become, a ledger."""
    try:
        start = _first_bytes(file, path)
    except FileNotFoundError:
        start = None
    except NotADirectoryError as fault:
        told = f"there can be no ledger at {path}: {file.parent} is no folder; give another path"
        raise LedgerError(told) from fault
    except (OSError, ValueError) as fault:
        raise LedgerError(
            f"the ledger at {path} cannot be read ({_told(fault)}); "
            "change its permissions or give another path"
        ) from fault
    if start:
        if start != _MAGIC:
            raise _no_ledger_file(path)
        if create and not _writable(file):
            raise _closed(path)
        return True
    if not create:
        raise _missing(path)
    _check_room(file, path)
    return start is not None


def _first_bytes(file: Path, path: str) -> bytes:
    if not path:
        raise LedgerError("no path is given for the ledger; give a path to a file")
    if file.is_dir():
        raise NotALedger(f"{path} is a folder, not a ledger; give a path to a file")
    if file.exists() and not file.is_file():
        raise _no_ledger_file(path)
    with file.open("rb") as stream:
        return stream.read(len(_MAGIC))


def _check_room(file: Path, path: str) -> None:
    if not file.parent.is_dir():
        raise LedgerError(
            f"no ledger can be made at {path}: the folder {file.parent} does not exist; "
            "make it first or give another path"
        )
    if not _writable(file):
        raise LedgerError(
            f"no ledger can be made at {path}: no permission to write there; "
            "change the permissions or give another path"
        )


def _writable(file: Path) -> bool:
    return os.access(file.parent, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))


def _told(fault: OSError | ValueError) -> str:
    return (fault.strerror or str(fault)) if isinstance(fault, OSError) else str(fault)


def _missing(path: str) -> LedgerError:
    return LedgerError(f"there is no ledger at {path}; add articles first: servanda add FILE")


def _closed(path: str) -> LedgerError:
    return LedgerError(
        f"the ledger {path} cannot be written; change its permissions or give another path"
    )


def _no_ledger_file(path: str) -> NotALedger:
    return NotALedger(f"{path} is a file of another kind, not a ledger; give another path")


# --- the engine -------------------------------------------------------------------------------


def _engine(file: Path, path: str, *, patience: float, read_only: bool) -> Engine:
    address = file.absolute().as_uri() + _mode(file, read_only=read_only)

    def connect() -> sqlite3.Connection:
        # SQLAlchemy sends BEGIN itself: the driver's own would come too late for a snapshot.
        return sqlite3.connect(
            address, uri=True, timeout=patience, isolation_level=None, check_same_thread=False
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "connect", _prepare_read_only if read_only else _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", lambda context: _translate(context, path))
    return engine


def _mode(file: Path, *, read_only: bool) -> str:
    if not read_only:
        return ""
    # Without a log beside it nobody is writing, and SQLite need not make one in a closed folder.
    return "?mode=ro" if file.with_name(file.name + "-wal").exists() else "?immutable=1"


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    for pragma in ("foreign_keys = ON", "synchronous = NORMAL"):
        connection.cursor().execute(f"PRAGMA {pragma}")


def _prepare_read_only(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.cursor().execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _translate(context: ExceptionContext, path: str) -> None:
    """The one door where SQLite's errors become ours."""
    told = str(context.original_exception)
    if isinstance(context.original_exception, sqlite3.Error):
        raise ledger_error(told, path) from context.original_exception


def ledger_error(told: str, path: str) -> LedgerError:
    """Our error for what SQLite says, naming the remedy."""
    if "locked" in told or "busy" in told:
        return LedgerBusy(
            f"another process is writing to the ledger {path}; wait until it is done and try again"
        )
    if "not a database" in told:
        return _no_ledger_file(path)
    if "malformed" in told or "disk image" in told:
        return LedgerError(f"the ledger {path} is damaged ({told}); restore a copy of it")
    if "full" in told:
        return LedgerError(f"no room is left for the ledger {path}; free some space and try again")
    if "readonly" in told or "read-only" in told or "unable to open" in told:
        return _closed(path)
    return LedgerError(f"the ledger {path} refused: {told}; make sure nothing else changes it")


# --- its version ------------------------------------------------------------------------------


def _bring_up_to_date(engine: Engine, path: str, *, create: bool) -> None:
    if _is_current(engine, path, create=create):
        return
    try:
        _keep_a_log(engine)
        with engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection:
            migrate(connection)
    except LedgerError:
        # Another process may have brought it up to date in the meantime.
        if not _is_current(engine, path, create=create):
            raise


def _keep_a_log(engine: Engine) -> None:
    """Write ahead, so that people can read while a run goes on; the file remembers it."""
    with engine.connect().execution_options(begin="SELECT 1") as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")


def _is_current(engine: Engine, path: str, *, create: bool) -> bool:
    """Whether the ledger has this program's version; raises where it cannot be brought to it."""
    with engine.connect() as connection:
        application_id = connection.execute(text("PRAGMA application_id")).scalar_one()
        if application_id != APPLICATION_ID:
            return _may_become_one(connection, path, create=create)
        version = version_of(connection)
    if version is not None and version > newest():
        raise NewerLedger(
            f"the ledger {path} was written by a later version of Servanda "
            f"(ledger version {version}, known up to {newest()}); upgrade Servanda to use it"
        )
    return version == newest()


def _may_become_one(connection: Connection, path: str, *, create: bool) -> bool:
    """False for an empty database, which may become a ledger; raises for any other."""
    application_id = connection.execute(text("PRAGMA application_id")).scalar_one()
    tables = connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one()
    if application_id or tables:
        raise _no_ledger_file(path)
    if not create:
        raise _missing(path)
    return False
