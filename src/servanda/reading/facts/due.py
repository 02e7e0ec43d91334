"""When an act's content is to happen: the one time of its words that governs it."""

import re
from collections.abc import Iterator
from functools import cache

from servanda.model.codes import ActType, DueKind
from servanda.model.dates import bounds
from servanda.model.reason import Reason
from servanda.reading.facts.clock import Clock
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.knowledge import any_of, lists, numbers
from servanda.reading.facts.nouns import Anchor, DateMention

_ORDER: dict[DueKind | None, int] = {"by": 0, "in": 1, "from": 2}
_NOWHEN = Anchor(None, None, None, Reason("no anchor", ""))
_YEAR = r"(?:19|20|21)\d\d"
_FIGURE = re.compile(_YEAR)
_DATED_TYPES = frozenset(("agree", "pledge", "request", "propose", "invite", "answer", "measure"))
_OBJECTS = frozenset(("it", "them", "the", "a", "an", "its", "their", "this", "these", "all"))
_CLAUSE = re.compile(r"[,;:]\s|\b(?:and|but|or|that|which|who|while|whereas|with)\s")


def due_of(
    quote: str, anchor: Anchor, *, act_type: ActType | None = None, cue: str = ""
) -> tuple[str, DueKind, Reason] | None:
    """The EDTF time at, by or from which the content `quote` is to happen, its kind and reason.

    None for times in names, times past, and types of act that owe nothing. `cue` may hold a
    deadline of its own ("gave it three days to").
    """
    if act_type is not None and act_type not in _DATED_TYPES:
        return None
    own = [
        m
        for m in find_dates(quote, anchor, future=True)
        if _governs(quote, m, anchor)
        and not (act_type == "measure" and _of_what_it_meets(quote, m))
    ]
    if own:
        best = min(own, key=lambda mention: (_ORDER[mention.kind], mention.start))
        return (best.edtf or "", _kind(quote, best), best.reason)
    return _of_event(quote) or _of_cue(cue, anchor)


def opening_due(
    before: str, anchor: Anchor, *, act_type: ActType
) -> tuple[str, DueKind, Reason] | None:
    """ "By 31 March Oslo is to | hand over the list": a deadline that opens the sentence.

    Only "by", "from" and "within": a day that opens a sentence is mostly that of the saying.
    """
    if act_type not in _DATED_TYPES or re.search(r"\b(?:had|has|have)\b", before):
        return None
    for mention in find_dates(before, anchor, future=True)[:1]:
        opens = mention.start <= 1 and mention.kind in ("by", "from")
        if opens and _governs(before, mention, anchor):
            return (mention.edtf or "", mention.kind or "by", mention.reason)
    return None


def _governs(quote: str, mention: DateMention, anchor: Anchor) -> bool:
    if mention.edtf is None or mention.kind is None or mention.past:
        return False
    checks = (
        _is_past(mention, anchor),
        _told_as_past(quote, mention),
        _in_name(quote, mention),
        _conditional(quote, mention),
    )
    return not any(checks)


def _of_what_it_meets(quote: str, mention: DateMention) -> bool:
    """ "Cancelled the talks set for 5 May": the day of what a measure is done to."""
    before = re.split(r"[,;]\s", quote[: mention.start])[-1]
    planned = any_of(lists("dates", "past")["planned"])
    return bool(re.search(rf"\b(?:{planned})\b[^,;]{{0,30}}$|\b(?:that|which|who)\s+\w+", before))


def _is_past(mention: DateMention, anchor: Anchor) -> bool:
    last, day = bounds(mention.edtf or "").last, bounds(anchor.day).first if anchor.day else None
    if last is None or (day is None and anchor.year is None):
        return False
    return last < day if day else last.year < (anchor.year or 0)


def _told_as_past(quote: str, mention: DateMention) -> bool:
    """Whether the verb that the time belongs to is a past participle: "signed in May"."""
    clause = _CLAUSE.split(quote[: mention.start])[-1] if mention.start else ""
    words = re.findall(r"[\w’'-]+", clause)[-7:]
    for place in range(len(words) - 1, -1, -1):
        if _participle(words[place]) and not _attributive(words[place + 1 :]):
            if mention.kind == "by" and not _perfect(words[:place]):
                return False
            return not _ahead_of(words[:place], words[place])
    return False


def _attributive(after: list[str]) -> bool:
    """Whether a participle tells no time: before its noun ("the agreed text") or an infinitive."""
    if not after:
        return False
    if after[0].casefold() == "to" and len(after) > 1:
        return after[1].islower() and after[1] not in (
            "the",
            "a",
            "an",
            "its",
            "their",
            "his",
            "her",
        )
    return after[0].casefold() not in lists("dates", "past")["followers"]


def _perfect(before: list[str]) -> bool:
    near = [one.casefold() for one in before[-4:]]
    for have in ("have", "has", "had"):
        if have in near[:-1] and near[near.index(have) + 1] in _OBJECTS:
            return False  # "have it equipped by June": caused to be done, not done
    return bool(set(near) & {"had", "has", "have", "was", "were", "been"})


def _participle(word: str) -> bool:
    folded = word.casefold()
    return folded in lists("dates", "past")["participles"] or (
        folded.endswith("ed")
        and folded not in ("need", "speed", "seed", "feed", "united", "red", "indeed")
    )


