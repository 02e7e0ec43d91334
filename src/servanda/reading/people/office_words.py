"""The patterns by which titles of office are found, compiled once from the lexicon."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from servanda.errors import DataError
from servanda.model.codes import LEVELS, Level, PartyCode
from servanda.reading.lexicon import lexicon

_CAP = r"[A-ZÀ-ỸĐ][\w.'’À-ỹ-]*"
_JOINT = (
    r"(?!\s+of\s+the\s+Government\s+of\s+National\b)(?:\s*,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:for\s+)?(?:the\s+)?|"
    r"\s*&\s*|\s+of\s+(?:the\s+)?|\s+)"
)
_UNITS = "directorate|department|division|bureau|section|desk|office|agency|committee|commission"
_RANKS = ("General", "Admiral", "Colonel", "Marshal", "Ambassador")
_TELLING = "Affairs|Issues|Relations|Policy|Cooperation|Co-operation"
_HEADLIKE = (
    r"(?:Minister|Secretary|President|Ambassador|Director|Deputy|Prime|Vice|Head|Chief|Chairman|Chair|"
    r"Chairwoman|Commissioner|Envoy|Representative|Speaker|Governor|King|Queen|Chancellor|Premier)\b"
)
#: Words that no name of a body goes on over.
_NO_NOUN = (
    r"(?:the|a|an|of|and|or|that|which|who|whom|when|where|is|was|were|are|be|been|has|have|had|will|would|"
    r"said|says|told|to|on|by|as|at|in|for|from|with|after|before|if|it|he|she|they)\b"
)
_STATE = (
    r"Republic|Kingdom|State|Sultanate|Emirate|Commonwealth|Federation|Confederation|Union|"
    r"Government"
)


@dataclass(frozen=True, slots=True)
class Shapes:
    """Compiled patterns, one for each place around a head."""

    head: re.Pattern[str]
    before: re.Pattern[str]
    owner: re.Pattern[str]
    attributes: re.Pattern[str]
    past: re.Pattern[str]
    possessed: re.Pattern[str]
    portfolio: re.Pattern[str]
    unknown: re.Pattern[str]
    link: re.Pattern[str]
    long_link: re.Pattern[str]
    nation: re.Pattern[str]
    owned: re.Pattern[str]
    shadow: re.Pattern[str]
    genitive: re.Pattern[str]
    capital_before: re.Pattern[str]
    state: re.Pattern[str]
    heads_body: re.Pattern[str]
    body: re.Pattern[str]
    keeps: re.Pattern[str]
    mission: re.Pattern[str]
    posted: re.Pattern[str]
    accredited: re.Pattern[str]
    leads_on: re.Pattern[str]
    organ: re.Pattern[str]
    seat: re.Pattern[str]
    charge: re.Pattern[str]
    engaged: re.Pattern[str]
    city: re.Pattern[str]
    inset: re.Pattern[str]
    region: re.Pattern[str]
    place: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Heads and bodies that are asked for one by one."""

    private: frozenset[str]
    qualified: frozenset[str]
    local: frozenset[str]
    shaped: frozenset[str]
    bodies: frozenset[str]
    kept: frozenset[str]
    corporate: frozenset[str]
    diplomats: frozenset[str]
    engaged: frozenset[str]
    organs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """All that is known of titles; `owned_heads` give the party and what is shown."""

    shapes: Shapes
    words: Words
    levels: Mapping[str, Level]
    owned_heads: Mapping[str, tuple[PartyCode, str]]


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def _levels() -> dict[str, Level]:
    levels: dict[str, Level] = {}
    for row in lexicon().offices["office"]:
        if row["level"] not in LEVELS:
            raise DataError(
                f"lexicon/en/offices.toml: level {row['level']!r} is not one of {', '.join(LEVELS)}"
            )
        levels.update({head: row["level"] for head in row["heads"] if head not in levels})
    ranks: list[str] = lexicon().offices["words"]["ranks"]
    levels.update({rank: "official" for rank in ranks if rank not in levels})
    return levels


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """The patterns of the English lexicon; raises DataError for an unknown level."""
    table = lexicon().offices
    words: Mapping[str, list[str]] = table["words"]
    levels = _levels()
    owned_heads = {head: (code, shown) for head, (code, shown) in table["owned"].items()}
    shapes = {
        **_heads(alternatives([*levels, *words["private"], *owned_heads]), table["before"], words),
        **_around(table["before"], words),
        **_after(words),
        **_told_at_length(words),
    }
    levels.update({head: levels[shown] for head, (_, shown) in owned_heads.items()})
    return Patterns(Shapes(**shapes), Words(**_sets(words)), levels, owned_heads)


