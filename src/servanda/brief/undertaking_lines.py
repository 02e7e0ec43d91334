"""Asks, commitments, intentions, what is settled and what falls due."""

from collections.abc import Callable, Iterable

from servanda.brief.model import Line
from servanda.brief.promise import Promise, promises
from servanda.brief.scribe import Scribe
from servanda.brief.wording import excerpt, with_particulars
from servanda.model.codes import PartyCode
from servanda.model.dates import display

_OPEN = (None, "open", "acknowledged")
_GOING = ("committed", "under way")


def asks(scribe: Scribe) -> tuple[Line, ...]:
    """Requests, proposals and invitations without commitment or refusal, by who raised them."""
    chosen = [one for one in _deliverables(scribe) if one.status in _OPEN and one.is_ask]
    return _grouped(scribe, chosen, "Raised by", lambda one: one.principal.act.by)


def commitments(scribe: Scribe) -> tuple[Line, ...]:
    """What the owner has committed to or begun, by owner."""
    chosen = [one for one in _deliverables(scribe) if one.status in _GOING]
    return _grouped(scribe, chosen, "Owed by", lambda one: one.owner)


def intentions(scribe: Scribe) -> tuple[Line, ...]:
    """What somebody wishes or intends to do, which commits nobody yet, by whose intention."""
    chosen = [one for one in _deliverables(scribe) if one.status in _OPEN and not one.is_ask]
    return _grouped(scribe, chosen, "Intended by", lambda one: one.owner)


def settled(scribe: Scribe) -> tuple[Line, ...]:
    """What was reported done, refused, suspended, withdrawn or superseded, by owner."""
    chosen = [one for one in _deliverables(scribe) if one.status not in (*_OPEN, *_GOING)]
    return _grouped(scribe, chosen, "Was to be done by", lambda one: one.owner)


def past_due(scribe: Scribe) -> tuple[Line, ...]:
    """What was due by now and is not reported done; silence is called silence, not failure."""
    until = display(scribe.material.record_until)
    groups = {
        "True": f"Nothing reported in this record (last article {until})",
        "unknown": f"The date has passed, but the record ends before it (last article {until})",
    }
    return tuple(
        _reminder(scribe, one, group)
        for flag, group in groups.items()
        for one in _deliverables(scribe)
        if str(one.overdue) == flag
    )


def due_soon(scribe: Scribe) -> tuple[Line, ...]:
    """What falls due within the coming weeks, by the query's measure."""
    return tuple(_reminder(scribe, one, None) for one in _deliverables(scribe) if one.due_soon)


def _deliverables(scribe: Scribe) -> tuple[Promise, ...]:
    return tuple(
        one for one in promises(scribe) if one.nature == "deliverable" and not one.is_mere_answer
    )


def _reminder(scribe: Scribe, promise: Promise, group: str | None) -> Line:
    owner = scribe.names.parties(scribe.in_order(promise.owner)) or "owner not stated"
    words = f"{promise.due}: {owner}: {excerpt(promise.principal.act.quote.text)}"
    return scribe.line(with_particulars(words, [promise.status]), promise.tellings, group=group)


def _grouped(
    scribe: Scribe,
    chosen: Iterable[Promise],
    label: str,
    whose: Callable[[Promise], tuple[PartyCode, ...]],
) -> tuple[Line, ...]:
    groups: dict[tuple[PartyCode, ...], list[Promise]] = {}
    for promise in chosen:
        groups.setdefault(scribe.in_order(whose(promise)), []).append(promise)
    lines: list[Line] = []
    for parties in sorted(groups, key=scribe.rank):
        heading = _heading(label, parties, scribe)
        for promise in groups[parties]:
            lines.extend(_promise_lines(scribe, promise, heading))
    return tuple(lines)


def _heading(label: str, parties: tuple[PartyCode, ...], scribe: Scribe) -> str:
    if not parties:
        return "Owner not stated"
    jointly = ", jointly" if len(parties) > 1 else ""
    return f"{label} {scribe.names.parties(parties)}{jointly}"


def _promise_lines(scribe: Scribe, promise: Promise, heading: str) -> list[Line]:
    main, *steps = promise.sentences(scribe.names)
    lines = [scribe.line(main.text, main.tellings, group=heading)]
    lines += [scribe.line(step.text, step.tellings, indent=1, group=heading) for step in steps]
    return lines
