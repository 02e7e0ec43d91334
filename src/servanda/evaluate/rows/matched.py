"""Are the fields of an act right? Counted on acts paired one to one by their words."""

from servanda.evaluate.count import Count
from servanda.evaluate.match import pairs
from servanda.evaluate.names import same_name
from servanda.evaluate.rows import Rows
from servanda.evaluate.sheet import Claim, Sheet

Pair = tuple[Claim, Claim]


def overlap(wanted: Claim, had: Claim) -> float:
    """Intersection over union of the words, 0 below half of the reference act's words."""
    shared = len(wanted.words & had.words)
    if not wanted.words or 2 * shared < len(wanted.words):
        return 0.0
    return shared / len(wanted.words | had.words)


def matched(reference: Sheet, machine: Sheet) -> list[Pair]:
    """The acts of both sides that are one, best overlap first."""
    chosen = pairs(reference.claims, machine.claims, overlap)
    return [(reference.claims[i], machine.claims[j]) for i, j in chosen]


def rows(reference: Sheet, machine: Sheet, acts: list[Pair]) -> Rows:
    """Type, speaker, to, encounter, owner, force and areas of the matched acts of one article."""
    for wanted, had in acts:
        same_meeting = _same_meeting(wanted, reference, had, machine)
        for name, right in _facts(wanted, had, same_meeting=same_meeting).items():
            yield f"{name} of matched acts", Count.fact(right=right)
        shared = len(wanted.areas & had.areas)
        yield "areas of matched acts", Count.of(shared, len(had.areas), len(wanted.areas))


def _facts(wanted: Claim, had: Claim, *, same_meeting: bool) -> dict[str, bool]:
    facts = {
        "type": wanted.type == had.type,
        "speaker": wanted.speaker == had.speaker or same_name(wanted.speaker, had.speaker),
        "to": wanted.to == had.to,
        "encounter": same_meeting,
    }
    if wanted.type == had.type and wanted.owner:
        facts["owner"] = wanted.owner == had.owner
        facts["force"] = wanted.force == had.force
    return facts


def _same_meeting(wanted: Claim, reference: Sheet, had: Claim, machine: Sheet) -> bool:
    one, other = reference.meeting(wanted.encounter), machine.meeting(had.encounter)
    return one is not None and other is not None and one.what == other.what
