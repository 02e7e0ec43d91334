"""The story of linking: encounters first, then the acts within them, then undertakings."""

from collections.abc import Sequence

from servanda.linking.accounts import meetings
from servanda.linking.candidates import all_candidates, days_of
from servanda.linking.items import items_of
from servanda.linking.meeting import Meeting
from servanda.linking.parts import parts_of, whole_of
from servanda.linking.realises import Realisation, realisations
from servanda.linking.tellings import OneAct, acts_of
from servanda.linking.undertakings import undertakings
from servanda.model.links import ActCluster, EncounterCluster, Links
from servanda.model.reading import Reading


def link(readings: Sequence[Reading]) -> Links:
    """Tie the tellings of one thing together; a pure function of the readings as a set.

    Order of `readings` does not matter, a reading given twice counts once. Raises UsageError for
    two different readings of one article.
    """
    found = meetings(items_of(readings))
    parts = parts_of(found)
    wholes = {meeting.id: whole_of(meeting.id, parts) for meeting in found}
    acts = [one for family in _families(found, wholes) for one in acts_of(family, parts)]
    return Links(
        encounters=_encounters(found, parts, realisations(found)),
        acts=tuple(sorted((_act(one_act) for one_act in acts), key=lambda act: act.id)),
        undertakings=undertakings(all_candidates(acts, wholes, days_of(found))),
    )


def _families(found: Sequence[Meeting], wholes: dict[str, str]) -> list[list[Meeting]]:
    """Each whole encounter with its parts, in canonical order."""
    families: dict[str, list[Meeting]] = {}
    for meeting in found:
        families.setdefault(wholes[meeting.id], []).append(meeting)
    return list(families.values())


def _encounters(
    found: Sequence[Meeting], parts: dict[str, str], realised: Sequence[Realisation]
) -> tuple[EncounterCluster, ...]:
    clusters = [_encounter(meeting, parts.get(meeting.id), realised) for meeting in found]
    return tuple(sorted(clusters, key=lambda cluster: cluster.id))


def _encounter(
    meeting: Meeting, part_of: str | None, realised: Sequence[Realisation]
) -> EncounterCluster:
    came_true = [one for one in realised if one.held == meeting.id]
    reasons = {*meeting.reasons, *(one.reason for one in came_true)}
    return EncounterCluster(
        id=meeting.id,
        members=tuple(item.ref for item in meeting.accounts),
        part_of=part_of,
        realises=tuple(sorted(one.plan for one in came_true)),
        former_ids=_others(meeting),
        reasons=tuple(sorted(reasons)),
    )


def _others(meeting: Meeting) -> tuple[str, ...]:
    """The ids that its other accounts had alone, each once."""
    ids = dict.fromkeys(item.id for item in meeting.accounts[1:])
    return tuple(id_ for id_ in ids if id_ != meeting.id)


def _act(one_act: OneAct) -> ActCluster:
    return ActCluster(
        id=one_act.id,
        encounter=one_act.meeting,
        members=tuple(act.ref for act in one_act.tellings),
        reasons=one_act.reasons,
    )
