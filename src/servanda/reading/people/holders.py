"""Where a name and an office stand together: before it, after it, in apposition, by the plural."""

import re
from collections.abc import Iterator

from servanda.reading.people.leading import leaders, name_ending, of_parties, speaking_for
from servanda.reading.people.names import after_honorifics, fold
from servanda.reading.people.nationals import national_after, nationals, native_after, ruling
from servanda.reading.people.offices import OfficeMention, find_offices
from servanda.reading.people.several import across, companions, counterparts, of_several, teams
from servanda.reading.people.stretch import (
    CLOSED,
    Hit,
    Stretch,
    clean_name,
    country_after,
    is_name_too,
    team_led,
    within_name,
)

_AND = re.compile(
    r"(?:\s*,)?\s+(?:and\s+)?(?:concurrently\s+|also\s+)?(?:the\s+)?|\s*,\s*|\s+[–—-]\s+|\s*/\s*"
)
#: "its consul here, NAME", "chargé d'affaires a.i. NAME"
_AFTER = re.compile(
    r"(?:\s+(?:here|there|himself|herself|a\.i\.|ad interim|at the time))?"
    r"(?:\s*\([^)\n]{1,40}\))?(?P<comma>\s*[,–—])?\s+"
)
_HONORIFIC = re.compile(
    r"(?<![\w.])(?:Mr|Mrs|Ms|Miss|Dr|H\.E|Shri|Smt|Madame?|Mme|Monsieur|Herr|Frau|Señora?|Datuk|Dato|Sheikh|Begum|Dame|Sir|Lord|Lady|Baroness|Haji|Sayyid|Hon\.?)\.?,?\s+(?=\S)"
)
_WORD = re.compile(r"[^\W\d_a-z][\w.'’-]*")
_APPOSED = re.compile(
    # "NAME, 54, the ..." too, and "NAME — the ... —"
    r"(?:(?:,?\s+[A-Z][A-Za-z]?[A-Z]{0,3}\b){0,3}(?:\s*,\s+\d{2}\b)?\s*(?:,+|\(|[–—])\s*"
    r"(?:who\s+(?:is|was|has\s+been|serves\s+as|acts\s+as|became|took\s+over\s+as|took\s+office\s+as|"
    r"was\s+(?:recently\s+)?(?:appointed|named|elected|sworn\s+in)(?:\s+as)?)\s+(?:also\s+|now\s+)?|"
    r"currently\s+|also\s+|now\s+)?|"
    # "NAME is the ..."
    r"\s+is\s+(?:also\s+|now\s+)?)"
    # "NAME, the service's director", "NAME, a member of the Council"
    r"(?:(?:the|its|his|her|their|an?|one of the)\s+(?:(?:[\w-]+\s+){0,2}[\w-]+['’]s?\s+)?)?$"
)
_BECOMING = re.compile(
    r"[\w\s,'’-]{0,90}?\b(?:as|(?:position|post|office) of|elected|became|becoming|appointed|named)"
    r"\s+(?:(?:the|its|new|next)\s+)*$"
)
_SAYING = re.compile(
    r"\s+(?:also\s+)?(?:said|says|told|added|announced|noted|stressed|wrote|explained|replied)\b"
)
#: "The country's trade minister": of the party that the text told of, as "its" is.
_THE_COUNTRY = re.compile(
    r"\b(?:the|that)\s+(?:country|nation|kingdom|republic|emirate|sultanate|bloc|island)['’]s\s+"
    r"(?:new\s+|then\s+|top\s+)?$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^|[.!?;]\s+|[\"“”]\s*)$")
_OWNED = re.compile(r"['’]s?\s+$")
_GAP = re.compile(r",?\s+$")
_APPOSITION = re.compile(r"\s*,\s*(?P<office>(?:the\s+)?)")
_GIVEN = re.compile(r",\s+[A-Z][a-z]+-[a-z]+(?![\w-])")
#: Titles that after "the" stand for somebody named elsewhere.
_BARE = ("Secretary", "Minister", "President", "Premier", "Chancellor", "Ambassador")
#: Offices written after a name without a comma.
_POSTNOMINAL = ("MP", "MEP")
_CHAIR = re.compile(r"\bchair(?:man|woman|person)?$", re.IGNORECASE)
_REACH = 110


