"""Weights that fit examples best: logistic regression, as a yes or no and as a choice of several.

Both are convex with a ridge penalty, so there is one answer, whatever the order of the examples;
SciPy's L-BFGS finds it to more digits than are kept.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Signs = Mapping[str, float]
Vector = NDArray[np.float64]
#: A sign of fewer examples is not learned.
LEAST = 4
_OPTIONS = {"maxiter": 2000, "ftol": 1e-12, "gtol": 1e-7}
_BIAS = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """A bias and the weight of each sign."""

    bias: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Choice:
    """Candidates of which at least one is right; `right` tells which."""

    candidates: Sequence[Signs]
    right: Sequence[bool]


def yes_or_no(
    rows: Sequence[Signs], right: Sequence[bool], *, ridge: float, weight_of_no: float = 1.0
) -> Learned:
    """Fit the log odds of a yes; a no may weigh more or less than a yes."""
    names = [*_names(rows), _BIAS]
    design = _design([{**row, _BIAS: 1.0} for row in rows], names)
    told = np.array(right, dtype=float)
    mass = np.where(told > 0, 1.0, weight_of_no)
    penalty = np.array([ridge] * (len(names) - 1) + [ridge / 1000])

    def loss(weights: Vector) -> tuple[float, Vector]:
        totals = design @ weights
        share = 1 / (1 + np.exp(-np.clip(totals, -30, 30)))
        missed = np.logaddexp(0, totals) - told * totals
        slope = design.T @ (mass * (share - told)) + penalty * weights
        return float((mass * missed).sum() + (penalty * weights**2).sum() / 2), slope

    found = _least(loss, len(names))
    return Learned(found.pop(), dict(zip(names, found, strict=False)))


def best_of(choices: Sequence[Choice], *, ridge: float) -> Learned:
    """Fit the totals by which the right candidate wins against the others of its choice."""
    rows = [signs for choice in choices for signs in choice.candidates]
    names = _names(rows)
    design = _design(rows, names)
    sizes = [len(choice.candidates) for choice in choices]
    starts = np.cumsum([0, *sizes[:-1]])
    of = np.repeat(np.arange(len(choices)), sizes)
    right = np.array([told for choice in choices for told in choice.right])

    def loss(weights: Vector) -> tuple[float, Vector]:
        totals = design @ weights
        raised = np.exp(totals - np.maximum.reduceat(totals, starts)[of])
        every = np.add.reduceat(raised, starts)
        aimed = np.where(right, raised, 0.0)
        best = np.add.reduceat(aimed, starts)
        slope = design.T @ (raised / every[of] - aimed / best[of]) + ridge * weights
        return float(np.log(every / best).sum() + ridge * (weights**2).sum() / 2), slope

    return Learned(0.0, dict(zip(names, _least(loss, len(names)), strict=True)))


def _least(loss: Callable[[Vector], tuple[float, Vector]], size: int) -> list[float]:
    found: Any = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options=_OPTIONS)
    return [float(weight) for weight in found.x]


def _names(rows: Iterable[Signs]) -> list[str]:
    counts = Counter(sign for row in rows for sign in row)
    return sorted(sign for sign, number in counts.items() if number >= LEAST)


def _design(rows: Sequence[Signs], names: Sequence[str]) -> Any:
    """One line an example, one column a sign."""
    place = {name: column for column, name in enumerate(names)}
    cells = [
        (line, place[sign], value)
        for line, row in enumerate(rows)
        for sign, value in row.items()
        if sign in place
    ]
    lines, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (lines, columns)), shape=(len(rows), len(names)))
