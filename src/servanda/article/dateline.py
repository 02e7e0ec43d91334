"""How a story's first paragraph opens: place, date, agency."""

import re
from dataclasses import dataclass
from functools import lru_cache

from servanda.article.dates import FoundDate, dates_in, without_dates
from servanda.article.knowledge import single, words
from servanda.article.outlets import Outlet, outlet_named
from servanda.parties import state_of_place

_PREFIX = re.compile(r"^\s*date:? (\d{4}(?:-\d{2}){0,2})\b[ \t]*", re.IGNORECASE)
_MARK = r"\s*[^\w\s\"“‘'(-]{0,2}\s*(?:[-–—―:]+|_(?=\s)|\.(?=\s))\s*"
_BRACKETED = (
    re.compile(
        rf"^(?P<place>[^()]{{0,60}}?)\s*\((?P<agency>[^()]{{2,50}}?)\)(?P<mark>{_MARK})?\s*"
    ),
    re.compile(
        rf"^(?P<place>[^()/]{{0,60}}?)\s*/(?P<agency>[^()/]{{2,30}}?)/(?P<mark>{_MARK})?\s*"
    ),
)
_TRAILING = re.compile(
    r"^(?P<place>[^()]{2,90}?),?\s(?P<agency>(?![\w. ]*\d{4})[\w. -]{2,25}?)"
    r"(?P<mark>\s*(?:[-–—―]+)\s*)"
)
_PLAIN = re.compile(
    r"^(?P<place>[^()\d:;]{2,40}?(?:,\s[^()—–]{3,24}?)?)\s*(?P<mark>—|–|--|(?<=\s)-(?=\s))\s*(?=[\"“‘'A-ZÀ-Ỹ0-9])"
)
_CLOSED = re.compile(r"^(?P<place>[^().;:]{2,60}?)(?P<mark>\.\s+)(?=[\"“‘'A-ZÀ-Ỹ])")
#: Place and a whole date, with any mark: "Oslo, 3 May 2019: ...", "Oslo, 3 May 2019. – ...".
_DATED = re.compile(
    r"^(?P<place>[A-ZÀ-Ỹ][^().;:\d]{1,30},?\s[^():;–—]{8,40}?(?:\s?\([^()]{4,30}\))?)"
    r"(?P<mark>\s*(?:[-–—]+|:|\.\s*[-–—]+)\s+)(?=[\"“‘'A-ZÀ-Ỹ])"
)
#: Place, day in figures and weekday: "Jakarta, Friday (19/11) – ...".
_WEEKDAY_FIGURES = re.compile(
    r"^(?P<place>[A-ZÀ-Ỹ][^().;:\d]{1,30},\s[A-Z][a-z]+day\s\(\d{1,2}/\d{1,2}(?:/\d{4})?\))"
    r"(?P<mark>\s*[-–—:]+\s*)(?=\S)"
)
#: Place and agency together in brackets, as Nordic agencies sign: "(Oslo/NTB): ...".
_INSIDE = re.compile(
    r"^\((?P<place>[^()/]{2,40})/(?P<agency>[^()/]{2,30})\)(?P<mark>\s*[:–—.-]*)\s*(?=\S)"
)
#: Place, day and agency each closed by a full stop: "Astana. 16 December. Kazinform - ...".
_STOPPED = re.compile(
    r"^(?P<place>[^\W\d_][^().:]{2,40}\.\s[^().:]{3,24})\.\s+(?P<agency>[^().:–—]{2,30}?)"
    r"(?P<mark>\s*[-–—/]+\s*)(?=\S)"
)
#: The agency ahead of place and day: "(ANSA) - ROME, MAR 7 - ...".
_AHEAD = re.compile(
    r"^\((?P<agency>[^()/]{2,30})\)\s*[-–—]+\s*(?P<place>[A-ZÀ-Ỹ][^()–—]{2,40}?)"
    r"(?P<mark>\s+[-–—]+\s+|\s*[–—]+\s*)(?=\S)"
)
#: What stands between place and date where no other pattern fits: "Osaka, Oct 19: ...",
#: "Bratislava 4 November 2015 (Podunaj agency) - ...", "rz. Geneva, 2 September. - ...".
_INITIALS = re.compile(
    r"^(?:[a-z]{1,4}\.(?:\s?/\s?[a-z]{1,4}\.)*\s+|\([A-Z][\w ]{1,8}:[^()]{2,40}\)\s*)"
)
_ARTICLE = re.compile(r"[\s,]+(?:le|den|il|dne|a|am)$")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SENDER = re.compile(
    r"\s*[,.]?\s*[(/\[](?P<agency>[^\W\d_][^()/\[\]\d]{1,40}?)(?:\s?/[^()\[\]\d]{2,40})?[)/\]]"
)
_CORRESPONDENT = re.compile(r"(?:corr|by|from|reporter|staff)\b", re.IGNORECASE)
_AFTER_DATE = re.compile(r"\s*[.:,]?\s*[-–—―]+\s*(?=\S)")
_COLON = re.compile(r"\s?:\s+(?=[\"“‘'A-ZÀ-Ỹ0-9\[])")
_STOP = re.compile(r"\.\s+(?=[\"“‘'A-ZÀ-Ỹ\[])")
_PLACE_AFTER = re.compile(
    r"[,/|]?\s*(?:[-–—]\s*)?(?P<place>[A-ZÀ-Ỹ][^()\d:;–—-]{2,30}?)\s*[-–—:]+\s+(?=\S)"
)
#: So many signs at most stand before the date, and so many words follow a dateline at least.
_REACH, _STORY_WORDS = 48, 6
_PROSE = ("In", "On", "At", "From", "Since")
_TOKENS = re.compile(r"[^\W\d_]{2,}")
_UNKNOWN_AGENCY = re.compile(
    r"[A-ZÀ-Ỹ][\w.-]+(?: [A-ZÀ-Ỹ][\w.-]+)?|(?:[A-ZÀ-Ỹ][\w.-]+ ){1,3}Agency"
)
_NAME = re.compile(
    r"[A-ZÀ-ỸĀ-Ž][\w’'.-]*(?:[\s/,-]+(?:[A-ZÀ-ỸĀ-Ž][\w’'.-]*|de|of|da|al|el|la|le|del|and))*"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a story up to `end`: who sends it, from where, and when, as far as told."""

    end: int
    place: str
    agency: str | None
    outlet: Outlet | None
    date: FoundDate | None


def date_prefix(text: str) -> tuple[str | None, str]:
    """The date of a "date 2019-03-05" that a saved page puts before its line, and the rest."""
    match = _PREFIX.match(text)
    return (match.group(1), text[match.end() :]) if match else (None, text)


@lru_cache(maxsize=4096)
def dateline_of(text: str) -> Dateline | None:
    """The dateline with which a paragraph opens, or None."""
    bracketed = (_bracketed(text, pattern) for pattern in _BRACKETED)
    known = _framed(text) or next(filter(None, bracketed), None)
    return known or _trailing(text) or _plain(text) or _loose(text)


def _framed(text: str) -> Dateline | None:
    """A dateline whose own marks hold place and agency apart: `(Oslo/NTB): ...`."""
    match = _INSIDE.match(text) or _STOPPED.match(text) or _AHEAD.match(text)
    if not match:
        return None
    place, agency = match["place"].strip(), match["agency"].strip()
    outlet, date = outlet_named(agency), _first_date(text[: match.end()])
    plain = _is_place(place.replace(".", " "))
    if not plain or not (outlet or _UNKNOWN_AGENCY.fullmatch(agency)):
        return None
    if match.re is not _INSIDE and date is None:
        return None
    return Dateline(match.end(), place, agency, outlet, date)


def _bracketed(text: str, pattern: re.Pattern[str]) -> Dateline | None:
    match = pattern.match(text)
    if not match or match.end() >= len(text):
        return None
    place, agency = match["place"].strip(" ,."), match["agency"].strip()
    outlet = _one_of(agency)
    date = _first_date(text[: match.end()])
    if place and not _is_place(place):
        return None
    sure = outlet is not None and (match["mark"] or date or not place)
    marked = match["mark"] or (date and _could_send(place, agency))
    likely = place and marked and _NAME.fullmatch(agency) and len(agency.split()) <= 4
    if not sure and not (likely and (date or place.isupper() or len(place.split()) <= 3)):
        return None
    return Dateline(match.end(), place, agency, outlet, date)


def _could_send(place: str, agency: str) -> bool:
    """Whether an unknown name after place and date can be an agency: no weekday, no country."""
    named = _TOKENS.findall(without_dates(place))
    day = agency.casefold() in words("dates", "filler")
    prose = bool(named) and named[0] in _PROSE
    return bool(named) and not prose and not day and state_of_place(agency) is None


def _trailing(text: str) -> Dateline | None:
    """Place, date and agency with no brackets: `Damascus, SANA - ...`."""
    match = _TRAILING.match(text)
    if not match or not _is_place(match["place"]):
        return None
    agency, date = match["agency"].strip(), _first_date(match["place"])
    outlet = outlet_named(agency.rsplit(",", 1)[-1])
    unknown = _UNKNOWN_AGENCY.fullmatch(agency) and _could_send(match["place"], agency)
    if outlet is None and not (date and unknown):
        return None
    return Dateline(match.end(), match["place"], agency, outlet, date)


def _plain(text: str) -> Dateline | None:
    dated = _dated(text)
    if dated is not None:
        return dated
    match = _PLAIN.match(text) or _CLOSED.match(text)
    if not match:
        return None
    place = match["place"].strip()
    date = _first_date(place)
    bare = place.split(",")[0]
    if not _is_place(place) or not (date or bare.isupper()):
        return None
    if text.isupper() and date is None and not _goes_on(text[match.end() :]):
        return None
    if match["mark"].strip() in (".", "-") and not (date and bare.isupper()):
        return None
    return Dateline(match.end(), place, None, None, date)


def _goes_on(story: str) -> bool:
    """Whether a sentence in capitals follows: "HELLENIC REPUBLIC - MINISTRY OF TRADE" is none."""
    return len(story.split()) >= 2 * _STORY_WORDS or story.rstrip().endswith((".", "!", "?"))


def _dated(text: str) -> Dateline | None:
    """A place of any letters that a whole date, or a weekday with its figures, follows."""
    match = _WEEKDAY_FIGURES.match(text) or _DATED.match(text)
    date = _first_date(match["place"]) if match else None
    if match is None or date is None:
        return None
    named = match["place"].split()[0].strip(",") not in _PROSE
    whole = match.re is _WEEKDAY_FIGURES or (date.has_year and date.has_day)
    if not named or not whole or not _is_place(match["place"]):
        return None
    return Dateline(match.end(), match["place"].strip(), None, None, date)


def _loose(text: str) -> Dateline | None:
    """Place and date in either order with any mark before a sentence that follows."""
    lead = _INITIALS.match(text)
    start = lead.end() if lead else 0
    date = _first_date(text[: start + _REACH + 24])
    if date is None or not date.has_day or date.start > start + _REACH:
        return None
    found = _date_first(text, date) if date.start == start else _place_first(text, start, date)
    story = text[found.end :] if found else ""
    return (
        found
        if len(story.split()) >= _STORY_WORDS and text.rstrip(" ”\"')")[-1:] in ".!?:"
        else None
    )


def _date_first(text: str, date: FoundDate) -> Dateline | None:
    match = _PLACE_AFTER.match(text, date.end)
    if not match or not _is_place(match["place"]) or not date.has_year:
        return None
    return Dateline(match.end(), match["place"].strip(), None, None, date)


def _place_first(text: str, start: int, date: FoundDate) -> Dateline | None:
    before = _ARTICLE.sub("", _WEEKDAY.sub("", text[start : date.start]).rstrip(" ,;:–—-"))
    place = re.sub(r"\s?\([A-ZÀ-Ỹ][^()]{1,20}\)$", "", before.rstrip(" ,;"))
    if not place or place.split()[0] in _PROSE or not _is_place(place):
        return None
    sender = _SENDER.match(text, date.end)
    agency = sender["agency"].strip() if sender else None
    agency = None if agency and _CORRESPONDENT.match(agency) else agency
    end = sender.end() if sender else date.end
    marked = _AFTER_DATE.match(text, end) or _COLON.match(text, end)
    closed = (
        _STOP.match(text, end) if date.has_year and state_of_place(place.split(",")[0]) else None
    )
    mark = marked or closed
    if mark is None or (agency and not (agency[0].isupper() and _could_send(place, agency))):
        return None
    outlet = outlet_named(agency) if agency else None
    return Dateline(mark.end(), place, agency, outlet, date)


def _is_place(place: str) -> bool:
    """Whether words before a bracket or dash are names, dates and no more."""
    for date in reversed(dates_in(place)):
        place = place[: date.start] + place[date.end :]
    place = single("dates", "hijri").sub("", place)
    bare = re.sub(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", "", place).strip(" ,.-–()")
    return not bare or (len(bare.split()) <= 6 and _NAME.fullmatch(bare) is not None)


def _first_date(text: str) -> FoundDate | None:
    found = dates_in(text)
    return found[0] if found else None


def _one_of(named: str) -> Outlet | None:
    """The last known outlet among names joined by slashes or "and": the one that publishes."""
    whole = outlet_named(named)
    if whole:
        return whole
    parts = [outlet_named(part) for part in re.split(r"[/,&|]|\band\b|\bvia\b", named)]
    known = [outlet for outlet in parts if outlet]
    return known[-1] if known else None


def credited(named: str) -> Outlet | None:
    """The outlet that a credit such as `VNA/VNS` or `Reuters` names."""
    return _one_of(named)
