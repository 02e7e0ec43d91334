"""The year of a telling that gives its day, its weekday and years that lie behind it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from servanda.model.reason import Reason
from servanda.reading.draft import Draft
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.knowledge import numbers
from servanda.reading.facts.nouns import Anchor

#: One year, not a row of them, which may go on to the day of printing.
_COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\)|\b[Cc]opyright)\s*(?:©|\([Cc]\))?\s*((?:19|20)\d\d)(?!\d|\s?[-–]\s?\d)"
)
#: Sentences of the lead, whose weekday is that of the dateline or the one before it.
_LEAD = 3
_ONWARD = frozenset(("will", "shall", "would", "next", "due", "scheduled", "planned", "until"))
_PERFECT = frozenset(("had", "has", "was", "were"))


def year_by_weekday(draft: Draft, anchor: Anchor) -> Anchor:
    """ "ROME, May 20 - ... on Wednesday", between a year behind, 2008, and one ahead, 2010.

    A weekday alone fits every sixth year or so; the latest year that the text speaks of as past,
    and the first one that it looks ahead to, leave one of them.
    """
    at = anchor.day or ""
    if anchor.reason.rule == "date of the lead":
        return anchor  # the day of what is told, which may be only the first of several
    if not at.startswith("XXXX-") or len(at) != len("2000-01-01"):
        return anchor
    weekdays = list(_weekdays(draft))
    years = _years(draft, at)
    if not weekdays or years is None:
        return anchor
    fitting = [year for year in years if _weekday(year, at) in weekdays]
    late = [year for year in years if ((_weekday(year, at) or 0) - 1) % 7 in weekdays]
    if len(fitting) != 1 or any(year < fitting[0] for year in late):
        return anchor
    reason = Reason("year in which that day is of that weekday", f"{at[5:]}")
    return replace(anchor, day=f"{fitting[0]:04d}{at[4:]}", year=fitting[0], reason=reason)


def year_of_copyright(draft: Draft, anchor: Anchor) -> Anchor:
    """ "Copyright 2016 Danube Agency": the year of a day without one, if its weekday fits."""
    years = {found[1] for found in _COPYRIGHT.finditer(draft.article.text)}
    at = anchor.day or ""
    if len(years) != 1 or len(at) != len("2000-01-01"):
        return anchor
    year, weekdays = int(years.pop()), list(_weekdays(draft))
    fits = {_weekday(year, at), ((_weekday(year, at) or 0) - 1) % 7}
    if weekdays and not fits & set(weekdays):
        return anchor
    reason = Reason("year of the copyright line", str(year))
    return replace(anchor, day=f"{year:04d}{at[4:]}", year=year, reason=reason)


def checked_by_weekday(draft: Draft, anchor: Anchor) -> Anchor:
    """A year that was only worked out, or the one before it where the lead's weekday says so."""
    at, year = anchor.day or "", anchor.year
    if year is None or not anchor.reason.rule.startswith("nearest of the years") or len(at) != 10:
        return anchor
    weekdays = list(_weekdays(draft))
    fits = {y: {_weekday(y, at), ((_weekday(y, at) or 0) - 1) % 7} for y in (year, year - 1)}
    if not weekdays or fits[year] & set(weekdays) or _weekday(year - 1, at) not in weekdays:
        return anchor
    reason = Reason("year in which that day is of that weekday", f"{at[5:]}")
    return replace(anchor, day=f"{year - 1:04d}{at[4:]}", year=year - 1, reason=reason)


def _weekdays(draft: Draft) -> Iterator[int]:
    """The last weekday of each sentence of the lead that tells of what was done then."""
    names = numbers("dates", "weekdays")
    for sentence in draft.sentences[:_LEAD]:
        told = [token for token in sentence.tokens if token.text in names]
        before = {token.lower_ for token in sentence.tokens if told and token.i < told[-1].i}
        if told and not before & _ONWARD:
            yield names[told[-1].text]


def _years(draft: Draft, at: str) -> range | None:
    """The years that can be the telling's: not before one spoken of as past, none long after."""
    nowhen = Anchor(None, None, None, Reason("", ""))
    past: list[int] = []
    ahead: list[int] = []
    for sentence in draft.sentences:
        words = draft.article.text[sentence.start : sentence.end].replace("\n", " ")
        for mention in find_dates(words, nowhen, future=True):
            day = (mention.edtf or "").partition("/")[0]
            if not day[:4].isdigit():
                continue
            before = words[: mention.start].lower().split()
            perfect = set(before[-5:]) & _PERFECT
            onward = set(before) & _ONWARD and not perfect
            if (mention.kind == "by" or onward) and not mention.past:
                ahead.append(int(day[:4]))
            else:
                past.append(int(day[:4]) + (at[5:] < day[5:] <= "12-31"))
    if not past or not ahead:
        return None  # without both a weekday fits too many years
    return range(max(past), min(ahead) + 1)


def _weekday(year: int, at: str) -> int | None:
    try:
        return date(year, int(at[5:7]), int(at[8:])).weekday()
    except ValueError:
        return None
