"""The door to the record: which kind of ledger an address names."""

from servanda.errors import LedgerError
from servanda.ledger.contract import Ledger

#: How long, in seconds, to wait for another process that is writing.
PATIENCE = 5.0


def open_ledger(where: str, *, create: bool, patience: float = PATIENCE) -> Ledger:
    """Open the ledger at a path (or a `sqlite:///` address); use it as a context manager.

    With `create` a ledger that does not exist is made. Raises LedgerError or one of its kinds.
    """
    scheme, separator, rest = where.partition("://")
    if not separator:
        return _open_sqlite(where, create=create, patience=patience)
    kind = scheme.partition("+")[0].lower()
    if kind == "sqlite":
        return _open_sqlite(rest.removeprefix("/"), create=create, patience=patience)
    if kind in ("postgresql", "postgres"):
        raise LedgerError("PostgreSQL ledgers are not supported yet; give a path to a file")
    raise LedgerError(f"a {kind}:// address cannot hold a ledger; give a path to a file")


def _open_sqlite(path: str, *, create: bool, patience: float) -> Ledger:
    # SQLAlchemy is heavy: nothing of it is loaded before a ledger is opened.
    from servanda.ledger.sqlite import open_sqlite  # noqa: PLC0415

    return open_sqlite(path, create=create, patience=patience)
