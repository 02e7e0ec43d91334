"""What speaks for and against a party's being that of somebody beside whom no country stands.

The evidence that wordings give (`allegiance.py`) is one sign; the others say where the party stands
to the person: in the same sentence and in the one before, as who acts or whom it concerns, how long
ago it was spoken of, whose people are known already, what the title says of where one serves.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Sentence
from servanda.reading.people.roster import Found
from servanda.reading.people.vicinity import Scene
from servanda.reading.people.voice import dated_from
from servanda.reading.syntax.roles import role_at
from servanda.reading.weighing import Signs

#: Kinds of offices that stand differently to the text's home, the first that fits.
_KINDS = (
    ("envoy", re.compile(r"ambassador|envoy|charg|consul|high commissioner|nuncio", re.IGNORECASE)),
    ("voice", re.compile(r"spokes|press secretary", re.IGNORECASE)),
    ("head", re.compile(r"president|prime minister|premier|king|chancellor|emir", re.IGNORECASE)),
    ("minister", re.compile(r"minist|secretary", re.IGNORECASE)),
)
_LAST_RANK = 3
#: Evidence, in tenths, up to which it counts in full; more says no more.
_FULL = 40


@dataclass(slots=True)
class Standing:
    """What was gathered of one party for one person."""

    evidence: int
    signs: set[str]


def party_signs(
    scene: Scene, person: Found, evidence: Counter[PartyCode]
) -> dict[PartyCode, Signs]:
    """The signs of each party that the text names, for one person; `evidence` is in tenths."""
    codes = {m.code for m in scene.draft.mentions} | set(evidence)
    found = {code: Standing(evidence[code], set()) for code in codes}
    for code, sign in _all(scene, person):
        if code in found:
            found[code].signs.add(sign)
    best = max((one.evidence for one in found.values()), default=0)
    kind = _kind_of(person)
    return {
        code: _values(one, kind, best=one.evidence == best) for code, one in sorted(found.items())
    }


def _values(one: Standing, kind: str, *, best: bool) -> Signs:
    signs = dict.fromkeys(one.signs, 1.0)
    signs |= {f"{kind}: {sign}": 1.0 for sign in one.signs if sign in _BY_KIND}
    amount = max(-_FULL, min(_FULL, one.evidence)) / 10
    signs["evidence for" if amount > 0 else "evidence against"] = amount
    if best:
        signs["most evidence"] = 1.0
    return signs


#: Signs that mean one thing for a minister and another for an ambassador.
_BY_KIND = frozenset(("home", "its own text", "dated from", "home's soil", "subject before"))


def _kind_of(person: Found) -> str:
    titles = " ".join(person.titles)
    return next((kind for kind, pattern in _KINDS if pattern.search(titles)), "other")


def _all(scene: Scene, person: Found) -> Iterator[tuple[PartyCode, str]]:
    if scene.home:
        yield scene.home, "its own text" if scene.own else "home"
    for code in dated_from(scene.draft):
        yield code, "dated from"
    yield from _ranked(scene)
    yield from _peopled(scene, person)
    place = min(person.places)
    sentence = next((s for s in scene.draft.sentences if s.start <= place[0] < s.end), None)
    if sentence is None:
        return
    yield from _beside(scene, person, sentence, place)
    yield from _before(scene, sentence, place)
    yield from _recent(scene, place)


def _ranked(scene: Scene) -> Iterator[tuple[PartyCode, str]]:
    """How much the text speaks of a party, and whether the title does."""
    counts = Counter(m.code for m in scene.draft.mentions if m.sense != "place")
    for rank, (code, _) in enumerate(sorted(counts.items(), key=lambda one: (-one[1], one[0]))):
        yield code, f"rank {min(rank, _LAST_RANK)}"
    heads = [(b.start, b.end) for b in scene.draft.article.blocks if b.kind == "title"]
    for span in heads:
        for number, mention in enumerate(scene.draft.mentions_in(*span)):
            yield mention.code, "title: first" if not number else "title: later"


def _peopled(scene: Scene, person: Found) -> Iterator[tuple[PartyCode, str]]:
    """Whose people are known already; among them those met in the person's own sentences."""
    known = Counter(p.party for p in scene.found if p is not person and p.party)
    for code in {m.code for m in scene.draft.mentions}:
        yield code, "has people" if known[code] else "has nobody"
    if len(known) == 1:
        yield next(iter(known)) or "", "alone has people"


def _beside(
    scene: Scene, person: Found, sentence: Sentence, place: tuple[int, int]
) -> Iterator[tuple[PartyCode, str]]:
    """Parties and known people of the sentence in which the person is brought in."""
    own = role_at(scene.draft, sentence, place[0])
    own = own if own in ("subject", "object", "passive subject", "with", "by", "to") else "other"
    for mention in scene.draft.mentions_in(sentence.start, sentence.end):
        side = "before" if mention.end <= place[0] else "after"
        role = role_at(scene.draft, sentence, mention.start)
        yield mention.code, f"here {side}: {role}"
        yield mention.code, f"here {side} a {own}"
        if mention.sense in ("capital", "place"):
            yield mention.code, f"here {side}: town"
    for named in scene.named:
        if not sentence.start <= named.start < sentence.end or named.name == person.name:
            continue
        side = "before" if named.end <= place[0] else "after"
        for code in _party_of(scene, named.name):
            yield code, f"somebody of it {side} a {own}"
            yield code, f"somebody of it {side}: {role_at(scene.draft, sentence, named.start)}"


def _before(
    scene: Scene, sentence: Sentence, place: tuple[int, int]
) -> Iterator[tuple[PartyCode, str]]:
    """What the sentence before tells, in the same paragraph or in the one above."""
    if not sentence.number:
        return
    before = scene.draft.sentences[sentence.number - 1]
    same = "" if before.passage is sentence.passage else "paragraph above: "
    opening = place[0] - sentence.start < _OPENS
    where = f"{same}sentence before{' and opens' if opening else ''}"
    for mention in scene.draft.mentions_in(before.start, before.end):
        yield mention.code, f"{where}: {role_at(scene.draft, before, mention.start)}"
    for named in scene.named:
        if before.start <= named.start < before.end:
            for code in _party_of(scene, named.name):
                yield code, f"{where}: somebody {role_at(scene.draft, before, named.start)}"


#: How far from its sentence's beginning somebody stands who opens it, with the office.
_OPENS = 60


def _recent(scene: Scene, place: tuple[int, int]) -> Iterator[tuple[PartyCode, str]]:
    """Which parties were spoken of last before the person, the last one first."""
    earlier: Sequence[Mention] = [m for m in scene.draft.mentions if m.end <= place[0]]
    last = dict.fromkeys(m.code for m in sorted(earlier, key=lambda m: -m.start))
    for rank, code in enumerate(last):
        yield code, f"spoken of {min(rank, _LAST_RANK)} ago"
    heard = sorted((m for m in scene.named if m.end <= place[0]), key=lambda m: -m.start)
    for code in dict.fromkeys(c for m in heard[:1] for c in _party_of(scene, m.name)):
        yield code, "somebody of it named last"


def _party_of(scene: Scene, name: str) -> list[PartyCode]:
    return [p.party for p in scene.found if p.name == name and p.party]