def find_holders(stretch: Stretch) -> tuple[list[Hit], list[OfficeMention]]:
    """The named people of a stretch, and the offices nobody is named beside."""
    hits: list[Hit] = []
    unnamed: list[OfficeMention] = []
    offices = list(_told(stretch))
    leads = frozenset(office.lead for office in offices)
    for chain in _chains(stretch.text, offices):
        several = chain[0].several
        found = list(of_several(stretch, chain) if several else _beside(stretch, chain, leads))
        hits += found
        unnamed += [] if found else chain
    hits += counterparts(stretch, offices)
    hits += [*companions(stretch), *across(stretch), *teams(stretch)]
    hits += _honoured(stretch)
    hits += nationals(stretch)
    hits += ruling(stretch)
    hits += [*leaders(stretch), *speaking_for(stretch), *of_parties(stretch)]
    hits.sort(key=lambda hit: (hit.start, -hit.end, -len(hit.offices), hit.country is None))
    return hits, unnamed


def _told(stretch: Stretch) -> Iterator[OfficeMention]:
    """The offices of a stretch; a title that right after another is a name is none."""
    last = -1
    for office in find_offices(stretch.text, stretch.mentions, several=True):
        beside = last >= 0 and stretch.text[last : office.start] == " "
        inside = is_name_too(office.title) and within_name(stretch, office)
        if not inside and not (beside and is_name_too(office.title)):
            yield office
            last = office.end


def _chains(text: str, offices: list[OfficeMention]) -> Iterator[tuple[OfficeMention, ...]]:
    """Offices joined by "and" or a comma belong to one holder, unless of two countries."""
    chain: list[OfficeMention] = []
    for office in offices:
        if chain and not _continues(text, chain, office):
            yield tuple(chain)
            chain = []
        chain.append(office)
    if chain:
        yield tuple(chain)


def _continues(text: str, chain: list[OfficeMention], office: OfficeMention) -> bool:
    known = {one.country for one in chain if one.country}
    clash = office.country is not None and bool(known) and office.country not in known
    joined = _AND.fullmatch(text, chain[-1].end, office.start)
    if _is_bare(text, chain[0]) and " and " in text[chain[-1].end : office.start]:
        return False
    return joined is not None and not clash and not office.several and not chain[-1].several


def _is_bare(text: str, office: OfficeMention) -> bool:
    """ "The Secretary and Foreign Minister Roe" are two."""
    bare = office.title in _BARE and office.country is None
    return bare and text[office.lead : office.start].strip().lower() == "the"


# --- one office, one name ------------------------------------------------------------------------


def _beside(
    stretch: Stretch, chain: tuple[OfficeMention, ...], leads: frozenset[int]
) -> Iterator[Hit]:
    after = _name_after(stretch, chain[-1].end)
    other = after is not None and _has_own(stretch, chain[-1].end, after[1], leads)
    before = _name_before(stretch, chain) if other or after is None else None
    named = before or after
    national = national_after(stretch, chain[-1].end) if named is None else None
    if national is not None:
        named = national.start, national.end
    named = named or native_after(stretch, chain[-1].end)
    if named is None:
        return
    country = next((office.country for office in chain if office.country), None)
    lead = stretch.text[chain[0].lead : chain[0].start].lower()
    before_it = stretch.text[: chain[0].start]
    kept = tuple(office for office in chain if office.title not in _POSTNOMINAL)
    yield Hit(
        *named,
        offices=kept or chain,
        country=country
        or (national and national.country)
        or (None if _is_chair(chain, lead) else country_after(stretch, named[1]))
        or team_led(stretch, chain[-1].end),
        owner=_owner(stretch, chain[0]),
        its=country is None
        and (lead.startswith("its ") or _THE_COUNTRY.search(before_it) is not None),
        his=country is None and bool(re.match(r"(?:his|her)\s", lead)),
    )


