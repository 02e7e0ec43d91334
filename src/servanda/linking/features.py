"""Small functions that each claim one thing about two accounts; score.py weighs what they claim."""

from collections.abc import Callable

from servanda.linking.bodies import keys_meet, kinds_meet
from servanda.linking.finding import Finding
from servanda.linking.folding import fold
from servanda.linking.items import EncounterItem
from servanda.linking.likeness import share_of_acts_alike
from servanda.linking.people import principals
from servanda.linking.visits import destination, state_at
from servanda.model.dates import bounds, display
from servanda.parties import gazetteer

Feature = Callable[[EncounterItem, EncounterItem], Finding | None]
_DAY_LENGTH = len("2000-01-01")
_SEVERAL_DAYS = 7
# Two calls of one day may be two; two sessions or ceremonies hardly.
_RARE_KINDS = ("session", "ceremony")
_RARE = 1.5
_OPEN = 100_000
# An overlap within a week, month, quarter, half a year; more is worth least.
_WORTH = ((7, 1.0), (31, 0.75), (100, 0.6), (190, 0.5))
_WORTH_OF_YEARS = 0.4


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


def text(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """Whether the accounts are the same words in articles of the same text."""
    return Finding("same_text", "the articles are the same") if left.id == right.id else None


def kind(left: EncounterItem, right: EncounterItem) -> Finding:
    """Whether the accounts call it the same."""
    mine = left.encounter.kind
    if mine == right.encounter.kind:
        return Finding("same_kind", mine, _RARE if mine in _RARE_KINDS else 1.0)
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
        open_ = not left.held and not right.held
        return Finding("date_left_open" if open_ else "no_date", "one account gives no date")
    if one.startswith("XXXX") or other.startswith("XXXX"):
        return _without_year(one, other)
    if one == other and len(one) == _DAY_LENGTH:
        return Finding("same_date", display(one))
    if bounds(one).overlaps(bounds(other)):
        width = max(_days_long(one), _days_long(other))
        detail = f"{display(one)} and {display(other)}"
        return Finding("dates_overlap", detail, _narrowness(width))
    if days_apart(one, other) == 1:
        return Finding("one_day_apart", f"{display(one)} and {display(other)}, time zones")
    return Finding("dates_clash", f"{display(one)} and {display(other)}", veto=True)


def _without_year(one: str, other: str) -> Finding:
    if one == other:
        return Finding("same_day_year_not_given", display(one))
    if all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=False)):
        return Finding("year_not_given", f"{display(one)} fits {display(other)}")
    return Finding("dates_clash", f"{display(one)} and {display(other)}", veto=True)


def days_apart(one: str, other: str) -> int | None:
    """Days between two dates of a few days each; None where either is vaguer than that."""
    if max(_days_long(one), _days_long(other)) > _SEVERAL_DAYS:
        return None
    here, there = bounds(one), bounds(other)
    if not (here.first and here.last and there.first and there.last):
        return None
    return max((there.first - here.last).days, (here.first - there.last).days, 0)


def _days_long(edtf: str) -> int:
    """How many days a date covers; very many where it is open."""
    days = bounds(edtf)
    return (days.last - days.first).days + 1 if days.first and days.last else _OPEN


def _narrowness(days: int) -> float:
    """What an overlap is worth: chance makes two years overlap, hardly two weeks."""
    return next((worth for most, worth in _WORTH if days <= most), _WORTH_OF_YEARS)


def published(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """Whether the articles appeared within a day, which helps where no date is given."""
    if left.dated and right.dated:
        return None
    if not left.published or not right.published:
        return None
    if (days_apart(left.published, right.published) or 0) > 1:
        return None
    if not bounds(left.published).overlaps(bounds(right.published)) and not days_apart(
        left.published, right.published
    ):
        return None
    return Finding("published_together", f"{left.published} and {right.published}")


def body(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """For meetings of a standing body: the same body, the same number; others veto."""
    if "session" not in (left.encounter.kind, right.encounter.kind):
        return None
    if left.ordinals and right.ordinals and not left.ordinals & right.ordinals:
        return Finding("ordinals_clash", f"{_listed(left)} and {_listed(right)}", veto=True)
    if not left.bodies or not right.bodies:
        return _same_number(left, right)
    shared = sorted(
        one for one in left.bodies if any(keys_meet(one, other) for other in right.bodies)
    )
    alike = [one for one in shared if any(kinds_meet(one, other) for other in right.bodies)]
    if not shared:
        return Finding("bodies_clash", f"{min(left.bodies)} and {min(right.bodies)}", veto=True)
    if not alike:
        return _same_number(left, right)
    if left.ordinals & right.ordinals:
        return Finding("same_session", f"{_shown(alike[0])}, {_listed(left)}")
    return Finding("same_body", _shown(alike[0]))


def _shown(key: str) -> str:
    return key.replace("#", "")


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


def channel(left: EncounterItem, right: EncounterItem) -> Finding | None:
    """Whether one is between governments and the other between parties, parliaments, towns."""
    one, other = left.encounter.channel, right.encounter.channel
    if one is None or other is None or one == other:
        return None
    return Finding("channels_differ", f"{one} and {other}")


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
    state = state_at(one)
    if state is None or state != state_at(other):
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
        text, parties, kind, status, date, published, body, level, channel, place, destination,
        contents,
    )  # fmt: skip
    found = [finding for feature in singles if (finding := feature(left, right))]
    found += principals(left, right)
    return _by_session(found) if any(one.rule == "same_session" for one in found) else found


def _by_session(found: list[Finding]) -> list[Finding]:
    """The same numbered session of one body is one, whoever an account names at its head."""
    return [
        Finding("principals_differ", one.detail) if one.rule == "principals_clash" else one
        for one in found
    ]
