"""When an act's content is to happen: the one time of its words that governs it."""

import re
from collections.abc import Iterator
from functools import cache

from servanda.model.codes import ActType, DueKind
from servanda.model.dates import bounds
from servanda.model.reason import Reason
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.due_event import due_of_dated_event, due_of_event
from servanda.reading.facts.due_given import given_due
from servanda.reading.facts.knowledge import any_of, lists
from servanda.reading.facts.nouns import Anchor, DateMention

_ORDER: dict[DueKind | None, int] = {"by": 0, "in": 1, "from": 2}
_NOWHEN = Anchor(None, None, None, Reason("no anchor", ""))
_YEAR = r"(?:19|20|21)\d\d"
_FIGURE = re.compile(_YEAR)
_DATED_TYPES = frozenset(("agree", "pledge", "request", "propose", "invite", "answer", "measure"))
#: Between a time and the content that it governs.
_JOINS = re.compile(r"\W*(?:to\s+|\w+\s+)?")
#: Words of saying: the time after them is that of the saying.
_SAYING = frozenset(
    ("told", "said", "announced", "declared", "added", "explained", "stated", "wrote", "reported")
)
#: "On Tuesday", told on a Tuesday, is the day of the saying.
_WEEKDAY = "day of the week"
_NOT_THEN = frozenset(("did", "didn't", "didn’t"))
_AUXILIARY = frozenset(("be", "been", "being", "to"))
_OBJECTS = frozenset(("it", "them", "the", "a", "an", "its", "their", "this", "these", "all"))
#: "Not by June but in July"; "originally foreseen for May".
_NOT_SO = re.compile(
    r"\bnot\s+$|\b(?:originally|initially|previously|formerly|first)\s+(?:[\w-]+\s+){0,2}(?:\w+ed|set|due|slated"
    r"|foreseen)\b[^,;]{0,20}$"
)
_AS_PLANNED = re.compile(r"\s+as (?:originally )?(?:planned|scheduled|foreseen|intended|agreed)\b")
#: "Was put back to June": the new time of what is moved.
_SHIFTED = re.compile(
    r"\b(?:postponed|put (?:back|off)|moved|brought forward|deferred|rescheduled|delayed|adjourned"
    r"|pushed back|extended|prolonged|shifted|carried over)\s+(?:(?:to|until|till|for|by)\s+)?$"
)
#: "Before they adjourn in August", "by the meeting in Lome on 20 September", "the end of May as the
#: horizon": what comes last before a time makes it a latest.
_LATEST = re.compile(
    r"\bbefore\s+(?:[\w’'-]+\s+){1,9}$|\b(?:by|in time for|until|ahead of)\s+(?:the|its|their|a)\s+"
    r"(?:[\w’'-]+\s+){0,5}(?:meeting|summit|session|round|talks|conference|election|elections|vote"
    r"|ceremony|anniversary|bicentenary|centenary|jubilee|deadline|fair|games|congress|celebrations)"
    r"\s+(?:[\w’'-]+\s+){0,5}$"
)
_HORIZON = re.compile(r"\b(?:horizon|deadline|target date|cut-off)\b")
#: What is declined is due at no time: "could not meet the request in 2010".
_DECLINES = re.compile(r"\b(?:not|no|never|cannot|refus\w+|declin\w+|reject\w+|unable)\b|n['’]t\b")
_NONE = re.compile(r"(?:no|none|not one|neither|nobody)\b", re.IGNORECASE)
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
    if act_type == "answer" and (_DECLINES.search(cue) or _NONE.match(quote)):
        return None
    given = given_due(cue, anchor)
    if given is not None:
        return given
    own = [
        m
        for m in find_dates(quote, anchor, future=True)
        if _governs(quote, m, anchor)
        and not (act_type in ("measure", "answer") and _of_what_it_meets(quote, m))
    ]
    if own:
        best = min(own, key=lambda mention: (_ORDER[mention.kind], mention.start))
        return (best.edtf or "", _kind(quote, best), best.reason)
    return due_of_event(quote) or due_of_dated_event(quote, anchor)


def opening_due(
    before: str, anchor: Anchor, *, act_type: ActType
) -> tuple[str, DueKind, Reason] | None:
    """ "By 31 March Oslo is to | hand over the list": a deadline before the content.

    It opens the sentence or stands right before the content ("decided with immediate effect to |
    freeze ..."), or is the time that somebody is given ("has until Friday to"). Only "by", "from"
    and "within": a day that opens a sentence is mostly that of the saying.
    """
    if act_type not in _DATED_TYPES:
        return None
    given = given_due(before, anchor)
    if given is not None:
        return given
    perfect = re.search(r"\b(?:had|has|have)\b", before)
    for mention in find_dates(before, anchor, future=True):
        opens = mention.start <= 1 and not perfect
        joins = _JOINS.fullmatch(before, mention.end) is not None
        if (
            (opens or joins)
            and mention.kind in ("by", "from")
            and _governs(before, mention, anchor)
        ):
            return (mention.edtf or "", mention.kind or "by", mention.reason)
    return None


def _governs(quote: str, mention: DateMention, anchor: Anchor) -> bool:
    if mention.edtf is None or mention.kind is None or mention.past:
        return False
    checks = (
        _NOT_SO.search(quote, 0, mention.start) is not None,
        _is_past(mention, anchor),
        mention.kind == "in" and mention.reason.rule == _WEEKDAY and mention.edtf == anchor.day,
        _told_as_past(quote, mention),
        _in_name(quote, mention),
        _conditional(quote, mention),
    )
    return not any(checks)


