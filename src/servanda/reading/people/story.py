"""Step: who is named, in which office, for which party; short forms lead to the fullest name."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from servanda.model.article import Block, party_of_side
from servanda.model.codes import PartyCode
from servanda.model.quote import Quote
from servanda.model.reading import Person
from servanda.parties import Mention
from servanda.reading.draft import Draft, PersonMention
from servanda.reading.lexicon import lexicon
from servanda.reading.people.allegiance import give_counterparts, give_parties
from servanda.reading.people.bearing import named_together, with_institutions, without_topics
from servanda.reading.people.holders import find_holders
from servanda.reading.people.names import after_honorifics, fold
from servanda.reading.people.naming import name_everywhere
from servanda.reading.people.offices import OfficeMention
from servanda.reading.people.opposite import Unnamed, named_later, unnamed_offices
from servanda.reading.people.roster import Found, fuller_titles, note, without_ranks
from servanda.reading.people.stretch import Hit, Stretch
from servanda.reading.people.unclaimed import claim
from servanda.reading.people.vicinity import Scene
from servanda.reading.people.voice import addressed, dated_from

_CAPITAL = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SMALL = frozenset(("of", "for", "and", "the", "to", "in", "on", "at", "with", "by", "from"))
#: A shorter line in capitals may be a heading.
_LOUD = 60
_STOP = re.compile(r"\s*(?:$|[,:;()–—|]|[a-z])")
_BY = re.compile(r"\b(?:by|By|of)\s+$")
#: "By the Honourable Jane Roe, Speaker of the Senate": a byline that tells an office.
_OFFICED = re.compile(r"(?:by|By|BY)\s+[^,\n]{3,60},\s+\S")
#: In a title written Like This a capital does not tell a name.
_HEADLINE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class People:
    """What the step finds: people in order of first mention, and every place that names one."""

    people: list[Person]
    mentions: list[PersonMention]
    parties: list[Mention]


def compute(draft: Draft, give: Callable[[Scene], None] = give_parties) -> People:
    """People in order of first mention, and every place that names one of them.

    `give` decides for whom those act beside whom no country stands.
    """
    text = draft.article.text
    draft = replace(draft, mentions=with_institutions(text, draft.mentions))
    found: list[Found] = []
    stretches = list(_stretches(draft))
    unnamed = unnamed_offices(list(_holders(draft, found, stretches)))
    named = name_everywhere(draft, found)
    for stretch, hit in list(named_later(draft, stretches, found, named, unnamed)):
        _take(draft, found, stretch, hit)
    _settle(draft, found, unnamed, give)
    claim(draft, stretches, found, name_everywhere(draft, found), unnamed)
    listed = [person for person in found if person.titles or (person.party and not person.former)]
    mentions = name_everywhere(draft, listed)
    return People([_person(draft, p) for p in listed], mentions, _uncovered(draft, mentions))


def _holders(
    draft: Draft, found: list[Found], stretches: Sequence[Stretch]
) -> Iterator[tuple[OfficeMention, int]]:
    """Take the named holders of all stretches; gives the offices of nobody and their offset."""
    for stretch in stretches:
        hits, offices = find_holders(stretch)
        for hit in hits:
            _take(draft, found, stretch, hit)
        yield from ((office, stretch.offset) for office in offices)


def write(draft: Draft, result: People) -> None:
    """Record people and where they are named; a country's name inside a person's is none."""
    draft.people, draft.person_mentions = result.people, result.mentions
    draft.mentions = result.parties
    draft.home = home_of(draft)


def home_of(draft: Draft) -> PartyCode | None:
    """The party whose own press this is, else that of the dateline, else the one most spoken of."""
    own = party_of_side(draft.article.side)
    spoken = without_topics(draft.article.text, draft.mentions)
    other = addressed(draft)
    dateline = _dateline_party(draft)
    dateline = None if dateline in other else dateline
    return own or dateline or most_mentioned(spoken, other) or most_mentioned(spoken, ())


def _dateline_party(draft: Draft) -> PartyCode | None:
    """The state whose city the dateline names, if the body speaks of that state."""
    first = draft.passages[0] if draft.passages else None
    if first is None:
        return None
    lead = draft.mentions_in(first.block.start, first.offset)
    named = [*(m.code for m in lead), *dated_from(draft)]
    spoken = {m.code for m in draft.mentions if m.start >= first.offset and m.sense != "place"}
    return next((code for code in named if code in spoken), None)


def most_mentioned(mentions: Iterable[Mention], but: Iterable[PartyCode]) -> PartyCode | None:
    """The party with most mentions apart from those in `but`; ties go to the first named."""
    counts = Counter(m.code for m in mentions if m.code not in set(but) and m.sense != "place")
    return counts.most_common(1)[0][0] if counts else None


# --- where people are looked for -------------------------------------------------------------


def _stretches(draft: Draft) -> Iterator[Stretch]:
    """The body, who signed, then the title, which may alone give an office."""
    starts = [mention.start for mention in draft.mentions]
    pairs = named_together(draft.article.text, draft.mentions)
    blocks = draft.article.blocks
    own = party_of_side(draft.article.side)
    spans = [(p.block.start if p.label else p.offset, p.block.end) for p in draft.passages]
    spans += [(b.start, b.end) for b in blocks if b.kind == "signoff"]
    labels = {p.block.start: p.offset for p in draft.passages if p.label}
    for start, end in spans:
        stretch = _stretch(draft, start, end, starts)
        label = labels.get(start, start) - start
        # "FOREIGN MINISTER JANE ROE: ..." is read like a title in capitals
        text = _lowered(stretch.text[:label]) + _told_loud(stretch.text[label:])
        yield replace(stretch, text=text, pairs=_pairs_from(stretch.offset, pairs))
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        if block.kind == "byline" and _OFFICED.match(draft.article.text, block.start):
            yield _stretch(draft, block.start, block.end, starts, title=True)
        if block.kind == "title":
            yield _stretch(draft, block.start, block.end, starts, title=True)
        if own and following is not None and _is_letterhead(draft.article.text, block, following):
            yield _letterhead(draft, block, following, starts)


def _stretch(
    draft: Draft, start: int, end: int, starts: list[int], *, title: bool = False
) -> Stretch:
    # offices and names run on over the line ends of a hard-wrapped paragraph
    text = draft.article.text[start:end].replace("\n", " ")
    inside = draft.mentions[bisect_left(starts, start) : bisect_left(starts, end)]
    mentions = {
        m.start - start: Mention(m.start - start, m.end - start, m.code, m.sense, m.ambiguous)
        for m in inside if m.end <= end
    }  # fmt: skip
    return Stretch(_lowered(text) if title else text, start, mentions, title)


def _pairs_from(
    offset: int, pairs: Sequence[tuple[int, PartyCode, PartyCode]]
) -> tuple[tuple[int, PartyCode, PartyCode], ...]:
    return tuple((end - offset, a, b) for end, a, b in pairs)


def _is_letterhead(text: str, name: Block, office: Block) -> bool:
    """Two lines of which the first may name who writes and the second tell the office."""
    if (name.kind, office.kind) == ("byline", "byline"):
        start = name.start + (4 if text.startswith(("The ", "THE "), name.start) else 0)
        return after_honorifics(text, start) > start
    return (name.kind, office.kind) == ("title", "heading")


def _letterhead(draft: Draft, name: Block, office: Block, starts: list[int]) -> Stretch:
    """A name alone on a line and the office on the next, read as one line with a comma."""
    stretch = _stretch(draft, name.start, office.end, starts)
    first, last = name.end - name.start, office.start - name.start
    text = stretch.text[:first] + "," * (last - first) + stretch.text[last:]
    return Stretch(text, stretch.offset, stretch.mentions)


def _lowered(title: str) -> str:
    """A TITLE IN CAPITALS as A Title In Capitals, letter for letter."""
    if not title.isupper():
        return title
    return _CAPITAL.sub(_with_capital, title)


def _told_loud(text: str) -> str:
    """A BODY IN CAPITALS, as old wires are, with capitals only where a name may be."""
    if not text.isupper() or len(text) < _LOUD:
        return text
    return _CAPITAL.sub(
        lambda m: m[0].lower() if m[0].lower() in _common() else m[0].capitalize(), text
    )


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    words = lexicon().offices["words"]
    return frozenset((*_SMALL, *words["function_words"], *words["deeds"]))


def _with_capital(match: re.Match[str]) -> str:
    word = match.group()
    small = word.lower() in _SMALL and match.start() > 0
    return word.lower() if small else word.capitalize()


def _take(draft: Draft, found: list[Found], stretch: Stretch, hit: Hit) -> None:
    """Note a hit; in a title only as much of a name as the body has too."""
    name = " ".join(stretch.text[hit.start : hit.end].split())
    if stretch.title:
        closed = stretch.text[hit.end : hit.end + 1] in (",", ":")
        bounded = closed and 1 < len(name.split()) < 5
        if not _is_speaker(stretch, hit):
            name = _known_part(draft, name, stretch.text, bounded=bounded)
    if name:
        note(found, name, hit, stretch.offset)


def _is_speaker(stretch: Stretch, hit: Hit) -> bool:
    """ "Remarks by Minister Jane Roe" names its speaker up to the end or a stop."""
    first = hit.offices[0].lead if hit.offices else hit.start
    by = _BY.search(stretch.text, 0, first)
    short = len(stretch.text[hit.start : hit.end].split()) < 5
    return by is not None and short and _STOP.match(stretch.text, hit.end) is not None


def _known_part(draft: Draft, name: str, title: str, *, bounded: bool) -> str:
    """The first words of a title's name that the body has in capitals too."""
    texts = [f"{passage.label} {passage.doc.text}" for passage in draft.passages]
    body = {word for text in texts for word in _CAPITAL.findall(text)}
    known = {part for word in body if word[:1].isupper() for part in fold(word)}
    kept: list[str] = []
    for word in name.split():
        if not set(fold(word)) <= known:
            break
        kept.append(word)
    return " ".join(kept) or ("" if _is_headline(title) and not bounded else name)


