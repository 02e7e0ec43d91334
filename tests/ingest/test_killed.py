"""A run that is killed, again and again, ends as one that nobody disturbed."""

import multiprocessing
import random
import signal
import time
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

import pytest

from servanda.ingest import run
from servanda.ledger import open_ledger
from tests.ingest.dispatches import write_tangled
from tests.ingest.dump import dump, health
from tests.ingest.runner import main
from tests.ledger.hand import HandReader

Running = ForkServerProcess

KILLS = 15
DISPATCHES = 64


@pytest.fixture(scope="module")
def processes() -> ForkServerContext:
    # One server loads all modules; the runs are forks of it, begun in no time.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.ingest.runner", "alembic.command"])
    return context


def start(processes: ForkServerContext, where: Path, folder: Path) -> tuple[Running, Connection]:
    ours, theirs = processes.Pipe(duplex=False)
    process = processes.Process(target=main, args=(str(where), str(folder), theirs))
    process.start()
    theirs.close()
    return process, ours


def ended(process: Running, pipe: Connection) -> int | None:
    process.join()
    pipe.close()
    status = process.exitcode
    process.close()
    return status


def told(pipe: Connection, lines: int) -> None:
    """Wait for so many lines, or for the end."""
    try:
        for _ in range(lines):
            pipe.recv()
    except EOFError:
        return


def test_a_killed_run_resumes_to_the_same_ledger(
    processes: ForkServerContext, tmp_path: Path
) -> None:
    folder = write_tangled(tmp_path / "texts", DISPATCHES)
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    with open_ledger(str(whole), create=True) as ledger:
        run([str(folder)], ledger=ledger, reader=HandReader())

    chance = random.Random(20300504)  # noqa: S311 - moments, no secrets
    killed = 0
    # Further and further on, so that each kill meets work that none before it has met.
    for pages in sorted(chance.randrange(DISPATCHES) for _ in range(KILLS)):
        process, pipe = start(processes, broken, folder)
        told(pipe, pages)
        time.sleep(chance.uniform(0, 0.15))
        process.kill()
        killed += ended(process, pipe) == -signal.SIGKILL
        assert not broken.exists() or health(broken) in ("ok", "not yet a ledger")
    assert killed > KILLS // 3

    process, pipe = start(processes, broken, folder)
    told(pipe, DISPATCHES * 2)
    assert ended(process, pipe) == 0
    assert health(broken) == "ok"
    assert dump(broken) == dump(whole)
