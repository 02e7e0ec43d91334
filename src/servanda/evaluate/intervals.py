"""How far the figures would move with other articles of the same kind: bootstrap intervals.

Articles, not acts, are drawn again, since the acts of one article stand or fall together
(Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13: percentile intervals).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from servanda.evaluate.count import METRICS, Count, Metric
from servanda.evaluate.score import Scores

#: How often as many articles as there are, are drawn with replacement.
DRAWS = 1000
#: The share of draws that an interval holds, in per cent.
COVERED = 95


@dataclass(frozen=True, slots=True)
class Interval:
    """From the lower to the upper bound, both shares of 1."""

    low: float
    high: float


Intervals = Mapping[str, Mapping[Metric, Interval]]


def intervals(scores: Scores) -> Intervals:
    """The interval of each metric of each row; empty for fewer than two articles."""
    if len(scores.articles) < 2:
        return {}
    from servanda.evaluate.resample import resampled  # noqa: PLC0415 - numpy is heavy

    empty = Count()
    counts = {
        row: [article.counts.get(row, empty) for article in scores.articles]
        for row in scores.counts
    }
    found = resampled(counts, draws=DRAWS, covered=COVERED)
    return {
        row: {metric: Interval(*bounds) for metric, bounds in metrics.items()}
        for row, metrics in found.items()
    }


def render(found: Intervals) -> str:
    """The intervals of precision, recall and F1, row by row."""
    return "\n".join(_lines(found))


def _lines(found: Intervals) -> Iterator[str]:
    title = f"{COVERED} % intervals"
    yield f"{title:28s}         P          R         F1   (articles drawn {DRAWS} times)"
    for row, metrics in found.items():
        cells = (f"{metrics[metric].low:.2f}-{metrics[metric].high:.2f}" for metric in METRICS)
        yield f"{row:28s}  " + "  ".join(cells)


def to_json(found: Intervals) -> dict[str, dict[str, list[float]]]:
    """The same for machines: row, metric, [low, high]."""
    return {
        row: {metric: [interval.low, interval.high] for metric, interval in metrics.items()}
        for row, metrics in found.items()
    }
