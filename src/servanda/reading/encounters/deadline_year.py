"""The year of a telling that names no day, from its own deadlines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from servanda.model.reason import Reason
from servanda.reading.draft import Draft
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.nouns import Anchor, DateMention

_FIGURES = re.compile(r"\d{4}")
_ONWARD = re.compile(
    r"\b(?:will|shall|would|should|may|is to|are to|is due|are due|due to|set to|expected to|until"
    r"|have|has|agreed to|deadline|no later|by which|starting|start|begin)\b"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
#: In these months a deadline of the next year is already said with its year in autumn.
_EARLY = 3
_LATE = 9
#: A deadline with its weekday lies within days of the telling: in its month from then on.
_WEEK = 7


@dataclass(frozen=True, slots=True)
class _Times:
    """The times of an article that look ahead, with and without a year, and the years behind."""

    ahead: list[DateMention]
    bare: list[DateMention]
    past: list[int]


def year_of_deadlines(draft: Draft, anchor: Anchor) -> Anchor:
    """ "The pact will lapse on 23 November 2019": told in 2019; "in January 2010 ... until the end
    of October": told in 2009.

    A time soon after New Year may be said in the year before, so it alone tells nothing; nor does
    any, where a year after it is spoken of as past.
    """
    times = _times(draft, anchor)
    nearest = min(times.ahead, key=lambda mention: (mention.edtf or "")[:7], default=None)
    if nearest is None:
        return anchor
    year, month = int((nearest.edtf or "")[:4]), _month_of(nearest)
    if any(other > year for other in times.past):
        return anchor
    if 0 < month <= _EARLY:
        late = any(_month_of(mention) >= _LATE for mention in times.bare)
        return _told_in(anchor, year - 1, nearest) if late else anchor
    if not month and not _closing(nearest):
        return anchor
    told = _told_in(anchor, year, nearest)
    edtf = nearest.edtf or ""
    if _WEEKDAY.search(nearest.words) and len(edtf) == len("2000-01-01") and int(edtf[8:]) > _WEEK:
        return replace(told, day=edtf[:7])
    return told


def _told_in(anchor: Anchor, year: int, mention: DateMention) -> Anchor:
    return replace(anchor, year=year, reason=Reason("year of its own deadline", mention.words))


def _times(draft: Draft, anchor: Anchor) -> _Times:
    times = _Times([], [], [])
    for words in _sentences(draft):
        for mention in find_dates(words, anchor, future=True):
            edtf = (mention.edtf or "").partition("/")[0]
            onward = mention.kind in ("by", "from") or _ONWARD.search(words[: mention.start])
            if edtf[:4].isdigit() and _FIGURES.search(mention.words):
                if onward and not mention.past:
                    times.ahead.append(mention)
                else:
                    times.past.append(int(edtf[:4]))
            elif edtf.startswith("XXXX") and onward and not mention.past:
                times.bare.append(mention)
    return times


def _sentences(draft: Draft) -> Iterator[str]:
    for sentence in draft.sentences:
        yield draft.article.text[sentence.start : sentence.end].replace("\n", " ")


def _month_of(mention: DateMention) -> int:
    """The month of a time; 0 where only the year or a part of it is said."""
    at = (mention.edtf or "").partition("/")[0][5:7]
    return int(at) if at.isdigit() and int(at) <= 12 else 0


def _closing(mention: DateMention) -> bool:
    """Whether a year is said to end: "before 2019 is out" is said in 2019."""
    before = mention.words.lower().startswith(("before", "by the end"))
    return before and (mention.edtf or "") in mention.words and mention.kind == "by"
