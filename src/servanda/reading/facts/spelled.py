"""Where a name written with capitals begins and ends."""

import re
from functools import cache

#: A word of a name: a capital or a figure with letters, hyphens, dashes without spaces.
NAME_WORD = r"[^\W\d_a-zà-öø-ÿ][\w.’'&–-]*"
_JOINERS = r"(?:and|of|for|the|&|de|al|on|to)"
_STOPS = re.compile(
    r"[,.](?!\d)|[;:()\"“”—]|\s-\s|\s--\s|\b(?:which|that|who|whose|where|signed|within|by"
    r"|until|till|during|after|before|when|while|as|"
    r"if|with|will|would|is|are|was|were|has|have|had|to be|at|through|via|held|from|based"
    r"|proposed|this|next|last|once|so|"
    r"over|under|reached|concluded|adopted|pending|currently|to (?!the\b))\b"
    r"|\b(?:can|could|may|might|must|should|shall|only|does|did|not|lapses?|expires?|ceases?)\b"
    r"|\band (?=(?:an?|the|its|their|another|other|to|also|on|for|will|would|agreed|called"
    r"|expressed|in|of)\b|[a-z]+ly\b)"
    r"|\b(?:on|in|for) (?=(?:\d|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the (?:first|second|third|fourth"
    r"|next|near|coming|margins|sidelines|occasion|morning|afternoon|spring|summer|autumn"
    r"|future|years?|period)\b))"
)


_INITIALS = re.compile(r"(?:[A-Z]\.)+(?:-\w+)?")


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<name>{NAME_WORD})(?P<gap>\s+[-–]\s+|\s*,\s+|\s+|[’']\s+))$")


def name_start(text: str, at: int) -> int:
    """Where the run of capitals that ends before `at` begins; `at` itself where there is none."""
    start = at
    while True:
        found = _word_before().search(text[:start])
        if found and _belongs(found, text[start:at]):
            start = found.start("name")
            continue
        joiner = re.search(rf"(?P<name>{NAME_WORD})\s+(?:and|of|for|&)\s+$", text[:start])
        if not joiner or start == at:
            return start
        start = joiner.start("name")


def _belongs(found: re.Match[str], name: str) -> bool:
    """Whether a capital word goes on with the name; after a comma only where "and" follows."""
    if "," in found["gap"]:
        return " and " in f" {name}"
    return not found["name"].endswith(".") or bool(_INITIALS.fullmatch(found["name"]))


def trimmed(text: str, start: int, end: int, leading: tuple[str, ...]) -> int:
    """`start` moved past words that are no part of the name: ordinals, "Session of", "The"."""
    skip = re.compile(
        rf"(?:{'|'.join(map(re.escape, leading))})\s+(?:of\s+)?(?:the\s+)?|\d+(?:st|nd|rd|th)\s+",
        re.IGNORECASE,
    )
    while start < end:
        match = skip.match(text, start)
        if not match or match.end() > end + 1:
            return start
        start = match.end()
    return start


def bracket_after(text: str, at: int) -> int:
    """The end of an acronym in brackets right after `at`, else `at`."""
    match = re.compile(r"\s\([A-Z][\w+-]{1,12}\)").match(text, at)
    return match.end() if match else at


def right_complement(text: str, at: int, joiners: tuple[str, ...], *, small: bool = False) -> int:
    """Where a name's complement ends: "on Fisheries and Trade", an acronym in brackets.

    With `small`, words without capitals belong to it as well.
    """
    end = bracket_after(text, at)
    joined = re.compile(rf"\s+(?:{'|'.join(joiners)})\s+").match(text, end)
    if not joined:
        return end
    stop = _stop(text, joined.end())
    phrase = text[joined.end() : stop]
    if not small:
        run = re.compile(
            rf"(?:the\s+)?(?:{NAME_WORD})(?:\s+{_JOINERS}(?=\s+(?:the\s+)?[A-Z])|,?\s+"
            rf"(?:{NAME_WORD}))*"
        ).match(phrase)
        if not run or not _subject(joined[0]):
            return end
        stop = joined.end() + run.end()
    elif not phrase.strip() or not _subject(joined[0]):
        return end
    while text[stop - 1].isspace():
        stop -= 1
    return bracket_after(text, stop)


def _subject(joiner: str) -> bool:
    """Only these join a subject; "in Hanoi" and "of Ministers" tell something else."""
    return joiner.strip() in ("on", "for", "against", "concerning", "of")


def _stop(text: str, at: int) -> int:
    match = _STOPS.search(text, at)
    return match.start() if match else len(text)


def phrase_end(text: str, at: int) -> int:
    """Where a noun phrase that begins at `at` ends, by punctuation, clause words and times."""
    stop = _stop(text, at)
    while stop > at and text[stop - 1].isspace():
        stop -= 1
    return stop
