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
        **_heads(alternatives([*levels, *words["private"], *owned_heads])),
        **_around(table["before"], words),
        **_after(words),
    }
    levels.update({head: levels[shown] for head, (_, shown) in owned_heads.items()})
    return Patterns(Shapes(**shapes), Words(**_sets(words)), levels, owned_heads)


def _heads(heads: str) -> dict[str, re.Pattern[str]]:
    return {
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
    of = (
        r"\s+(?:of|for|on|in charge of|responsible for)\s+(?:the\s+)?"
        r"(?!Government\s+of\s+National\b)"
    )
    link = r"\s+(?P<by>of|to|for)\s+(?:the\s+)?"
    return {
        "portfolio": re.compile(
            r"\s+to\s+the\s+United\s+Nations\b|"
            r"\s+at\s+the\s+(?:Presidency|Royal\s+Court|Foreign\s+Office|Prime\s+Minister['’]s\s+Office)\b|"
            rf"{of}(?:{known})\b['’]?(?:{_JOINT}(?:{known})\b['’]?|\s+(?:and|&)\s+(?:the\s+)?{_CAP}(?!\s+[A-ZÀ-ỸĐ])(?=\s*,))*"
        ),
        # one capitalised word of an unlisted portfolio, or lower-case ones up to a name or comma
        "unknown": re.compile(
            rf"\s+(?:of|for)\s+(?!(?:the\s+)?(?:two|both)\b)(?:the\s+)?(?:(?!(?:His|Her|The)\b){_CAP}(?:\s+(?:{_UNITS})\b)?(?:\s+(?:and|&)\s+{_CAP}(?=\s*,))?|"
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
        "owned": re.compile(r"\w['’]s?\s+$"),
        # an opposition's spokesman holds no office of the state
        "shadow": re.compile(r"\b(?:[Ss]hadow|[Oo]pposition(?:['’]s)?)\s+$"),
        "state": re.compile(rf"\s+(?:{_STATE})\b"),
        "heads_body": re.compile(rf"(?:-[A-Z]|(?:['’]s?)?\s+(?:{_CAP}\s+){{0,4}}(?:{bodies})\b)"),
        "body": re.compile(
            r"\s+(?:of|for|on)\s+(?:the\s+)?(?P<body>"
            rf"(?:{_CAP}\s+|of\s+|of the\s+|and\s+|for\s+|on\s+){{0,8}}"
            rf"(?:{bodies}))\b"
        ),
        # "counsellor at the Turkish embassy", "ambassador in Moscow"
        "mission": re.compile(
            r"\s+(?:at|of|in)\s+(?:the|its|his|her)\s+(?:[A-Z][\w'’-]+\s+){0,3}?(?:[Ee]mbassy|[Cc]onsulate|[Mm]ission)\b"
        ),
        "posted": re.compile(r"\s+(?:in|at)\s+(?:the\s+)?"),
        "accredited": re.compile(r"(?:['’]s?)?\s+(?:[a-z]+\s+){0,2}$"),
        "keeps": re.compile(rf"(?:{alternatives(words['named_after_country'])})$"),
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
        "kept": frozenset(words["named_after_country"]),
    }
