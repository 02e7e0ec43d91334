"""People told by their country alone ("Chad's Idriss Saleh"), and rulers called "leader"."""

import re
from collections.abc import Iterator

from servanda.model.codes import PartyCode
from servanda.reading.offices import OfficeMention
from servanda.reading.stretch import Hit, Stretch, clean_name

_OF = re.compile(
    r"(?:['’]s?\s+|\s+(?:(?:senior|top|veteran)\s+)?(?:official|diplomat|dissident|lawyer)\s+)"
)
_KIN = (
    r"sister|brother|son|daughter|wife|husband|widow|mother|father|aide|adviser|ally|nephew|cousin|"
    r"heir|deputy"
)
_TELLS = re.compile(rf"\s*,\s+(?:who\b|(?:the\s+)?(?:[\w-]+\s+)?(?:{_KIN})\b)")
_LEADER = re.compile(r"\b(?:of|by|with|to|from|under|its|as)\s+(?P<title>(?:top\s+)?leader)\s+")
_KIN_OF = re.compile(rf"\s*,\s+(?:the\s+)?(?:[\w-]+\s+)?(?:{_KIN})\s+$")


def nationals(stretch: Stretch) -> Iterator[Hit]:
    """ "Chad's Idriss Saleh, son of ..., said": of Chad without an office."""
    for mention in stretch.mentions.values():
        link = _OF.match(stretch.text, mention.end)
        if link is None or mention.sense not in ("name", "demonym"):
            continue
        named = clean_name(stretch, link.end(), beside=False)
        whole = named and len(stretch.text[named[0] : named[1]].split()) > 1
        official = link.group().strip(" '’s")
        if named and whole and (official or _TELLS.match(stretch.text, named[1])):
            yield Hit(*named, country=mention.code)


def ruling(stretch: Stretch) -> Iterator[Hit]:
    """ "sister of leader Idriss Saleh" needs no country beside the word."""
    for match in _LEADER.finditer(stretch.text):
        named = clean_name(stretch, match.end(), beside=True)
        if named:
            start, end = match.span("title")
            office = OfficeMention(start, end, "Leader", "leader", None, start)
            yield Hit(*named, offices=(office,), country=_of_kin(stretch, match.start()))


def _of_kin(stretch: Stretch, end: int) -> PartyCode | None:
    """The country of whoever's sister or aide the text speaks of."""
    return next(
        (
            hit.country for hit in nationals(stretch)
            if hit.end < end and _KIN_OF.fullmatch(stretch.text, hit.end, end)
        ),
        None,
    )  # fmt: skip
