"""The unit of a counted thing: the text's own noun phrase after the number."""

import re
from dataclasses import dataclass
from functools import cache

from servanda.parties import gazetteer
from servanda.reading.facts.knowledge import any_of, lists

_WORD = re.compile(r"\s*([^\W_][\w.'’/&-]*)")
_MOST = 6
#: Words that end a unit, except where they open it: "ten working days".
_OPENING = ("strong", "working", "living", "yearly")
#: What looks like a plural and is none.
_ADVERBS = frozenset(
    (
        *("always", "perhaps", "besides", "sometimes", "afterwards", "overseas", "upwards", "thus"),
        *("towards", "times", "whereas", "unless", "across", "plus", "ours", "theirs", "alas"),
        *("indoors", "outdoors", "onwards", "backwards", "forwards"),
    )
)


@dataclass(frozen=True, slots=True)
class Unit:
    """The words of a unit and where they end in the text."""

    words: str
    end: int


def unit_after(text: str, at: int) -> Unit | None:
    """The noun phrase that begins at `at`, without fillers and a leading demonym; None if none."""
    words = _phrase(text, at)
    length = _head(words)
    if not length:
        return None
    kept = _without_fillers([word for word, _ in words[:length]])
    end = words[length - 1][1]
    rate = _rate().match(text, end)
    suffix = f" {rate['rate']}" if rate else ""
    return Unit(_without_demonym(kept) + suffix, rate.end() if rate else end)


def hyphened(text: str, at: int) -> Unit | None:
    """The unit that hangs on a number by a hyphen: `40-member team` gives members."""
    match = re.compile(r"-([A-Za-z]+)").match(text, at)
    if not match:
        return None
    word = match[1]
    if word.casefold() in lists("quantities", "measures")["no_unit"]:
        return None
    if word == "strong":
        return unit_after(text, match.end())
    plural = lists("quantities", "plurals").get(word.casefold())
    sign = word in lists("quantities", "measures")["signs"] or word.endswith("s")
    return Unit(plural[0] if plural else word if sign else f"{word}s", match.end())


def duration(unit: str) -> bool:
    """Whether the unit is one of time."""
    return unit.casefold().split(" ")[0] in _durations()


@cache
def _durations() -> frozenset[str]:
    spans = lists("quantities", "duration_words").values()
    return frozenset(word for listed in spans for word in listed)


def _phrase(text: str, at: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    stop = set(lists("quantities", "stop")["words"])
    while len(found) < _MOST:
        match = _WORD.match(text, at)
        if not match or (found and "\n" in text[at : match.start(1)]):
            break
        word, at = match[1], match.end()
        if word.endswith(".") and not re.fullmatch(r"(?:[A-Z]\.)+", word):
            word, at = word[:-1], at - 1
        small = word == word.lower() or word.istitle()
        if small and word.casefold() in stop and (found or word not in _OPENING):
            break
        if word != "strong" and not word.isdigit():
            found.append((word, at))
    return found


def _head(words: list[tuple[str, int]]) -> int:
    """How many words belong to the unit: up to the last of the first run of plural nouns."""
    for place, (word, _) in enumerate(words):
        if _plural(word):
            following = words[place + 1 : place + 2]
            if following and _goes_on(word, following[0][0]):
                continue
            return place + 1
    return 0


def _goes_on(word: str, following: str) -> bool:
    """Whether a second plural heads the phrase: "fisheries observers", "vessel days"."""
    if following.casefold() in _ADVERBS or not following.casefold().endswith("s"):
        return False
    if word.casefold() in lists("quantities", "measures")["signs"] or duration(word):
        return False
    return _plural(following)


def _plural(word: str) -> bool:
    folded = word.casefold()
    if word.isupper() and len(word) < 4 and word not in lists("quantities", "measures")["words"]:
        return False
    if _measures().fullmatch(word):
        return True
    return (
        folded.endswith("s")
        and len(folded) > 3
        and not folded.endswith(("ss", "us", "'s", "’s", "ous"))
    )


@cache
def _measures() -> re.Pattern[str]:
    """Units that are no regular plurals."""
    return re.compile(any_of(lists("quantities", "measures")["words"]))


def _without_fillers(words: list[str]) -> str:
    fillers = lists("quantities", "fillers")["words"]
    while len(words) > 1 and words[0] in fillers and not words[1].istitle():
        words = words[1:]
    return " ".join(words)


def _without_demonym(phrase: str) -> str:
    for mention in gazetteer().find(phrase) if " " in phrase else ():
        if mention.sense == "demonym" and not mention.start and phrase[mention.end :][:1] == " ":
            return phrase[mention.end :].strip()
    return phrase


@cache
def _rate() -> re.Pattern[str]:
    rates = any_of(lists("quantities", "rates")["words"])
    return re.compile(
        rf"(?:\s+of(?:\s+[\w-]+){{1,3}}?)?\s+(?P<rate>(?:a|an|per|each|every)\s+(?:{rates}))(?!\w)"
    )


def is_actor(unit: str) -> bool:
    """Whether the words name those who meet ("two sides"), not something counted."""
    nouns = lists("quantities", "not_counted")["nouns"]
    first = unit.casefold().split(" ")[0].rstrip("'’")
    return unit.casefold() in nouns or first in nouns


def is_pair(unit: str) -> bool:
    """Whether the words name two who act or are acted for: "the two gas companies"."""
    nouns = (*lists("quantities", "pairs")["nouns"], *lists("quantities", "not_counted")["nouns"])
    return unit.casefold().split(" ")[-1] in nouns


__all__ = ["Unit", "duration", "hyphened", "is_actor", "is_pair", "unit_after"]
