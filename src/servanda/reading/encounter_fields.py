"""When an encounter takes place."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from servanda.model.reason import Reason
from servanda.reading.draft import Draft
from servanda.reading.encounter_reports import FROM_LEAD, LEAD, PUBLIC_ANSWER, Report, words_of
from servanda.reading.encounter_sides import day_of_meeting
from servanda.reading.encounter_words import folded, phrase, says
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.nouns import Anchor, DateMention

_OFF = ("cancelled", "postponed")
_SAME_DAY = re.compile(r"\b(?:same day|same evening|later in the day|later that day)\b")
#: A day this long before the telling is no longer the day it tells of, unless the lead says so.
_NEWS_DAYS = 14
#: A date this many letters (with those added for clauses between) from the words is another's.
_FAR = 150

#: "At Friday's meeting" tells the meeting's day as "the meeting on Friday" does.
_DAYS_OWN = re.compile(
    r"(?<=day)['’]s(?= (?:[\w-]+ ){0,2}(?:meeting|talks|session|summit|call|visit))"
)


#: Sentences whose times are kept: each is asked about by several reports of an article.
_KEPT = 256


@lru_cache(maxsize=_KEPT)
def _dates(words: str, anchor: Anchor, ahead: bool) -> tuple[DateMention, ...]:  # noqa: FBT001
    return find_dates(words, anchor, future=ahead)


def date_of(
    draft: Draft, report: Report, anchor: Anchor, *, main: bool = True
) -> tuple[str | None, Reason]:
    """When an encounter took place: said beside it, else in the lead, else the telling's day.

    Of an encounter beside the main one that is told without its day only the month is known.
    """
    words = words_of(draft, report.sentence)
    if report.trigger.end == 0 and report.why != FROM_LEAD:
        return _day(anchor)
    if report.trigger.end == 0 and report.kind == "talks" and (told := day_of_meeting(draft)):
        sentence, start, end = told
        report = replace(
            report, sentence=sentence, trigger=replace(report.trigger, start=start, end=end)
        )
        words = words_of(draft, sentence)
    if report.why == PUBLIC_ANSWER and not _A_WEEKDAY.search(folded(words)):
        return _of_answer(draft, words, anchor)
    if report.kind != "briefing":  # words about a meeting are not said on the meeting's day
        words = _DAYS_OWN.sub("  ", words)
    if report.kind == "briefing" and report.why == FROM_LEAD:
        said = phrase("said").search(folded(words))
        at = said.span() if said else (0, 0)
        trigger = replace(report.trigger, start=at[0], end=at[1])
        report = replace(report, trigger=trigger)  # the day stands beside the word of saying
    found = _nearest(words, report, anchor, ahead=report.status != "held")
    if found is not None:
        return _value(found, report), found.reason
    shifted = _by_weekday(draft, words, report, anchor)
    if shifted is not None:
        return shifted, Reason("day of the week", "counted from the day of the telling")
    if report.status != "held":
        return _coarse(anchor, report)
    if report.kind == "visit" or (not main and _undated(draft, words, report)):
        return _month(anchor)
    return _of_lead(draft, report, anchor) or _day(anchor)


def _undated(draft: Draft, words: str, report: Report) -> bool:
    """Whether a message, or a meeting with somebody else, is told without any word of the day."""
    named = any(True for _ in draft.persons_in(report.sentence.start, report.sentence.end))
    if report.kind == "talks" and not named:
        return False
    own_day = says("own_day", words)
    return report.kind in ("talks", "message", "demarche") and not own_day


def _value(found: DateMention, report: Report) -> str | None:
    """The date; "before Christmas" gives a month, "from Tuesday to Friday" one stretch."""
    edtf = found.edtf
    if edtf and report.status != "held" and found.kind == "by" and len(edtf) == 10:
        return edtf[:7]
    if edtf and "/" in edtf:
        first, _, last = edtf.partition("/")
        if len(first) == len(last) == 10 and last < first and first[:4].isdigit():
            later = date.fromisoformat(last) + timedelta(days=7)
            return f"{first}/{later.isoformat()}"
    return edtf


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_A_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b")


def _by_weekday(draft: Draft, words: str, report: Report, anchor: Anchor) -> str | None:
    """A weekday where no year is known, counted back from the weekday that the lead tells on."""
    day = anchor.day or ""
    if not day.startswith("XXXX-") or len(day) != 10 or report.status != "held":
        return None
    told = _A_WEEKDAY.search(folded(" ".join(words_of(draft, s) for s in draft.sentences[:1])))
    said = _A_WEEKDAY.findall(folded(words))
    if told is None or len(set(said)) != 1:
        return None
    back = (_WEEKDAYS.index(told[0]) - _WEEKDAYS.index(said[0])) % 7
    number = int(day[8:]) - back
    return f"{day[:8]}{number:02d}" if number > 0 else None


def _nearest(words: str, report: Report, anchor: Anchor, *, ahead: bool) -> DateMention | None:
    found = [
        d
        for d in _dates(words, anchor, ahead)
        if _fits(d, anchor, ahead=ahead) or (report.status in _OFF and d.edtf and not d.past)
    ]
    if report.kind == "visit" and not ahead:
        # days of a visit: a stretch, or a day right beside it
        found = [
            d for d in found if "/" in (d.edtf or "") or abs(d.start - report.trigger.end) < 40
        ]
    if report.kind == "briefing":
        opening = 3  # "On Sunday, however, the minister wrote": the day opens the sentence
        found = [d for d in found if abs(d.start - report.trigger.end) < 60 or d.start <= opening]
    nearest = min(found, key=lambda d: _distance(words, d, report), default=None)
    limit = _FAR if report.status == "held" else 3 * _FAR
    return nearest if nearest and _distance(words, nearest, report)[0] < limit else None


def _distance(words: str, mention: DateMention, report: Report) -> tuple[int, int]:
    """How far a date is from the encounter's words; what follows them in the clause is nearer."""
    trigger = report.trigger
    if mention.start >= trigger.end:
        between = words[trigger.end : mention.start]
        gap = mention.start - trigger.end
    else:
        between = words[mention.end : trigger.start]
        gap = max(0, trigger.start - mention.end) + 10
    apart = 60 * len(re.findall(r"\b(?:after|since|before|which|that)\b", between))
    clauses = len(re.findall(r"[;:]|,\s(?:and|but|which|who)\b|\band\s\w+ed\b|\bto\s\w+", between))
    return gap + 40 * clauses + apart, mention.start


