"""Right and all, on the machine's side and on the reference's."""

from dataclasses import dataclass
from typing import Literal, get_args

Metric = Literal["p", "r", "f1"]
METRICS: tuple[Metric, ...] = get_args(Metric)


@dataclass(frozen=True, slots=True)
class Count:
    """`right` of `all` readings of the machine, `found` of `wanted` ones of the reference."""

    right: int = 0
    all: int = 0
    found: int = 0
    wanted: int = 0

    @classmethod
    def of(cls, hits: int, all: int, wanted: int) -> "Count":  # noqa: A002 - reads as it is
        """A count where each hit is right on both sides at once."""
        return cls(hits, all, hits, wanted)

    @classmethod
    def fact(cls, *, right: bool) -> "Count":
        """One yes or no about something both sides have."""
        return cls.of(int(right), 1, 1)

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.right + other.right,
            self.all + other.all,
            self.found + other.found,
            self.wanted + other.wanted,
        )

    @property
    def precision(self) -> float:
        """Share of the machine's that is right, 0 where it has none."""
        return self.right / self.all if self.all else 0.0

    @property
    def recall(self) -> float:
        """Share of the reference's that is found, 0 where it has none."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, 0 where both are 0."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def to_json(self) -> dict[str, float | int]:
        """Its three metrics, unrounded, and how many were wanted."""
        return {"p": self.precision, "r": self.recall, "f1": self.f1, "n": self.wanted}

    def metric(self, metric: Metric) -> float:
        """The value of one metric by its name."""
        return {"p": self.precision, "r": self.recall, "f1": self.f1}[metric]
