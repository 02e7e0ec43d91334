"""From a score to a decision: same, not the same, or unsure, which joins nothing."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from servanda.linking.data import numbers
from servanda.linking.finding import Finding
from servanda.linking.items import EncounterItem
from servanda.linking.score import Score, score
from servanda.model.reason import Reason

Verdict = Literal["same", "not same", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about two accounts, with its grounds."""

    verdict: Verdict
    total: float
    reasons: tuple[Reason, ...]


def judge(left: EncounterItem, right: EncounterItem, *, also: Finding | None = None) -> Judgement:
    """Whether two accounts are of one encounter; `also` is what other encounters say of it."""
    weighed = score(left, right, also=also)
    return Judgement(_verdict(weighed), weighed.total, weighed.reasons)


def _verdict(weighed: Score) -> Verdict:
    if weighed.vetoed or weighed.total < _thresholds()["unsure"]:
        return "not same"
    return "same" if weighed.total >= _thresholds()["same"] else "unsure"


@cache
def _thresholds() -> dict[str, float]:
    return numbers("encounters", "thresholds")
