"""A stretch of text in which people are looked for, and names in it that are no party's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.lexicon import lexicon
from servanda.reading.people.names import name_at
from servanda.reading.people.offices import OfficeMention, find_offices

_OF_BODY = re.compile(
    r"\s+(?:of|from)\s+(?:the\s+)?(?:Ministry|Department|Office|Government)\b[^.;()]*"
    r"\bof\s+(?:the\s+)?"
)
_BODY_REACH = 100
# "President Roe's new Chadian government"
_RULES = re.compile(r"['’]s?\s+(?:(?:new|incoming|outgoing|first|second|own)\s+)*")
_GOVERNMENT = re.compile(r"\s+(?:[Aa]dministration|[Gg]overnment|[Cc]abinet|[Pp]residency)\b")
# "Roe, who led the Chadian team", "Roe, head of Chad's delegation"
_LEADS = re.compile(
    r"\s*,\s+(?:who\s+(?:is\s+|was\s+)?)?(?:led|leads|leading|headed|heads|heading|(?:the\s+)?(?:head|leader|chief)\s+of)"
    r"\s+(?:(?:the|a|an|its)\s+)?(?:[a-z-]+\s+)?"
)
_WHO_LEADS = re.compile(
    r",?\s+who\s+(?:is\s+|was\s+|had\s+|has\s+)?(?:also\s+)?(?:led|leads|leading|headed|heads|heading)"
    r"\s+(?:(?:the|a|an|its)\s+)?(?:[a-z-]+\s+)?"
)
_NAME_WORD = re.compile(r"(?<![\w.])(?P<word>[A-ZÀ-ỸĐ][a-zß-ÿ'’-]+)\s$")
_NAME_ON = re.compile(r"\s(?:(?:bin|bint|ibn|al|Al|El|el)[\s-])*[A-ZÀ-ỸĐ][a-zß-ÿ]")
#: What may follow a name that stands between commas.
CLOSED = re.compile(r"\s*(?:[,.;:)–—]|$|\(|\band\b)")
#: "Roe, who led for Washington", "Roe, speaking for Chad"
LED_FOR = re.compile(
    r"\s*,\s+(?:who\s+(?:[a-z]+\s+)?(?:led|negotiated|spoke|sat|signed|stood\s+in)|"
    r"(?:leading|speaking|signing|negotiating|sitting|acting))\s+(?:the\s+talks\s+)?"
    r"(?:for|on\s+behalf\s+of)\s+(?:the\s+)?$|\s*,\s+(?:who\s+represent(?:s|ed)|representing)\s+(?:the\s+)?$|"
    r"\s+(?:signed|initialled|spoke|negotiated)\s+(?:it\s+|the\s+\w+\s+)?(?:for|on\s+behalf\s+of)\s+(?:the\s+)?$"
)
LEADS_TO = re.compile(_LEADS.pattern + "$")
TEAM = re.compile(
    r"(?:['’]s?)?\s+(?:[a-z-]+\s+){0,2}(?:[Dd]elegation|[Tt]eam|[Ss]ide|[Mm]ission|group|party|"
    r"contingent|negotiators|officials|lawmakers|parliamentarians|deputies|senators|experts|panel|guests|"
    r"[Ss]enate|[Pp]arliament|[Cc]ommittee)\b"
)
COUNTRY_LINK = re.compile(r"\s*(?:,\s*)?(?:\bof\b|\bfrom\b)\s+(?:the\s+)?|\s*\(")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage or title with line ends as spaces; `offset` is where it begins in the article.

    `pairs` are the parties of the article named as "A and B", each with where in it they end,
    counted from here.
    """

    text: str
    offset: int
    mentions: Mapping[int, Mention]
    title: bool = False
    pairs: tuple[tuple[int, PartyCode, PartyCode], ...] = ()

    def pair_before(self, at: int) -> list[PartyCode]:
        """The two parties last named as "A and B" before a place, which "the two" stands for."""
        return next(([a, b] for end, a, b in reversed(self.pairs) if end <= at), [])


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at a place of the stretch with what stands beside it.

    `owner` is the person whose aide it is; `its` says that a pronoun stands for the country, `his`
    that one stands for a superior; `companion` that a counterpart is a host or guest, whose
    rank may be another.
    """

    start: int
    end: int
    offices: tuple[OfficeMention, ...] = ()
    country: PartyCode | None = None
    counterpart: bool = False
    companion: bool = False
    owner: str | None = None
    its: bool = False
    his: bool = False


def clean_name(stretch: Stretch, at: int, *, beside: bool) -> tuple[int, int] | None:
    """A name at `at` that is no party's name and no office.

    `beside` an office a name may itself begin like a country's ("Minister Jordan Roe").
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
    office = next(find_offices(words, {}, several=True), None)
    # "Prime Minister King", "Energy Minister Sultan Ahmed", "Obaid Sultan Al Hamli"
    given = office is not None and is_name_too(office.title) and (beside or office.start > 0)
    if words in lexicon().offices["words"]["portfolio"]:
        return None  # "Minister for Capital Investment"
    return None if len(words) < 2 or (office and not given) else (start, end)


