"""Where a name and an office stand together: before it, after it, in apposition, by the plural."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.names import after_honorifics, fold, name_at
from servanda.reading.offices import OfficeMention, find_offices

_AND = re.compile(r"(?:\s*,)?\s+(?:and\s+)?(?:concurrently\s+|also\s+)?(?:the\s+)?|\s*,\s*")
_AFTER = re.compile(r"(?:\s*\([^)\n]{1,40}\))?(?P<comma>\s*[,–—])?\s+")
_CLOSED = re.compile(r"\s*(?:[,.;:)–—]|$|\(|\band\b)")
_OF = re.compile(r"\s*(?:,\s*)?(?:\bof\b|\bfrom\b)\s+(?:the\s+)?|\s*\(")
_NEXT = re.compile(r"(?:\s*,)?\s+(?:and|&)\s+|\s*,\s+")
_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Mm]y)\s+(?:new\s+|visiting\s+|respective\s+)?"
    r"(?:[\w'’-]+\s+){0,5}?(?:counterparts?|colleagues?|opposite number)(?P<from>\s+from\s+(?:the\s+)?[\w ]{2,40}?)?\s*,?\s+"
)
_HONORIFIC = re.compile(
    r"(?<![\w.])(?:Mr|Mrs|Ms|Dr|H\.E|Shri|Smt|Madam|Datuk|Dato|Sheikh)\.?,?\s+(?=\S)"
)
_WORD = re.compile(r"[^\W\d_a-z][\w.'’-]*")
_APPOSED = re.compile(
    r"\s*(?:,|\()\s*(?:who\s+(?:is|was|serves as|is also)\s+|currently\s+|also\s+)?(?:the\s+)?$"
)
_BECOMING = re.compile(
    r"[\w\s,'’-]{0,90}?\b(?:as|(?:position|post|office) of|elected|became|becoming|appointed|named)\s+"
    r"(?:(?:the|its|new|next)\s+)*$"
)
_OWNED = re.compile(r"['’]s?\s+$")
_REACH = 110


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage or the title with line ends as spaces; `offset` is where it begins in the article."""

    text: str
    offset: int
    mentions: Mapping[int, Mention]
    title: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at a place of the stretch with what stands beside it.

    `owner` is the person whose aide it is; `its` says that a pronoun stands for the country.
    """

    start: int
    end: int
    offices: tuple[OfficeMention, ...] = ()
    country: PartyCode | None = None
    counterpart: bool = False
    owner: str | None = None
    its: bool = False


def find_holders(stretch: Stretch) -> tuple[list[Hit], list[OfficeMention]]:
    """The named people of a stretch, and the offices nobody is named beside."""
    hits: list[Hit] = []
    unnamed: list[OfficeMention] = []
    offices = list(find_offices(stretch.text, stretch.mentions, several=True))
    for chain in _chains(stretch.text, offices):
        found = list(_of_several(stretch, chain) if chain[0].several else _beside(stretch, chain))
        hits += found
        unnamed += [] if found else chain
    hits += _counterparts(stretch)
    hits += _honoured(stretch)
    return sorted(hits, key=lambda hit: (hit.start, -hit.end, -len(hit.offices))), unnamed


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
    return joined is not None and not clash and not office.several and not chain[-1].several


# --- one office, one name ------------------------------------------------------------------------


def _beside(stretch: Stretch, chain: tuple[OfficeMention, ...]) -> Iterator[Hit]:
    named = _name_after(stretch, chain[-1].end) or _name_before(stretch, chain[0])
    if named is None:
        return
    country = next((office.country for office in chain if office.country), None)
    lead = stretch.text[chain[0].lead : chain[0].start].lower()
    yield Hit(
        *named,
        offices=chain,
        country=country or _country_after(stretch, named[1]),
        owner=_owner(stretch, chain[0]),
        its=country is None and bool(re.match(r"its\s", lead)),
    )


def _name_after(stretch: Stretch, end: int) -> tuple[int, int] | None:
    text = stretch.text
    after = _AFTER.match(text, end)
    if after is None:
        return None
    at = after_honorifics(text, after.end())
    named = clean_name(stretch, at, beside=not after["comma"])
    if named is None or not after["comma"]:
        return named
    several = len(fold(text[named[0] : named[1]])) > 1
    closed = _CLOSED.match(text, named[1]) if several else re.match(r"\s*,", text[named[1] :])
    return named if closed or at > after.end() else None


def _name_before(stretch: Stretch, office: OfficeMention) -> tuple[int, int] | None:
    """The name in "Jane Roe, the Norwegian foreign minister" or "Jane Roe as President"."""
    base = max(0, office.lead - _REACH)
    head = stretch.text[base : office.lead]
    apposed = _APPOSED.search(head)
    if apposed:
        named = _name_ending(stretch, base, base + apposed.start())
        if named:
            return named
    return _name_becoming(stretch, base, office.start)


def _name_ending(stretch: Stretch, base: int, end: int) -> tuple[int, int] | None:
    """The longest name that ends exactly at `end`; of one word only after an honorific."""
    for word in _WORD.finditer(stretch.text, base, end):
        start = after_honorifics(stretch.text, word.start())
        named = clean_name(stretch, start, beside=False) if start < end else None
        if named and named[1] == end:
            words = fold(stretch.text[named[0] : named[1]])
            return named if len(words) > 1 or start > word.start() else None
    return None


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


def _country_after(stretch: Stretch, end: int) -> PartyCode | None:
    """ "President Jane Roe of Norway"."""
    link = _OF.match(stretch.text, end)
    mention = stretch.mentions.get(link.end()) if link else None
    return mention.code if mention and mention.sense != "demonym" else None


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


# --- several names -------------------------------------------------------------------------------


def _of_several(stretch: Stretch, chain: tuple[OfficeMention, ...]) -> Iterator[Hit]:
    """ "Foreign Ministers A of Norway and B of Chad", "the Norwegian and Chadian presidents, A and B"."""
    after = re.compile(r"(?:\s+of\s+[^,;.]{3,60})?\s*,?\s+").match(stretch.text, chain[-1].end)
    plain = re.compile(r"\s*,?\s+").match(stretch.text, chain[-1].end)
    for start in (plain, after):
        names = list(_names_from(stretch, start.end())) if start else []
        if len(names) > 1:
            yield from _zipped(names, _countries(stretch, chain[0]), chain)
            return


def _zipped(
    names: list[tuple[int, int, PartyCode | None]],
    countries: list[PartyCode],
    offices: tuple[OfficeMention, ...],
    *,
    counterpart: bool = False,
) -> Iterator[Hit]:
    if len(countries) == 1:
        countries = countries * len(names)
    for index, (start, end, own) in enumerate(names):
        country = own or (countries[index] if len(countries) == len(names) else None)
        yield Hit(start, end, offices, country, counterpart)


def _names_from(stretch: Stretch, at: int) -> Iterator[tuple[int, int, PartyCode | None]]:
    """Names joined by commas and "and", each with its "of COUNTRY"."""
    for _ in range(8):
        named = clean_name(stretch, after_honorifics(stretch.text, at), beside=True)
        if named is None:
            return
        country = _country_after(stretch, named[1])
        yield (*named, country)
        end = _past_country(stretch, named[1]) if country else named[1]
        link = _NEXT.match(stretch.text, end)
        if link is None:
            return
        at = link.end()


def _past_country(stretch: Stretch, end: int) -> int:
    link = _OF.match(stretch.text, end)
    stop = stretch.mentions[link.end()].end if link else end
    return stop + 1 if stretch.text[stop : stop + 1] == ")" else stop


def _countries(stretch: Stretch, office: OfficeMention) -> list[PartyCode]:
    """The countries listed right before or right after an office in the plural."""
    before = _listed_before(stretch, office.start)
    if before:
        return before
    link = re.compile(r"\s+of\s+(?:the\s+)?").match(stretch.text, office.end)
    found: list[PartyCode] = []
    at = link.end() if link else -1
    while mention := stretch.mentions.get(at):
        found.append(mention.code)
        join = re.compile(r"(?:\s*,)?\s+(?:and\s+)?(?:the\s+)?").match(stretch.text, mention.end)
        at = join.end() if join else -1
    return found


def _listed_before(stretch: Stretch, end: int) -> list[PartyCode]:
    found: list[PartyCode] = []
    for mention in sorted(stretch.mentions.values(), key=lambda m: -m.end):
        if mention.end > end:
            continue
        if not re.fullmatch(
            r"(?:['’]s?)?(?:\s*,|\s+and|\s*[-–])?\s*(?:and\s+)?", stretch.text[mention.end : end]
        ):
            break
        found.insert(0, mention.code)
        end = mention.start
    return found


def _counterparts(stretch: Stretch) -> Iterator[Hit]:
    """ "his Chadian counterpart Jane Roe", "her counterparts from Norway and Chad, A and B"."""
    for match in _COUNTERPART.finditer(stretch.text):
        names = list(_names_from(stretch, match.end()))
        inside = [
            m.code
            for at, m in sorted(stretch.mentions.items())
            if match.start() <= at < match.end()
        ]
        if "counterparts" not in match.group() and "colleagues" not in match.group():
            names, inside = names[:1], inside[:1]
        yield from _zipped(names, inside, (), counterpart=True)


def _honoured(stretch: Stretch) -> Iterator[Hit]:
    for match in _HONORIFIC.finditer(stretch.text):
        named = clean_name(stretch, after_honorifics(stretch.text, match.start()), beside=True)
        if named:
            yield Hit(*named, country=_country_after(stretch, named[1]))


def clean_name(stretch: Stretch, at: int, *, beside: bool) -> tuple[int, int] | None:
    """A name at `at` that is no party's name and no office.

    `beside` an office or honorific a name may itself begin like a country's ("Minister Jordan Roe").
    """
    named = name_at(stretch.text, at)
    if named is None:
        return None
    start, end = named
    whole = len(stretch.text[start:end].split()) > 1
    for mention in _mentions_in(stretch, start, end):
        if mention.start <= start < mention.end:
            if not (
                end > mention.end and (mention.ambiguous or (beside and mention.sense == "name"))
            ):
                return None
        elif stretch.title or not (beside and whole and mention.end == end):
            end = start + len(stretch.text[start : mention.start].rstrip())
            break
    words = stretch.text[start:end]
    return None if len(words) < 2 or next(find_offices(words, {}), None) else (start, end)


def _mentions_in(stretch: Stretch, start: int, end: int) -> list[Mention]:
    return [m for at, m in stretch.mentions.items() if at < end and m.end > start]
