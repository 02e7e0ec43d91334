"""Small functions that each claim one thing about two accounts; score.py weighs what they claim."""

from collections.abc import Callable
from dataclasses import dataclass

from servanda.linking.folding import fold
from servanda.linking.items import EncounterItem
from servanda.linking.likeness import share_of_acts_alike
from servanda.linking.names import same_person
from servanda.model.codes import PartyCode
from servanda.model.dates import bounds, display
from servanda.parties import gazetteer, state_of_place

Feature = Callable[[EncounterItem, EncounterItem], "Finding | None"]
Names = tuple[str, ...]
_DAY_LENGTH = len("2000-01-01")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a feature saw: `rule` names it, `strength` (0 to 1) scales its weight."""

    rule: str
    detail: str
    strength: float = 1.0
    veto: bool = False


def parties(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """Whether the accounts name the same parties; a third one usually makes another meeting."""
    session = left.encounter.kind == right.encounter.kind == "session"
    if left.parties == right.parties:
        return Finding("same_parties", ", ".join(sorted(left.parties)))
    if left.parties < right.parties or right.parties < left.parties:
        extra = ", ".join(sorted(left.parties ^ right.parties))
        return Finding("fewer_parties", f"only one account has {extra}", 0.25 if session else 1.0)
    if session:
        return None
    return Finding("parties_clash", "each account has a party of its own", veto=True)


def kind(left: EncounterItem, right: EncounterItem) -> Finding:
    """Whether the accounts call it the same."""
    if left.encounter.kind == right.encounter.kind:
        return Finding("same_kind", left.encounter.kind)
    return Finding("kin_kind", f"{left.encounter.kind} and {right.encounter.kind}")


def status(left: EncounterItem, right: EncounterItem) -> Finding:
    """Held and to come never mix; what is to come may move from proposed to planned."""
    if left.held != right.held:
        return Finding("held_and_to_come", "a plan and an event are two rows", veto=True)
    if left.encounter.status == right.encounter.status:
        return Finding("same_status", left.encounter.status)
    return Finding("status_moved", f"{left.encounter.status} and {right.encounter.status}")


def date(left: EncounterItem, right: EncounterItem) -> Finding:
    """What the two dates say together."""
    one, other = left.encounter.date, right.encounter.date
    if one is None or other is None:
        return Finding("no_date", "one account gives no date")
    if one.startswith("XXXX") or other.startswith("XXXX"):
        return _without_year(one, other)
    if one == other and len(one) == _DAY_LENGTH:
        return Finding("same_date", display(one))
    if bounds(one).overlaps(bounds(other)):
        return Finding("dates_overlap", f"{display(one)} and {display(other)}")
    if _days_apart(one, other) == 1:
        return Finding("one_day_apart", f"{display(one)} and {display(other)}, time zones")
    return Finding("dates_clash", f"{display(one)} and {display(other)}", veto=True)


def _without_year(one: str, other: str) -> Finding:
    if one == other:
        return Finding("same_day_year_not_given", display(one))
    if all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=False)):
        return Finding("year_not_given", f"{display(one)} fits {display(other)}")
    return Finding("dates_clash", f"{display(one)} and {display(other)}", veto=True)


def _days_apart(one: str, other: str) -> int | None:
    """Days between two single days; None where either is no single day."""
    here, there = bounds(one), bounds(other)
    if here.first is None or there.first is None:
        return None
    if here.first != here.last or there.first != there.last:
        return None
    return abs((here.first - there.first).days)


def published(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """Whether the articles appeared within a day, which helps where no date is given."""
    if left.dated and right.dated:
        return None
    if not left.published or not right.published:
        return None
    if (_days_apart(left.published, right.published) or 0) > 1:
        return None
    if not bounds(left.published).overlaps(bounds(right.published)) and not _days_apart(
        left.published, right.published
    ):
        return None
    return Finding("published_together", f"{left.published} and {right.published}")


def principals(left: EncounterItem, right: EncounterItem) -> list[Finding]:
    """Party by party, whether the accounts name the same people; other people veto."""
    mine, theirs = _with_known_parties(left, right), _with_known_parties(right, left)
    both = sorted(set(mine) & set(theirs))
    findings = [_party_finding(party, mine[party], theirs[party]) for party in both]
    if findings and set(mine) == set(theirs) and not any(finding.veto for finding in findings):
        findings.append(Finding("same_company", "both accounts name people of the same parties"))
    return findings


def _party_finding(party: PartyCode, mine: Names, theirs: Names) -> Finding:
    shared = shared_names(mine, theirs)
    if shared:
        return Finding("shared_principals", f"{party}: {', '.join(shared)}")
    names = f"{', '.join(mine)} and {', '.join(theirs)}"
    return Finding("principals_clash", f"{party}: {names}", veto=True)


def _with_known_parties(item: EncounterItem, other: EncounterItem) -> dict[PartyCode, Names]:
    """People by party; somebody of no known party belongs where the other account has the name.

    Failing that he is taken for the party of which this account names nobody else.
    """
    known = {party: names for party, names in item.principals if party is not None}
    elsewhere = {party: names for party, names in other.principals if party is not None}
    for name in next((names for party, names in item.principals if party is None), ()):
        homes = [party for party, names in elsewhere.items() if shared_names((name,), names)]
        homes += [party for party in sorted(elsewhere) if party not in known]
        if homes:
            known[homes[0]] = (*known.get(homes[0], ()), name)
    return known


def shared_names(mine: Names, theirs: Names) -> list[str]:
    """The names of the first that some name of the second can be."""
    return [name for name in mine if any(same_person(name, other) for other in theirs)]


def body(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """For meetings of a standing body: the same body, the same number; others veto."""
    if "session" not in (left.encounter.kind, right.encounter.kind):
        return None
    if left.ordinals and right.ordinals and not left.ordinals & right.ordinals:
        return Finding("ordinals_clash", f"{_listed(left)} and {_listed(right)}", veto=True)
    if not left.bodies or not right.bodies:
        return _same_number(left, right)
    shared = sorted(
        one for one in left.bodies if any(same_body(one, other) for other in right.bodies)
    )
    if shared:
        return Finding("same_body", shared[0])
    return Finding("bodies_clash", f"{min(left.bodies)} and {min(right.bodies)}", veto=True)


def _same_number(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """The same numbered session, where one account does not say of which body."""
    if not left.ordinals & right.ordinals:
        return None
    return Finding("same_number", _listed(left))


def _listed(item: EncounterItem) -> str:
    return ", ".join(f"no. {number}" for number in sorted(item.ordinals))


def same_body(one: str, other: str) -> bool:
    """Whether two folded names of bodies share all words of the shorter, or nearly all."""
    short, long = sorted((set(one.split()), set(other.split())), key=len)
    shared = len(short & long)
    return bool(short) and (shared == len(short) or (shared >= 3 and shared / len(long) >= 0.6))


def level(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """Whether the accounts put it at the same level."""
    one, other = left.encounter.level, right.encounter.level
    if one is None or other is None:
        return None
    if one == other:
        return Finding("same_level", one)
    return Finding("levels_differ", f"{one} and {other}")


def place(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """Whether the accounts name the same place; a wider name for it is no contradiction."""
    one, other = left.encounter.place, right.encounter.place
    if not one or not other:
        return None
    here, there = fold(one).replace(" ", ""), fold(other).replace(" ", "")
    if here in there or there in here or _one_state(one, other):
        return Finding("same_place", one)
    return Finding("places_differ", f"{one} and {other}")


def _one_state(one: str, other: str) -> bool:
    """Whether one is a state and the other a place in it; two towns of a state are two places."""
    state = state_of_place(one)
    if state is None or state != state_of_place(other):
        return False
    named = gazetteer().party(state)
    return named is not None and any(fold(named.name) == fold(place) for place in (one, other))


def contents(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """What share of the acts of the shorter account the longer one tells too."""
    share = share_of_acts_alike(left.acts_within, right.acts_within)
    if share is None or share < 0.25:
        return None
    return Finding("shared_contents", f"{share:.0%} of the acts of the shorter account", share)


def findings(left: EncounterItem, right: EncounterItem) -> list[Finding]:
    """All that the features claim about two accounts."""
    singles: tuple[Feature, ...] = (
        parties, kind, status, date, published, body, level, place, contents,
    )  # fmt: skip
    found = [feature(left, right) for feature in singles]
    return [finding for finding in found if finding] + principals(left, right)
