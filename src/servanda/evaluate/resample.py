"""Drawing articles again, many times, and what the draws come to (numpy stays in here)."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from servanda.evaluate.count import METRICS, Count, Metric

_Floats = npt.NDArray[np.float64]
_START = 20260101


def resampled(
    rows: Mapping[str, Sequence[Count]], *, draws: int, covered: int
) -> dict[str, dict[Metric, tuple[float, float]]]:
    """Bounds that hold `covered` per cent of the draws, by row and metric.

    `rows` gives for each row its count in every article, in one order of articles. The generator
    has a fixed start: the same counts give the same bounds.
    """
    articles = max(map(len, rows.values()), default=0)
    weights = _weights(articles, draws)
    return {row: _bounds(counts, weights, covered) for row, counts in rows.items()}


def _weights(articles: int, draws: int) -> _Floats:
    """How often each article (column) comes in each draw (row)."""
    chance = random.Random(_START)  # noqa: S311 - drawn again the same way, no secret
    found = np.zeros((draws, articles))
    for draw in found:
        for place, times in Counter(chance.choices(range(articles), k=articles)).items():
            draw[place] = times
    return found


def _bounds(
    counts: Sequence[Count], weights: _Floats, covered: int
) -> dict[Metric, tuple[float, float]]:
    table = np.array([[one.right, one.all, one.found, one.wanted] for one in counts], dtype=float)
    right, all_, found, wanted = (weights @ table).T
    p, r = _share(right, all_), _share(found, wanted)
    values = {"p": p, "r": r, "f1": _share(2 * p * r, p + r)}
    outside = (100 - covered) / 2
    bounds = {metric: np.percentile(values[metric], [outside, 100 - outside]) for metric in METRICS}
    return {metric: (float(low), float(high)) for metric, (low, high) in bounds.items()}


def _share(part: _Floats, whole: _Floats) -> _Floats:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
