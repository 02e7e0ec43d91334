"""The day from which a telling counts, also where only title, dateline or signature say it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from servanda.model.reason import Reason
from servanda.reading.draft import Draft
from servanda.reading.encounters.deadline_year import year_of_deadlines
from servanda.reading.encounters.weekday_year import (
    checked_by_weekday,
    year_by_weekday,
    year_of_copyright,
)
from servanda.reading.encounters.words import folded
from servanda.reading.facts.anchor import anchor_of
from servanda.reading.facts.clock import day_text
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.nouns import Anchor, DateMention

#: "OSLO, March 9, 2003. The minister ...": a dateline that ends the parser's first sentence.
_PLACE_AND_DAY = re.compile(r"\s*(?:[A-ZÀ-ỸĐ][\wÀ-ỹ.'’/-]*\s?){1,4},\s")
_SIGNED = re.compile(r"\b(?:done|signed|issued|adopted)\b[^.]{0,60}", re.IGNORECASE)
#: A line that holds a day and at most a place before it, as letters and notes end.
_DAY_LINE = re.compile(
    r"(?:(?:[A-ZÀ-ỸĐ][\w.'’-]*[ ,]+){1,3})?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? "
    r"[A-Z][A-Za-z]{2,8}\.?,? \d{4}\.?"
    r"|(?:(?:[A-ZÀ-ỸĐ][\w.'’-]*[ ,]+){1,3})?[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}\.?"
)
#: "Tegucigalpa, 23.10 (Agency)": day and month in a dateline.
_SHORT_DAY = re.compile(
    r"\s*(?:[A-ZÀ-ỸĐ][\wÀ-ỹ.'’/-]*\s?){1,4},\s(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.?\s*[(–—]"
)
_AHEAD = re.compile(r"\b(?:will|shall|would|should|is to|are to|due to|set to|expected to)\b")
_DUE = re.compile(r"\b(?:due|scheduled|planned|expected) (?:to|for)\b")
#: Where no year is known, only words that hold one say it.
_FIGURES = re.compile(r"\d{4}")
#: "Friday (4/28/2006)", as agencies date their pictures.
_NUMERIC = re.compile(r"\b([A-Z][a-z]+day),?\s\(?(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_NEAR = 120
_MONTHS = 5
#: A year is trusted when the latest past year told lies no further behind it than this.
_BRACKET = 2


def telling_day(draft: Draft) -> Anchor:
    """The anchor of all dates of the article; see `facts.anchor` for what it holds."""
    article = draft.article
    found = anchor_of(article, [article.text[s.start : s.end] for s in draft.sentences])
    if found.reason.rule == "date of the lead" and _looks_ahead(draft, found.reason.detail):
        found = replace(
            found, day=None, year=None, reason=Reason("no date", "the lead looks ahead")
        )
    if found.day and len(found.day) < len("2000-01-01"):
        # a copyright's year, a magazine's month: a whole date beside the text tells more
        found = next((a for a in _said_beside(draft, found) if a.year == found.year), found)
    if found.day and found.year is not None:
        return checked_by_weekday(draft, _before_its_outlook(draft, found))
    if found.day is None:
        found = next(_said_beside(draft, found), found)
    elif found.year is None:
        # a whole date in a title or dateline tells more than a lead's "yesterday (3 May)"
        found = next((a for a in _said_beside(draft, found) if a.year is not None), found)
    if found.day is None and found.year is None:
        found = _year_of_outlook(draft, found)
        return year_of_deadlines(draft, found) if found.year is None else found
    if not found.day or not found.day.startswith("XXXX"):
        return found
    found = _year_ahead(draft, found)
    for ask in (year_of_copyright, _year_of_deadlines, year_by_weekday):
        found = ask(draft, found) if found.year is None else found
    return found


def _looks_ahead(draft: Draft, words: str) -> bool:
    for sentence in draft.sentences[:3]:
        plain = draft.article.text[sentence.start : sentence.end]
        at = plain.find(words)
        if at > 0:
            return bool(_AHEAD.search(folded(plain[:at])))
    return False


def _said_beside(draft: Draft, anchor: Anchor) -> Iterator[Anchor]:
    """Days in the title, beside the author, in a dateline, under a signature."""
    text = draft.article.text
    for block in draft.article.blocks:
        words = text[block.start : block.end]
        if block.kind == "body" and (short := _SHORT_DAY.match(words)):
            yield from _of_short_day(short, anchor)
            continue
        if block.kind == "body" and _PLACE_AND_DAY.match(words):
            words = words[:60]
        elif block.kind in ("signoff", "body", "other"):
            signed = _SIGNED.match(words.strip()) or _DAY_LINE.fullmatch(words.strip())
            words = signed.group() if signed else ""
        elif block.kind == "caption":
            yield from _of_picture(words, anchor)
            continue
        elif block.kind not in ("title", "byline", "heading", "standfirst"):
            continue
        for mention in _days(words, anchor):
            reason = Reason(f"date of the {block.kind}", mention.words)
            yield replace(anchor, day=mention.edtf, year=_year(mention), reason=reason)


def _of_short_day(found: re.Match[str], anchor: Anchor) -> Iterator[Anchor]:
    edtf = day_text(None, int(found["month"]), int(found["day"])) if int(found["month"]) else None
    if edtf:
        yield replace(anchor, day=edtf, reason=Reason("dateline", found[0].strip(" (–—")))


def _of_picture(words: str, anchor: Anchor) -> Iterator[Anchor]:
    """ "Friday (28/4/2006)": a picture of the day; month and day tell apart where one is over 12.

    A weekday beside it must fit, which also tells 3/4 from 4/3; a file picture has none.
    """
    found = _NUMERIC.search(words)
    if found is None:
        return
    one, other, year = (int(figure) for figure in found.groups()[1:])
    for month, day in ((one, other), (other, one)):
        try:
            when = date(year, month, day)
        except ValueError:
            continue
        if f"{when:%A}" == found[1]:
            reason = Reason("date of the picture", found.group())
            yield replace(anchor, day=when.isoformat(), year=year, reason=reason)
            return


def _days(words: str, anchor: Anchor) -> list[DateMention]:
    found = find_dates(words, anchor, future=False)
    return [
        d for d in found if d.precision == "day" and d.edtf and not d.past and len(d.edtf) == 10
    ]


def _year(mention: DateMention) -> int | None:
    year = (mention.edtf or "")[:4]
    return int(year) if year.isdigit() else None


def _year_ahead(draft: Draft, anchor: Anchor) -> Anchor:
    """ "Will visit on 9 June 2003" in a telling of 30 May gives that telling its year."""
    day = anchor.day or ""
    for sentence in draft.sentences[:2]:
        words = draft.article.text[sentence.start : sentence.end]
        for mention in find_dates(words, anchor, future=True):
            first = (mention.edtf or "").partition("/")[0]
            ahead = _AHEAD.search(folded(words[: mention.start]))
            if len(first) == 10 and first[:4].isdigit() and ahead and _soon(day, first):
                year = int(first[:4]) - (first[5:] < day[5:])
                reason = Reason("year of what the lead announces", mention.words)
                return replace(anchor, day=f"{year:04d}{day[4:]}", year=year, reason=reason)
    return anchor


def _year_of_deadlines(draft: Draft, anchor: Anchor) -> Anchor:
    """A month soon after New Year, said with its year in autumn ("by February 1984"): it is 1983.

    Or a later month, where the latest year spoken of as past brackets the telling from below.
    In the telling's own year it would be said without; a year spoken of as past forbids it.
    """
    text = draft.article.text
    ahead: list[DateMention] = []
    past = [0]
    for sentence in draft.sentences:
        words = text[sentence.start : sentence.end].replace("\n", " ")
        for mention in find_dates(words, anchor, future=True) if _FIGURES.search(words) else ():
            year = _year(mention)
            if year is None:
                continue
            if (
                mention.precision in ("month", "range")
                and mention.kind in ("by", "in")
                and not mention.past
            ):
                ahead.append(mention)
            else:
                past.append(year)
    years = {_year(mention) for mention in ahead}
    if len(years) != 1 or anchor.day is None:
        return anchor
    year = (years.pop() or 0) - 1
    soon = any(_crosses_new_year(anchor.day, mention.edtf or "") for mention in ahead)
    bracketed = 0 < year - max(past) <= _BRACKET
    if not (soon or bracketed) or any(year < other for other in past if other != year + 1):
        return anchor
    reason = Reason("year before the one that a month ahead is said with", ahead[0].words)
    return replace(anchor, day=f"{year:04d}{anchor.day[4:]}", year=year, reason=reason)


def _year_of_outlook(draft: Draft, anchor: Anchor) -> Anchor:
    """No day at all, but "as against 2009" behind and "the autumn of 2010" ahead: 2010."""
    past: list[int] = []
    ahead: list[DateMention] = []
    for sentence in draft.sentences:
        words = draft.article.text[sentence.start : sentence.end].replace("\n", " ")
        coming = _AHEAD.search(folded(words)) or _DUE.search(folded(words))
        for mention in find_dates(words, anchor, future=True) if _FIGURES.search(words) else ():
            if (year := _year(mention)) is None:
                continue
            part = len((mention.edtf or "").partition("/")[0]) == len("2000-01")
            if coming and part and not mention.past:
                ahead.append(mention)
            else:
                past.append(year)
    years = {_year(mention) for mention in ahead}
    year = next(iter(years), None)
    if len(years) != 1 or year is None or not past or max(past) != year - 1:
        return anchor
    reason = Reason("year whose months lie ahead, after a whole one behind", ahead[0].words)
    return replace(anchor, year=year, reason=reason)


def _crosses_new_year(day: str, month: str) -> bool:
    """Whether a month lies after the New Year that follows a day, within five months of it."""
    at = month.partition("/")[0][5:7]
    return at.isdigit() and 0 < int(at) + 12 - int(day[5:7]) <= _MONTHS and int(at) < int(day[5:7])


def _before_its_outlook(draft: Draft, anchor: Anchor) -> Anchor:
    """Where "the spring of 2003" is said in autumn to lie ahead, it is the autumn of 2002."""
    if not anchor.reason.rule.startswith("nearest of the years") or anchor.year is None:
        return anchor
    for mention in _looked_ahead_to(draft, anchor):
        if 0 < _month_of(mention) < int((anchor.day or "XXXX-00")[5:7]):
            year = anchor.year - 1
            reason = Reason("year before the one whose months lie ahead", mention.words)
            day = f"{year:04d}{(anchor.day or '')[4:]}"
            return replace(anchor, day=day, year=year, reason=reason)
    return anchor


def _looked_ahead_to(draft: Draft, anchor: Anchor) -> Iterator[DateMention]:
    for sentence in draft.sentences:
        words = draft.article.text[sentence.start : sentence.end].replace("\n", " ")
        if not _AHEAD.search(folded(words)):
            continue
        for mention in find_dates(words, anchor, future=True):
            if mention.kind is not None and not mention.past and _year(mention) == anchor.year:
                yield mention


def _month_of(mention: DateMention) -> int:
    """The month in which a time ends; 0 where only the year is said. Spring ends in May."""
    at = (mention.edtf or "").partition("/")[0][5:7]
    month = int(at) if at.isdigit() else 0
    return {21: 5, 22: 8, 33: 3, 34: 6, 35: 9, 40: 6}.get(month, month if month <= 12 else 0)


def _soon(day: str, first: str) -> bool:
    """Whether a month and day lie within some four months after another."""
    gap = (int(first[5:7]) - int(day[5:7])) * 30 + int(first[8:10]) - int(day[8:10])
    return 0 <= gap % 360 <= _NEAR
