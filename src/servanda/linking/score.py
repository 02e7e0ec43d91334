"""Weights for what the features claim, their sum, and the explanation."""

from dataclasses import dataclass
from functools import cache

from servanda.errors import DataError
from servanda.linking.data import numbers
from servanda.linking.features import findings
from servanda.linking.finding import Finding
from servanda.linking.items import EncounterItem
from servanda.model.reason import Reason


@dataclass(frozen=True, slots=True)
class Score:
    """How far two accounts look like one encounter; `vetoed` ends the matter."""

    total: float
    reasons: tuple[Reason, ...]
    vetoed: bool = False

    def has(self, rule: str) -> bool:
        """Whether this rule spoke."""
        return any(reason.rule == rule for reason in self.reasons)


def score(left: EncounterItem, right: EncounterItem, *, also: Finding | None = None) -> Score:
    """Weigh all that speaks for and against two accounts being of one encounter."""
    found = [*findings(left, right), *((also,) if also else ())]
    reasons = tuple(sorted(_weighed(finding) for finding in found))
    return Score(
        total=round(sum(reason.weight for reason in reasons), 6),
        reasons=reasons,
        vetoed=any(finding.veto for finding in found),
    )


def _weighed(finding: Finding) -> Reason:
    if finding.veto:
        return Reason(finding.rule, finding.detail)
    return Reason(finding.rule, finding.detail, round(_weight(finding.rule) * finding.strength, 6))


def _weight(rule: str) -> float:
    try:
        return _weights()[rule]
    except KeyError:
        raise DataError(f"linking/knowledge/encounters.toml: no weight for {rule}") from None


@cache
def _weights() -> dict[str, float]:
    return numbers("encounters", "weights")
