"""Titles of office found by their shape: what stands before the head, the head, and its portfolio."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from servanda.model.codes import LEVELS, Level, PartyCode
from servanda.parties import Mention
from servanda.reading.lexicon import lexicon

_CAP = r"[A-ZÀ-ỸĐ][\w.'’À-ỹ-]*"


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office at `[start, end)`; `title` is without the country, `country` whose office it is."""

    start: int
    end: int
    title: str
    level: Level
    country: PartyCode | None


@dataclass(frozen=True, slots=True)
class _Patterns:
    head: re.Pattern[str]
    before: re.Pattern[str]
    portfolio: re.Pattern[str]
    body: re.Pattern[str]
    levels: Mapping[str, Level]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    table = lexicon().offices
    levels: dict[str, Level] = {}
    for row in table["office"]:
        levels.update({head: row["level"] for head in row["heads"] if head not in levels})
    words = table["words"]
    portfolio = _alternatives(words["portfolio"])
    joint = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+(?:the\s+)?|\s*&\s*|\s+of\s+(?:the\s+)?|\s+)"
    return _Patterns(
        head=re.compile(rf"\b(?:{_alternatives(levels)})(?![\w-])"),
        before=re.compile(
            rf"(?<![\w'’-])(?:{_alternatives([*table['before'], *words['portfolio']])})(?:\s+and|\s*,|\s+&)?[\s-]+$",
            re.IGNORECASE,
        ),
        portfolio=re.compile(
            rf"\s+(?:of|for|in charge of|responsible for)\s+(?:the\s+)?"
            rf"(?:{portfolio})\b(?:{joint}(?:{portfolio})\b)*"
        ),
        body=re.compile(
            rf"\s+(?:of|for)\s+(?:the\s+|[\w’']+\s+)?(?:{_CAP}\s+|of\s+|of the\s+|and\s+|for\s+|on\s+){{0,8}}"
            rf"(?:{_alternatives(words['bodies'])})\b"
        ),
        levels=levels,
    )


def _alternatives(words: Mapping[str, Level] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def find_offices(text: str, mentions: Mapping[int, Mention]) -> Iterator[OfficeMention]:
    """Every office named in `text`; `mentions` are its party mentions by where they start."""
    patterns = _patterns()
    done = 0
    for match in patterns.head.finditer(text):
        if match.start() < done:
            continue
        start = _extend_left(text, match.start(), done, patterns)
        end, country, title_end = _extend_right(text, match.end(), patterns, mentions)
        title = _title(text[start:title_end])
        level = _level(match.group(), text[start : match.start()], patterns.levels)
        done = end
        yield OfficeMention(start, end, title, level, country or _owner(text, start, mentions))


def _extend_left(text: str, start: int, floor: int, patterns: _Patterns) -> int:
    while True:
        match = patterns.before.search(text, max(floor, start - 40), start)
        if not match:
            return start
        start = match.start()


def _extend_right(
    text: str, end: int, patterns: _Patterns, mentions: Mapping[int, Mention]
) -> tuple[int, PartyCode | None, int]:
    """Where the office ends, whose it is, and where its title (without the country) ends."""
    country: PartyCode | None = None
    title_end = end
    for _ in range(4):
        portfolio = patterns.portfolio.match(text, end) or patterns.body.match(text, end)
        if portfolio:
            end = portfolio.end()
            title_end = end if country is None else title_end
            continue
        link = re.compile(r"\s+(of|to)\s+(?:the\s+)?").match(text, end)
        mention = mentions.get(link.end()) if link else None
        if link is None or mention is None or mention.sense == "demonym":
            break
        end = mention.end
        if link.group(1) == "of":
            country = mention.code
        else:
            title_end = end
    return end, country, title_end


def _owner(text: str, start: int, mentions: Mapping[int, Mention]) -> PartyCode | None:
    """The country right before the office: "Japanese", "Japan's", "Japan"."""
    for mention in mentions.values():
        gap = text[mention.end : start] if mention.end <= start else None
        if gap is not None and re.fullmatch(
            r"(?:['’]s?)?\s+(?:own |new |then-?\s?|visiting )?", gap
        ):
            return mention.code
    return None


def _level(head: str, before: str, levels: Mapping[str, Level]) -> Level:
    level = levels[head]
    if re.search(r"\b(?:Deputy|Vice|Assistant|Under|State)\b", before) and level == "minister":
        # a deputy prime minister speaks as a minister, a deputy minister as a deputy
        return "deputy" if "Prime" not in before + head else "minister"
    if re.search(r"\b(?:Deputy|Vice)\b", before) and level == "leader":
        return "minister"
    return level


def _title(words: str) -> str:
    title = re.sub(r"\s+", " ", words).strip()
    for short, long in lexicon().offices["abbreviations"].items():
        title = re.sub(rf"\b{re.escape(short)}\b", long, title)
    return title[:1].upper() + title[1:]


def significant(title: str) -> frozenset[str]:
    """The words that tell one office from another; "Foreign Minister" = "Minister of Foreign Affairs"."""
    words = re.findall(r"[\w'’-]+", title.lower())
    return frozenset(words) - {"of", "for", "the", "and", "affairs", "in", "charge", "party"} or (
        frozenset(words)
    )


@lru_cache(maxsize=1024)
def level_of(title: str) -> Level:
    """The level an office of this title speaks at."""
    found = list(find_offices(title, {}))
    return highest([office.level for office in found]) or "official"


def highest(levels: list[Level]) -> Level | None:
    """The highest of several levels, None of none; parliament counts beside, below deputy."""
    return min(levels, key=LEVELS.index, default=None)


def office_person(name: str) -> bool:
    """Whether `name` is only an honorific or office word, not a person's name."""
    return name in lexicon().offices["words"]["not_names"]
