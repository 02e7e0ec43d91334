"""Several people named together: "Foreign Ministers A and B", "her counterparts, A and B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servanda.model.codes import PartyCode
from servanda.reading.people.names import after_honorifics
from servanda.reading.people.offices import OfficeMention
from servanda.reading.people.stretch import COUNTRY_LINK, Hit, Stretch, clean_name, country_after

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
    r"(?:[\w.'’-]+\s+){0,5}?(?:counterparts?|colleagues?|homologues?|peers?|opposite numbers?)"
    r"(?:\s+(?:from|of|in)\s+[^,.;]{2,60}(?=,))?\s*,?\s+"
)


def of_several(stretch: Stretch, chain: tuple[OfficeMention, ...]) -> Iterator[Hit]:
    """ "Foreign Ministers A of Norway and B of Chad", "the Thai and Lao presidents, A and B"."""
    after, end = _listed_after(stretch, chain[0])
    chain, after, end = _of_the_two(stretch, chain, after, end)
    link = _LIST_LINK.match(stretch.text, end)
    names = list(_names_from(stretch, link.end())) if link else []
    if len(names) > 1:
        countries = _listed_before(stretch, chain[0].start) or after
        yield from _zipped(names, countries, chain)


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
    codes = [office.country] if office.country else []
    end = office.end
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
