"""Step: who is named, in which office, for which party; short forms lead to the fullest name."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.model.quote import Quote
from servanda.model.reading import Person
from servanda.parties import Mention
from servanda.reading.draft import Draft, Passage, PersonMention
from servanda.reading.lexicon import lexicon
from servanda.reading.names import after_honorifics, fold, name_at, same_person
from servanda.reading.offices import OfficeMention, find_offices, significant

_AND = re.compile(r"(?:\s*,)?\s+(?:and\s+)?(?:concurrently\s+|also\s+)?(?:the\s+)?|\s*,\s*")
_COUNTERPART = re.compile(
    r"\b(?:his|her|their|the)\s+(?:new\s+|visiting\s+)?(?:[\w'’À-ỹ-]+\s+){0,3}?"
    r"(?:counterparts?|colleague|opposite number),?\s+"
)
_HONORIFIC_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.?\s+(?=[A-ZÀ-ỸĐ])")


@dataclass
class _Found:
    """One person while the article is searched."""

    name: str
    party: PartyCode | None
    titles: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    counterpart: bool = False


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name at a place with the offices that stand beside it."""

    start: int
    end: int
    offices: tuple[OfficeMention, ...] = ()
    country: PartyCode | None = None
    counterpart: bool = False


def compute(draft: Draft) -> tuple[list[Person], list[PersonMention]]:
    """People in order of first mention, and every place that names one of them."""
    found: list[_Found] = []
    for start, end in _stretches(draft):
        for hit in sorted(_hits(draft, start, end), key=lambda h: (h.start, -h.end)):
            _note(found, draft.article.text, hit)
    _give_parties(draft, found)
    _give_counterparts(found)
    listed = [person for person in found if person.party or person.titles]
    mentions = sorted(_all_mentions(draft, listed), key=lambda m: (m.start, -m.end))
    return [_person(draft, person) for person in listed], mentions


def write(draft: Draft, result: tuple[list[Person], list[PersonMention]]) -> None:
    """Record people and where they are named."""
    draft.people, draft.person_mentions = result
    draft.home = home_of(draft)


def _stretches(draft: Draft) -> list[tuple[int, int]]:
    """Where people are looked for: the body, then the title, which may alone give an office."""
    spans = [
        (passage.block.start if passage.label else passage.offset, passage.block.end)
        for passage in draft.passages
    ]
    spans += [(b.start, b.end) for b in draft.article.blocks if b.kind == "title"]
    return spans


def home_of(draft: Draft) -> PartyCode | None:
    """The party whose own press this is, else that of the dateline, else the one most spoken of."""
    own = party_of_side(draft.article.side)
    return own or _dateline_party(draft) or most_mentioned(draft.mentions, ())


def _dateline_party(draft: Draft) -> PartyCode | None:
    """The state whose city the dateline names, if the body speaks of that state."""
    first = draft.passages[0] if draft.passages else None
    if first is None:
        return None
    named = [m.code for m in draft.mentions_in(first.block.start, first.offset)]
    spoken = {m.code for m in draft.mentions if m.start >= first.offset and m.sense != "place"}
    return next((code for code in named if code in spoken), None)


def most_mentioned(mentions: Iterable[Mention], but: Iterable[PartyCode]) -> PartyCode | None:
    """The party with most mentions apart from those in `but`; ties go to the first named."""
    counts = Counter(m.code for m in mentions if m.code not in set(but) and m.sense != "place")
    return counts.most_common(1)[0][0] if counts else None


# --- where names stand -----------------------------------------------------------------------


def _hits(draft: Draft, start: int, end: int) -> Iterator[_Hit]:
    text = draft.article.text
    # offices and names run on over the line ends of a hard-wrapped paragraph
    lines = " " * start + text[start:end].replace("\n", " ")
    mentions = {m.start: m for m in draft.mentions_in(start, end)}
    offices = _local_offices(lines, start, mentions)
    for chain in _chains(lines, offices):
        yield from _beside(lines, chain, mentions)
    for match in _COUNTERPART.finditer(lines, start):
        named = _clean_name(lines, after_honorifics(lines, match.end()), mentions)
        if named:
            country = next(
                (m.code for m in mentions.values() if match.start() <= m.start < match.end()), None
            )
            yield _Hit(*named, country=country, counterpart=True)
    for match in _HONORIFIC_NAME.finditer(lines, start):
        named = _clean_name(lines, match.end(), mentions)
        if named:
            yield _Hit(*named)


