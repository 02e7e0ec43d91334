"""What excludes that two acts are about one undertaking, whatever their words have in common."""

from servanda.linking.context import is_of_a_sum, moves_a_date
from servanda.linking.evidence import UNDERTAKES, likeness, owe_other_numbers
from servanda.linking.likeness import dues_clash
from servanda.linking.profile import Profile
from servanda.linking.which_one import clash

# A content of fewer words than this may say again what was said before it.
_THIN = 1.2
# From this likeness on two contents have the same words.
_SAME_WORDS = 0.85
# Sums that differ by less are one, told in round figures.
_ROUNDED = 0.1
# Later than this, what "a second" is counted from was another.
_SAME_DAYS = 2
# Further on in an article than this many acts, what only points back points at something else.
_NEAR = 2


def forbidden(left: Profile, right: Profile) -> bool:
    """Whether nothing can make them one."""
    return any(rule(left, right) for rule in _RULES)


def _of_one_act(left: Profile, right: Profile) -> bool:
    """Two documents or deeds of one act."""
    return left.candidate.one_act.id == right.candidate.one_act.id


def _other_number(left: Profile, right: Profile) -> bool:
    """Two sessions of one kind, the tranches of two years."""
    return clash(left.numbered, right.numbered) or clash(left.of_year, right.of_year)


def _a_further_one(left: Profile, right: Profile) -> bool:
    """ "A second mill", and a mill that had been spoken of before."""
    return _is_further(left, right) or _is_further(right, left)


def _is_further(one: Profile, before: Profile) -> bool:
    if not one.another or one.another & before.another:
        return False
    spoken = {term.removeprefix("root ") for term in before.own}
    if not one.another <= spoken and not _heads(one.another) & spoken:
        return False
    together = one.places.keys() & before.places.keys()
    return bool(together) or _days_between(before, one) > _SAME_DAYS


def _heads(kinds: frozenset[str]) -> frozenset[str]:
    return kinds if len(kinds) == 1 else frozenset()


def _side_by_side(left: Profile, right: Profile) -> bool:
    """Two things asked or promised in one article, unless the later only takes up the earlier."""
    shared = left.places.keys() & right.places.keys()
    if not shared or not _both_undertake(left, right):
        return False
    article = min(shared)
    first, then = sorted((left, right), key=lambda one: one.places[article])
    gap = then.places[article] - first.places[article]
    return not (then.points_back or then.mass < _THIN) or gap > _NEAR


def _other_visit(left: Profile, right: Profile) -> bool:
    """Visits of other persons, or at other times, unless one is said to be moved."""
    if not all("visit" in one.stages or "invite" in one.candidate.types for one in (left, right)):
        return False
    if left.offices and right.offices and not left.offices & right.offices:
        return True
    acts = (*left.acts, *right.acts)
    if not dues_clash(left.acts, right.acts):
        return False
    return not any(moves_a_date(f"{act.act.cue} {act.act.quote.text}") for act in acts)


def _other_owner(left: Profile, right: Profile) -> bool:
    """The same asked of, or promised by, somebody else."""
    owners = left.owners, right.owners
    return _both_undertake(left, right) and all(owners) and not owners[0] & owners[1]


def _both_undertake(left: Profile, right: Profile) -> bool:
    return left.role in UNDERTAKES and right.role in UNDERTAKES


def _ended_before(left: Profile, right: Profile) -> bool:
    """What was given up is not spoken of later; what came instead was not before."""
    days = _days_between(left, right)
    if abs(days) <= _SAME_DAYS:
        return False
    first, then = (left, right) if days > 0 else (right, left)
    return first.candidate.ends or then.candidate.begins


def _days_between(left: Profile, right: Profile) -> int:
    return (right.day - left.day).days if left.day and right.day else 0


def _same_words_other_number(left: Profile, right: Profile) -> bool:
    """The same said again with another number owed is another undertaking."""
    return owe_other_numbers(left, right) and likeness(left.own, right.own) >= _SAME_WORDS


def _other_sum(left: Profile, right: Profile) -> bool:
    """Another sum of the same money on another occasion, unless one is part of the other."""
    if not _both_undertake(left, right) or abs(_days_between(left, right)) <= _SAME_DAYS:
        return False
    if any(is_of_a_sum(act.act.quote.text) for act in (*left.acts, *right.acts)):
        return False
    one, other = _sums(left), _sums(right)
    shared = one.keys() & other.keys()
    return bool(shared) and all(_far(one[money], other[money]) for money in shared)


def _sums(profile: Profile) -> dict[str, set[float]]:
    """The sums owed, by currency."""
    found: dict[str, set[float]] = {}
    for telling in profile.acts:
        for quantity in telling.act.quantities:
            if quantity.currency and quantity.role == "owed":
                found.setdefault(quantity.currency, set()).add(quantity.value)
    return found


def _far(one: set[float], other: set[float]) -> bool:
    """Whether no sum of one is near any of the other's."""
    return all(abs(a - b) > _ROUNDED * max(a, b) for a in one for b in other)


_RULES = (
    _same_words_other_number,
    _other_sum,
    _other_owner,
    _of_one_act,
    _other_number,
    _a_further_one,
    _side_by_side,
    _other_visit,
    _ended_before,
)
