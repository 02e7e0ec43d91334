"""People told by their country alone ("Chad's Idriss Saleh"), and rulers called "leader"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.lexicon import lexicon
from servanda.reading.people.names import fold
from servanda.reading.people.office_words import alternatives
from servanda.reading.people.offices import OfficeMention, find_offices
from servanda.reading.people.stretch import CLOSED, Hit, Stretch, clean_name

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
_AND = re.compile(r"(?:\s*,)?\s+and\s+|\s*,\s+")
_COMMA = re.compile(r"\s*,\s+")
_GENITIVE = re.compile(r"['’]s?\s+")
#: "led by Chad's Idriss Saleh", "after meeting Chad's Idriss Saleh"
_DONE_BY = re.compile(
    r"\b(?:(?:led|headed|chaired|hosted|brokered|represented|received|signed|mediated|joined|flanked|greeted)\s+by|"
    r"met(?:\s+with)?|meets|meeting(?:\s+with)?|talks\s+with|hosted|received|welcomed|telephoned|told|asked)\s+$"
)
#: Prefixes and initials make no second word of a name: "Qatar's Al Jazeera".
_SLIGHT = frozenset(("al", "el", "an", "as", "ar", "de", "la", "le"))
_JOINED = re.compile(r"\b(?:and|with)\s+(?:the\s+)?$")
_SENSES = ("name", "demonym", "capital", "organisation")
_NO_MORE = re.compile(r"(?!\s+[A-ZÀ-ỸĐ])")
_MOST = 5
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-ỸĐ])")
_LEADER = re.compile(r"\b(?:of|by|with|to|from|under|its|as)\s+(?P<title>(?:top\s+)?leader)\s+")
_KIN_OF = re.compile(rf"\s*,\s+(?:the\s+)?(?:[\w-]+\s+)?(?:{_KIN})\s+$")


def nationals(stretch: Stretch) -> Iterator[Hit]:
    """ "Chad's Idriss Saleh, son of ..., said": of Chad without an office."""
    for mention in stretch.mentions.values():
        link = _OF.match(stretch.text, mention.end)
        if link is None or mention.sense not in _SENSES:
            continue
        named = clean_name(stretch, link.end(), beside=False)
        whole = named and len(stretch.text[named[0] : named[1]].split()) > 1
        official = link.group().strip(" '’s")
        told = named and whole and mention.sense in ("name", "demonym")
        acts = not official and not stretch.title
        if named and (
            (told and (official or _told(stretch, mention, named)))
            or (acts and _acts(stretch, mention, named))
        ):
            yield Hit(*named, country=mention.code)


def _acts(stretch: Stretch, mention: Mention, named: tuple[int, int]) -> bool:
    """ "Chad's Idriss Saleh replied that": a full name that does what people do."""
    if not is_full_name(stretch.text[named[0] : named[1]]):
        return False
    doing = acting().match(stretch.text, named[1]) or _and_another(stretch, named[1])
    done = _DONE_BY.search(stretch.text, max(0, mention.start - 40), mention.start)
    return bool(doing or (done and _NO_MORE.match(stretch.text, named[1])))


def _and_another(stretch: Stretch, end: int) -> bool:
    """ "... and Norway's Kari Moe signed": a second of the kind, who acts."""
    link = _AND.match(stretch.text, end)
    nation = stretch.mentions.get(link.end()) if link else None
    owned = _GENITIVE.match(stretch.text, nation.end) if nation else None
    named = clean_name(stretch, owned.end(), beside=False) if owned else None
    return nation is not None and named is not None and _acts(stretch, nation, named)


def is_full_name(name: str) -> bool:
    """Whether a name has two words of its own or more, and none of a firm, a paper or a place."""
    words = fold(name)
    table = lexicon().offices["words"]
    own = [word for word in words if len(word) > 1 and word not in _SLIGHT]
    foreign = set(words) & set(table["firms"]) or set(words[1:]) & set(table["namesakes"])
    return 1 < len(own) <= _MOST and not foreign


@lru_cache(maxsize=1)
def acting() -> re.Pattern[str]:
    """What people are told to do, right after a name or after what stands between commas."""
    deeds = alternatives(lexicon().offices["words"]["deeds"])
    return re.compile(
        rf"(?:\s*,\s+[^,.;\n]{{3,80}},)?\s+(?:(?:also|then|later|[a-z]+ly)\s+){{0,2}}(?:{deeds})\b"
    )


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


def national_after(stretch: Stretch, end: int) -> Hit | None:
    """ "The chairman, Norway's Kari Moe, said": the country stands between office and name."""
    comma = _COMMA.match(stretch.text, end)
    nation = stretch.mentions.get(comma.end()) if comma else None
    owned = _GENITIVE.match(stretch.text, nation.end) if nation else None
    named = clean_name(stretch, owned.end(), beside=False) if owned else None
    if nation is None or named is None or not CLOSED.match(stretch.text, named[1]):
        return None
    whole = len(fold(stretch.text[named[0] : named[1]])) > 1
    return Hit(*named, country=nation.code) if whole else None


def native_after(stretch: Stretch, end: int) -> tuple[int, int] | None:
    """ "The mediator, Canadian jurist Kari Moe, ...": the nation tells no party."""
    comma = _COMMA.match(stretch.text, end)
    told = _native().match(stretch.text, comma.end()) if comma else None
    if comma is None:
        return None
    nation = stretch.mentions.get(comma.end())
    calling = _calling().match(stretch.text, nation.end) if nation else None
    after = calling or told
    named = clean_name(stretch, after.end(), beside=False) if after else None
    closed = named and CLOSED.match(stretch.text, named[1])
    return named if named and closed and len(fold(stretch.text[named[0] : named[1]])) > 1 else None


@lru_cache(maxsize=1)
def _native() -> re.Pattern[str]:
    words = lexicon().offices["words"]
    return re.compile(rf"(?:the\s+)?(?:{alternatives(words['natives'])})\s+")


@lru_cache(maxsize=1)
def _calling() -> re.Pattern[str]:
    words = lexicon().offices["words"]
    return re.compile(rf"\s+(?:[a-z-]+\s+)?(?:{alternatives(words['callings'])})\s+")
