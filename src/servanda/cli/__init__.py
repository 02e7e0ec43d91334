"""The command `servanda`: one small module per verb; nothing heavy loads before one runs."""

import sys

from servanda.cli.command import servanda
from servanda.cli.door import run

__all__ = ["main", "servanda"]


def main() -> None:
    """What the installed command calls: run with the process's arguments and exit with a status."""
    sys.exit(run(servanda, sys.argv[1:]))
