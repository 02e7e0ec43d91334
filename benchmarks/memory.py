"""Peak memory of a process that reads the example dispatches, and of one that only parses them."""

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.row import Row

_PARSE = """\
from benchmarks.row import examples
from benchmarks.reading import bodies
from servanda.reading.text.parse import BATCH, language_model
for _ in language_model().pipe(bodies(examples(times=5)), batch_size=BATCH): pass
"""
_READ = """\
from benchmarks.row import examples
from servanda.reading import open_reader
for _ in open_reader().read(examples(times=5)): pass
"""
_PEAK = """\
import resource, sys
unit = 1024**2 if sys.platform == "darwin" else 1024
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit)
"""


def rows() -> Iterator[Row]:
    """Peak resident memory in MB."""
    yield Row("peak memory, reading", f"{_peak(_READ)} MB")
    yield Row("peak memory, bare pipeline", f"{_peak(_PARSE)} MB")


def _peak(program: str) -> int:
    command = [sys.executable, "-c", program + _PEAK]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1])
