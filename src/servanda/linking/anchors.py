"""Ids of encounters and acts that last: hashes of the article and the words of evidence."""

import re
from collections import Counter

from servanda.model.identity import Anchor, short_hash
from servanda.model.reading import Encounter, Reading

_NUMBER_IN_ID = re.compile(r"\d+")
Marks = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


def encounter_ids(reading: Reading) -> dict[str, str]:
    """Ids by anchor; those that share a quotation also carry what tells them apart."""
    marks = {
        encounter.id: (_anchor_parts(reading, encounter), _details(encounter))
        for encounter in reading.encounters
    }
    return _distinct("enc", marks)


def _anchor_parts(reading: Reading, encounter: Encounter) -> tuple[str, ...]:
    if not encounter.evidence:
        return (reading.article.sha256, "no evidence")
    return _parts(Anchor.of(reading.article.sha256, encounter.evidence[0]))


def _parts(anchor: Anchor) -> tuple[str, ...]:
    return (anchor.article_sha256, str(anchor.start), str(anchor.end), anchor.exact)


def _details(encounter: Encounter) -> tuple[str, ...]:
    return (encounter.kind, encounter.place or "", *sorted(encounter.participants))


def act_ids(reading: Reading) -> dict[str, str]:
    """Ids by anchor; acts that share a quotation also carry what tells them apart."""
    marks = {
        act.id: (
            _parts(Anchor.of(reading.article.sha256, act.quote)),
            (act.type, *sorted(act.by), act.cue),
        )
        for act in reading.acts
    }
    return _distinct("act", marks)


def _distinct(prefix: str, marks: Marks) -> dict[str, str]:
    """A hash of the anchor, lengthened by details and at last by number where it is shared."""
    times = Counter(anchor for anchor, _ in marks.values())
    seen: Counter[tuple[str, ...]] = Counter()
    ids = {}
    for key in sorted(marks, key=natural):
        anchor, details = marks[key]
        parts = anchor if times[anchor] == 1 else (*anchor, *details)
        again = (str(seen[parts]),) if seen[parts] else ()
        seen[parts] += 1
        ids[key] = f"{prefix}-{short_hash(*parts, *again)}"
    return ids


def natural(text: str) -> tuple[int, str]:
    """A sort key that puts a2 before a10."""
    match = _NUMBER_IN_ID.search(text)
    return (int(match.group()) if match else 0, text)
