"""What the sentence in which somebody is named, and the one before it, say of their party."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Draft, PersonMention, Sentence
from servanda.reading.people.opposite import MET, Unnamed
from servanda.reading.people.roster import Found
from servanda.reading.people.spoken import in_clause
from servanda.reading.people.travel import is_led, posted, travels_here, visits

_SUMMONED = re.compile(
    r"\b(?:was|were|has\s+been|had\s+been)\s+(?:summoned|called\s+in|expelled|told|informed|handed)\b"
)
# "Chad asked for permission. A deputy minister, Lars Berg, promised it": Berg is not of Chad
_ASKED = re.compile(
    r"\b(?:asks?|asked|requests?|requested|press(?:es|ed)\s+for|demand(?:s|ed)|urge[sd]|call(?:s|ed)\s+(?:up)?on|"
    r"appeal(?:s|ed)|sought|seeks|wants|wanted|invite[sd]|protest(?:s|ed))\b"
)
_ANSWERS = re.compile(
    r"\s*,?\s+(?:[a-z]+ly\s+|then\s+|also\s+)?(?:promised|pledged|agreed|replied|answered|responded|refused|declined|"
    r"rejected|accepted|assured|undertook|turned|granted|consented|retorted|countered)\b"
)
_WHERE = re.compile(r"[^.;]{0,3},?\s+where\b|[^.;]{0,40}\bat the invitation of\b")
_IN = re.compile(
    r"\b(?:in|to|from|of|with|for|at|on|by|between|against|into)\s+(?:the\s+)?$|^\W*we\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\s*(?:,|\()\s*[^.]{0,40}\d|\s*\(|\s*[-–—:]")
_SIGNED = re.compile(r"\s*:\s*(?:H\.E\.\s*|Mr\.?\s*)?$")
# "The Secretary and Foreign Minister Roe": two, the first of whom is the issuer's own
_BESIDE_BARE = re.compile(
    r"\b[Tt]he\s+(?:Secretary|Minister|President|Premier|Chancellor|Ambassador)\s+and\s+"
    r"(?:[A-Z][\w-]+\s+){1,5}$"
)
_RECEIVED_BY = re.compile(
    r"\b(?:[Hh]e|[Ss]he|Her|His|the\s+Minister|The\s+(?:Prime\s+)?Minister|The\s+President)\b[^.;]{0,50}?"
    r"\b(?:was|were)\s+(?:also\s+)?received\s+by\s+(?:the\s+)?[^;]{0,60}$"
)
_HER_TALKS = re.compile(
    r"\b(?:his|her|His|Her)\s+(?:[\w-]+\s+){0,2}?(?:talks?|meetings?|conversations?|consultations?|negotiations?|call)"
    r"\s+(?:[\w]+\s+){0,3}?with\s+[^.;]{0,40}$"
)
_BESIDE = re.compile(r"\s*(?:,|and|&)\s+(?:the\s+)?")
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


def around(scene: Scene, person: Found, place: tuple[int, int]) -> Iterator[tuple[PartyCode, int]]:
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
    if scene.home and not scene.own and travels_here(text, place[1]):
        yield scene.home, -30
    yield from posted(draft, person, place, sentence.end)
    yield from _by_subject(draft, person, place, sentence, before)
    if place[0] in person.his:
        yield from _of_superior(scene, sentence.start, place[0])
    if scene.home and _BESIDE_BARE.search(text, sentence.start, place[0]):
        yield scene.home, -60
    yield from _met(scene, person, place, sentence.start, sentence.end)
    yield from _received(scene, place, sentence.start)


def _by_subject(
    draft: Draft,
    person: Found,
    place: tuple[int, int],
    sentence: Sentence,
    before: Sequence[Mention],
) -> Iterator[tuple[PartyCode, int]]:
    """What the party that begins the sentence, or the one before it, does or says."""
    text = draft.article.text
    own = place[0] in person.its or place[0] in person.his
    subject = _subject(text, sentence.start, before)
    if subject is not None:
        told = list(in_clause(text, before, place))
        yield from told
        # "Chad and Norway signed ..., Minister Roe said" is of either
        if own or not (told or _is_joined(text, before)):
            yield subject, 40 if own else -10
    elif own or place == min(person.places):
        # only where somebody is brought in; later the sentence before is about anything
        yield from _previous(draft, person, place, sentence.number)


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


def _is_joined(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether the two parties that a sentence begins with stand beside each other."""
    one, other = (*mentions[:2],) if len(mentions) > 1 else (None, None)
    return (
        one is not None
        and other is not None
        and bool(_BESIDE.fullmatch(text, one.end, other.start))
    )


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
            told = _SUMMONED.search(draft.article.text, sentence.start, sentence.end) or (
                _ASKED.search(draft.article.text, sentence.start, sentence.end)
                and _ANSWERS.match(draft.article.text, place[1])
            )
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


def _received(scene: Scene, place: tuple[int, int], start: int) -> Iterator[tuple[PartyCode, int]]:
    """In an issuer's own text "she was received by Roe", "her talks with Roe": Roe is a host."""
    text = scene.draft.article.text
    if not scene.own or scene.home is None:
        return
    by = _RECEIVED_BY.search(text, start, place[0])
    named = [m for m in scene.draft.mentions if start <= m.start < place[0]]
    if (by is not None and not named) or _HER_TALKS.search(text, start, place[0]):
        yield scene.home, -45