def _of_what_it_meets(quote: str, mention: DateMention) -> bool:
    """ "Cancelled the talks set for 5 May": the day of what a measure is done to."""
    if _AS_PLANNED.match(quote, mention.end):
        return True
    before = re.split(r"[,;]\s", quote[: mention.start])[-1]
    planned = any_of(lists("dates", "past")["planned"])
    return bool(re.search(rf"\b(?:{planned})\b[^,;]{{0,30}}$|\b(?:that|which|who)\s+\w+", before))


def _is_past(mention: DateMention, anchor: Anchor) -> bool:
    since = anchor.met or anchor.day
    last, day = bounds(mention.edtf or "").last, bounds(since).first if since else None
    if last is None or (day is None and anchor.year is None):
        return False
    return last < day if day else last.year < (anchor.year or 0)


def _told_as_past(quote: str, mention: DateMention) -> bool:
    """Whether the verb that the time belongs to is a past participle: "signed in May"."""
    if _SHIFTED.search(quote, 0, mention.start):
        return False
    clause = _CLAUSE.split(quote[: mention.start])[-1] if mention.start else ""
    words = re.findall(r"[\w’'-]+", clause)[-7:]
    if _NOT_THEN & set(words) or _tells_saying(words):
        return True
    for place in range(len(words) - 1, -1, -1):
        after = words[place + 1 :]
        if words[place].casefold() in lists("dates", "past")["commissions"] and any(
            _infinitive(after, at) for at in range(len(after))
        ):
            return False
        if _participle(words[place]) and not _attributive(after):
            if mention.kind == "by" and not _perfect(words[:place]):
                return False
            return not _ahead_of(words[:place], words[place])
    return False


def _tells_saying(words: list[str]) -> bool:
    """Whether the clause tells that something was said; "be announced by March" does not."""
    return any(
        word in _SAYING and not _AUXILIARY & set(words[max(0, at - 2) : at])
        for at, word in enumerate(words)
    )


def _attributive(after: list[str]) -> bool:
    """Whether a participle tells no time: before its noun ("the agreed text") or an infinitive."""
    if not after:
        return False
    if after[0].casefold() == "to" and len(after) > 1:
        return _infinitive(after, 0)
    return after[0].casefold() not in lists("dates", "past")["followers"]


def _infinitive(words: list[str], at: int) -> bool:
    """Whether "to" and a verb stand at that place: "were given a mandate to settle"."""
    if words[at].casefold() != "to" or at + 1 == len(words):
        return False
    following = words[at + 1]
    return following.islower() and following not in _OBJECTS | {"his", "her", "our", "both"}


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
    """Whether a participle tells of what is to come: "to be opened", "set for".

    "Had been set for May", "was to be held in May": what was planned before.
    """
    near = [one.casefold() for one in before[-4:]]
    if "had" in near or ("be" in near and {"was", "were"} & set(near)):
        return False
    if word.casefold() in lists("dates", "past")["planned"]:
        return True
    return "be" in near or ("is" in near[-2:]) or ("are" in near[-2:])


def _in_name(quote: str, mention: DateMention) -> bool:
    """Whether the time is part of a document's name: "the Action Plan for 2031-2035"."""
    if _BUDGET.search(quote, 0, mention.start) and mention.words.startswith(("for", "2", "1")):
        return True
    if mention.precision != "range" or " year" in mention.words:
        return False
    return bool(
        re.search(
            r"(?:[A-Z][\w-]+|Plan of Action|plan|programme|strategy|framework|roadmap)\s+$",
            quote[: mention.start],
        )
    ) and mention.words.startswith(("for", "in", "during", "2", "1"))


#: What is made for a year is not due in it.
_BUDGET = re.compile(r"\b(?:[Bb]udget|[Aa]ccounts|[Rr]eport|[Ee]stimates|[Qq]uota)\s+$")
#: What is stood for is another's: "support Oslo's candidacy to host the games in 2031".
_CANDIDACY = re.compile(r"\b(?:candidacy|candidature|candidates?|bid to)\b")


def _conditional(quote: str, mention: DateMention) -> bool:
    """Whether the time belongs to a condition, or only says when nothing can be done yet."""
    clause = re.split(r"[,;]\s", quote[: mention.start])[-1]
    if mention.kind == "in" and re.search(
        r"\b(?:after|following|since)\s+(?:the|its|his|her|their|a|an)\s", clause
    ):
        return True
    ahead = mention.words.startswith("before") or _before_clause(quote, mention)
    if ahead and re.search(r"\b(?:no|not|cannot|never)\b", clause):
        return True
    return bool(re.search(r"\b(?:if|unless)\b", clause) or _CANDIDACY.search(clause))


def _kind(quote: str, mention: DateMention) -> DueKind:
    if _before_clause(quote, mention) or (mention.kind == "in" and _HORIZON.search(quote)):
        return "by"
    begins = re.search(
        r"\b(?:takes? effect|enters? into force|comes? into (?:force|effect))\b", quote
    )
    if mention.kind == "in" and begins and begins.end() <= mention.start:
        return "from"
    return mention.kind or "in"


def _before_clause(quote: str, mention: DateMention) -> bool:
    """Whether the time closes words of a latest: "before they adjourn in August"."""
    return mention.kind == "in" and _LATEST.search(quote, 0, mention.start) is not None


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