def _local_offices(lines: str, offset: int, mentions: dict[int, Mention]) -> list[OfficeMention]:
    """Offices of the passage, at places of the whole text."""
    shifted = {
        start - offset: Mention(start - offset, m.end - offset, m.code, m.sense, m.ambiguous)
        for start, m in mentions.items()
    }
    return [
        OfficeMention(o.start + offset, o.end + offset, o.title, o.level, o.country)
        for o in find_offices(lines[offset:], shifted)
    ]


def _chains(lines: str, offices: list[OfficeMention]) -> Iterator[tuple[OfficeMention, ...]]:
    """Offices joined by "and" or a comma belong to one holder."""
    chain: list[OfficeMention] = []
    for office in offices:
        if chain and not _AND.fullmatch(lines[chain[-1].end : office.start]):
            yield tuple(chain)
            chain = []
        chain.append(office)
    if chain:
        yield tuple(chain)


def _beside(
    lines: str, chain: tuple[OfficeMention, ...], mentions: dict[int, Mention]
) -> Iterator[_Hit]:
    country = next((office.country for office in chain if office.country), None)
    after = re.compile(r"(?:\s*\([^)\n]{1,12}\))?,?\s+").match(lines, chain[-1].end)
    if after:
        named = _clean_name(lines, after_honorifics(lines, after.end()), mentions)
        comma = "," in after.group()
        if named and comma and len(fold(lines[named[0] : named[1]])) < 2:
            named = None
        if named and (not comma or re.match(r"\s*[,.;]", lines[named[1] :])):
            yield _Hit(*named, offices=chain, country=country)
            return
    before = _name_before(lines, chain[0], mentions)
    if before:
        yield _Hit(*before, offices=chain, country=country)


def _name_before(
    lines: str, office: OfficeMention, mentions: dict[int, Mention]
) -> tuple[int, int] | None:
    """The name in "Jane Roe, the Norwegian foreign minister" or "Jane Roe, Norway's ..."."""
    head = lines[max(0, office.start - 120) : office.start]
    link = re.search(
        r"([A-ZÀ-ỸĐ][\w.'’À-ỹ-]*(?:\s+[\w.'’À-ỹ-]+){0,5}),\s+(?:the\s+|who is\s+|its\s+|his\s+)?"
        r"(?:[A-ZÀ-ỸĐ][\w-]*(?:['’]s?)?\s+){0,3}$",
        head,
    )
    if not link:
        return None
    base = max(0, office.start - 120)
    for word in re.finditer(r"[A-ZÀ-ỸĐ][\w.'’À-ỹ-]*", link.group(1)):
        start = base + link.start(1) + word.start()
        named = _clean_name(lines, after_honorifics(lines, start), mentions)
        if named and named[1] == base + link.end(1) and len(fold(lines[named[0] : named[1]])) > 1:
            return named
    return None


def _clean_name(lines: str, at: int, mentions: dict[int, Mention]) -> tuple[int, int] | None:
    """A name at `at` that is no party's name and no office."""
    named = name_at(lines, at)
    if named is None:
        return None
    start, end = named
    for mention in mentions.values():
        whole = mention.start <= start < mention.end
        if whole and not (mention.ambiguous and end > mention.end):
            return None
        if start < mention.start < end and mention.sense in ("demonym", "name"):
            end = start + len(lines[start : mention.start].rstrip())
    words = lines[start:end].strip()
    if re.match(
        r"\s+(?:crossing|bridge|street|airport|square|avenue|hospital|university|hall|stadium|road|boulevard|port|tower|base|canal|dam|school|foundation|prize|award|doctrine|plan)\b",
        lines[end:],
    ):
        return None  # a thing named after a person
    if len(words) < 2 or next(iter(find_offices(words, {})), None):
        return None
    return start, end


# --- one person, several forms ----------------------------------------------------------------


def _note(found: list[_Found], text: str, hit: _Hit) -> None:
    name = text[hit.start : hit.end]
    country = hit.country
    person = next((p for p in found if _compatible(p, name, country)), None)
    if person is None:
        person = _Found(name, country)
        found.append(person)
    elif len(fold(name)) > len(fold(person.name)):
        person.name = name
    person.party = person.party or country
    person.places.append((hit.start, hit.end))
    person.counterpart = person.counterpart or hit.counterpart
    for office in hit.offices:
        _add_title(person.titles, office.title)


