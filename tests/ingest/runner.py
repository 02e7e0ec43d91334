"""A run of the real flow for a process of its own, which tells of every page over a pipe."""

from multiprocessing.connection import Connection

from servanda.ingest import run
from servanda.ledger import open_ledger
from tests.ledger.hand import HandReader


class Telling:
    """A progress that sends a line for every page recorded."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def start(self, total: int) -> None:
        self._pipe.send(f"of {total}")

    def advance(self, name: str) -> None:
        self._pipe.send(name)

    def finish(self) -> None:
        self._pipe.send("finished")


def main(where: str, folder: str, pipe: Connection) -> None:
    with open_ledger(where, create=True) as ledger:
        run([folder], ledger=ledger, reader=HandReader(), progress=Telling(pipe))