def _fits(mention: DateMention, anchor: Anchor, *, ahead: bool) -> bool:
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


def _of_lead(draft: Draft, report: Report, anchor: Anchor) -> tuple[str | None, Reason] | None:
    """The day that the sentences around the report give: the same day is meant until another is."""
    if _SAME_DAY.search(folded(words_of(draft, report.sentence))):
        return None
    return _lead_day(draft, anchor, min(LEAD, report.sentence.number + 2))


def _of_answer(draft: Draft, words: str, anchor: Anchor) -> tuple[str | None, Reason]:
    """An answer told without its day: that of what it answers, or its month if told later."""
    lead = _lead_day(draft, anchor, LEAD)
    if lead is None or lead[0] == anchor.day:
        return _day(anchor)
    return lead if _SAME_DAY.search(folded(words)) else _month(anchor)


def _lead_day(draft: Draft, anchor: Anchor, count: int) -> tuple[str | None, Reason] | None:
    """The first day that the first sentences tell of."""
    for other in draft.sentences[:count]:
        for mention in _dates(words_of(draft, other), anchor, False):  # noqa: FBT003
            told = mention.precision == "day" and not mention.past
            if told and _fits(mention, anchor, ahead=False) and _recent(mention.edtf, anchor):
                return mention.edtf, mention.reason
    return None


def _recent(edtf: str | None, anchor: Anchor) -> bool:
    edtf, day = edtf or "", anchor.day or ""
    if len(edtf) != 10 or len(day) != 10 or edtf[:4] != day[:4]:
        return False
    gap = (int(day[5:7]) - int(edtf[5:7])) * 30 + int(day[8:]) - int(edtf[8:])
    return 0 <= gap <= _NEWS_DAYS


def _day(anchor: Anchor) -> tuple[str | None, Reason]:
    if anchor.day is None and anchor.year is not None:
        return str(anchor.year), anchor.reason
    return anchor.day, anchor.reason


def _month(anchor: Anchor) -> tuple[str | None, Reason]:
    """A visit lasts for days that are not told: its month is known, the days are not."""
    if anchor.day and len(anchor.day) == len("2000-01-01"):
        return anchor.day[:7], Reason("month of the telling", anchor.reason.detail)
    return _day(anchor)


def _coarse(anchor: Anchor, report: Report) -> tuple[str | None, Reason]:
    """What was called off without a date said stood in the month of the telling."""
    if report.status in ("cancelled", "postponed"):
        return _month(anchor)
    return None, Reason("date", "no date is said for what lies ahead")
