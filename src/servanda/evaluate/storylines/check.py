"""Faults in a storyline's corpus.json, each named: what it refers to must exist and hold together.

A storyline that contradicts itself makes every score that rests on it doubtful.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from servanda.errors import InputError
from servanda.evaluate.storylines.load import Storyline
from servanda.model.codes import UndertakingStatus
from servanda.model.dates import bounds

Json = Mapping[str, Any]
Faults = Iterator[str]

_STATUSES = frozenset(get_args(UndertakingStatus))
_LIVE = frozenset(("open", "acknowledged", "committed", "under way"))
_TO_COME = frozenset(("planned", "proposed", "postponed"))
_KINDS = frozenset(("only-in", "value", "wording", "name"))
_WEIGHTS = frozenset(("weighty", "style"))


@dataclass(frozen=True, slots=True)
class _Known:
    """The references' encounters and acts by "article:id", and the threads of each act."""

    ties: Json
    encounters: Mapping[str, Json]
    acts: Mapping[str, Json]
    threads: Mapping[str, set[str]]


def story_faults(story: Storyline) -> list[str]:
    """What is wrong with the ties of a storyline; raises InputError where a field is missing."""
    try:
        known = _known(story)
        return [f"{story.name}: {fault}" for rule in _RULES for fault in rule(known)]
    except (KeyError, TypeError, AttributeError) as fault:
        raise InputError(f"{story.name}: corpus.json lacks a field: {fault!r}") from fault


def _known(story: Storyline) -> _Known:
    threads: dict[str, set[str]] = defaultdict(set)
    for thread in story.ties["threads"]:
        for ref in thread["acts"]:
            threads[ref].add(thread["id"])
    return _Known(
        story.ties,
        {f"{name}:{row['id']}": row for name, row in _rows(story, "encounters")},
        {f"{name}:{row['id']}": row for name, row in _rows(story, "acts")},
        threads,
    )


def _rows(story: Storyline, what: str) -> Iterator[tuple[str, Json]]:
    for name, reading in story.gold.readings.items():
        for row in reading[what]:
            yield name, row


def _groups(known: _Known) -> Faults:
    seen: set[str] = set()
    for group in known.ties["same_encounter"]:
        for ref in group:
            if ref not in known.encounters:
                yield f"same_encounter names {ref}, which is no encounter"
            if ref in seen:
                yield f"same_encounter names {ref} twice"
            seen.add(ref)
        articles = [ref.split(":")[0] for ref in group]
        if len(set(articles)) < len(articles) or len(articles) < 2:
            yield f"same_encounter: {group} is not one account each of several articles"


def _plans(known: _Known) -> Faults:
    for plan, held in known.ties.get("realised", ()):
        if plan not in known.encounters or held not in known.encounters:
            yield f"realised names {plan} and {held}, which are not both encounters"
            continue
        statuses = known.encounters[plan]["status"], known.encounters[held]["status"]
        if statuses[0] not in _TO_COME or statuses[1] != "held":
            yield f"realised: {plan} is {statuses[0]} and {held} is {statuses[1]}"


def _threads(known: _Known) -> Faults:
    for thread in known.ties["threads"]:
        name = thread["id"]
        for ref in thread["acts"]:
            if ref not in known.acts:
                yield f"{name} names {ref}, which is no act"
        dates = [step["date"] for step in thread["history"]]
        if dates != sorted(dates):
            yield f"{name}: its history is not in order"
        for step in thread["history"]:
            if step["act"] not in thread["acts"]:
                yield f"{name}: its history cites {step['act']}, which it does not hold"
        yield from (
            _standing(thread) if thread["nature"] == "standing" else _deliverable(thread, known)
        )


def _standing(thread: Json) -> Faults:
    if thread["status"] is not None or thread.get("overdue") or len(thread["acts"]) < 2:
        yield f"{thread['id']}: standing language has two acts or more, no status, no due date"


def _deliverable(thread: Json, known: _Known) -> Faults:
    name, status = thread["id"], thread["status"]
    said = [step["status"] for step in thread["history"]]
    if {status, *said} - _STATUSES:
        yield f"{name}: unknown status among {[status, *said]}"
    if said and said[-1] != status:
        yield f"{name}: its history ends at {said[-1]}, its status is {status}"
    last = bounds(thread["due"]).last if thread["due"] else None
    end = bounds(known.ties["record_end"]).first
    passed = last is not None and end is not None and last < end
    if (passed and status in _LIVE) != (thread["overdue"] is True):
        yield (
            f"{name}: due {thread['due']}, status {status}, record until "
            f"{known.ties['record_end']}, yet overdue is {thread['overdue']}"
        )


def _near_misses(known: _Known) -> Faults:
    group = {
        ref: number for number, refs in enumerate(known.ties["same_encounter"]) for ref in refs
    }
    for one, other in known.ties.get("must_not_merge", ()):
        if one in known.encounters and other in known.encounters:
            if one == other or (one in group and group[one] == group.get(other)):
                yield f"must_not_merge: {one} and {other} are one encounter"
        elif one in known.acts and other in known.acts:
            if not known.threads.get(one) or not known.threads.get(other):
                yield f"must_not_merge: {one} or {other} stands in no thread and cannot be tried"
            elif known.threads[one] & known.threads[other]:
                yield f"must_not_merge: {one} and {other} share a thread"
        else:
            yield f"must_not_merge names {one} and {other}: two encounters or two acts"


def _differences(known: _Known) -> Faults:
    for row in known.ties.get("differences", ()):
        if row["kind"] not in _KINDS or row["weight"] not in _WEIGHTS:
            yield f"a difference is of kind {row['kind']}, weight {row['weight']}"
        if len(row["encounter"]) != len(row["acts"]):
            yield f"a difference of {row['encounter']} has not one list of acts for each"
        unknown = {*row["encounter"]} - {*known.encounters}
        unknown |= {ref for refs in row["acts"] for ref in refs} - {*known.acts}
        if unknown:
            yield f"a difference names {', '.join(sorted(unknown))}, which is not there"


_RULES = (_groups, _plans, _threads, _near_misses, _differences)
