"""The real command, run as a user runs it, and a ledger that it has filled once."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.dispatches import AGENCY, FOOTBALL, READOUT


@dataclass(frozen=True)
class Done:
    """What a command left: status, standard output, lines of standard error."""

    status: int
    out: str
    err: tuple[str, ...]


Servanda = Callable[..., Done]


def _servanda(
    *arguments: object, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Done:
    command = [sys.executable, "-c", "from servanda.cli import main; main()"]
    environ = {**os.environ, **(env or {})}
    environ.pop("SERVANDA_DEBUG", None)
    if not env or "SERVANDA_LEDGER" not in env:
        environ.pop("SERVANDA_LEDGER", None)
    done = subprocess.run(
        [*command, *map(str, arguments)],
        capture_output=True,
        cwd=cwd,
        env=environ,
        check=False,
        timeout=60,
    )
    err = done.stderr.decode("utf-8").splitlines()
    return Done(done.returncode, done.stdout.decode("utf-8"), tuple(err))


@pytest.fixture(scope="session")
def command() -> Servanda:
    """Runs `servanda` with arguments in a process of its own."""
    return _servanda


@pytest.fixture(scope="session")
def dispatches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two accounts of one meeting and a text about something else."""
    folder = tmp_path_factory.mktemp("dispatches")
    for name, text in (("agency", AGENCY), ("readout", READOUT), ("football", FOOTBALL)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Filled:
    """A ledger, and what the command said when it was filled."""

    path: Path
    said: Done


@pytest.fixture(scope="session")
def filled(command: Servanda, dispatches: Path, tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """A ledger that holds the dispatches."""
    path = tmp_path_factory.mktemp("ledger") / "cl-fi.db"
    return Filled(path, command("--ledger", path, "add", dispatches))


@pytest.fixture(scope="session")
def once(command: Servanda, dispatches: Path) -> Done:
    """The agency's dispatch, read once as JSON."""
    return command("read", "--json", dispatches / "agency.txt")
