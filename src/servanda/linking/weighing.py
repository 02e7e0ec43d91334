"""How likely two acts are about one undertaking: findings times weights, with the chief grounds."""

from dataclasses import dataclass
from functools import cache

from servanda.linking.data import numbers
from servanda.linking.evidence import Findings, evidence
from servanda.linking.profile import Profile
from servanda.model.reason import Reason

_SHOWN = 3
_SHOWN_IN_WORDS = frozenset(
    (
        "same_words", "same_name", "same_number", "same_sum", "same_session", "same_document",
        "answers", "points_back",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sum of what speaks for and against, from `lowest` to `highest`, and the findings."""

    score: float
    findings: Findings

    @property
    def chief(self) -> str:
        """The finding that speaks for it most, one that shows in the words where there is any."""
        shown = [name for name in sorted(self.findings) if name in _SHOWN_IN_WORDS]
        named = shown or sorted(self.findings)
        return max(named, key=lambda name: _points(name, self.findings[name]))


def weigh(left: Profile, right: Profile) -> Weighed:
    """What speaks for one undertaking, less what speaks against it."""
    findings = evidence(left, right)
    total = limits()["bias"] + sum(_points(name, value) for name, value in findings.items())
    return Weighed(min(max(total, limits()["lowest"]), limits()["highest"]), findings)


def reason(left: Profile, right: Profile, weighed: Weighed) -> Reason:
    """Why two acts are together: the chief finding, the rarest words that both have, the score."""
    shared = sorted(left.own.keys() & right.own.keys(), key=lambda term: (-left.own[term], term))
    words = ", ".join(term.partition(" ")[2] or term.partition(":")[2] for term in shared[:_SHOWN])
    refs = f"{left.candidate.first.ref} and {right.candidate.first.ref}"
    detail = f"{refs}: {words}" if words else refs
    return Reason(weighed.chief, detail, round(weighed.score, 2))


@cache
def limits() -> dict[str, float]:
    """The limits of `knowledge/undertakings.toml`: where to join, and the range of scores."""
    return numbers("undertakings", "limits")


def _points(name: str, strength: float) -> float:
    return _weights().get(name, 0.0) * strength


@cache
def _weights() -> dict[str, float]:
    return numbers("undertakings", "weights")
