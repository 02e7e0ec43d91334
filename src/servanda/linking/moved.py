"""Sessions and visits put off from one time to another: one plan, however often its date moved."""

from collections.abc import Iterator, Sequence

from servanda.linking.data import numbers
from servanda.linking.features import body
from servanda.linking.finding import Finding
from servanda.linking.items import EncounterItem
from servanda.linking.meeting import Meeting, united
from servanda.linking.people import principals
from servanda.linking.plans import Plans, far_apart
from servanda.linking.visits import destination
from servanda.model.codes import EncounterKind, PartyCode
from servanda.model.dates import bounds
from servanda.model.reason import Reason

_Key = tuple[frozenset[PartyCode], EncounterKind]
_MOVABLE = ("session", "visit")
_NUMBERED = ("same_session", "same_number")


def with_moved(plans: Sequence[Meeting], known: Plans) -> list[Meeting]:
    """Unite the groups that plan one session or one visit for different times.

    Where an article tells the old and the new date as two encounters, the dates stay apart: then
    the record itself tells which account means which.
    """
    kept = [group for group in plans if group.accounts[0].encounter.kind not in _MOVABLE]
    for groups in _of_one_kind(plans):
        for chain in _chains(groups, known):
            kept += [united(chain, _reason(chain))] if _may_be_one(chain) else chain
    return kept


def _of_one_kind(plans: Sequence[Meeting]) -> Iterator[list[Meeting]]:
    found: dict[_Key, list[Meeting]] = {}
    for group in plans:
        first = group.accounts[0]
        if first.encounter.kind in _MOVABLE:
            found.setdefault((first.parties, first.encounter.kind), []).append(group)
    for key in sorted(found, key=lambda key: (sorted(key[0]), key[1])):
        yield found[key]


def _chains(groups: Sequence[Meeting], known: Plans) -> list[list[Meeting]]:
    """Put each group to the first others of which all may be the same at another time."""
    chains: list[list[Meeting]] = []
    for group in groups:
        homes = [chain for chain in chains if all(_moved(group, one, known) for one in chain)]
        if homes:
            homes[0].append(group)
        else:
            chains.append([group])
    return chains


def _moved(one: Meeting, other: Meeting, known: Plans) -> bool:
    """Whether two groups plan one thing: same session or same guest, and none was held between."""
    if far_apart(one.accounts[0], other.accounts[0]) or _other_number(one, other):
        return False
    pairs = [(left, right) for left in one.accounts for right in other.accounts]
    found = [finding for left, right in pairs for finding in _seen(left, right)]
    if any(finding.veto for finding in found):
        return False
    rules = {finding.rule for finding in found}
    if not (_same_guest(rules) or _same_session(rules, pairs)):
        return False
    return not any(known.apart(left, right) for left, right in pairs)


def _other_number(one: Meeting, other: Meeting) -> bool:
    mine, theirs = one.accounts[0].ordinals, other.accounts[0].ordinals
    return bool(mine) and bool(theirs) and not mine & theirs


def _same_guest(rules: set[str]) -> bool:
    people = {"shared_principals", "principals_spelt_alike"} & rules
    return bool(people) and bool({"same_destination", "leaders_visit"} & rules)


def _same_session(rules: set[str], pairs: Sequence[tuple[EncounterItem, EncounterItem]]) -> bool:
    if rules.intersection(_NUMBERED):
        return True
    return "same_body" in rules and all(_at_hand(left, right) for left, right in pairs)


def _seen(left: EncounterItem, right: EncounterItem) -> list[Finding]:
    found = [finding for finding in (body(left, right), destination(left, right)) if finding]
    return found + principals(left, right)


def _at_hand(left: EncounterItem, right: EncounterItem) -> bool:
    """Whether the later words come before the earlier plan has lapsed."""
    if not (left.context and right.context):
        return True
    spoken = max(filter(None, (bounds(item.context or "..").first for item in (left, right))))
    ends = [bounds(item.encounter.date or "..").last for item in (left, right)]
    first = min((end for end in ends if end), default=None)
    return first is None or (spoken - first).days <= numbers("encounters", "time")["open_plan_days"]


def _may_be_one(groups: Sequence[Meeting]) -> bool:
    articles = [item.ref.article for group in groups for item in group.accounts]
    return len(groups) > 1 and len(articles) == len(set(articles))


def _reason(groups: Sequence[Meeting]) -> Reason:
    dates = sorted({item.encounter.date or "no date" for one in groups for item in one.accounts})
    return Reason("date_moved", f"one plan for {', '.join(dates)}")
