"""Step: encounters that acts announce or propose: invitations, sessions to be held, visits ahead."""

import re
from dataclasses import replace

from servanda.model.codes import EncounterKind, EncounterStatus
from servanda.model.reading import Act, Encounter
from servanda.model.reason import Reason
from servanda.reading.draft import Draft

_VISIT = re.compile(
    r"\b(?:state |official |working )?visits?\b(?! by senior| by high)|\b(?:travel|come) to\b"
)
_SESSION = re.compile(
    r"\b(?:hold|host|convene|organi[sz]e|chair|co-chair|attend|launch|held|convened)\b[^;]{0,60}?"
    r"\b(?:meeting|session|round|summit|forum|dialogue|consultations|conference|committee|commission)\b"
    r"|\b(?:first|inaugural|next|\d+(?:st|nd|rd|th)) (?:\w+ ){0,4}(?:meeting|session|round|summit|forum|dialogue)\b",
    re.IGNORECASE,
)


def compute(draft: Draft) -> list[Encounter]:
    """All encounters with the announced ones at the end."""
    found = list(draft.encounters)
    for act in draft.acts:
        status = _status(act)
        if status is not None:
            found.extend(_announced(draft, act, status, len(found)))
    return found


def write(draft: Draft, encounters: list[Encounter]) -> None:
    """Record the encounters."""
    draft.encounters = encounters


def _status(act: Act) -> EncounterStatus | None:
    if act.type == "invite":
        return "proposed"
    if act.type in ("agree", "pledge") and act.force in ("firm", "text"):
        return "planned"
    return None


def _announced(draft: Draft, act: Act, status: EncounterStatus, count: int) -> list[Encounter]:
    words = act.quote.text
    made: list[Encounter] = []
    if act.type == "invite" and _VISIT.search(words):
        made.append(_new(draft, act, "visit", status, f"e{count + 1}", _place(draft, act)))
    session = _SESSION.search(words)
    if session and (act.due or act.type == "invite"):
        part = made[0].id if made else None
        place = None if made else _place(draft, act)
        new = _new(draft, act, "session", status, f"e{count + 1 + len(made)}", place)
        made.append(replace(new, part_of=part))
    return made


def _new(
    draft: Draft,
    act: Act,
    kind: EncounterKind,
    status: EncounterStatus,
    name: str,
    place: str | None,
) -> Encounter:
    source = next((e for e in draft.encounters if e.id == act.encounter), None)
    people = (
        _guests(draft, act)
        if kind == "visit"
        else (source.participants if source and act.type == "invite" else ())
    )
    return Encounter(
        id=name,
        kind=kind,
        status=status,
        date=act.due,
        place=place,
        parties=tuple(dict.fromkeys((*act.by, *act.to))) if len(act.by) == 1 else act.by,
        participants=people,
        level=source.level if source and people else None,
        channel=source.channel if source else "state",
        part_of=None,
        main=False,
        evidence=(act.quote,),
        date_reason=act.date_reason,
        reasons=(Reason("announced", f"{act.type} {act.quote.text[:60]!r}"),),
    )


def _guests(draft: Draft, act: Act) -> tuple[str, ...]:
    """Who is invited: the participants of the invited party."""
    source = next((e for e in draft.encounters if e.id == act.encounter), None)
    names = source.participants if source else ()
    return tuple(n for n in names if (p := draft.person(n)) and p.party in act.owner)[:1]


def _place(draft: Draft, act: Act) -> str | None:
    """The place in "visit Vietnam", "in Japan": the first party's name or place in the content."""
    for mention in draft.mentions_in(act.quote.start, act.quote.end):
        before = draft.article.text[act.quote.start : mention.start]
        if re.search(
            r"\b(?:visit(?:s|ing)?(?: to)?|in|at|to)\s+(?:the\s+)?$", before
        ) and mention.sense in ("name", "capital", "place"):
            return draft.article.text[mention.start : mention.end]
    return None
