"""For whom a person acts when no country stands beside the office: evidence for and against."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from servanda.model.codes import PartyCode
from servanda.parties import gazetteer
from servanda.reading.lexicon import lexicon
from servanda.reading.people.names import same_person
from servanda.reading.people.offices import significant
from servanda.reading.people.opposite import Unnamed, met
from servanda.reading.people.roster import Found
from servanda.reading.people.signs import party_signs
from servanda.reading.people.spoken import in_speech, official_voice, told_by
from servanda.reading.people.vicinity import Scene, around
from servanda.reading.people.voice import opening_capital
from servanda.reading.weighing import Signs, weights

_NATIONAL = re.compile(
    r"\b(?:Minister|King|Queen|Emir|Amir|Sultan|Chancellor|Premier|Prince|Ambassador|Senator)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"(?:['’]s?)?\s+(?:presidential\s+|general\s+)?(?:election|vote|polls?|ballot)\b"
)
#: How far apart the two who meet may stand.
_MEETING = 120
#: A party against which wordings speak so much, in tenths, is not taken though no other has more.
_DOUBT = -15


def give_parties(scene: Scene) -> None:
    """Every holder of an office acts for the likeliest of the parties named; none is invented."""
    for person in pending(scene):
        person.party = likeliest(scene, person)


def pending(scene: Scene) -> list[Found]:
    """Those whose party is still open, in order; titles of one party alone give theirs at once."""
    unique: dict[str, list[PartyCode]] = lexicon().offices["unique"]
    for person in scene.found:
        users = next((unique[title] for title in person.titles if title in unique), [])
        person.party = person.party or (users[0] if len(users) == 1 else None)
    still = [p for p in scene.found if p.party is None and (p.titles or p.counterpart)]
    return sorted(still, key=lambda p: (bool(p.owners), min(p.places)))


def likeliest(scene: Scene, person: Found) -> PartyCode | None:
    """The party that most speaks for; None where none could be, or wordings speak against it."""
    for code, _ in _of_owner(scene, person):
        return code  # an aide is of whoever he serves
    evidence = _weighed(scene, person)
    known, signs = weights("allegiance"), _signs(scene, person, evidence)
    order = sorted(signs, key=lambda code: (-round(known.total(signs[code]), 6), code))
    return order[0] if order and evidence[order[0]] > _DOUBT else None


def signs_for(scene: Scene, person: Found) -> dict[PartyCode, Signs]:
    """The signs of each party that a person may be of."""
    return _signs(scene, person, _weighed(scene, person))


def _weighed(scene: Scene, person: Found) -> Counter[PartyCode]:
    """What wordings say for and against each party, in tenths."""
    evidence: Counter[PartyCode] = Counter()
    for code, weight in _evidence(scene, person):
        evidence[code] += weight
    return evidence


def _signs(scene: Scene, person: Found, evidence: Counter[PartyCode]) -> dict[PartyCode, Signs]:
    """The signs of each party; a national office is of no organisation."""
    national = any(_NATIONAL.search(title) for title in person.titles)
    found = party_signs(scene, person, evidence)
    return {c: signs for c, signs in found.items() if not (national and _is_organisation(c))}


def _is_organisation(code: PartyCode) -> bool:
    party = gazetteer().party(code)
    return party is not None and party.kind != "state"


def _evidence(scene: Scene, person: Found) -> Iterator[tuple[PartyCode, int]]:
    """Codes with weights in tenths; home is what holds where nothing else speaks."""
    if scene.home:
        yield scene.home, 20 if scene.own else 14
    voice = official_voice(scene.draft)
    if voice and voice != scene.home:
        yield voice, 16
    opening = opening_capital(scene.draft)
    if opening and opening != scene.home:
        yield opening, 4
    yield from _frequent(scene)
    yield from _of_owner(scene, person)
    yield from _by_office(scene, person)
    yield from _by_title(scene, person)
    for place in person.places:
        yield from around(scene, person, place)
    for mention in scene.places(person):
        yield from in_speech(scene.draft, mention)
        yield from told_by(scene.draft, mention)


def _frequent(scene: Scene) -> Iterator[tuple[PartyCode, int]]:
    counts = Counter(m.code for m in scene.draft.mentions if m.sense != "place")
    for rank, (code, _) in enumerate(counts.most_common(2)):
        yield code, 6 - 2 * rank


def _of_owner(scene: Scene, person: Found) -> Iterator[tuple[PartyCode, int]]:
    for owner in person.owners:
        for other in scene.found:
            if other.party and same_person(owner, other.name):
                yield other.party, 90


def _by_office(scene: Scene, person: Found) -> Iterator[tuple[PartyCode, int]]:
    """An office named with a country and no holder; the same office held by another."""
    titles = [significant(title) for title in person.titles]
    taken = {
        (other.party, own)
        for other in scene.found if other is not person and other.party
        for own in titles if any(own == significant(title) for title in other.titles)
    }  # fmt: skip
    for code in sorted({code for code, _ in taken if code}):
        yield code, -30
    for office in scene.unnamed:
        if (
            significant(office.title) not in titles
            or (office.country, significant(office.title)) in taken
        ):
            continue
        yield office.country, -30 if _opposite(scene, person, office) else 30


def _opposite(scene: Scene, person: Found, office: Unnamed) -> bool:
    """ "Minister Roe met Chad's minister": Roe is not of Chad."""
    near = any(0 < office.at - end < _MEETING for _, end in person.places)
    return near and met(scene.draft.article.text, office)


def _by_title(scene: Scene, person: Found) -> Iterator[tuple[PartyCode, int]]:
    """Titles that few parties use, and where an ambassador or the one elected is of."""
    table = lexicon().offices
    named = {mention.code for mention in scene.draft.mentions}
    for title in person.titles:
        users: list[PartyCode] = table["unique"].get(title) or table["usual"].get(title, [])
        for rank, code in enumerate(users):
            if scene.own and scene.home == code:
                yield code, 30
            elif rank == 0:
                others = named & set(users[1:])
                weight = 30 if title in table["unique"] else 12
                yield code, weight if code in named or not others else weight // 2
        # a title of several counts only for those the text tells of, most for the first of them
        shared = [code for code in table["shared"].get(title, []) if code in named]
        yield from ((code, 15 if rank else 30) for rank, code in enumerate(shared))
        abroad = re.search(r"\b(?:to|in)\b(.*)", title)
        if abroad:
            yield from ((m.code, -60) for m in gazetteer().find(abroad.group(1)))
        if title.endswith("-elect"):
            text = scene.draft.article.text
            yield from ((m.code, 40) for m in scene.draft.mentions if _VOTE.match(text, m.end))


def give_counterparts(found: Sequence[Found]) -> None:
    """A counterpart without an office of their own holds the office of whom they met."""
    for person in found:
        if not person.counterpart or person.titles or person.companion:
            continue
        rest = [o for o in found if o.titles and (o.party is None or o.party != person.party)]
        before = [other for other in rest if min(other.places) < min(person.places)]
        nearest = max(before, key=lambda other: _nearest(other, person), default=None)
        chosen = nearest or next(iter(rest), None)
        if chosen:
            person.titles.append(chosen.titles[-1])


def _nearest(other: Found, person: Found) -> int:
    return max(place[0] for place in other.places if place < min(person.places))
