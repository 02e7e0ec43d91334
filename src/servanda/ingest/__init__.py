"""The run that fills a ledger: the one place where all stages meet."""

from servanda.ingest.flow import Report, run
from servanda.ingest.progress import Progress
from servanda.ingest.settle import relink

__all__ = ["Progress", "Report", "relink", "run"]