def _is_headline(title: str) -> bool:
    words = [match.group() for match in _CAPITAL.finditer(title) if len(match.group()) > 3]
    return sum(word[0].isupper() for word in words) > _HEADLINE_SHARE * len(words)


# --- what is made of them --------------------------------------------------------------------


def _settle(
    draft: Draft,
    found: list[Found],
    unnamed: Sequence[Unnamed],
    give: Callable[[Scene], None],
) -> None:
    """Parties of those who stand without a country, offices of those called counterparts."""
    named = name_everywhere(draft, found)
    bearing = without_topics(draft.article.text, _uncovered(draft, named))
    scene = Scene(
        replace(draft, mentions=bearing),
        found,
        named,
        unnamed,
        home_of(replace(draft, mentions=bearing)),
        own=party_of_side(draft.article.side) is not None,
    )
    give_counterparts(found)
    without_ranks(found)
    give(scene)
    fuller_titles(found, [(office.title, office.country) for office in unnamed])


def _uncovered(draft: Draft, mentions: list[PersonMention]) -> list[Mention]:
    """Party mentions that are no part of a person's name ("Bill French")."""
    kept: list[Mention] = []
    people = iter(mentions)
    person = next(people, None)
    for mention in draft.mentions:
        while person is not None and person.end <= mention.start:
            person = next(people, None)
        inside = person and person.start <= mention.start and mention.end <= person.end
        kept += [] if inside else [mention]
    return kept


def _person(draft: Draft, person: Found) -> Person:
    text = draft.article.text
    evidence = tuple(Quote.of(text, *place) for place in sorted(person.places)[:3])
    return Person(person.name, person.party, tuple(person.titles), evidence)
