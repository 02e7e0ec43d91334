"""The record: one small contract, SQLite behind it, migrations, search."""

from servanda.ledger.checks import check
from servanda.ledger.contract import (
    MARK_END,
    MARK_START,
    Added,
    Block,
    Hit,
    Ledger,
    Outcome,
    Unit,
    under_id,
)
from servanda.ledger.engines import open_ledger

__all__ = [
    "MARK_END",
    "MARK_START",
    "Added",
    "Block",
    "Hit",
    "Ledger",
    "Outcome",
    "Unit",
    "check",
    "open_ledger",
    "under_id",
]
