"""Which kinds of encounter can be one event, and which can realise which."""

from functools import cache

from servanda.errors import DataError
from servanda.linking.data import entry, pairs
from servanda.model.codes import EncounterKind


def can_be_one(left: EncounterKind, right: EncounterKind) -> bool:
    """Whether two outlets may give one event these two kinds."""
    return left == right or right in _kin().get(left, ()) or left in _kin().get(right, ())


def can_realise(planned: EncounterKind, held: EncounterKind) -> bool:
    """Whether what was planned as one kind may be reported held as the other."""
    return (planned, held) in pairs("encounters", "realises", "kin")


@cache
def _kin() -> dict[str, tuple[str, ...]]:
    rows = entry("encounters", "kin")
    if not isinstance(rows, dict):
        raise DataError("linking/knowledge/encounters.toml: kin is no table")
    return {kind: tuple(others) for kind, others in rows.items()}