def _heads(
    heads: str, before: list[str], words: Mapping[str, list[str]]
) -> dict[str, re.Pattern[str]]:
    return {
        # "chief foreign policy adviser" is one office, "army chief General Roe" is not
        "leads_on": re.compile(
            rf"\s+(?:(?i:{alternatives([*before, *words['portfolio']])})\s+){{0,3}}"
            rf"(?!{alternatives([*words['ranks'], *_RANKS])})"
            rf"(?:(?i:policy)\s+)?(?:{heads})(?![\w-])",
        ),
        "head": re.compile(
            rf"(?<![\w-])(?P<head>{heads})(?P<several>s)?(?:-elect|-designate)?(?![\w-])"
        ),
        "possessed": re.compile(
            r"(?:['’]s\s+(?:[\w-]+\s+){0,3}?|\s+to\s+the\s+(?:[A-Z][\w-]+\s+){0,2}?)"
            rf"(?:{heads})(?![\w-])"
        ),
    }


def _around(before: list[str], words: Mapping[str, list[str]]) -> dict[str, re.Pattern[str]]:
    past = alternatives(words["past"])
    loose = rf"(?:{alternatives([*words['attributes'], *words['past']])})"
    return {
        "before": re.compile(
            rf"(?<![\w'’-])(?P<word>{alternatives([*before, *words['portfolio']])})"
            r"(?P<link>\s+and|\s*,|\s*&)?[\s-]+$",
            re.IGNORECASE,
        ),
        "owner": re.compile(
            rf"(?P<own>['’]s?)?(?:\s*\([A-Z]{{2,8}}\))?[\s-]+(?P<loose>(?:{loose}[\s-]+)*)"
            r"(?P<words>(?:(?:[\w’'-]+|&)\s+){0,5})"
        ),
        "attributes": re.compile(
            rf"(?:(?<![\w-])(?:the|its|his|her|their|our|my|{loose})[\s-]+)+$", re.IGNORECASE
        ),
        "past": re.compile(rf"(?<![\w-])(?:{past})(?![\w])", re.IGNORECASE),
    }


def _after(words: Mapping[str, list[str]]) -> dict[str, re.Pattern[str]]:
    known = alternatives(words["portfolio"])
    bodies = alternatives([*words["bodies"], *words["chambers"]])
    # "director for Africa of the European diplomacy": a body's adjective is no portfolio
    organs = alternatives(word for word in words["organs"] if word[0].islower())
    more = (
        rf"(?:{_JOINT}(?:{known})\b(?!\s+(?:{organs})\b)['’]?|"
        rf"\s+(?:and|&)\s+(?:the\s+)?{_CAP}(?!\s+[A-ZÀ-ỸĐ])(?=\s*,))*"
    )
    of = (
        r"\s+(?:of|for|on|in charge of|responsible for)\s+(?:the\s+)?"
        r"(?!Government\s+of\s+National\b)"
    )
    link = r"\s+(?P<by>of|to|for)\s+(?:the\s+)?"
    return {
        "portfolio": re.compile(
            r"\s+to\s+the\s+United\s+Nations\b|"
            r"\s+at\s+the\s+(?:Presidency|Royal\s+Court|Foreign\s+Office|Prime\s+Minister['’]s\s+Office)\b|"
            # "for Asian and Oceanian Affairs": the last word tells that all is a portfolio
            rf"{of}(?:(?:(?!{_HEADLIKE})(?:{_CAP}|and|&)\s+){{1,5}}(?:{_TELLING})\b|"
            rf"(?:{known})\b(?:\s+(?:affairs|issues|policy|relations)\b)?['’]?){more}"
        ),
        # one capitalised word of an unlisted portfolio, or lower-case ones up to a name or comma
        "unknown": re.compile(
            rf"\s+(?:of|for)\s+(?!(?:the\s+)?(?:two|both|its|his|her|their|our|my)\b)(?:the\s+)?(?:(?!(?:His|Her|The)\b){_CAP}(?:\s+(?:{_UNITS})\b)?(?:\s+(?:and|&)\s+{_CAP}(?=\s*,))?|"
            rf"[a-z][\w-]+(?:\s+(?:and\s+)?[a-z][\w-]+){{0,4}}(?=\s*,|\s+[A-ZÀ-ỸĐ]))"
        ),
        "link": re.compile(rf"{link}"),
        "long_link": re.compile(
            rf"{link}(?:[A-Z][\w’'-]+\s+){{0,3}}(?:{_STATE})\s+of\s+(?:the\s+)?"
        ),
        # "President of the Republic" says no more than "President"
        "nation": re.compile(
            r"\s+(?:of|in)\s+the\s+(?:Republic|Nation|State|Federation|Swiss Confederation|"
            r"(?:[A-Z]\w+\s+)?Government(?:\s+of\s+National\s+[A-Z]\w+)?)\b"
            r"(?!\s+(?:of|for)\b)"
        ),
        "genitive": re.compile(r"^(?:['’]s?)?\s+"),
        "capital_before": re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w&-]+\s$"),
        # "the ministry's chief", "its delegate", but not "the farmers' leader"
        "owned": re.compile(r"(?:\w['’]s|\b[A-Z]\w*['’]|\b(?:[Ii]ts|[Tt]heir|[Oo]ur))\s+$"),
        # an opposition's spokesman holds no office of the state
        "shadow": re.compile(r"\b(?:[Ss]hadow|[Oo]pposition(?:['’]s)?)\s+$"),
        "state": re.compile(rf"\s+(?:{_STATE})\b"),
        "heads_body": re.compile(
            rf"(?:-[A-Z]|(?:['’]s?)?\s+(?:{_CAP}\s+){{0,4}}(?:{bodies})\b|"
            rf"(?:['’]s?)?\s+(?:[a-z-]+\s+){{0,2}}(?:{alternatives(words['organs'])})\b|"
            rf"\s+(?:(?!{_HEADLIKE})(?:{_CAP}|and)\s+){{0,3}}(?:{_TELLING})\b)"
        ),
        "body": re.compile(
            r"\s+(?:of|for|on)\s+(?:(?:the|its|their|his|her)\s+)?(?P<body>"
            rf"(?:{_CAP}\s+|of\s+|of the\s+|and\s+|for\s+|on\s+){{0,8}}"
            rf"(?:{bodies}))\b(?!['’]s?\s)"
        ),
        # "counsellor at the Turkish embassy", "ambassador in Moscow"
        "mission": re.compile(
            r"\s+(?:at|of|in)\s+(?:the|its|his|her|their)\s+(?:[A-Z][\w'’-]+\s+){0,3}?(?:[Ee]mbassy|[Cc]onsulate|[Mm]ission)\b"
        ),
        "posted": re.compile(r"\s+(?:in|at)\s+(?:the\s+)?"),
        "accredited": re.compile(r"(?:['’]s?)?\s+(?:[a-z]+\s+){0,2}$"),
        "keeps": re.compile(rf"(?:{alternatives(words['named_after_country'])})$"),
    }


