"""When an encounter takes place."""

import re
from dataclasses import replace
from datetime import date, timedelta

from servanda.model.reason import Reason
from servanda.reading.draft import Draft
from servanda.reading.encounters.dates import (
    BESIDE,
    FAR,
    dates_of,
    fits,
    is_day,
    nearest,
    value_of,
)
from servanda.reading.encounters.days import stretched
from servanda.reading.encounters.main import UNTOLD
from servanda.reading.encounters.reports import (
    FROM_LEAD,
    LEAD,
    NAMED,
    PUBLIC_ANSWER,
    Report,
    words_of,
)
from servanda.reading.encounters.sides import day_of_meeting
from servanda.reading.encounters.words import folded, phrase, says
from servanda.reading.facts.nouns import Anchor, DateMention

_LASTING = ("session", "talks", "visit", "online")
_SAME_DAY = re.compile(r"\b(?:same day|same evening|later in the day|later that day)\b")
#: A day this long before the telling is no longer the day it tells of, unless the lead says so.
_NEWS_DAYS = 14

#: "At Friday's meeting" tells the meeting's day as "the meeting on Friday" does.
_DAYS_OWN = re.compile(
    r"(?<=day)['’]s(?= (?:[\w-]+ ){0,2}(?:meeting|talks|session|summit|call|visit))"
)


def date_of(
    draft: Draft, report: Report, anchor: Anchor, *, main: bool = True
) -> tuple[str | None, Reason]:
    """When an encounter took place: said beside it, else in the lead, else the telling's day.

    Of an encounter beside the main one that is told without its day only the month is known.
    """
    guess = report.why in (FROM_LEAD, UNTOLD) and draft.article.form != "joint"
    if report.trigger.end == 0 and not guess:
        return _unreported(draft, report, anchor)
    report = _at_its_day(draft, report)
    words = _own_words(draft, report)
    if report.why == PUBLIC_ANSWER and not _held_on(words, anchor):
        return _of_answer(draft, words, anchor)
    said = _said(draft, report, anchor, words)
    if said is not None:
        return said
    if report.status != "held":
        return _coarse(anchor, report)
    if report.kind == "visit":
        return _of_days(words, report, anchor) or _month(anchor)
    if not main and _undated(draft, words, report):
        return _month(anchor)
    return _of_lead(draft, report, anchor) or _day(anchor)


def _at_its_day(draft: Draft, report: Report) -> Report:
    """The report, as standing at "Friday's meeting" or beside the word of saying."""
    if report.trigger.end == 0 and report.kind == "talks" and (told := day_of_meeting(draft)):
        sentence, start, end = told
        trigger = replace(report.trigger, start=start, end=end)
        return replace(report, sentence=sentence, trigger=trigger)
    if report.kind == "briefing" and report.why == FROM_LEAD:
        said = phrase("said").search(folded(words_of(draft, report.sentence)))
        at = said.span() if said else (0, 0)
        return replace(report, trigger=replace(report.trigger, start=at[0], end=at[1]))
    return report


def _own_words(draft: Draft, report: Report) -> str:
    """The sentence; "Friday's" tells a meeting's day, though not that of words about it."""
    words = words_of(draft, report.sentence)
    return words if report.kind == "briefing" else _DAYS_OWN.sub("  ", words)


def _said(
    draft: Draft, report: Report, anchor: Anchor, words: str
) -> tuple[str | None, Reason] | None:
    """The time that the sentence itself gives."""
    if report.status == "held" and (beside := beside_another(draft, report, anchor)):
        return beside
    found = nearest(words, report, anchor, ahead=report.status != "held")
    if found is not None:
        trigger, value = report.trigger, value_of(found, report)
        if report.kind in _LASTING and report.status == "held":
            journey = report.kind == "visit"
            value = stretched(words, trigger.start, trigger.end, value, journey=journey)
        return value, found.reason
    shifted = _by_weekday(draft, words, report, anchor)
    if shifted is None:
        return None
    return shifted, Reason("day of the week", "counted from the day of the telling")