def within_name(stretch: Stretch, office: OfficeMention) -> bool:
    """ "Obaid Sultan Al Hamli": between two words of a name a title is one of its words."""
    if not _NAME_ON.match(stretch.text, office.end):
        return False
    before = _NAME_WORD.search(stretch.text, max(0, office.start - 30), office.start)
    if before is None or any(m.end == before.end("word") for m in stretch.mentions.values()):
        return False
    if before["word"].endswith(("'s", "’s")):  # "Jordan's King Talal III"
        return False
    word, table = before["word"], lexicon().offices["words"]
    known = (*table["not_names"], *table["honorifics"], *table["attributes"], *table["past"])
    return word not in known and next(find_offices(word, {}), None) is None


def is_name_too(title: str) -> bool:
    """Whether a title is also a given or family name, as it is right after another title."""
    return title in lexicon().offices["words"]["names_too"]


def _mentions_in(stretch: Stretch, start: int, end: int) -> list[Mention]:
    """Parties named inside, but for a part of a hyphenated name: "Garba Mai-Riga"."""
    return [
        m
        for at, m in stretch.mentions.items()
        if at < end and m.end > start and not (at > start and stretch.text[at - 1] == "-")
    ]


def country_after(stretch: Stretch, end: int) -> PartyCode | None:
    """ "President Jane Roe of Norway"."""
    for at, mention in sorted(stretch.mentions.items()):
        if end < at < end + _BODY_REACH and _OF_BODY.fullmatch(stretch.text, end, at):
            return mention.code
        if end < at < end + _BODY_REACH and _leads(stretch.text, end, mention):
            return mention.code
        if end < at < end + _BODY_REACH and LED_FOR.fullmatch(stretch.text[end:at]):
            return mention.code
    rule = _RULES.match(stretch.text, end)
    ruled = stretch.mentions.get(rule.end()) if rule else None
    if ruled and _GOVERNMENT.match(stretch.text, ruled.end):
        return ruled.code
    link = COUNTRY_LINK.match(stretch.text, end)
    linked = stretch.mentions.get(link.end()) if link else None
    return linked.code if linked and linked.sense != "demonym" else None


def team_led(stretch: Stretch, end: int) -> PartyCode | None:
    """ "Roe, the deputy minister who led the Chadian team": whose team, after the office."""
    return next(
        (m.code for at, m in sorted(stretch.mentions.items())
         if end < at < end + _BODY_REACH and _WHO_LEADS.fullmatch(stretch.text, end, at)
         and TEAM.match(stretch.text, m.end)),
        None,
    )  # fmt: skip


def _leads(text: str, end: int, mention: Mention) -> bool:
    """ "..., who led the Chadian team" after a name that ends at `end`."""
    led = _LEADS.fullmatch(text, end, mention.start)
    return led is not None and TEAM.match(text, mention.end) is not None
