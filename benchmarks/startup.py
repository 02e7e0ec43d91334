"""Processor time of `servanda --help` against an empty program of the same library (click)."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from statistics import median

from benchmarks.row import Row

RUNS = 15
_EMPTY = """\
import click

@click.command()
def main() -> None:
    "Nothing."

main()
"""
_SERVANDA = "from servanda.cli import main; main()"


def rows() -> Iterator[Row]:
    """Milliseconds of user and system time, and the ratio of the medians."""
    ours, empty = [], []
    for number in range(RUNS + 1):
        pair = (_seconds(_SERVANDA), _seconds(_EMPTY))
        if number:  # the first run may still compile modules
            ours.append(pair[0])
            empty.append(pair[1])
    yield Row("servanda --help, processor time", f"{median(ours) * 1000:.0f} ms")
    yield Row("times an empty click program", f"{median(ours) / median(empty):.2f}", "at most 1.50")


def _seconds(program: str) -> float:
    return spent([sys.executable, "-c", program, "--help"])


def spent(command: Sequence[str]) -> float:
    """User and system seconds of one child process."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with status {child.returncode}")
    return usage.ru_utime + usage.ru_stime
