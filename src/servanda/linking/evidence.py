"""What speaks for and against two acts being about one undertaking, finding by finding.

Each finding has a name and a strength; what it weighs stands in `knowledge/undertakings.toml`.
"""

from collections.abc import Callable, Mapping
from itertools import product

from servanda.linking.folding import fold, tokens
from servanda.linking.items import Amounts
from servanda.linking.likeness import numbers_clash
from servanda.linking.profile import TALK, Profile, length
from servanda.linking.roots import root
from servanda.linking.terms import Terms

Findings = dict[str, float]
#: Accounts of what was said within so many days tell of one occasion.
SAME_DAYS = 2
#: The roles of acts that say what is to be done.
UNDERTAKES = ("ask", "promise")
# Smaller numbers are shared by chance.
_TELLING_NUMBER = 3
_FAR = 4
_MOST_SHARED = 4.0


def evidence(left: Profile, right: Profile) -> Findings:
    """Every finding about two candidates, those that are nothing left out."""
    found: Findings = {}
    for rule in _RULES:
        found.update(rule(left, right))
    return {name: strength for name, strength in found.items() if strength}


def _words(left: Profile, right: Profile) -> Findings:
    """How alike the contents are, alone and with their sentences; how rare what they share is."""
    shared = sorted(
        (min(left.own[term], right.own[term]) for term in left.own.keys() & right.own.keys()),
        reverse=True,
    )
    least = max(min(left.mass, right.mass), 0.8)
    alike = _cosine(left.full, right.full, left.full_length * right.full_length)
    return {
        "same_content": _cosine(left.own, right.own, left.own_length * right.own_length),
        "same_words": alike,
        "shared_words": min(sum(shared), _MOST_SHARED),
        "rarest_shared": shared[0] if shared else 0.0,
        "share_of_shorter": sum(shared) / least,
        "thin_words": float(min(left.mass, right.mass) < 1.2),
        "alike_and_same_area": alike * _areas_shared(left, right),
    }


def likeness(one: Terms, other: Terms) -> float:
    """The cosine of two weighted sets of terms."""
    return _cosine(one, other, length(one) * length(other))


def _cosine(one: Terms, other: Terms, lengths: float) -> float:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    shared = sum(weight * long[term] for term, weight in short.items() if term in long)
    return shared / lengths if shared else 0.0


def _names(left: Profile, right: Profile) -> Findings:
    """Names in common; and other names where the rest of the words is the same."""
    shared = left.all_names & right.all_names
    strengths = [min(left.full[name], right.full[name]) for name in shared]
    found = {"same_name": max(strengths, default=0.0)}
    if left.names and right.names and not left.names & right.names:
        found["other_name"] = likeness(left.plain, right.plain)
    return found


def _numbers(left: Profile, right: Profile) -> Findings:
    """A number or sum in common, or other numbers of one thing."""
    mine, theirs = left.amounts, right.amounts
    sums = {row for row in mine & theirs if row[0].isupper()}
    counts = _counts(mine) & _counts(theirs)
    things = _things(mine) & _things(theirs)
    return {
        "same_sum": float(bool(sums)),
        "same_number": float(bool(counts)),
        "other_number": float(bool(things and not counts and not sums)),
        "other_number_owed": float(owe_other_numbers(left, right)),
    }


def owe_other_numbers(left: Profile, right: Profile) -> bool:
    """Whether both ask, or both promise, other numbers of one thing, not on one occasion."""
    if left.role != right.role or left.role not in UNDERTAKES or told_together(left, right):
        return False
    pointing = left.points_back or right.points_back
    return not pointing and numbers_clash(left.acts, right.acts)


def _counts(amounts: Amounts) -> set[float]:
    return {value for thing, value in amounts if not thing.isupper() and value >= _TELLING_NUMBER}


def _things(amounts: Amounts) -> set[str]:
    return {
        root(fold(thing.split()[0 if thing.isupper() else -1]))
        for thing, value in amounts
        if thing.split() and not thing.isupper() and value >= _TELLING_NUMBER
    }


def _time(left: Profile, right: Profile) -> Findings:
    """The time set: the same, or another, in accounts of one occasion or at another."""
    if not left.dues or not right.dues:
        return {}
    meet = any(one.overlaps(other) for one, other in product(left.dues, right.dues))
    if told_together(left, right):
        return {"same_time_there": float(meet), "other_time_there": float(not meet)}
    return {"other_time": float(not meet)}