def _of_days(words: str, report: Report, anchor: Anchor) -> tuple[str | None, Reason] | None:
    """ "Received today at the end of her three-day visit": the days up to that one."""
    trigger = report.trigger
    ends = phrase("still_on").search(folded(words))
    for mention in dates_of(words, anchor, ends is not None):
        whole = is_day(mention) and (ends is not None or fits(mention, anchor, ahead=False))
        if whole and (ends is None or mention.start >= ends.end() - BESIDE):
            days = stretched(words, trigger.start, trigger.end, mention.edtf, journey=True)
            return (days, mention.reason) if days != mention.edtf else None
    return None


def _unreported(draft: Draft, report: Report, anchor: Anchor) -> tuple[str | None, Reason]:
    """The day of what no words of a sentence report: that of the lead, or of a joint text's."""
    named = report.kind in ("call", "online", "talks", "session") and report.why == NAMED
    if draft.article.form == "joint" and (told := _of_preamble(draft, anchor)):
        return told
    return (_lead_day(draft, anchor, 2) if named else None) or _day(anchor)


def _of_preamble(draft: Draft, anchor: Anchor) -> tuple[str | None, Reason] | None:
    """ "Meeting in Lomé on 3 and 4 May 2019": when those who issue a joint text met."""
    for sentence in draft.sentences[:LEAD]:
        words = words_of(draft, sentence)
        met = phrase("met_for_it").search(folded(words))
        for mention in dates_of(words, anchor, False) if met else ():  # noqa: FBT003
            near = 0 <= mention.start - (met.end() if met else 0) < FAR
            own = mention.precision in ("day", "range") and not mention.past
            last = (mention.edtf or "").partition("/")[2] or mention.edtf
            if near and own and fits(mention, anchor, ahead=False) and _recent(last, anchor):
                return mention.edtf, mention.reason
    return None


def _held_on(words: str, anchor: Anchor) -> bool:
    """Whether a sentence gives a day, other than one to come ("from next Sunday")."""
    told = dates_of(words, anchor, False)  # noqa: FBT003
    return any(
        fits(d, anchor, ahead=False)
        and not re.search(r"\b(?:next|same)\b", d.words)
        and not phrase("ahead_told").search(folded(words[: d.start]))
        for d in told
        if d.precision == "day"
    )


def _undated(draft: Draft, words: str, report: Report) -> bool:
    """Whether a message, or a meeting with somebody else, is told without any word of the day."""
    named = any(True for _ in draft.persons_in(report.sentence.start, report.sentence.end))
    if report.kind == "talks" and not named:
        return False
    own_day = says("own_day", words)
    return report.kind in ("talks", "message", "demarche") and not own_day


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


def beside_another(
    draft: Draft, report: Report, anchor: Anchor
) -> tuple[str | None, Reason] | None:
    """ "Ended the day before": counted from the other day of the sentence, or from the lead's."""
    words = folded(words_of(draft, report.sentence))
    near = words[report.trigger.start : report.trigger.end + FAR]
    for name, step in (("day_before", -1), ("day_after", 1)):
        found = phrase(name).search(near)
        if found is None:
            continue
        days = [d for d in dates_of(words_of(draft, report.sentence), anchor, False) if is_day(d)]  # noqa: FBT003
        told = days[0].edtf if days else (_lead_day(draft, anchor, LEAD) or _day(anchor))[0]
        if told and len(told) == len("2000-01-01") and told[:4].isdigit():
            day = date.fromisoformat(told) + timedelta(days=step)
            return day.isoformat(), Reason("day beside another", found[0])
    return None


def _of_lead(draft: Draft, report: Report, anchor: Anchor) -> tuple[str | None, Reason] | None:
    """The day that the sentences around the report give: the same day is meant until another is."""
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
        for mention in dates_of(words_of(draft, other), anchor, False):  # noqa: FBT003
            told = mention.precision == "day" and (not mention.past or _counted(mention))
            if not told or phrase("ahead_told").search(
                folded(words_of(draft, other)[: mention.start])
            ):
                continue
            if fits(mention, anchor, ahead=False) and _recent(mention.edtf, anchor):
                return mention.edtf, mention.reason
    return None


def _counted(mention: DateMention) -> bool:
    """ "Yesterday", "last night": past, and yet the day of the news."""
    return mention.reason.rule == "day counted from the anchor"


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
