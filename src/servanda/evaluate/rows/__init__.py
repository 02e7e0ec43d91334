"""The rows of the table, one module for each kind; each yields (name of the row, count).

A row may be yielded several times: the counts are added up. Rows appear in the table in the
order in which they are first yielded.
"""

from collections.abc import Iterator

from servanda.evaluate.count import Count

Rows = Iterator[tuple[str, Count]]
