"""A run that is killed, again and again, ends as one that nobody disturbed."""

import random
import signal
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

from servanda.ingest import run
from servanda.ledger import open_ledger
from tests.ingest.dispatches import write_tangled
from tests.ingest.dump import dump, health
from tests.ledger.hand import HandReader

KILLS = 15
DISPATCHES = 64


def start(where: Path, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.ingest.runner", str(where), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kill_after(where: Path, folder: Path, *, pages: int, seconds: float) -> int:
    """Kill a run so long after so many pages; its exit status tells whether it was still going."""
    with start(where, folder) as process:
        if process.stdout is not None:
            list(islice(process.stdout, pages))
        time.sleep(seconds)
        process.kill()
    return process.returncode


def test_a_killed_run_resumes_to_the_same_ledger(tmp_path: Path) -> None:
    folder = write_tangled(tmp_path / "texts", DISPATCHES)
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    with open_ledger(str(whole), create=True) as ledger:
        run([str(folder)], ledger=ledger, reader=HandReader())

    chance = random.Random(20300504)  # noqa: S311 - moments, no secrets
    killed = 0
    # Further and further on, so that each kill meets work that none before it has met.
    for pages in sorted(chance.randrange(DISPATCHES) for _ in range(KILLS)):
        seconds = chance.uniform(0, 0.15)
        if kill_after(broken, folder, pages=pages, seconds=seconds) == -signal.SIGKILL:
            killed += 1
        assert not broken.exists() or health(broken) in ("ok", "not yet a ledger")
    assert killed > KILLS // 3

    with start(broken, folder) as process:
        process.communicate()
    assert process.returncode == 0
    assert health(broken) == "ok"
    assert dump(broken) == dump(whole)
