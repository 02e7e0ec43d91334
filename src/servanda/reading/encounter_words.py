"""The words that report an encounter, by kind."""

import re
from dataclasses import dataclass
from functools import lru_cache

from servanda.model.codes import EncounterKind, EncounterStatus
from servanda.reading.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words at `[start, end)` of a sentence that report an encounter of this kind."""

    kind: EncounterKind
    start: int
    end: int
    rank: int


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[EncounterKind, int, re.Pattern[str]], ...]:
    rows = lexicon().encounters["encounter"]
    return tuple((row["kind"], row["rank"], re.compile("|".join(row["words"]))) for row in rows)


@lru_cache(maxsize=1)
def _status_patterns() -> tuple[tuple[EncounterStatus, re.Pattern[str]], ...]:
    words = lexicon().encounters["words"]
    return tuple(
        (status, re.compile("|".join(words[status])))
        for status in ("cancelled", "postponed", "planned")
    )  # type: ignore[return-value]


def triggers_in(words: str) -> list[Trigger]:
    """Every reporting of an encounter in a sentence, in order of place, one of a kind."""
    lowered = words.lower().replace("’", "'")
    found: list[Trigger] = []
    for kind, rank, pattern in _patterns():
        match = pattern.search(lowered)
        if match:
            found.append(Trigger(kind, match.start(), match.end(), rank))
    return sorted(found, key=lambda trigger: (trigger.start, trigger.rank))


def kinds_in(words: str) -> frozenset[EncounterKind]:
    """The kinds of encounter that a sentence speaks of."""
    return frozenset(trigger.kind for trigger in triggers_in(words))


def status_of(words: str, trigger: Trigger) -> EncounterStatus:
    """Held unless the words before the trigger, or right after it, say otherwise."""
    lowered = words.lower()
    near = lowered[max(0, trigger.start - 60) : trigger.end + 50]
    for status, pattern in _status_patterns():
        match = pattern.search(near)
        if match and (
            status != "planned" or match.start() <= trigger.start - max(0, trigger.start - 60) + 2
        ):
            return status
    return "held"
