"""Whether two reports tell of one encounter."""

from dataclasses import replace

from servanda.model.codes import EncounterKind
from servanda.model.dates import bounds
from servanda.model.reading import Encounter
from servanda.model.reason import Reason
from servanda.reading.encounters.reports import Report

#: Ways to meet: what one sentence calls talks another may call a session.
_MEETINGS: frozenset[EncounterKind] = frozenset(("call", "online", "session", "talks"))


def is_same(known: Encounter, extra: Encounter, report: Report) -> bool:
    """Whether a report tells of an encounter that is known already."""
    if known.status != extra.status or not _same_kind(known, extra):
        return False
    if extra.kind == "briefing":
        return _same_briefing(known, extra, report)
    if not set(extra.parties) <= set(known.parties):
        return (
            extra.kind in _MEETINGS
            and set(known.parties) <= set(extra.parties)
            and not extra.participants
        )
    if extra.kind in ("ceremony", "visit", "message", "demarche"):
        return extra.kind != "message" or set(extra.parties) == set(known.parties)
    strangers = set(extra.participants) - set(known.participants)
    if strangers and known.participants:
        return False
    return _same_time(known, extra)


def _same_briefing(known: Encounter, extra: Encounter, report: Report) -> bool:
    """A statement issued apart is not the press conference that both gave."""
    if set(extra.parties) == set(known.parties):
        return True
    kind = " ".join(reason.detail for reason in extra.reasons if reason.rule == "kind")
    issued = "statement" in kind or "briefed" in kind
    return set(extra.parties) < set(known.parties) and not issued and report.strong


def _same_kind(known: Encounter, extra: Encounter) -> bool:
    return known.kind == extra.kind or (known.kind in _MEETINGS and extra.kind in _MEETINGS)


def _same_time(known: Encounter, extra: Encounter) -> bool:
    own = extra.date_reason is not None and extra.date_reason.rule != "no date"
    if not own or known.date is None or extra.date is None or known.date == extra.date:
        return True
    one, other = bounds(known.date), bounds(extra.date)
    return one.overlaps(other) if one.first and other.first else False


def joined_briefing(one: Encounter, other: Encounter) -> Encounter:
    """The press conference at which two sides are told to speak, as one of both."""
    parties = tuple(dict.fromkeys((*one.parties, *other.parties)))
    participants = tuple(dict.fromkeys((*one.participants, *other.participants)))
    reasons = tuple(
        Reason("parties", ", ".join((*parties, *participants))) if r.rule == "parties" else r
        for r in one.reasons
    )
    evidence = (*one.evidence, *other.evidence)
    return replace(
        one, parties=parties, participants=participants, reasons=reasons, evidence=evidence
    )
