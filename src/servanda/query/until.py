"""How far the record of a pair reaches."""

from collections.abc import Iterator

from servanda.model.dates import bounds
from servanda.query.pair import PairView


def record_until(view: PairView, *, as_of: str | None) -> str | None:
    """The last day (EDTF) that a dated article or a held encounter of the pair speaks of.

    What is later than `as_of` is left out; None where nothing is dated with its year.
    """
    limit = bounds(as_of).last if as_of else None
    known = [
        (first, date)
        for date in _dates(view)
        if (first := bounds(date).first) is not None and (limit is None or first <= limit)
    ]
    return max(known)[1] if known else None


def _dates(view: PairView) -> Iterator[str]:
    for reading in view.readings.values():
        if reading.article.published:
            yield _end(reading.article.published)
    for cluster in view.links.encounters:
        for _, encounter, _ in view.accounts(cluster):
            if encounter.status == "held" and encounter.date and view.concerns(cluster):
                yield _end(encounter.date)


def _end(edtf: str) -> str:
    """The last part of an interval that says when it ends; any other date as it is."""
    _, _, right = edtf.partition("/")
    return edtf if right in ("", "..") else right
