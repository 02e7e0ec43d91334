"""How alike two tellings of an act are, by their words, numbers, dates, actors and types."""

from collections.abc import Sequence
from functools import cache
from itertools import product

from servanda.linking.data import numbers, pairs
from servanda.linking.folding import generic, tokens
from servanda.linking.items import ActItem
from servanda.model.codes import ActType
from servanda.model.dates import bounds

# A word that any communiqué has says less than half of what a rarer one says.
_GENERIC_WEIGHT = 0.4
# Smaller numbers are shared by chance.
_TELLING_NUMBER = 10


def acts_alike(left: ActItem, right: ActItem) -> float | None:
    """Likeness from 0 to 1 of two tellings, or None where something forbids one act."""
    if clash(left, right):
        return None
    verbatim = tokens(left.act.quote.text) == tokens(right.act.quote.text)
    alike = 1.0 if verbatim else words_alike(left.words, right.words)
    return _adjusted(alike, left, right)


def clash(left: ActItem, right: ActItem) -> str | None:
    """What forbids that two tellings are of one act, in words; None where nothing does."""
    if not types_alike(left.act.type, right.act.type):
        return f"{left.act.type} and {right.act.type}"
    if not set(left.act.by) & set(right.act.by):
        return "said by different parties"
    if left.act.owner and right.act.owner and not set(left.act.owner) & set(right.act.owner):
        return "owed by different parties"
    return numbers_clash(left, right)


def numbers_clash(left: ActItem, right: ActItem) -> str | None:
    """Whether numbers, numbered sessions or due dates contradict each other."""
    if left.amounts and right.amounts and not _values(left) & _values(right):
        return "different numbers"
    if left.ordinals and right.ordinals and not left.ordinals & right.ordinals:
        return "different sessions"
    return "different due dates" if dues_clash(left, right) else None


def dues_clash(left: ActItem, right: ActItem) -> bool:
    """Whether both give a due date and no day lies in both."""
    one, other = left.act.due, right.act.due
    return one is not None and other is not None and not bounds(one).overlaps(bounds(other))


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
