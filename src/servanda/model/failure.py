"""A document that could not be taken in is a value: counted, stored and shown, never a crash."""

from dataclasses import dataclass
from typing import Literal

Stage = Literal["fetch", "parse", "read", "link", "record"]


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """What was set aside, at which stage, and why, with the remedy in `reason`."""

    source: str
    stage: Stage
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"
