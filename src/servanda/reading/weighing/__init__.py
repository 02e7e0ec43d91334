"""Decisions by weighed signs: what speaks for and against, each sign with a weight learned from
the corpus and kept in a data file (`data/NAME.toml`), so that a decision can be read as a sum.

A sign is a name with a value, most often 1.0. What a weights file does not know weighs nothing.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from servanda.errors import DataError

Signs = Mapping[str, float]
#: How many signs a reason names.
_TOLD = 4


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of one question's signs; the sum is the log odds of a yes."""

    name: str
    bias: float
    of: Mapping[str, float]

    def total(self, signs: Signs) -> float:
        """The log odds of a yes; above nought it is likelier than not."""
        known = self.of  # fsum rounds once, so the order of the signs does not matter
        return self.bias + math.fsum(known[sign] * signs[sign] for sign in signs if sign in known)

    def share(self, signs: Signs) -> float:
        """The likelihood of a yes, from 0 to 1."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.total(signs)))))

    def heaviest(self, signs: Signs) -> str:
        """The signs that weigh most, with what each adds: "title names it +1.2, ..."."""
        parts = [(self.of.get(sign, 0.0) * value, sign) for sign, value in signs.items()]
        told = sorted((part for part in parts if part[0]), key=lambda p: (-abs(p[0]), p[1]))
        return ", ".join(f"{sign} {weight:+.1f}" for weight, sign in told[:_TOLD])


@cache
def weights(name: str) -> Weights:
    """The weights of this name; raises DataError where the file lacks something."""
    source = resources.files(__package__).joinpath("data", f"{name}.toml")
    try:
        table = tomllib.loads(source.read_text(encoding="utf-8"))
        return Weights(name, float(table["bias"]), _numbers(table["weights"].items()))
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as fault:
        raise DataError(f"weighing/data/{name}.toml: {fault}; run: make weights") from fault


def _numbers(rows: Iterable[tuple[str, object]]) -> dict[str, float]:
    return {sign: float(str(weight)) for sign, weight in rows}