def _compatible(person: _Found, name: str, country: PartyCode | None) -> bool:
    agree = person.party is None or country is None or person.party == country
    return agree and same_person(person.name, name)


def _add_title(titles: list[str], title: str) -> None:
    """Keep each office once, in its fullest wording."""
    words = significant(title)
    for index, known in enumerate(titles):
        if words <= significant(known):
            return
        if significant(known) < words:
            titles[index] = title
            return
    titles.append(title)


def _give_parties(draft: Draft, found: list[_Found]) -> None:
    """A holder without a country is of the home party, unless another has to be meant."""
    unique = lexicon().offices["unique"]
    for person in found:
        person.party = person.party or next((unique[t] for t in person.titles if t in unique), None)
    home = home_of(draft)
    for person in found:
        if person.party is None and (person.titles or person.counterpart):
            person.party = _party_by_place(draft, person, found, home)


def _party_by_place(
    draft: Draft, person: _Found, found: list[_Found], home: PartyCode | None
) -> PartyCode | None:
    """The home party, unless a holder of the same office or the one he meets is of it already."""
    same_office = {o.party for o in found if o.party and set(o.titles) & set(person.titles)}
    near = {
        other.party for other in found
        if other.party and other is not person and _share_sentence(draft, person, other)
    }  # fmt: skip
    if home and home not in same_office | near:
        return home
    away = most_mentioned(draft.mentions, same_office | near)
    return away or home


def _share_sentence(draft: Draft, one: _Found, other: _Found) -> bool:
    """Whether two people are first named in one sentence."""
    first, second = min(one.places), min(other.places)
    return any(
        s.start <= first[0] < s.end and s.start <= second[0] < s.end for s in draft.sentences
    )


def _give_counterparts(found: list[_Found]) -> None:
    """A counterpart without an office of their own holds the office of whom they met."""
    for person in found:
        if person.counterpart and not person.titles:
            other = next((p for p in found if p.titles and p.party != person.party), None)
            if other:
                person.titles.append(other.titles[-1])


def _person(draft: Draft, person: _Found) -> Person:
    text = draft.article.text
    evidence = tuple(Quote.of(text, *place) for place in sorted(person.places)[:3])
    return Person(person.name, person.party, tuple(person.titles), evidence)


def _all_mentions(draft: Draft, people: list[_Found]) -> Iterator[PersonMention]:
    """Every place in the body where a person is named, by full name or by a part of it."""
    parts: dict[str, list[_Found]] = {}
    for person in people:
        for word in fold(person.name):
            parts.setdefault(word, []).append(person)
    for passage in draft.passages:
        for match in re.finditer(
            r"[A-ZÀ-ÖØ-ỸĐ][\wÀ-ỹ-]*(?:[ ][A-ZÀ-ÖØ-ỸĐ][\wÀ-ỹ.-]*)*", passage.doc.text
        ):
            yield from _named(passage, match, parts)


def _named(
    passage: Passage, match: re.Match[str], parts: dict[str, list[_Found]]
) -> Iterator[PersonMention]:
    """The longest run of name words of one person inside a run of capitalised words."""
    words = [
        (word.start(), word.end(), "".join(fold(word.group())))
        for word in re.finditer(r"[^\s]+", match.group())
    ]
    index = 0
    while index < len(words):
        holders = parts.get(words[index][2], [])
        person = holders[-1] if len(holders) == 1 else None
        stop = index + 1
        if holders:
            person, stop = _longest(words, index, holders)
        if person is not None and len(words[index][2]) > 1:
            start = passage.offset + match.start() + words[index][0]
            end = passage.offset + match.start() + words[stop - 1][1]
            yield PersonMention(start, end, person.name)
        index = stop


def _longest(
    words: list[tuple[int, int, str]], index: int, holders: list[_Found]
) -> tuple[_Found | None, int]:
    best: _Found | None = None
    best_stop = index + 1
    for person in holders:
        names, stop = set(fold(person.name)), index
        while stop < len(words) and words[stop][2] in names:
            stop += 1
        if best is None or stop > best_stop:
            best, best_stop = person, stop
    unique = len(holders) == 1 or best_stop > index + 1
    return (best if unique else None), best_stop