def _ahead_of(before: list[str], word: str) -> bool:
    """Whether a participle tells of what is to come: "to be opened", "set for"."""
    if word.casefold() in lists("dates", "past")["planned"]:
        return True
    near = [one.casefold() for one in before[-4:]]
    return "be" in near or ("is" in near[-2:]) or ("are" in near[-2:])


def _in_name(quote: str, mention: DateMention) -> bool:
    """Whether the time is part of a document's name: "the Action Plan for 2031-2035"."""
    if mention.precision != "range":
        return False
    return bool(
        re.search(
            r"(?:[A-Z][\w-]+|Plan of Action|plan|programme|strategy|framework|roadmap)\s+$",
            quote[: mention.start],
        )
    ) and mention.words.startswith(("for", "in", "during", "2", "1"))


def _conditional(quote: str, mention: DateMention) -> bool:
    """Whether the time belongs to a condition, or only says when nothing can be done yet."""
    clause = re.split(r"[,;]\s", quote[: mention.start])[-1]
    if mention.kind == "in" and re.search(
        r"\b(?:after|following|since)\s+(?:the|its|his|her|their|a|an)\s", clause
    ):
        return True
    if mention.words.startswith("before") and re.search(r"\b(?:no|not|cannot|never)\b", clause):
        return True
    return bool(re.search(r"\b(?:if|unless)\b", clause))


def _kind(quote: str, mention: DateMention) -> DueKind:
    if _before_clause(quote, mention):
        return "by"
    begins = re.search(
        r"\b(?:takes? effect|enters? into force|comes? into (?:force|effect))\b", quote
    )
    if mention.kind == "in" and begins and begins.end() <= mention.start:
        return "from"
    return mention.kind or "in"


def _before_clause(quote: str, mention: DateMention) -> bool:
    """Whether the time closes a clause of "before": "before they adjourn in August"."""
    return mention.kind == "in" and bool(
        re.search(r"\bbefore\s+(?:[\w’'-]+\s+){1,9}$", quote[: mention.start])
    )


def _of_event(quote: str) -> tuple[str, DueKind, Reason] | None:
    """The year in the name of an event that the content is to host, attend or join."""
    if not _FIGURE.search(quote) or not _deeds().search(quote):
        return None
    for year, words in event_years(quote):
        return str(year), "in", Reason("year of the event", words)
    return None


def event_years(text: str) -> Iterator[tuple[int, str]]:
    """Years in names of events ("Expo 2031", "the 2034 Asian Games"), with the words."""
    if not _FIGURE.search(text):
        return
    for match in _events().finditer(text):
        yield int(match["after"] or match["before"]), match[0]


def forward_years(text: str) -> Iterator[tuple[int, str]]:
    """Years given in full to which a sentence looks ahead, with the words."""
    for mention in find_dates(text, _NOWHEN, future=True):
        year = mention.edtf[:4] if mention.edtf else ""
        if not year.isdigit() or mention.kind is None or mention.past:
            continue
        if (
            not _told_as_past(text, mention)
            and not _in_name(text, mention)
            and _looks_ahead(text, mention)
        ):
            yield int(year), mention.words


def _looks_ahead(text: str, mention: DateMention) -> bool:
    if mention.kind == "by":
        return not re.search(
            r"\b(?:had|has|have|was|were)\b", text[max(0, mention.start - 60) : mention.start]
        )
    return bool(_outlook().search(text[: mention.start]))


@cache
def _outlook() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:will|shall|would|should|agreed? to|pledged? to|vow\w*|invit\w+|propos\w+"
        r"|suggest\w+|plan\w* to|set for|"
        r"scheduled|slated|due|is to|are to|to be|aim\w*|expect\w+|ask\w*|request\w*|call\w* "
        r"(?:on|for)|urg\w+|hop\w+)\b",
        re.IGNORECASE,
    )


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(lists('dates', 'events')['deeds'])})\b", re.IGNORECASE)


@cache
def _events() -> re.Pattern[str]:
    heads = any_of(lists("dates", "events")["heads"])
    return re.compile(
        rf"\b(?:{heads})\s+(?P<after>{_YEAR})\b|"
        rf"(?<!in )(?<!by )\b(?P<before>{_YEAR})\s+(?:(?:[A-Z][\w’'&-]*|of|the|and)\s+){{0,5}}"
        rf"(?:{heads})\b"
    )


@cache
def _grace() -> re.Pattern[str]:
    count = rf"(?P<n>\d+|{any_of(numbers('dates', 'numbers'))})"
    return re.compile(rf"\b{count}\s+(?P<unit>hour|day|week|month|year)s?\s+(?:in which\s+)?to$")


def _of_cue(cue: str, anchor: Anchor) -> tuple[str, DueKind, Reason] | None:
    """A deadline inside the reporting words: "gave it three days to"."""
    told = cue.strip()
    match = _grace().search(told) if told.endswith("to") else None
    if not match:
        return None
    amount = int(match["n"]) if match["n"].isdigit() else numbers("dates", "numbers")[match["n"]]
    edtf = Clock(anchor, future=True).moved(amount, match["unit"])
    return (edtf, "by", Reason("deadline in the reporting words", match[0])) if edtf else None
