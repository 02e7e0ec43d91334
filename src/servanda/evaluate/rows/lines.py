"""Is each line of the page taken for what it is?"""

from servanda.evaluate.count import Count
from servanda.evaluate.rows import Rows
from servanda.evaluate.sheet import Sheet


def rows(reference: Sheet, machine: Sheet) -> Rows:
    """Lines whose kind of block is right; only lines that the reference names are counted."""
    right = sum(machine.lines.get(number) == kind for number, kind in reference.lines.items())
    yield "block lines", Count.of(right, len(reference.lines), len(reference.lines))
