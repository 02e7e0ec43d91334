"""The tellings of one act within one encounter, by different articles or twice by one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from servanda.linking.cluster import clusters
from servanda.linking.items import ActItem
from servanda.linking.likeness import acts_alike, thresholds
from servanda.linking.meeting import Meeting
from servanda.model.reason import Reason


@dataclass(frozen=True, slots=True)
class OneAct:
    """One act of an encounter with all its tellings, canonically smallest first."""

    meeting: str
    tellings: tuple[ActItem, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """The id of the canonically smallest telling."""
        return self.tellings[0].id


def acts_of(family: Sequence[Meeting], parts: Mapping[str, str]) -> tuple[OneAct, ...]:
    """Group the tellings of acts of a whole encounter and its parts: between articles one to one.

    An article that tells of the visit alone puts there what another puts in its talks; what is
    told of two different parts is never one act.
    """
    lines = {meeting.id: _line(meeting.id, parts) for meeting in family}
    homes = {str(act.ref): meeting.id for meeting in family for act in _acts_at(meeting)}
    acts = sorted((act for meeting in family for act in _acts_at(meeting)), key=lambda a: a.order)
    by_key = {str(act.ref): act for act in acts}
    repeats = clusters([str(act.ref) for act in acts], _repeats(acts, homes))
    leaders = [by_key[keys[0]] for keys in repeats]
    followers = {keys[0]: keys for keys in repeats}
    likeness = _accounts(leaders, homes, lines)
    return tuple(
        _one_act(homes, lines, [by_key[key] for lead in keys for key in followers[lead]], likeness)
        for keys in clusters([str(act.ref) for act in leaders], likeness)
    )


Alike = dict[tuple[str, str], float]
Lines = Mapping[str, tuple[str, ...]]


def _acts_at(meeting: Meeting) -> list[ActItem]:
    return [act for item in meeting.accounts for act in item.acts]


def _line(id_: str, parts: Mapping[str, str]) -> tuple[str, ...]:
    """The encounter and the wholes above it."""
    line = [id_]
    while line[-1] in parts:
        line.append(parts[line[-1]])
    return tuple(line)


def _repeats(acts: Sequence[ActItem], homes: Mapping[str, str]) -> Alike:
    """Sentences of one article in one encounter that repeat each other."""
    groups: dict[tuple[str, str], list[ActItem]] = {}
    for act in acts:
        groups.setdefault((act.ref.article, homes[str(act.ref)]), []).append(act)
    pairs = (pair for group in groups.values() for pair in combinations(group, 2))
    return _alike(pairs, thresholds()["repeat"])


def _accounts(acts: Sequence[ActItem], homes: Mapping[str, str], lines: Lines) -> Alike:
    """What different articles tell alike, of one encounter or of a whole and its part."""
    pairs = (
        (left, right)
        for left, right in combinations(acts, 2)
        if left.ref.article != right.ref.article
        and (left.words & right.words or not (left.words and right.words))
        and _in_line(lines[homes[str(left.ref)]], lines[homes[str(right.ref)]])
    )
    return _alike(pairs, thresholds()["same"])


def _in_line(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one[0] in other or other[0] in one


def _alike(pairs: Iterable[tuple[ActItem, ActItem]], least: float) -> Alike:
    weighed = ((pair, acts_alike(*pair)) for pair in pairs)
    return {
        (str(left.ref), str(right.ref)): likeness
        for (left, right), likeness in weighed
        if likeness is not None and likeness >= least
    }


def _one_act(
    homes: Mapping[str, str], lines: Lines, tellings: Sequence[ActItem], likeness: Alike
) -> OneAct:
    ordered = tuple(sorted(tellings, key=lambda act: act.order))
    refs = {str(act.ref) for act in ordered}
    reasons = [
        Reason("same_words", f"{left} and {right}", round(value, 3))
        for (left, right), value in likeness.items()
        if left in refs and right in refs
    ]
    if not reasons and len(ordered) > 1:
        reasons = [Reason("repeated", f"{ordered[0].ref} says it more than once")]
    innermost = max(
        (homes[str(act.ref)] for act in ordered), key=lambda id_: (len(lines[id_]), id_)
    )
    return OneAct(innermost, ordered, tuple(sorted(reasons)))
