"""A run of the real flow in a process of its own: `python -m tests.ingest.runner LEDGER FOLDER`."""

import sys

from servanda.ingest import run
from servanda.ledger import open_ledger
from tests.ledger.hand import HandReader


class Telling:
    """A progress that writes a line for every page recorded."""

    def start(self, total: int) -> None:
        self._tell(f"of {total}")

    def advance(self, name: str) -> None:
        self._tell(name)

    def finish(self) -> None:
        self._tell("finished")

    def _tell(self, line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def main(where: str, folder: str) -> None:
    with open_ledger(where, create=True) as ledger:
        run([folder], ledger=ledger, reader=HandReader(), progress=Telling())


if __name__ == "__main__":
    main(*sys.argv[1:])
