"""The tellings of one act within one encounter, by different articles or twice by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from servanda.linking.accounts import Meeting
from servanda.linking.cluster import clusters
from servanda.linking.items import ActItem
from servanda.linking.likeness import acts_alike, thresholds
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


def acts_of(meeting: Meeting) -> tuple[OneAct, ...]:
    """Group the tellings of an encounter's acts: between two articles one to one."""
    acts = sorted((act for item in meeting.accounts for act in item.acts), key=lambda a: a.order)
    by_id = {act.id: act for act in acts}
    repeats = clusters([act.id for act in acts], _likeness(acts, within_article=True))
    leaders = [by_id[keys[0]] for keys in repeats]
    followers = {keys[0]: keys for keys in repeats}
    likeness = _likeness(leaders, within_article=False)
    return tuple(
        _one_act(meeting.id, [by_id[key] for lead in keys for key in followers[lead]], likeness)
        for keys in clusters([act.id for act in leaders], likeness)
    )


def _likeness(acts: Sequence[ActItem], *, within_article: bool) -> dict[tuple[str, str], float]:
    least = thresholds()["repeat" if within_article else "same"]
    found = {}
    for left, right in combinations(acts, 2):
        if (left.ref.article == right.ref.article) is not within_article:
            continue
        likeness = acts_alike(left, right)
        if likeness is not None and likeness >= least:
            found[left.id, right.id] = likeness
    return found


def _one_act(
    meeting: str, tellings: Sequence[ActItem], likeness: dict[tuple[str, str], float]
) -> OneAct:
    ordered = tuple(sorted(tellings, key=lambda act: act.order))
    ids = {act.id for act in ordered}
    refs = {act.id: act.ref for act in ordered}
    reasons = [
        Reason("same_words", f"{refs[left]} and {refs[right]}", round(value, 3))
        for (left, right), value in likeness.items()
        if left in ids and right in ids
    ]
    if not reasons and len(ordered) > 1:
        reasons = [Reason("repeated", f"{ordered[0].ref} says it more than once")]
    return OneAct(meeting, ordered, tuple(sorted(reasons)))
