"""Names of undertakings: cut from the articles' own words, never made up."""

import re
from functools import cache

from servanda.linking.data import entry, strings

_PUNCTUATION = re.compile(r"[,;:]\s|\s[-–—]{1,2}\s")
_NAME_GOES_ON = re.compile(r"^ (?:and|or|of|on|for|to)(?: the)? [A-Z]")
_TRAILING = " ,;:-–—("


def name_of(words: str) -> str:
    """A short name out of `words`: without the language of effort, ended where a clause ends."""
    return shortened(_without_lead(" ".join(words.split())))


def _without_lead(words: str) -> str:
    for _ in range(6):
        folded = words.lower()
        lead = next((lead for lead in _leads() if folded.startswith(f"{lead} ")), None)
        if lead is None or len(words) - len(lead) < int(entry("naming", "shortest")):
            return words
        words = words[len(lead) + 1 :]
    return words


def shortened(words: str) -> str:
    """`words` up to the best clause boundary within the longest name, else to a word's end."""
    longest = int(entry("naming", "longest"))
    if len(words) <= longest:
        return _without_tail(words)
    at = _best_cut(words, longest) or words.rfind(" ", 0, longest + 1)
    return _without_tail(words[: at if at > 0 else longest])


def _without_tail(words: str) -> str:
    """`words` without the conjunctions, prepositions and articles that a cut leaves at the end."""
    words = words.strip(_TRAILING)
    while True:
        kept, _, last = words.rpartition(" ")
        if not kept or last.lower() not in strings("naming", "dangling"):
            return words
        words = kept.strip(_TRAILING)


def _best_cut(words: str, longest: int) -> int | None:
    """The last cut of the strongest sort that leaves a name of some length."""
    sorts = (
        (longest // 2, _PUNCTUATION),
        (longest // 2, _boundary("boundaries")),
        (int(entry("naming", "shortest")), _boundary("boundaries")),
        (int(entry("naming", "shortest")), _PUNCTUATION),
        (int(entry("naming", "shortest")), _boundary("weak_boundaries")),
    )
    for shortest, pattern in sorts:
        places = (found.start() for found in pattern.finditer(words))
        cuts = [at for at in places if shortest <= at <= longest and _whole(words, at)]
        if cuts:
            return cuts[-1]
    return None


def _whole(words: str, at: int) -> bool:
    """Whether a cut leaves brackets, quotation marks and capitalised names in one piece."""
    kept = words[:at]
    balanced = kept.count("(") == kept.count(")") and kept.count("“") == kept.count("”")
    if not balanced or kept.count('"') % 2:
        return False
    last = kept.split()[-1] if kept.split() else ""
    return not (last[:1].isupper() and _NAME_GOES_ON.match(words[at : at + 40]))


@cache
def _leads() -> tuple[str, ...]:
    return tuple(sorted(strings("naming", "lead"), key=lambda lead: (-len(lead), lead)))


@cache
def _boundary(kind: str) -> re.Pattern[str]:
    words = sorted(strings("naming", kind), key=lambda word: (-len(word), word))
    return re.compile(rf" (?:{'|'.join(map(re.escape, words))})\b")
