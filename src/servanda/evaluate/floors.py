"""Floors: what was reached once may not be lost, and no floor falls without being told to."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from servanda.errors import InputError, UsageError
from servanda.evaluate.count import METRICS, Count, Metric

Values = Mapping[str, Mapping[Metric, float]]
#: What was measured: counts by the name of their row.
Rows = Mapping[str, Count]

_HEADER = """\
# What the reader must reach on the reference readings with this digest.
# `servanda evaluate GOLD --floors THIS --raise-floors` lifts the floors to what was measured;
# a floor falls, and other references are accepted, only with `--lower` as well.
"""
#: A share reached exactly must not fail by the last bit of a float.
_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Floors:
    """Lowest allowed value by row and metric; `references` is the digest they were set on."""

    references: str
    values: Values


@dataclass(frozen=True, slots=True)
class Miss:
    """A row below its floor, or, with `measured` None, one that was not measured at all."""

    row: str
    metric: Metric
    floor: float
    measured: float | None

    def __str__(self) -> str:
        reached = "was not measured" if self.measured is None else f"is {self.measured:.4f}"
        return f"{self.row} {self.metric} {reached}, below its floor {self.floor:.2f}"


def load_floors(path: Path) -> Floors:
    """Read a floors file; raises InputError where it is no such file or names unknown metrics."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        values = {row: _metrics(row, metrics) for row, metrics in tables["floors"].items()}
        return Floors(str(tables.get("references", "")), values)
    except FileNotFoundError as fault:
        raise UsageError(f"{path}: there is no such floors file") from fault
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise InputError(
            f"{path}: not a floors file ({fault}); it maps [floors] row = {{ f1 = 0.70 }}"
        ) from fault


def _metrics(row: str, metrics: Mapping[str, float]) -> dict[Metric, float]:
    unknown = set(metrics) - set(METRICS)
    if unknown:
        raise ValueError(f"{row}: unknown metric {sorted(unknown)[0]}, known are p, r, f1")
    return {metric: float(metrics[metric]) for metric in METRICS if metric in metrics}


def misses(floors: Floors, rows: Rows) -> list[Miss]:
    """The floors that are not reached, in the order of the file."""
    found = []
    for row, metrics in floors.values.items():
        for metric, floor in metrics.items():
            measured = _measured(rows, row, metric)
            if measured is None or measured < floor - _TOLERANCE:
                found.append(Miss(row, metric, floor, measured))
    return found


def _measured(rows: Rows, row: str, metric: Metric) -> float | None:
    count = rows.get(row)
    return None if count is None else count.metric(metric)


def raised(floors: Floors, rows: Rows, *, digest: str, lower: bool = False) -> Floors:
    """The floors lifted to what was measured, rounded down to two decimals.

    Without `lower` no floor falls, and floors set on other references are refused (UsageError).
    """
    if floors.references != digest and not lower:
        raise UsageError(
            "the reference readings are not those that the floors were set on; "
            "give --lower as well to set them anew"
        )
    values = {
        row: {
            metric: _next(floor, _measured(rows, row, metric), lower=lower)
            for metric, floor in metrics.items()
        }
        for row, metrics in floors.values.items()
    }
    return Floors(digest, values)


def _next(floor: float, measured: float | None, *, lower: bool) -> float:
    if measured is None:
        return floor
    reached = math.floor((measured + _TOLERANCE) * 100) / 100
    return reached if lower else max(floor, reached)


def render(floors: Floors) -> str:
    """The floors as the text of their file."""
    lines = [_HEADER, f'references = "{floors.references}"', "", "[floors]"]
    for row, metrics in floors.values.items():
        inner = ", ".join(f"{metric} = {floor:.2f}" for metric, floor in metrics.items())
        lines.append(f'"{row}" = {{ {inner} }}')
    return "\n".join(lines) + "\n"


def write(floors: Floors, path: Path) -> None:
    """Put the floors in their file, whole or not at all."""
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.write_text(render(floors), encoding="utf-8")
        fresh.replace(path)
    except OSError as fault:
        raise UsageError(f"{path}: cannot be written: {fault.strerror}") from fault
