"""People told by their country alone ("Chad's Idriss Saleh"), and rulers called "leader"."""

import re
from collections.abc import Iterator

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.people.offices import OfficeMention, find_offices
from servanda.reading.people.stretch import Hit, Stretch, clean_name

_OF = re.compile(
    r"(?:['’]s?\s+|\s+(?:(?:senior|top|veteran)\s+)?(?:official|diplomat|dissident|lawyer)\s+)"
)
_KIN = (
    r"sister|brother|son|daughter|wife|husband|widow|mother|father|aide|adviser|ally|nephew|cousin|"
    r"heir|deputy"
)
_TELLS = re.compile(rf"\s*,\s+(?:who\b|(?:the\s+)?(?:[\w-]+\s+)?(?:{_KIN})\b)")
#: "Chad's Idriss Saleh, 61, ..."; "Chad's Idriss Saleh, left, ..." of a picture
_AGED = re.compile(r"\s*,\s+(?:\d{2}|(?:second\s+)?(?:left|right|centre|center)|pictured)\s*,")
_JOINED = re.compile(r"\b(?:and|with)\s+(?:the\s+)?$")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-ỸĐ])")
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
        if named and whole and (official or _told(stretch, mention, named)):
            yield Hit(*named, country=mention.code)


def _told(stretch: Stretch, mention: Mention, named: tuple[int, int]) -> bool:
    """Whether a relation or an age follows, or one of another country stands beside."""
    text = stretch.text
    if _TELLS.match(text, named[1]) or _AGED.match(text, named[1]):
        return True
    return _JOINED.search(text, 0, mention.start) is not None and _is_second(stretch, mention)


def _is_second(stretch: Stretch, mention: Mention) -> bool:
    """ "A, Minister of Trade, and Chad's Idriss Saleh": an office stands before in the sentence."""
    begins = [m.end() for m in _SENTENCE.finditer(stretch.text, 0, mention.start)]
    start = max(begins[-1:] or [0], default=0)
    head = stretch.text[start : mention.start]
    return next(find_offices(head, {}), None) is not None or any(
        start <= at < mention.start and m.code != mention.code and _owns_name(stretch, m)
        for at, m in stretch.mentions.items()
    )


def _owns_name(stretch: Stretch, mention: Mention) -> bool:
    link = _OF.match(stretch.text, mention.end)
    return link is not None and clean_name(stretch, link.end(), beside=False) is not None


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
