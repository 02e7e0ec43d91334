"""When an event takes place that an act is to host, attend or observe."""

import re
from collections.abc import Iterator
from functools import cache

from servanda.model.codes import DueKind
from servanda.model.dates import bounds
from servanda.model.reason import Reason
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.knowledge import any_of, lists
from servanda.reading.facts.nouns import Anchor

_YEAR = r"(?:19|20|21)\d\d"
_FIGURE = re.compile(_YEAR)
_DATED = re.compile(
    r"\b(?:elections?|vote|polls?|summit|meeting|conference|session|talks|ceremony|celebrations?"
    r"|festivities|anniversary|fair|games|exercises?|referendum|round|congress|forum|inauguration"
    r"|opening|hearings?|race|concert|parade|festival)\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def due_of_event(quote: str) -> tuple[str, DueKind, Reason] | None:
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


def due_of_dated_event(quote: str, anchor: Anchor) -> tuple[str, DueKind, Reason] | None:
    """ "Observe the elections of 15 October": when what is attended takes place."""
    if not _deeds().search(quote):
        return None
    day = bounds(anchor.day).first if anchor.day else None
    for mention in find_dates(quote, anchor, future=True):
        last = bounds(mention.edtf or "XXXX").last
        ahead = not mention.past and not (last and day and last < day)
        named = mention.kind is None and mention.precision in ("day", "month")
        if named and ahead and mention.edtf and _DATED.search(quote, 0, mention.start):
            return (mention.edtf, "in", mention.reason)
    return None


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
