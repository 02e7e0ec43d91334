"""Several people named together: "Foreign Ministers A and B", "her counterparts, A and B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from servanda.model.codes import PartyCode
from servanda.reading.lexicon import lexicon
from servanda.reading.people.leading import name_ending
from servanda.reading.people.names import after_honorifics, fold
from servanda.reading.people.nationals import is_full_name
from servanda.reading.people.offices import OfficeMention
from servanda.reading.people.stretch import (
    CLOSED,
    COUNTRY_LINK,
    Hit,
    Stretch,
    clean_name,
    country_after,
)

_OPENED = re.compile(r"\s*[,(]\s*")
_TO_NEXT = re.compile(r"\s*[,);]?\s*(?:,\s*|;\s*|and\s+){1,2}(?:of\s+)?(?:the\s+)?")
_TEAMS = re.compile(
    r"\b(?P<team>(?:[Dd]elegations|[Tt]eams|[Ss]ides|[Nn]egotiators|[Pp]arties))\b"
    r"(?:\s+(?:of|from)\s+(?:the\s+)?)?"
)
_HEADED = re.compile(
    r"\s*,?\s+(?:(?:which|that)\s+)?(?:(?:is|was|are|were)\s+)?(?:respectively\s+)?"
    r"(?:headed|led|chaired|represented)\s+(?:respectively\s+)?by\s+"
)
_WHERE = (
    r"(?:across|opposite|facing|on\s+the\s+other\s+side)(?:\s+(?:from|of))?"
    r"(?:\s+(?:him|her|them|the\s+(?:table|floor|hall|desk)))?"
)
_ACROSS = re.compile(
    rf"(?:\b(?:man|woman|minister|official|diplomat)\s+{_WHERE}\s*,|"
    r"\b(?:[Aa]cross|[Oo]pposite|[Ff]acing)\s+(?:from\s+)?(?:him|her|them|the\s+(?:table|floor|hall))"
    r"\s+(?:sat|stood|was)|\b(?:[Aa]cross|[Oo]pposite)\s+sat)\s+"
)
_OPPOSITE = re.compile(rf"\s*,\s+(?:the\s+)?(?:man|woman)\s+{_WHERE}\b")
_REACH = 60
_LIST_LINK = re.compile(r"\s*[,:]?\s+")
_NEXT_COUNTRY = re.compile(r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?")
_NEXT = re.compile(r"(?:\s*,)?\s+(?:and|&)\s+|\s*,\s+")
_TWO = re.compile(
    r"\s+(?:of|from)\s+(?:the\s+)?(?:two|both)\s+"
    r"(?:countries|states|nations|sides|neighbou?rs|governments|republics|kingdoms)"
    r"(?P<seat>\s+to\s+(?:the\s+)?(?:United\s+Nations|UN))?\b"
)
_THE_TWO = re.compile(
    r"\b(?:two|both)\s+(?:(?:countries|states|nations|sides|neighbou?rs)['’]\s+)?$"
)
_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Mm]y)\s+(?:new\s+|visiting\s+|respective\s+)?"
    r"(?:[\w.'’-]+\s+){0,5}?"
    r"(?:counterparts?|colleagues?|homologues?|peers?|opposite numbers?|opposites?)"
    r"(?:\s+(?:from|of|in)\s+[^,.;]{2,60}(?=,))?\s*,?\s+"
)


_Named = tuple[int, int, PartyCode | None]


def of_several(stretch: Stretch, chain: tuple[OfficeMention, ...]) -> Iterator[Hit]:
    """ "Foreign Ministers A of Norway and B of Chad", "the Thai and Lao presidents, A and B"."""
    paired = list(_paired(stretch, chain))
    if len(paired) > 1:
        yield from paired
        return
    after, end = _listed_after(stretch, chain[0])
    chain, after, end = _of_the_two(stretch, chain, after, end)
    link = _LIST_LINK.match(stretch.text, end)
    names = list(_names_from(stretch, link.end())) if link else []
    if len(names) > 1:
        countries = _listed_before(stretch, chain[0].start) or after
        countries, names = _listed_behind(stretch, countries, names)
        yield from _zipped(names, countries, chain)


def _paired(stretch: Stretch, chain: tuple[OfficeMention, ...]) -> Iterator[Hit]:
    """ "the presidents of Chad, A, and Niger, B", "of Chad (A) and Niger (B)"."""
    country, end = chain[0].country, chain[0].end
    while country is not None:
        opened = _OPENED.match(stretch.text, end)
        at = after_honorifics(stretch.text, opened.end()) if opened else end
        named = clean_name(stretch, at, beside=False) if opened else None
        if named is None:
            return
        yield Hit(*named, chain, country)
        link = _TO_NEXT.match(stretch.text, named[1])
        nation = stretch.mentions.get(link.end()) if link else None
        country, end = (nation.code, nation.end) if nation else (None, named[1])


def _listed_behind(
    stretch: Stretch, countries: list[PartyCode], names: list[_Named]
) -> tuple[list[PartyCode], list[_Named]]:
    """ "A and B of Norway and Chad": as many countries after the last name as there are names."""
    start, end, last = names[-1]
    link = COUNTRY_LINK.match(stretch.text, end) if last else None
    first = stretch.mentions.get(link.end()) if link else None
    if countries or first is None or any(own for *_, own in names[:-1]):
        return countries, names
    behind, _ = _listed_on(stretch, [first.code], first.end)
    if len(behind) != len(names):
        return countries, names
    return behind, [*names[:-1], (start, end, None)]


def _of_the_two(
    stretch: Stretch, chain: tuple[OfficeMention, ...], after: list[PartyCode], end: int
) -> tuple[tuple[OfficeMention, ...], list[PartyCode], int]:
    """ "The envoys of the two countries, A and B": whose are the two named together before."""
    two = _TWO.match(stretch.text, end)
    if after or (two is None and not _THE_TWO.search(stretch.text, 0, chain[0].start)):
        return chain, after, end
    pair = stretch.pair_before(chain[0].start)
    if two is None:
        return chain, pair, end
    seat = two["seat"] or ""
    return (*chain[:-1], replace(chain[-1], title=chain[-1].title + seat)), pair, two.end()


def _zipped(
    names: list[_Named],
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


def _names_from(stretch: Stretch, at: int) -> Iterator[_Named]:
    """Names joined by commas and "and", each with its "of COUNTRY"."""
    for _ in range(8):
        named = clean_name(stretch, after_honorifics(stretch.text, at), beside=True)
        if named is None:
            return
        country = country_after(stretch, named[1])
        yield (*named, country)
        end = _past_country(stretch, named[1]) if country else named[1]
        link = _NEXT.match(stretch.text, end)
        if link is None:
            return
        at = link.end()


def _past_country(stretch: Stretch, end: int) -> int:
    link = COUNTRY_LINK.match(stretch.text, end)
    stop = stretch.mentions[link.end()].end if link else end
    return stop + 1 if stretch.text[stop : stop + 1] == ")" else stop


def _listed_after(stretch: Stretch, office: OfficeMention) -> tuple[list[PartyCode], int]:
    """The countries after an office in the plural, "of Norway and Chad", and where they end."""
    return _listed_on(stretch, [office.country] if office.country else [], office.end)


def _listed_on(stretch: Stretch, codes: list[PartyCode], end: int) -> tuple[list[PartyCode], int]:
    """The countries that go on by commas and "and" after one that ends at `end`."""
    while codes:
        link = _NEXT_COUNTRY.match(stretch.text, end)
        mention = stretch.mentions.get(link.end()) if link else None
        if mention is None:
            break
        codes.append(mention.code)
        end = mention.end
    return codes, end


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


@lru_cache(maxsize=1)
def _companion() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, lexicon().offices["words"]["companions"]))
    return re.compile(
        rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Mm]y|[Oo]ur)\s+(?:[\w.'’-]+\s+){{0,3}}?(?:{nouns})"
        r"(?P<equal>\s+and\s+counterpart)?(?P<comma>\s*,)?\s+(?=[^\W\d_a-z])"
    )


def companions(stretch: Stretch) -> Iterator[Hit]:
    """ "her Dutch host, Maarten Kolk, ...", "beside his guest General Kolk"."""
    for match in _companion().finditer(stretch.text):
        at = after_honorifics(stretch.text, match.end())
        named = clean_name(stretch, at, beside=False)
        if named is None or not _is_whole(stretch, named, at, match):
            continue
        inside = [
            m.code for start, m in stretch.mentions.items() if match.start() <= start < match.end()
        ]
        country = inside[0] if inside else None
        yield Hit(*named, country=country, counterpart=True, companion=match["equal"] is None)


def across(stretch: Stretch) -> Iterator[Hit]:
    """ "Across the table sat A", "the man opposite, A, said", "A, the man opposite, said"."""
    for match in _ACROSS.finditer(stretch.text):
        named = clean_name(stretch, after_honorifics(stretch.text, match.end()), beside=False)
        if named and is_full_name(stretch.text[named[0] : named[1]]):
            yield Hit(*named, counterpart=True, companion=True)
    for match in _OPPOSITE.finditer(stretch.text):
        named = name_ending(stretch, max(0, match.start() - _REACH), match.start())
        if named and is_full_name(stretch.text[named[0] : named[1]]):
            yield Hit(*named, counterpart=True, companion=True)


def _is_whole(stretch: Stretch, named: tuple[int, int], at: int, match: re.Match[str]) -> bool:
    """Two words or an honorific; after a comma a stop must follow: "the host, Jane Roe said"."""
    whole = at > match.end() or len(fold(stretch.text[named[0] : named[1]])) > 1
    return whole and (match["comma"] is None or CLOSED.match(stretch.text, named[1]) is not None)


def teams(stretch: Stretch) -> Iterator[Hit]:
    """ "The delegations of Chad and Norway, headed by Mr A and Mrs B, ..."."""
    for match in _TEAMS.finditer(stretch.text):
        codes, end = _after_link(stretch, match.end())
        codes = codes if len(codes) > 1 else _listed_before(stretch, match.start("team"))
        end = match.end("team") if end == match.end() else end
        led = _HEADED.match(stretch.text, end)
        names = list(_names_from(stretch, led.end())) if led else []
        if len(codes) > 1 and len(names) == len(codes):
            yield from _zipped(names, codes, ())


def _after_link(stretch: Stretch, at: int) -> tuple[list[PartyCode], int]:
    first = stretch.mentions.get(at)
    return _listed_on(stretch, [first.code], first.end) if first else ([], at)


def counterparts(stretch: Stretch, offices: Sequence[OfficeMention]) -> Iterator[Hit]:
    """ "his Chadian counterpart Jane Roe", "her counterparts from Norway and Chad, A and B".

    An office of their own may stand between: "her Chadian counterpart, Vizier Idriss Saleh".
    """
    for match in _COUNTERPART.finditer(stretch.text):
        own = next((o for o in offices if match.end() in (o.lead, o.start)), None)
        link = _LIST_LINK.match(stretch.text, own.end) if own else None
        names = list(_names_from(stretch, link.end() if link else match.end()))
        inside = [
            m.code
            for at, m in sorted(stretch.mentions.items())
            if match.start() <= at < match.end()
        ]
        if "counterparts" not in match.group() and "colleagues" not in match.group():
            names, inside = names[:1], inside[:1]
        yield from _zipped(names, inside, (), counterpart=True)
