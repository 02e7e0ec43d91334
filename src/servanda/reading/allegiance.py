"""For whom a person acts when no country stands beside the office: evidence for and against."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.parties import Mention, gazetteer
from servanda.reading.draft import Draft, PersonMention
from servanda.reading.lexicon import lexicon
from servanda.reading.names import same_person
from servanda.reading.offices import significant
from servanda.reading.opposite import MET, Unnamed, met
from servanda.reading.roster import Found
from servanda.reading.spoken import in_clause, in_speech, official_voice, told_by
from servanda.reading.travel import is_led, posted, visits
from servanda.reading.voice import opening_capital

_SUMMONED = re.compile(
    r"\b(?:was|were|has\s+been|had\s+been)\s+(?:summoned|called\s+in|expelled|told|informed|handed)\b"
)
_WHERE = re.compile(r"[^.;]{0,3},?\s+where\b|[^.;]{0,40}\bat the invitation of\b")
_IN = re.compile(
    r"\b(?:in|to|from|of|with|for|at|on|by|between|against|into)\s+(?:the\s+)?$|^\W*we\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"\b(?:Minister|King|Queen|Emir|Amir|Sultan|Chancellor|Premier|Prince|Ambassador|Senator)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\s*(?:,|\()\s*[^.]{0,40}\d|\s*\(|\s*[-–—:]")
_SIGNED = re.compile(r"\s*:\s*(?:H\.E\.\s*|Mr\.?\s*)?$")
_VOTE = re.compile(
    r"(?:['’]s?)?\s+(?:presidential\s+|general\s+)?(?:election|vote|polls?|ballot)\b"
)
# "The Secretary and Foreign Minister Roe": two, the first of whom is the issuer's own
_BESIDE_BARE = re.compile(
    r"\b[Tt]he\s+(?:Secretary|Minister|President|Premier|Chancellor|Ambassador)\s+and\s+"
    r"(?:[A-Z][\w-]+\s+){1,5}$"
)
#: How far apart the two who meet may stand.
_MEETING = 120
#: A party with less evidence than this, in tenths, is not taken though no other has more.
_DOUBT = -15
#: What a sentence boundary and a clause's opening words may take, in code points.
_OPENING = 25


@dataclass(frozen=True, slots=True)
class Scene:
    """What is asked for evidence: the article, who is named where, the offices of nobody."""

    draft: Draft
    found: Sequence[Found]
    named: Sequence[PersonMention]
    unnamed: Sequence[Unnamed]
    home: PartyCode | None
    own: bool

    def places(self, person: Found) -> list[PersonMention]:
        """Where the person is named in the body."""
        return [mention for mention in self.named if mention.name == person.name]


def give_parties(scene: Scene) -> None:
    """Every holder of an office acts for the party with most evidence; none is invented."""
    unique: dict[str, list[PartyCode]] = lexicon().offices["unique"]
    for person in scene.found:
        users = next((unique[title] for title in person.titles if title in unique), [])
        person.party = person.party or (users[0] if len(users) == 1 else None)
    pending = [p for p in scene.found if p.party is None and (p.titles or p.counterpart)]
    for person in sorted(pending, key=lambda p: (bool(p.owners), min(p.places))):
        person.party = _likeliest(scene, person)


def _likeliest(scene: Scene, person: Found) -> PartyCode | None:
    scores: Counter[PartyCode] = Counter()
    for code, weight in _evidence(scene, person):
        scores[code] += weight
    national = any(_NATIONAL.search(title) for title in person.titles)
    fit = [code for code in scores if not (national and _is_organisation(code))]
    best = max(fit, key=lambda code: (scores[code], code == scene.home), default=None)
    return best if best is not None and scores[best] > _DOUBT else None


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
        yield from _around(scene, person, place)
    for mention in scene.places(person):
        yield from in_speech(scene.draft, mention)
        yield from told_by(scene.draft, mention)


def _frequent(scene: Scene) -> Iterator[tuple[PartyCode, int]]:
    counts = Counter(m.code for m in scene.draft.mentions if m.sense != "place")
    for rank, (code, _) in enumerate(counts.most_common(3)):
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
        abroad = re.search(r"\b(?:to|in)\b(.*)", title)
        if abroad:
            yield from ((m.code, -60) for m in gazetteer().find(abroad.group(1)))
        if title.endswith("-elect"):
            text = scene.draft.article.text
            yield from ((m.code, 40) for m in scene.draft.mentions if _VOTE.match(text, m.end))


def _around(scene: Scene, person: Found, place: tuple[int, int]) -> Iterator[tuple[PartyCode, int]]:
    """What the sentence in which an office is given, and the one before it, say."""
    draft = scene.draft
    signed = _SIGNED.search(draft.article.text, max(0, place[0] - 12), place[0])
    if signed is not None:
        yield from ((m.code, 50) for m in draft.mentions if m.end == signed.start())
    sentence = next((s for s in draft.sentences if s.start <= place[0] < s.end), None)
    if sentence is None:
        return
    before = sorted(draft.mentions_in(sentence.start, place[0]), key=lambda m: m.start)
    text = draft.article.text
    for mention in before:
        if is_led(text, mention, place[0]):
            yield mention.code, 40
        if _WHERE.match(text[mention.end : place[0]]):
            yield mention.code, 30
    yield from visits(draft, place, sentence.start)
    subject = _subject(text, sentence.start, before)
    if subject is not None:
        yield from in_clause(text, before, place)
    yield from posted(draft, person, place, sentence.end)
    own = place[0] in person.its or place[0] in person.his
    if subject is not None:
        yield subject, 40 if own else -10
    else:
        yield from _previous(draft, person, place, sentence.number)
    if place[0] in person.his:
        yield from _of_superior(scene, sentence.start, place[0])
    if scene.home and _BESIDE_BARE.search(text, sentence.start, place[0]):
        yield scene.home, -60
    yield from _met(scene, person, place, sentence.start, sentence.end)


def _of_superior(scene: Scene, start: int, end: int) -> Iterator[tuple[PartyCode, int]]:
    """ "Roe recalled his ambassador, Lars Berg": Berg is of Roe's party."""
    before = [mention for mention in scene.named if start <= mention.start < end]
    for mention in before[-1:]:
        yield from ((p.party, 60) for p in scene.found if p.name == mention.name and p.party)


