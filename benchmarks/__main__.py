"""Print one small table of all benchmarks: python -m benchmarks. Nothing is written."""

import sys

from benchmarks import memory, reading, startup


def main() -> int:
    """Run each benchmark in turn; the status says nothing of the results."""
    print(f"{'benchmark':34s} {'measured':>16s}   aim")
    for benchmark in (startup, reading, memory):
        for row in benchmark.rows():
            print(row, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
