"""Which encounter belongs to which: the talks to the visit."""

from collections import Counter
from collections.abc import Mapping, Sequence

from servanda.linking.meeting import Meeting
from servanda.model.links import Ref


def parts_of(meetings: Sequence[Meeting]) -> dict[str, str]:
    """Meeting id -> id of the meeting it is part of, where an account says so; no circles."""
    home = {item.ref: meeting.id for meeting in meetings for item in meeting.accounts}
    wholes: dict[str, str] = {}
    for meeting in meetings:
        for whole in _told_wholes(meeting, home):
            if not _reaches(whole, meeting.id, wholes):
                wholes[meeting.id] = whole
                break
    return wholes


def _told_wholes(meeting: Meeting, home: Mapping[Ref, str]) -> list[str]:
    """The wholes that accounts name, the most told first."""
    told = Counter(
        home[whole]
        for item in meeting.accounts
        if item.encounter.part_of
        and (whole := Ref(item.ref.article, item.encounter.part_of)) in home
    )
    return sorted(told, key=lambda id_: (-told[id_], id_))


def _reaches(start: str, goal: str, wholes: Mapping[str, str]) -> bool:
    at: str | None = start
    while at is not None:
        if at == goal:
            return True
        at = wholes.get(at)
    return False


def whole_of(id_: str, wholes: Mapping[str, str]) -> str:
    """The outermost encounter that holds this one; itself where it is part of nothing."""
    while id_ in wholes:
        id_ = wholes[id_]
    return id_