def _is_chair(chain: tuple[OfficeMention, ...], lead: str) -> bool:
    """ "their chair, Roe of Chad": who is in the chair of several acts for them all."""
    return bool(_CHAIR.search(chain[0].title)) and lead.startswith(("its ", "their "))


def _has_own(stretch: Stretch, end: int, stop: int, leads: frozenset[int]) -> bool:
    """Whether the name after a comma is itself followed by an office: "A, President, B, King"."""
    comma = _AFTER.match(stretch.text, end)
    own = _APPOSITION.match(stretch.text, stop)
    return (
        bool(comma and comma["comma"] and own)
        and own is not None
        and bool(leads & {own.start("office"), own.end()})
    )


def _name_after(stretch: Stretch, end: int) -> tuple[int, int] | None:
    text = stretch.text
    after = _AFTER.match(text, end)
    if after is None:
        return None
    at = after_honorifics(text, after.end())
    named = clean_name(stretch, at, beside=not after["comma"])
    if named is None or not after["comma"]:
        return _with_given(text, named)
    several = len(fold(text[named[0] : named[1]])) > 1
    closed = CLOSED.match(text, named[1]) if several else re.match(r"\s*,", text[named[1] :])
    told = bool(closed) or at > after.end() or (several and country_after(stretch, named[1]))
    return named if told else None


def _with_given(text: str, named: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "Minister Kang, Min-su": a family name, a comma and a given name joined by a hyphen."""
    given = _GIVEN.match(text, named[1]) if named else None
    if named is None or given is None or " " in text[named[0] : named[1]]:
        return named
    return named[0], given.end()


def _name_before(stretch: Stretch, chain: tuple[OfficeMention, ...]) -> tuple[int, int] | None:
    """The name in "Jane Roe, the Norwegian foreign minister" or "Jane Roe as President"."""
    office = chain[0]
    base = max(0, office.lead - _REACH)
    head = stretch.text[base : office.lead]
    after_name = office.title in _POSTNOMINAL
    apposed = _GAP.search(head) if after_name else _APPOSED.search(head)
    if apposed:
        named = name_ending(stretch, base, base + apposed.start())
        if named and not _is_clause(stretch.text, named[0], chain[-1].end):
            return named
    return _name_becoming(stretch, base, office.start)


def _is_clause(text: str, start: int, end: int) -> bool:
    """ "... by way of Roe, the minister said" names no minister; "Roe, the minister said" does."""
    return _SAYING.match(text, end) is not None and not _OPENS.search(text, 0, start)


def _name_becoming(stretch: Stretch, base: int, end: int) -> tuple[int, int] | None:
    """ "congratulated Jane Roe on taking office as President": the last name before it."""
    done = 0
    last: tuple[int, int] | None = None
    for word in _WORD.finditer(stretch.text, base, end):
        if word.start() < done:
            continue
        named = clean_name(stretch, word.start(), beside=False)
        if named and len(fold(stretch.text[named[0] : named[1]])) > 1:
            last, done = named, named[1]
        elif word.start() in stretch.mentions:
            last = None
    return last if last and _BECOMING.fullmatch(stretch.text, last[1], end) else None


def _owner(stretch: Stretch, office: OfficeMention) -> str | None:
    """Whose aide: the name in "Roe's adviser"."""
    owned = _OWNED.search(stretch.text, max(0, office.lead - 4), office.lead)
    if not owned:
        return None
    for word in _WORD.finditer(stretch.text, max(0, owned.start() - 40), owned.start()):
        named = clean_name(stretch, word.start(), beside=False)
        if named and named[1] == owned.start():
            return stretch.text[named[0] : named[1]]
    return None


def _honoured(stretch: Stretch) -> Iterator[Hit]:
    for match in _HONORIFIC.finditer(stretch.text):
        named = clean_name(stretch, after_honorifics(stretch.text, match.start()), beside=True)
        if named:
            yield Hit(*named, country=country_after(stretch, named[1]))