def told_together(left: Profile, right: Profile) -> bool:
    """Whether two articles tell them of one occasion."""
    return _same_days(left, right) and not left.places.keys() & right.places.keys()


def _same_days(left: Profile, right: Profile) -> bool:
    if left.day is None or right.day is None:
        return False
    return abs((left.day - right.day).days) <= SAME_DAYS


def _who(left: Profile, right: Profile) -> Findings:
    """Who is to act, and whose thing it is: "the Finnish consulate", "Sweden's list"."""
    mine, theirs = left.named_parties, right.named_parties
    whose = {"other_side_named": float(len(mine) == len(theirs) == 1 and mine != theirs)}
    if not left.owners or not right.owners:
        return whose
    return {
        **whose,
        "same_owner": float(left.owners == right.owners),
        "other_owner": float(not left.owners & right.owners),
    }


def _what(left: Profile, right: Profile) -> Findings:
    """The subject area, the standing body, the number of the session, the document."""
    bodies = left.bodies & right.bodies
    return {
        "areas_shared": _areas_shared(left, right),
        "same_areas": float(bool(left.areas) and left.areas == right.areas),
        "other_area": float(bool(left.areas and right.areas and not left.areas & right.areas)),
        "same_body": float(bool(bodies)),
        "same_session": float(bool(left.numbered & right.numbered)),
        **_stages(left, right),
        "same_document": _documents(left, right),
    }


def _stages(left: Profile, right: Profile) -> Findings:
    """Parts of the work on a thing: the same, others, or one of which the other says nothing."""
    both = left.stages & right.stages
    either = left.stages | right.stages
    return {
        "same_stage": float(bool(both)),
        "other_stage": float(bool(left.stages and right.stages and not both)),
        "one_has_stage": float(bool(either) and not (left.stages and right.stages)),
    }


def _areas_shared(left: Profile, right: Profile) -> float:
    every = left.areas | right.areas
    return len(left.areas & right.areas) / len(every) if every else 0.0


def _documents(left: Profile, right: Profile) -> float:
    alike = (
        likeness(_title(one), _title(other))
        for one, other in product(left.documents, right.documents)
    )
    return max(alike, default=0.0)


def _title(name: str) -> Mapping[str, float]:
    return {root(word): 1.0 for word in tokens(name)}


def _place(left: Profile, right: Profile) -> Findings:
    """What stands near each other in one article: an answer, or what points back."""
    shared = left.places.keys() & right.places.keys()
    if not shared:
        together = told_together(left, right)
        return {
            "told_together": float(together),
            "told_together_so": float(together and left.role == right.role),
        }
    gap = min(abs(left.places[one] - right.places[one]) for one in shared)
    first, then = _in_order(left, right)
    both = {first.role, then.role} <= {"ask", "promise"}
    return {
        "beside": float(gap == 1 and not then.points_back),
        "points_back": float(gap == 1 and then.points_back),
        "answers": float(gap == 1 and (first.role, then.role) == ("ask", "answer")),
        "both_undertake": float(both and not then.points_back),
        "far_apart": float(gap > _FAR),
    }


def _in_order(left: Profile, right: Profile) -> tuple[Profile, Profile]:
    """By the articles that tell both, else by day."""
    shared = sorted(left.places.keys() & right.places.keys())
    if shared:
        later = left.places[shared[0]] > right.places[shared[0]]
    else:
        later = bool(left.day and right.day and left.day > right.day)
    return (right, left) if later else (left, right)


def _course(left: Profile, right: Profile) -> Findings:
    """What may follow on what: an outcome on a promise, not a promise on an outcome."""
    first, then = _in_order(left, right)
    late = not _same_days(left, right)
    invites = [("invite" in one.candidate.types) for one in (left, right)]
    return {
        "outcome_follows": float(first.role in UNDERTAKES and then.role == "outcome"),
        "outcome_precedes": float(first.role == "outcome" and then.role in UNDERTAKES and late),
        "both_answer": float(left.role == right.role == "answer"),
        "talk": float(TALK in (left.role, right.role)),
        "one_invites": float(invites[0] != invites[1]),
    }


Rule = Callable[[Profile, Profile], Findings]
_RULES: tuple[Rule, ...] = (_words, _names, _numbers, _time, _who, _what, _place, _course)
