"""How a title of office is written down and which level it speaks at."""

import re
from dataclasses import dataclass
from functools import lru_cache

from servanda.model.codes import Level, PartyCode
from servanda.reading.lexicon import lexicon

_LOWERS = re.compile(r"\b(?:Deputy|Vice|Assistant|Under|State)\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:Deputy|Vice)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office at `[start, end)`; `title` is without the country, `country` whose office it is.

    `lead` is where the words before the title begin (country, article, adjectives); `former` says
    that it is no longer held; `several` that two or more hold it ("Foreign Ministers").
    """

    start: int
    end: int
    title: str
    level: Level
    country: PartyCode | None
    lead: int = 0
    former: bool = False
    several: bool = False


@lru_cache(maxsize=1)
def _abbreviations() -> tuple[tuple[re.Pattern[str], str], ...]:
    table: dict[str, str] = lexicon().offices["abbreviations"]
    return tuple(
        (re.compile(rf"(?<!\w){re.escape(short)}(?!\w)"), long) for short, long in table.items()
    )


@lru_cache(maxsize=1)
def _of_place() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, lexicon().offices["words"]["local"]))
    return re.compile(rf"(?P<place>[A-ZÀ-ỸĐ].*?) (?P<head>{heads})")


@lru_cache(maxsize=1)
def _organs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon().offices["words"]
    return tuple(
        re.compile(rf"\b(?:{'|'.join(map(re.escape, words[name]))})\b")
        for name in ("chambers", "bodies")
    )  # type: ignore[return-value]


def tidy_title(words: str) -> str:
    """Single spaces, abbreviations in full, "Niigata Gov." as "Governor of Niigata"."""
    title = re.sub(r"\s+", " ", words).strip(" ,")
    for short, long in _abbreviations():
        title = short.sub(long, title)
    local = _of_place().fullmatch(title)
    known = lexicon().offices["before"]
    if local and not set(local["place"].split()) & set(known):
        title = f"{local['head']} of {local['place']}"
    return title[:1].upper() + title[1:]


def level_within(level: Level, title: str, before: str, head: str) -> Level:
    """The head's own level, lowered by a deputy's word and turned by the body that is headed."""
    chambers, bodies = _organs()
    if chambers.search(title) and level != "minister":
        return "parliament"
    if level == "minister" and _LOWERS.search(before):
        # a deputy prime minister speaks as a minister, a deputy minister as a deputy
        return "minister" if "Prime" in before + head else "deputy"
    if level == "leader" and _SECOND.search(before):
        return "minister"
    lesser = _lesser(title, bodies) or _is_of(bodies.findall(before))
    return "official" if level == "leader" and lesser else level


def _lesser(title: str, bodies: re.Pattern[str]) -> bool:
    """Whether what is headed is neither state, government nor ruling party."""
    body = re.search(r"\bof\b.*", title)
    return _is_of(bodies.findall(body.group()) if body else [])


def _is_of(found: list[str]) -> bool:
    """Whether the last of these bodies is one whose head is no leader."""
    return bool(found) and found[-1] not in lexicon().offices["words"]["high_bodies"]


def significant(title: str) -> frozenset[str]:
    """The words of an office: "Foreign Minister" is as "Minister of Foreign Affairs"."""
    words = re.findall(r"[\w'’-]+", title.lower())
    return frozenset(words) - {"of", "for", "the", "and", "affairs", "in", "charge", "party"} or (
        frozenset(words)
    )
