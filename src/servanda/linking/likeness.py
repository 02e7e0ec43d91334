"""How alike two tellings of an act are, by their words, numbers, dates, actors and types."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product

from servanda.linking.data import numbers, pairs
from servanda.linking.folding import fold, generic, stem, tokens
from servanda.linking.items import ActItem, Amounts
from servanda.model.codes import ActType
from servanda.model.dates import bounds

# A word that any communiqué has says less than half of what a rarer one says.
_GENERIC_WEIGHT = 0.4
# Smaller numbers are shared by chance.
_TELLING_NUMBER = 10
_AFTER_NOUN = re.compile(r" (?:of|for|a|an|per|in|to|from|each) ")


def acts_alike(left: ActItem, right: ActItem) -> float | None:
    """Likeness from 0 to 1 of two tellings, or None where something forbids one act."""
    alike = words_alike(left.words, right.words)
    if alike < thresholds()["worth"] and left.words != right.words:
        return None
    if clash(left, right):
        return None
    if left.words == right.words and tokens(left.act.quote.text) == tokens(right.act.quote.text):
        alike = 1.0
    differ = values_clash((left,), (right,))
    if differ and not _otherwise_one(left, right, alike):
        return None
    return _adjusted(alike, left, right) - (thresholds()["other_value"] if differ else 0.0)


def _otherwise_one(left: ActItem, right: ActItem, alike: float) -> bool:
    """Whether two articles tell the same but for a number or a date: they differ over one act."""
    return (
        left.ref.article != right.ref.article
        and left.act.type == right.act.type
        and alike >= thresholds()["despite_value"]
    )


def clash(left: ActItem, right: ActItem) -> str | None:
    """What forbids that two tellings are of one act, in words; None where nothing does."""
    if not types_alike(left.act.type, right.act.type):
        return f"{left.act.type} and {right.act.type}"
    if not set(left.act.by) & set(right.act.by):
        return "said by different parties"
    if left.act.owner and right.act.owner and not set(left.act.owner) & set(right.act.owner):
        return "owed by different parties"
    if _report_of_other_numbers(left, right):
        return "different numbers"
    return "different sessions" if ordinals_clash((left,), (right,)) else None


def _report_of_other_numbers(left: ActItem, right: ActItem) -> bool:
    """What was done so far and what is still to be done are two acts."""
    if (left.act.type == "report") == (right.act.type == "report"):
        return False
    return amounts_clash(left.every_amount, right.every_amount)


def values_clash(left: Sequence[ActItem], right: Sequence[ActItem]) -> str | None:
    """Whether the tellings of two acts contradict each other in number or due date, in words."""
    if numbers_clash(left, right):
        return "different numbers"
    return "different due dates" if dues_clash(left, right) else None


def numbers_clash(left: Sequence[ActItem], right: Sequence[ActItem]) -> bool:
    """Whether the tellings of two acts contradict each other in number."""
    return amounts_clash(_all_amounts(left), _all_amounts(right))


def amounts_clash(left: Amounts, right: Amounts) -> bool:
    """Whether both give numbers and none agree; of one thing counted, each number must."""
    if not left or not right:
        return False
    mine, theirs = _by_thing(left), _by_thing(right)
    shared = mine.keys() & theirs.keys()
    if shared:
        return any(not mine[thing] & theirs[thing] for thing in shared)
    return not {value for _, value in left} & {value for _, value in right}


def ordinals_clash(left: Sequence[ActItem], right: Sequence[ActItem]) -> bool:
    """Whether both name numbered sessions and none is the same."""
    mine = frozenset().union(*(act.ordinals for act in left))
    theirs = frozenset().union(*(act.ordinals for act in right))
    return bool(mine) and bool(theirs) and not mine & theirs


def dues_clash(left: Sequence[ActItem], right: Sequence[ActItem]) -> bool:
    """Whether both give due dates and no day lies in any two of them."""
    mine = [bounds(act.act.due) for act in left if act.act.due]
    theirs = [bounds(act.act.due) for act in right if act.act.due]
    if not mine or not theirs:
        return False
    return not any(one.overlaps(other) for one in mine for other in theirs)


def _all_amounts(acts: Sequence[ActItem]) -> Amounts:
    return frozenset().union(*(act.counted for act in acts))


def _by_thing(amounts: Amounts) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for counted, value in amounts:
        found.setdefault(_thing(counted), set()).add(value)
    return found


@lru_cache(maxsize=4096)
def _thing(counted: str) -> str:
    """The stem of the noun counted: that of "retired patrol boats" and "boats a year" is one."""
    words = _AFTER_NOUN.split(counted)[0].split()
    return stem(fold(words[-1])) if words and not counted.isupper() else counted


def _values(item: ActItem) -> frozenset[float]:
    return frozenset(value for _, value in item.amounts)


def words_alike(left: frozenset[str], right: frozenset[str]) -> float:
    """The mean of what is shared of all words and what is shared of the shorter's, weighted."""
    shared = _weight(left & right)
    shorter = min(_weight(left), _weight(right))
    if not shared or not shorter:
        return 0.0
    return (shared / _weight(left | right) + shared / shorter) / 2


def _weight(words: frozenset[str]) -> float:
    common = len(words & generic())
    return len(words) - common + _GENERIC_WEIGHT * common


def types_alike(left: ActType, right: ActType) -> bool:
    """Whether two outlets may give one act these types."""
    table = pairs("acts", "types", "alike")
    return left == right or (left, right) in table or (right, left) in table


def _adjusted(alike: float, left: ActItem, right: ActItem) -> float:
    """Likeness of words, less for other actors or types, more for a number that both give."""
    if set(left.act.by) != set(right.act.by):
        alike -= thresholds()["other_actor"]
    if left.act.type != right.act.type:
        alike -= thresholds()["other_type"]
    shared = _values(left) & _values(right)
    if alike > 0 and max(shared, default=0.0) >= _TELLING_NUMBER:
        alike += thresholds()["same_number"]
    return min(alike, 1.0)


def share_of_acts_alike(left: Sequence[ActItem], right: Sequence[ActItem]) -> float | None:
    """The share of the shorter list's acts that the longer tells too; None below three acts."""
    if min(len(left), len(right)) < 3:
        return None
    least = thresholds()["same"]
    alike = {
        (one.id, other.id)
        for one, other in product(left, right)
        if (acts_alike(one, other) or 0.0) >= least
    }
    found = min(len({one for one, _ in alike}), len({other for _, other in alike}))
    return found / min(len(left), len(right))


@cache
def thresholds() -> dict[str, float]:
    """The limits of `knowledge/acts.toml`."""
    return numbers("acts", "thresholds")
