"""Whether what is reported falls short of the number that was undertaken."""

import re
from collections.abc import Iterable, Sequence

from servanda.model.reading import Act, Quantity

_AFTER_NOUN = re.compile(r" (?:of|for|a|an|per|in|to|from|each) ")
# Counts of one thing by two accounts may differ by so much.
_NEARLY = 0.9


def falls_short(act: Act, earlier: Sequence[Act]) -> bool:
    """Whether all that `act` counts of a thing is less than was owed of it at last."""
    owed = _owed(earlier)
    told = [(thing, one.value) for one in act.quantities if (thing := _thing(one)) in owed]
    return bool(told) and all(value < _NEARLY * owed[thing] for thing, value in told)


def _owed(acts: Iterable[Act]) -> dict[str, float]:
    """The last number owed of each thing."""
    return {_thing(one): one.value for act in acts for one in act.quantities if one.role == "owed"}


def _thing(quantity: Quantity) -> str:
    """The currency, or the noun counted: that of "work visas" and "visas a year" is one."""
    if quantity.currency:
        return quantity.currency
    words = _AFTER_NOUN.split((quantity.unit or "").lower())[0].split()
    return words[-1].rstrip("s") if words else ""
