"""Names beside which neither office nor country stands: of whom nobody else in the text can be."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft, PersonMention
from servanda.reading.people.names import after_honorifics, fold, same_person
from servanda.reading.people.nationals import acting, is_full_name
from servanda.reading.people.offices import significant
from servanda.reading.people.opposite import Unnamed, met_names
from servanda.reading.people.roster import Found, add_title
from servanda.reading.people.stretch import Stretch, clean_name

#: "... informed his colleague in Accra by telephone. Idriss Saleh ..." tells who the colleague is.
_COLLEAGUE = re.compile(
    r"\b(?:his|her)\s+(?:[\w-]+\s+){0,2}?(?:colleague|counterpart|opposite\s+number|homologue|host|guest|visitor)\b"
    r"(?!\s*,?\s+(?:[A-Z][\w’'-]+\s+){2})"
)
_HIS_TALKS = re.compile(r"\b(?:his|her)\s+(?:[\w-]+\s+){0,2}$")
_SAID = re.compile(
    r"[”\"’',]\s+(?:said|says|added|replied|retorted|countered|insisted|warned)\s+(?=[A-ZÀ-ỸĐ])"
)
#: "said NAME, an analyst", "NAME of the Oslo institute": who belongs to neither side.
_ELSEWHERE = re.compile(
    r"\s*,\s+(?:an?\b|\d|(?:the\s+)?(?:head|director|owner|author|editor|president|founder)\b)|"
    r"\s*,?\s+(?:of|at|from|with)\s"
)
#: "Chad can live with that, NAME told reporters"
_THEN = re.compile(r"[a-z”\"’],\s+(?=[A-ZÀ-ỸĐ])")
#: How far before a name somebody known must stand who meets them.
_REACH = 90


def claim(
    draft: Draft,
    stretches: Sequence[Stretch],
    found: list[Found],
    named: Sequence[PersonMention],
    unnamed: Sequence[Unnamed],
) -> None:
    """Give the one nameless office, or the one side without people, to the one open name."""
    _claim_office(found, unnamed)
    side = _empty_side(draft, found)
    names = list(_introduced(draft, stretches, found, named)) if side else []
    if side is None or not names or not all(same_person(names[0][0], n) for n, _ in names):
        return
    name, place = max(names, key=lambda one: len(one[0]))
    person = next((p for p in found if same_person(p.name, name)), None)
    if person is not None and person.known:
        return
    if person is None:
        person = Found(name, None, places=[place])
        found.append(person)
    person.party = side
    offices = {u.title for u in unnamed if u.country == side and not u.office.former}
    if len(offices) == 1:
        add_title(person.titles, offices.pop())


def _claim_office(found: Sequence[Found], unnamed: Sequence[Unnamed]) -> None:
    """ "Chad's ambassador was called in ... Mr Saleh replied": one office, one name with Mr."""
    held = {(p.party, significant(title)) for p in found for title in p.titles}
    free = {
        (u.title, u.country): u for u in reversed(unnamed)
        if not u.office.former and (u.country, significant(u.title)) not in held
    }  # fmt: skip
    open_ = [p for p in found if not p.known and not p.former]
    if len(free) != 1 or len(open_) != 1:
        return
    ((title, country), office), person = next(iter(free.items())), open_[0]
    if office.at < min(person.places)[0]:
        person.party = country
        person.titles.append(title)


def _empty_side(draft: Draft, found: Sequence[Found]) -> PartyCode | None:
    """Of the two parties most spoken of the one that has no person, if the other has."""
    counts = Counter(m.code for m in draft.mentions if m.sense != "place")
    two = [code for code, _ in counts.most_common(2)]
    peopled = {person.party for person in found if person.party}
    empty = [code for code in two if code not in peopled]
    return empty[0] if len(two) == 2 and len(empty) == 1 else None


def _introduced(
    draft: Draft,
    stretches: Sequence[Stretch],
    found: Sequence[Found],
    named: Sequence[PersonMention],
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Names of nobody known whom somebody known meets, or who is called a colleague before."""
    known = [m for m in named if any(p.name == m.name and p.known for p in found)]
    for stretch in stretches:
        spans = [*_met(stretch, known), *_colleagues(draft, stretch)]
        spans = [span for span in spans if _recurs(draft, stretch.text[slice(*span)])]
        for start, end in [] if stretch.title else [*spans, *_heard(draft, stretch)]:
            place = stretch.offset + start, stretch.offset + end
            if not any(m.start < place[1] and m.end > place[0] for m in known):
                yield stretch.text[start:end], place


def _heard(draft: Draft, stretch: Stretch) -> Iterator[tuple[int, int]]:
    """A full name that begins a sentence and does what people do, or of whom "said" is told."""
    starts = [sentence.start - stretch.offset for sentence in draft.sentences]
    spots = [at for at in starts if 0 <= at < len(stretch.text)]
    spots += [match.end() for match in _SAID.finditer(stretch.text)]
    spots += [match.end() for match in _THEN.finditer(stretch.text)]
    for at in spots:
        named = clean_name(stretch, after_honorifics(stretch.text, at), beside=False)
        if named and is_full_name(stretch.text[slice(*named)]):
            said = _SAID.search(stretch.text, max(0, at - 20), at)
            doing = said or acting().match(stretch.text, named[1])
            if doing and not _ELSEWHERE.match(stretch.text, named[1]):
                yield named


def _met(stretch: Stretch, known: Sequence[PersonMention]) -> Iterator[tuple[int, int]]:
    for verb, start, end in met_names(stretch):
        at = stretch.offset + start
        if any(at - _REACH < m.end < at for m in known) or _HIS_TALKS.search(stretch.text, 0, verb):
            yield start, end


def _colleagues(draft: Draft, stretch: Stretch) -> Iterator[tuple[int, int]]:
    """A full name at the start of the sentence after one that tells of "his colleague"."""
    text = draft.article.text
    for before, sentence in zip(draft.sentences, draft.sentences[1:], strict=False):
        at = sentence.start - stretch.offset
        inside = 0 <= at < len(stretch.text)
        if not inside or not _COLLEAGUE.search(text, before.start, before.end):
            continue
        named = clean_name(stretch, after_honorifics(stretch.text, at), beside=False)
        if named and len(fold(stretch.text[named[0] : named[1]])) > 1:
            yield named


def _recurs(draft: Draft, name: str) -> bool:
    """Whether the last word of a name is told of again: whom one only greets is not."""
    last = re.compile(rf"(?<!\w){re.escape(name.rsplit(maxsplit=1)[-1])}(?!\w)", re.IGNORECASE)
    return len(last.findall(draft.article.text)) > 1
