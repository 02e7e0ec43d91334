"""Why something was decided: the rule that spoke, and what it saw."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """One ground for a decision.

    `rule` is the stable name of the rule or feature, `detail` what it saw in plain words,
    `weight` its share in a score (0 where nothing is added up).
    """

    rule: str
    detail: str
    weight: float = 0.0

    def __str__(self) -> str:
        return f"{self.rule}: {self.detail}" if self.detail else self.rule
