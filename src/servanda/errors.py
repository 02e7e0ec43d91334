"""The one error tree; every message says what to do about it.

ServandaError
├── UsageError          the command was given something it cannot use
├── InputError          one source cannot be taken in; the run goes on without it
├── DataError           a data file of the package is at fault (names the file and entry)
├── ReadingError        one article could not be read; the run goes on without it
├── EvidenceError       a quotation is not in its article; never recorded
└── LedgerError         the ledger cannot be opened or written
    ├── NotALedger      the file is something else
    ├── NewerLedger     written by a later version of Servanda
    └── LedgerBusy      another process is writing
"""


class ServandaError(Exception):
    """Root of everything Servanda raises on purpose; `str()` is fit to be shown to a person."""


class UsageError(ServandaError):
    """The command was given something it cannot use; nothing was done."""


class InputError(ServandaError):
    """One source cannot be taken in; the caller sets it aside and goes on."""


class DataError(ServandaError):
    """A data file shipped with the package is at fault; the message names file and entry."""


class ReadingError(ServandaError):
    """One article could not be read; the caller sets it aside and goes on."""


class EvidenceError(ServandaError):
    """A quotation does not stand in its article at the place it claims."""


class LedgerError(ServandaError):
    """The ledger cannot be opened, read or written."""


class NotALedger(LedgerError):
    """The file exists but holds something else."""


class NewerLedger(LedgerError):
    """The ledger was written by a later version of Servanda."""


class LedgerBusy(LedgerError):
    """Another process holds the ledger's one writer's place."""
