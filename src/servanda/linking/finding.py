"""What a feature claims about two accounts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What a feature saw: `rule` names it, `strength` (0 to 1) scales its weight."""

    rule: str
    detail: str
    strength: float = 1.0
    veto: bool = False
