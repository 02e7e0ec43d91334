"""Which of the times of a sentence is that of an encounter it tells of."""

import re
from datetime import date, timedelta
from functools import lru_cache

from servanda.model.dates import bounds
from servanda.reading.encounters.reports import PUT_OFF, Report
from servanda.reading.encounters.words import folded, phrase, says
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.nouns import Anchor, DateMention

#: So near, in letters, to the words of a journey stands a day of its own.
BESIDE = 40
#: A date this many letters (with those added for clauses between) from the words is another's.
FAR = 150
#: Sentences whose times are kept: each is asked about by several reports of an article.
_KEPT = 256
OFF = ("cancelled", "postponed")


@lru_cache(maxsize=_KEPT)
def dates_of(words: str, anchor: Anchor, ahead: bool) -> tuple[DateMention, ...]:  # noqa: FBT001
    """The times of a sentence, a day without a year behind the anchor or `ahead` of it."""
    return find_dates(words, anchor, future=ahead)


def _either_way(words: str, anchor: Anchor) -> tuple[DateMention, ...]:
    """The times of what was put off, which lay ahead or, told late, already lie behind."""
    behind = {m.start: m for m in dates_of(words, anchor, False)}  # noqa: FBT003
    return tuple(
        other if (other := behind.get(m.start)) and _nearer(other, m, anchor) else m
        for m in dates_of(words, anchor, True)  # noqa: FBT003
    )


def _nearer(one: DateMention, other: DateMention, anchor: Anchor) -> bool:
    first, second = bounds(one.edtf or "XXXX").last, bounds(other.edtf or "XXXX").first
    if first is None or second is None or anchor.exact is None:
        return False
    return abs(anchor.exact - first) < abs(second - anchor.exact)


def value_of(found: DateMention, report: Report) -> str | None:
    """The date; "before Christmas" gives a month, "from Tuesday to Friday" one stretch."""
    edtf = found.edtf
    feast = found.reason.rule == "feast"
    if edtf and feast and report.status != "held" and found.kind == "by" and len(edtf) == 10:
        return edtf[:7]
    if edtf and "/" in edtf:
        first, _, last = edtf.partition("/")
        if len(first) == len(last) == 10 and last < first and first[:4].isdigit():
            later = date.fromisoformat(last) + timedelta(days=7)
            return f"{first}/{later.isoformat()}"
    return edtf


def nearest(words: str, report: Report, anchor: Anchor, *, ahead: bool) -> DateMention | None:
    """The time that stands nearest to the report's own words, if it can be its time."""
    off = report.status in OFF
    found = [
        d
        for d in (_either_way(words, anchor) if off else dates_of(words, anchor, ahead))
        if _of_time_meant(words, d, report)
        and (fits(d, anchor, ahead=ahead) or (report.status in OFF and d.edtf and not d.past))
        and not _of_something_past(words, d, report)
    ]
    if report.kind == "visit" and not ahead:
        # days of a visit: a stretch, or a day right beside it
        found = [
            d
            for d in found
            if "/" in (d.edtf or "")
            or abs(d.start - report.trigger.end) < BESIDE
            or _set_out(words, d, report.trigger.start)
        ]
    if report.kind == "briefing":
        opening = 3  # "On Sunday, however, the minister wrote": the day opens the sentence
        found = [d for d in found if abs(d.start - report.trigger.end) < 60 or d.start <= opening]
    nearest = min(found, key=lambda d: _distance(words, d, report), default=None)
    limit = FAR if report.status == "held" else 3 * FAR
    return nearest if nearest and _distance(words, nearest, report)[0] < limit else None


def _of_something_past(words: str, mention: DateMention, report: Report) -> bool:
    """ "During the talks she recalled the floods of last October": too far for the talks' own."""
    loose = mention.past and mention.precision in ("month", "year", "part of year")
    return loose and _distance(words, mention, report)[0] >= BESIDE


def is_day(mention: DateMention) -> bool:
    """Whether a time is one whole day."""
    return mention.precision == "day" and len(mention.edtf or "") == len("2000-01-01")


def _set_out(words: str, mention: DateMention, start: int) -> bool:
    """ "Arrived yesterday on a three-day visit": the day before the words is that of arrival."""
    before = folded(words[max(0, mention.start - BESIDE) : mention.start])
    return 0 <= start - mention.end < BESIDE and says("opens", before)


def _of_time_meant(words: str, mention: DateMention, report: Report) -> bool:
    """Of "set for May, was put back to June" the old time or the new, as the report asks."""
    if report.status == "planned" and report.why != PUT_OFF:
        near = folded(words[max(0, mention.start - 50) : mention.end])
        return not (says("originally", near) and says("once_planned", near))
    if report.why != PUT_OFF and report.status != "postponed":
        return True
    new = re.search(r"\b(?:to|until|till)\s+(?:the\s+)?(?:\w+\s+)?$", words[: mention.start]) or (
        mention.kind == "by"
    )
    planned = phrase("once_planned").search(folded(words[max(0, mention.start - 50) : mention.end]))
    return bool(new) if report.why == PUT_OFF else bool(planned) or not new


def _distance(words: str, mention: DateMention, report: Report) -> tuple[int, int]:
    """How far a date is from the encounter's words; what follows them in the clause is nearer."""
    trigger = report.trigger
    if mention.start >= trigger.end:
        between = words[trigger.end : mention.start]
        gap = mention.start - trigger.end
    else:
        between = words[mention.end : trigger.start]
        gap = max(0, trigger.start - mention.end) + 10
    if phrase("own_clause").match(folded(between)):
        return gap, mention.start
    apart = 60 * len(re.findall(r"\b(?:after|since|before|which|that)\b", between))
    clauses = len(re.findall(r"[;:]|,\s(?:and|but|which|who)\b|\band\s\w+ed\b|\bto\s\w+", between))
    return gap + 40 * clauses + apart, mention.start


def fits(mention: DateMention, anchor: Anchor, *, ahead: bool) -> bool:
    """Whether a date can be that of something told as held, or announced."""
    edtf = mention.edtf
    if edtf is None or mention.precision == "none":
        return False
    if ahead:
        return not mention.past and not _before(edtf, anchor)
    if mention.kind in ("by", "from") or mention.words.lower().startswith(
        ("until", "since", "dated")
    ):
        return False
    return mention.precision in ("day", "range", "month") and not _after(edtf, anchor)


def _before(edtf: str, anchor: Anchor) -> bool:
    first, day = edtf.partition("/")[2] or edtf, anchor.day or ""
    if not (first[:4].isdigit() and day[:4].isdigit()):
        return bool(first[:4].isdigit() and anchor.year and int(first[:4]) < anchor.year)
    return (
        first[: len(day)] < day[: len(first)]
        if first[5:7].isdigit() and int(first[5:7] or 0) <= 12
        else first[:4] < day[:4]
    )


def _after(edtf: str, anchor: Anchor) -> bool:
    first, day = edtf.partition("/")[0], anchor.day or ""
    known = anchor.reason.rule != "date of the lead"  # which may be only the first of several days
    return known and first[:4].isdigit() and day[:4].isdigit() and len(first) == 10 and first > day