def _subject(text: str, start: int, mentions: Sequence[Mention]) -> PartyCode | None:
    """The party a sentence begins with, if it acts there."""
    for mention in mentions:
        opening = text[start : mention.start]
        acting = mention.sense in ("name", "capital", "organisation", "seat")
        # "Oslo, 3 May -- ..." tells where, not who
        acting = acting and not (mention.sense == "capital" and _DATED.match(text, mention.end))
        if acting and len(opening) <= _OPENING and not _IN.search(opening):
            return mention.code
    return None


def _previous(
    draft: Draft, person: Found, place: tuple[int, int], number: int
) -> Iterator[tuple[PartyCode, int]]:
    """The party that the sentence before in the paragraph begins with; surely so after "its"."""
    here = draft.sentences[number]
    weight = 40 if place[0] in person.its else 22
    for sentence in reversed(draft.sentences[max(0, number - 2) : number]):
        if sentence.passage is not here.passage and weight < 40:
            return
        mentions = sorted(draft.mentions_in(sentence.start, sentence.end), key=lambda m: m.start)
        subject = _subject(draft.article.text, sentence.start, mentions)
        if subject:
            # whoever's envoy was summoned, the other side speaks next
            told = _SUMMONED.search(draft.article.text, sentence.start, sentence.end)
            yield subject, -weight if told else weight
            return


def _met(
    scene: Scene, person: Found, place: tuple[int, int], start: int, end: int
) -> Iterator[tuple[PartyCode, int]]:
    """Who is named in the same sentence is of another party, unless the two are joined by "and"."""
    others = {
        other.party: mention
        for mention in scene.named if start <= mention.start < end
        for other in scene.found
        if other is not person and other.name == mention.name and other.party
    }  # fmt: skip
    if len(others) > 1:
        return
    text = scene.draft.article.text
    for code, mention in sorted(others.items()):
        between = re.search(r"\bbetween\b[^.;]{0,70}$", text[start : place[0]])
        first, last = sorted(((mention.start, mention.end), place))
        joined = (
            re.search(r"\band\b|,\s*$", text[first[1] : last[0]])
            and len(text[first[1] : last[0]]) < 60
        )
        # an issuer's own text tells of meetings with others
        away = -45 if scene.own and MET.search(text, mention.end, place[0]) else -24
        yield code, 10 if joined and mention.start < place[0] and not between else away


def give_counterparts(found: Sequence[Found]) -> None:
    """A counterpart without an office of their own holds the office of whom they met."""
    for person in found:
        if not person.counterpart or person.titles:
            continue
        rest = [o for o in found if o.titles and (o.party is None or o.party != person.party)]
        before = [other for other in rest if min(other.places) < min(person.places)]
        nearest = max(before, key=lambda other: _nearest(other, person), default=None)
        chosen = nearest or next(iter(rest), None)
        if chosen:
            person.titles.append(chosen.titles[-1])


def _nearest(other: Found, person: Found) -> int:
    return max(place[0] for place in other.places if place < min(person.places))
