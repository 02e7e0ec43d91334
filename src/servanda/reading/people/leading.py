"""Who leads a party's team or speaks for it: "Roe, who led for Chad", "For Chad, Roe said"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from servanda.parties import Mention
from servanda.reading.lexicon import lexicon
from servanda.reading.people.names import after_honorifics, fold
from servanda.reading.people.nationals import acting, is_full_name
from servanda.reading.people.office_words import alternatives
from servanda.reading.people.stretch import LEADS_TO, LED_FOR, TEAM, Hit, Stretch, clean_name

_LED_BY = re.compile(
    r"\s*,?\s+(?:(?:which|that)\s+)?(?:(?:is|was|were|being)\s+)?"
    r"(?:(?:(?:led|headed|represented)\s+)?by|under)\s+"
)
_WORD = re.compile(r"[^\W\d_a-z][\w.'’-]*")
#: "For Chad, NAME wanted ...", "On behalf of Chad, NAME said"
_FOR = re.compile(r"(?:^|[.!?;:]\s+|\n)(?:For|Speaking for|On behalf of)\s+(?:the\s+)?$")
_FOR_LEAD = 40
#: "NAME heads the Chadian team"
_HEADS = re.compile(
    r"\s+(?:(?:is|was)\s+)?(?:led|leads|leading|headed|heads|heading)\s+(?:(?:the|a|an|its)\s+)?$"
)
#: "On the Chadian side, NAME signed"
_SIDE = re.compile(r"\s+side\s*,\s+")
_ON = re.compile(r"\b(?:[Oo]n|[Ff]rom)\s+(?:the\s+)?$")
#: "Chad was represented by NAME", "representing Chad was NAME"
_BY = re.compile(r"\s+(?:is|was|were|will\s+be|being)\s+represented\s+(?:[a-z ]{3,30}\s)?by\s+")
_WAS = re.compile(r"\s+(?:is|was)\s+")
_REPRESENTING = re.compile(r"\b[Rr]epresenting\s+(?:the\s+)?$")
#: "signed by NAME for Chad and NAME for Norway"
_FOR_END = re.compile(r"\s+(?:for|on\s+behalf\s+of)\s+(?:the\s+)?$")
_SIGNED = re.compile(r"\b(?:signed|initialled|signing)\b[^.;]*$")
_WHO_SIGNS = re.compile(r"(?:\bby|\band|,)\s+(?:[A-Z][\w.]*\s+){0,2}$")
#: "NAME of the Chadian foreign ministry", "NAME (Chad)"
_OF = re.compile(r"\s*,?\s+(?:of|from|at|with)\s+(?:the\s+)?$")
_ORGAN_WORDS = 5
_FIELD = r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z]\w+(?:,?\s+(?:and\s+)?[A-Z]\w+)*)?"
_SAID = re.compile(r"\b(?:said|says|told|added|signed\s+by|led\s+by|met)\s+(?:\w+\.?\s+)?$")
#: the rest of "A (Chad), B (Norway) and C (Ghana) signed"
_LISTED = re.compile(r"\)(?:(?:,|\s+and|,\s+and)\s+[^().;]{3,40}\s\([^()]{3,30}\))*")
_BRACKET = re.compile(r"\s+\($")
_COMMA = re.compile(r"\s*,\s+")
_REACH = 110


def leaders(stretch: Stretch) -> Iterator[Hit]:
    """ "Roe, who led the Chadian team", "the Chadian side was led by Roe"."""
    for at, mention in stretch.mentions.items():
        team = TEAM.match(stretch.text, mention.end)
        if team is None:
            continue
        by = _LED_BY.match(stretch.text, team.end())
        base = max(0, at - _REACH)
        led = LEADS_TO.search(stretch.text[base:at]) or _HEADS.search(stretch.text[base:at])
        if by:
            named = clean_name(stretch, after_honorifics(stretch.text, by.end()), beside=True)
        else:
            named = name_ending(stretch, base, base + led.start()) if led else None
        if named and len(fold(stretch.text[named[0] : named[1]])) > 1:
            yield Hit(*named, country=mention.code)


def speaking_for(stretch: Stretch) -> Iterator[Hit]:
    """ "For Chad, Roe wanted ...", "Roe, who led for Chad, ..."."""
    for at, mention in stretch.mentions.items():
        comma = _COMMA.match(stretch.text, mention.end)
        named = None
        if comma and _FOR.search(stretch.text, max(0, at - _FOR_LEAD), at):
            start = after_honorifics(stretch.text, comma.end())
            named = clean_name(stretch, start, beside=False)
            named = named if named and acting().match(stretch.text, named[1]) else None
        else:
            base = max(0, at - _REACH)
            led = LED_FOR.search(stretch.text[base:at])
            named = name_ending(stretch, base, base + led.start()) if led else None
        if named and is_full_name(stretch.text[named[0] : named[1]]):
            yield Hit(*named, country=mention.code)


def of_parties(stretch: Stretch) -> Iterator[Hit]:
    """Who is told to be of a party or to sign for it, without an office."""
    for at, mention in stretch.mentions.items():
        named = _named_for(stretch, mention) or _named_of(stretch, mention)
        named = named or _signing(stretch, at)
        if named and is_full_name(stretch.text[named[0] : named[1]]):
            yield Hit(*named, country=mention.code)


def _named_for(stretch: Stretch, mention: Mention) -> tuple[int, int] | None:
    """ "Chad was represented by NAME", "representing Chad was NAME", "on Chad's side, NAME"."""
    text, lead = stretch.text, max(0, mention.start - _FOR_LEAD)
    by = _BY.match(text, mention.end)
    was = _WAS.match(text, mention.end) if _REPRESENTING.search(text, lead, mention.start) else None
    side = _SIDE.match(text, mention.end) if _ON.search(text, lead, mention.start) else None
    found = by or was or side
    named = (
        clean_name(stretch, after_honorifics(text, found.end()), beside=False) if found else None
    )
    return named if named and (not side or acting().match(text, named[1])) else None


def _named_of(stretch: Stretch, mention: Mention) -> tuple[int, int] | None:
    """ "NAME of the Chadian foreign ministry said", "A (Chad) and B (Norway) met"."""
    base = max(0, mention.start - _REACH)
    head = stretch.text[base : mention.start]
    bracket = _BRACKET.search(head) if mention.sense == "name" else None
    if mention.sense == "place":
        return None
    of = _OF.search(head)
    if bracket:
        listed = _LISTED.match(stretch.text, mention.end)
        end, stop = bracket.start(), listed.end() if listed else None
    elif of:
        organ = _organ().match(stretch.text, mention.end)
        end, stop = of.start(), organ.end() if organ else None
    else:
        return None
    named = name_ending(stretch, base, base + end) if stop is not None else None
    if named is None or stop is None:
        return None
    doing = acting().match(stretch.text, stop) or _SAID.search(stretch.text, 0, named[0])
    return named if doing else None


def _signing(stretch: Stretch, at: int) -> tuple[int, int] | None:
    base = max(0, at - _REACH)
    link = _FOR_END.search(stretch.text[base:at])
    if link is None or not _SIGNED.search(stretch.text, 0, base + link.start()):
        return None
    named = name_ending(stretch, base, base + link.start())
    return named if named and _WHO_SIGNS.search(stretch.text, 0, named[0]) else None


@lru_cache(maxsize=1)
def _organ() -> re.Pattern[str]:
    organs = alternatives(lexicon().offices["words"]["state_organs"])
    return re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,{_ORGAN_WORDS}}}?(?:{organs})\b{_FIELD}")


def name_ending(stretch: Stretch, base: int, end: int) -> tuple[int, int] | None:
    """The longest name that ends exactly at `end`; of one word only after an honorific."""
    for word in _WORD.finditer(stretch.text, base, end):
        start = after_honorifics(stretch.text, word.start())
        named = clean_name(stretch, start, beside=False) if start < end else None
        if named and named[1] == end:
            words = fold(stretch.text[named[0] : named[1]])
            return named if len(words) > 1 or start > word.start() else None
    return None
