"""The time from which an article's telling counts, from the article alone."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from servanda.model.article import Article
from servanda.model.dates import bounds
from servanda.model.reason import Reason
from servanda.reading.facts.clock import day_text
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.due import forward_years
from servanda.reading.facts.due_event import event_years
from servanda.reading.facts.knowledge import any_of, lists, numbers
from servanda.reading.facts.nouns import Anchor, DateMention

_LEAD_SENTENCES = 3
_NEAR_YEARS = 3
_ENOUGH = 2
_NOWHEN = Anchor(None, None, None, Reason("no anchor", ""))
_ANNIVERSARY = re.compile(
    r"\b(\d{1,3})(?:st|nd|rd|th)\s+(?:\w+\s+){0,2}anniversary\b", re.IGNORECASE
)
_FOUNDED = re.compile(
    r"\b(?:since|established|founded|set up|signed|opened|begun|began|ties|relations)\s+(?:in\s+)?"
    r"((?:18|19|20)\d\d)\b|\((?:since\s+)?((?:18|19|20)\d\d)(?:\s?[-–]\s?(?:(?:18|19|20)\d\d)?)?\)"
)


def anchor_of(article: Article, sentences: Sequence[str]) -> Anchor:
    """The anchor of `article`, whose own prose is `sentences` in order.

    A published date with its year wins; else the lead's own date. A year is worked out only from
    what the sentences imply: an office taken on a given day, an anniversary of a given year, or
    several near years that they look ahead to. Otherwise it stays `XXXX`.
    """
    begin = numbers("dates", "financial_year").get(article.side or "")
    known = dict(article.reasons).get("published", Reason("published", article.published or ""))
    if article.published and not article.published.startswith("XXXX"):
        year = bounds(article.published).first
        return Anchor(
            article.published, article.published, year.year if year else None, known, begin
        )
    day, reason = (article.published, known) if article.published else _lead_date(sentences)
    if day and not day.startswith("XXXX"):
        return Anchor(day, article.published, int(day[:4]), reason, begin)
    implied = next(_implied_years(day, sentences), None)
    if implied is None:
        return Anchor(day, article.published, None, reason, begin)
    year_known, why = implied
    dated = f"{year_known:04d}{day[4:]}" if day else None
    return Anchor(dated, article.published, year_known, why, begin)


def _lead_date(sentences: Sequence[str]) -> tuple[str | None, Reason]:
    """The first day told in the first sentences; a stretch of days gives its first."""
    for sentence in sentences[:_LEAD_SENTENCES]:
        for mention in find_dates(sentence, _NOWHEN, future=False):
            first = (mention.edtf or "").partition("/")[0]
            if len(first) == len("2000-01-01") and _tells_when(sentence, mention):
                return first, Reason("date of the lead", mention.words)
    return None, Reason("no date", "neither the article nor its first sentences give a day")


def _tells_when(sentence: str, mention: DateMention) -> bool:
    """Whether a day is that of an event told: no deadline, and no part of a treaty's name."""
    if mention.past or mention.kind in ("by", "from"):
        return False
    return not re.search(
        r"(?<!morning )(?<!afternoon )(?<!evening )\bof\s+$", sentence[: mention.start]
    )


def _implied_years(day: str | None, sentences: Sequence[str]) -> Iterator[tuple[int, Reason]]:
    for sentence in sentences:
        yield from _from_office(day, sentence)
    for sentence in sentences:
        yield from _from_anniversary(sentence)
        yield from _from_years_ago(sentence)
    if day:
        yield from _from_outlook(sentences)


def _from_office(day: str | None, sentence: str) -> Iterator[tuple[int, Reason]]:
    """The first such month and day after the day on which an office was taken."""
    if not day or not _office_taken().search(sentence):
        return
    for mention in find_dates(sentence, _NOWHEN, future=False):
        if mention.precision == "day" and mention.edtf and mention.edtf[:4].isdigit():
            year = int(mention.edtf[:4]) + (day[5:] < mention.edtf[5:])
            if day_text(year, int(day[5:7]), int(day[8:])):
                yield (
                    year,
                    Reason("first such day after an office was taken", _around(sentence, mention)),
                )


@cache
def _office_taken() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(lists('dates', 'office')['words'])})(?!\w)", re.I)


def _around(sentence: str, mention: DateMention) -> str:
    return sentence[max(0, mention.start - 60) : mention.end].strip()


def _from_anniversary(sentence: str) -> Iterator[tuple[int, Reason]]:
    told = _ANNIVERSARY.search(sentence)
    founded = _FOUNDED.search(sentence) if told else None
    if told and founded:
        year = int(founded[1] or founded[2]) + int(told[1])
        yield year, Reason("anniversary of a given year", f"{told[0]} ... {founded[0]}")


def _from_years_ago(sentence: str) -> Iterator[tuple[int, Reason]]:
    """ "Three years ago, in 2031" says that it is 2034."""
    match = _years_ago().search(sentence) if "ago" in sentence.casefold() else None
    if match:
        count = match["n"].casefold()
        years = int(count) if count.isdigit() else numbers("dates", "numbers")[count]
        yield int(match["y"]) + years, Reason("a year so many years ago", match[0])


@cache
def _years_ago() -> re.Pattern[str]:
    count = rf"(?P<n>\d{{1,2}}|{any_of(numbers('dates', 'numbers'))})"
    return re.compile(rf"\b{count} years? ago,? in (?P<y>(?:18|19|20)\d\d)\b", re.IGNORECASE)


def _from_outlook(sentences: Sequence[str]) -> Iterator[tuple[int, Reason]]:
    """The nearest of several years looked ahead to, none of them spoken of as past."""
    ahead = sorted(_ahead(sentences))
    if len(ahead) < _ENOUGH or ahead[1][0] - ahead[0][0] > _NEAR_YEARS:
        return
    if max(_behind(sentences), default=0) > ahead[0][0]:
        return
    words = "; ".join(
        dict.fromkeys(words for year, words in ahead if year <= ahead[0][0] + _NEAR_YEARS)
    )
    yield ahead[0][0], Reason("nearest of the years it looks ahead to", words)


def _ahead(sentences: Sequence[str]) -> Iterator[tuple[int, str]]:
    for sentence in sentences:
        yield from forward_years(sentence)
        yield from event_years(sentence)


def _behind(sentences: Sequence[str]) -> Iterator[int]:
    for sentence in sentences:
        for mention in find_dates(sentence, _NOWHEN, future=False):
            if mention.past and mention.edtf and mention.edtf[:4].isdigit():
                yield int(mention.edtf[:4])