def _told_at_length(words: Mapping[str, list[str]]) -> dict[str, re.Pattern[str]]:
    """What follows a head in small letters, or stands between commas."""
    chambers, organs = alternatives(words["chambers"]), alternatives(words["organs"])
    place = (
        rf"(?:\s+of\s+(?:the\s+)?{_CAP}(?:\s+{_CAP})?\s+(?:{alternatives(words['regions'])})\b)?"
    )
    return {
        # "head of the Swedish government", "undersecretary at the Foreign Ministry"
        "organ": re.compile(
            r"\s+(?P<by>of|for|at|in|with|from)\s+(?P<own>(?:the|its|his|her|their|a|an)\s+)?"
            rf"(?P<inner>(?:(?!{_NO_NOUN})(?:{_CAP}|[a-z][\w-]*)(?:['’]s?)?\s+){{0,5}}?)"
            rf"(?P<organ>{organs})\b(?!['’]|\s+(?:{organs})\b){place}"
        ),
        # "ambassador to the agency", "envoy to the world body"
        "seat": re.compile(
            r"\s+to\s+(?:the|that|this)\s+(?:[a-z\d][\w-]*\s+){0,2}?"
            rf"(?:{alternatives(words['seats'])})\b(?![\w-])"
        ),
        # "commissioner in charge of relations with the neighbours, NAME"
        "charge": re.compile(
            r"\s+(?:in charge of|responsible for|with responsibility for|tasked with|dealing with)"
            r"\s+(?:[\w-]+\s+){0,7}?[\w-]+(?=\s*,\s+[A-ZÀ-ỸĐ])"
        ),
        # "mediator in the name dispute, NAME"
        "engaged": re.compile(
            r"\s+(?:in|on|at|to|for|during)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,4}?[a-z][\w-]+"
            r"(?=\s*,\s+[A-ZÀ-ỸĐ])"
        ),
        # "consul in Ciudad del Este, NAME": a city that no party is known by
        "city": re.compile(
            rf"\s+in\s+{_CAP}(?:\s+(?:(?:de|del|la|las|los|do|da)\s+)*{_CAP}){{0,2}}(?=\s*,)"
        ),
        # "Speaker, Lok Sabha, NAME", "Secretary, Ministry of External Affairs, NAME"
        "inset": re.compile(
            rf"\s*,\s+(?:{chambers}|(?:{_CAP}\s+){{0,3}}(?:Ministry|Department|Office|Directorate)"
            rf"(?:\s+(?:of|for)\s+(?:the\s+)?{_CAP}(?:\s+(?:{_CAP}|and|of|&))*)?)(?=\s*,)"
        ),
        # "governor of West Sepik", "Party Secretary of Yunnan Province"
        "region": re.compile(
            rf"\s+of\s+(?:the\s+)?(?:{_CAP}\s+){{1,2}}(?:{alternatives(words['regions'])})\b"
        ),
        "place": re.compile(
            rf"\s+of\s+(?:(?:{alternatives(words['place_words'])})\s+){{1,2}}{_CAP}"
        ),
    }


def _sets(words: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {
        "private": frozenset(words["private"]),
        "qualified": frozenset(words["qualified"]),
        "local": frozenset(words["local"]),
        "shaped": frozenset(words["shaped"]),
        "bodies": frozenset(words["bodies"]),
        "corporate": frozenset(words["corporate"]),
        "diplomats": frozenset(words["diplomats"]),
        "engaged": frozenset(words["engaged"]),
        "organs": frozenset(words["organs"]),
        "kept": frozenset(words["named_after_country"]),
    }
