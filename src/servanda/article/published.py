"""When an article was published, as far as its text says."""

import re
from collections.abc import Iterator

from servanda.article.blocks import Judged
from servanda.article.dateline import date_prefix, dateline_of
from servanda.article.dates import FoundDate, dates_in
from servanda.article.knowledge import words
from servanda.article.recognise import is_copyright
from servanda.model.reason import Reason

_NUMBERED = re.compile(r"(?:press release )?no\.? ?:? ?[\d/.-]+[ ,:–—-]*", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"(?:(?:press )?(?:release|statement|note) )?(?:no|nr|n|ref|number)?[.:°º]{0,2} ?"
    r"(?:[\w.]+[/-]){1,5}((?:19|20)\d\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HEAD_KINDS = ("byline", "other", "heading")


def published_of(text: str, judged: tuple[Judged, ...]) -> tuple[str, Reason] | None:
    """The EDTF date a text gives itself, the surest source first; None where it gives none.

    A dateline with day and month alone gives `XXXX-MM-DD`: what is told, and no year.
    """
    found = list(_found(text, judged))
    with_year = [entry for entry in found if not entry[0].startswith("XXXX")]
    to_the_day = [entry for entry in with_year if len(entry[0]) == len("2000-01-01")]
    best = to_the_day or _completed(with_year, found) or with_year or found
    if best:
        return _with_year(best[0], judged)
    years = _copyright_years(judged)
    return (years[-1], Reason("copyright line", years[-1])) if years else None


def _completed(
    with_year: list[tuple[str, Reason]], found: list[tuple[str, Reason]]
) -> list[tuple[str, Reason]]:
    """Day and month of a dateline with the year of figures that could be read either way."""
    days = [entry for entry in found if entry[0].startswith("XXXX-") and len(entry[0]) > 7]
    years = [entry[0] for entry in with_year if len(entry[0]) == len("2000")]
    return [(f"{years[0]}{day[4:]}", reason) for day, reason in days] if years else []


def _with_year(found: tuple[str, Reason], judged: tuple[Judged, ...]) -> tuple[str, Reason]:
    """A day without a year takes that of the document's number, or of the copyright line."""
    years = _number_years(judged) or _copyright_years(judged)
    if found[0].startswith("XXXX") and years:
        return f"{years[-1]}{found[0][4:]}", found[1]
    return found


def _number_years(judged: tuple[Judged, ...]) -> list[str]:
    """The year in the number that a document bears above its text: `No. 118/PR/XI/2013`."""
    numbers = [line.text for line in judged if line.block.kind in (*_HEAD_KINDS, "title")]
    return [found[1] for text in numbers if (found := _DOCUMENT.fullmatch(text.strip()))]


def _copyright_years(judged: tuple[Judged, ...]) -> list[str]:
    """The year, or the last of several, in the line that signs the story: © ANTARA 2017."""
    signs = [line.text for line in judged if line.block.kind == "signoff"]
    return [year for text in signs if is_copyright(text) for year in _YEAR.findall(text)]


def _found(text: str, judged: tuple[Judged, ...]) -> Iterator[tuple[str, Reason]]:
    for line in judged:
        prefix, _ = date_prefix(text[line.block.start : line.block.end])
        if prefix:
            yield prefix, Reason("date before the line", prefix)
    own = [line.text for line in judged if line.block.kind in _HEAD_KINDS]
    yield from _labelled(own)
    yield from _bylines(own, updated=False)
    yield from _datelines(judged)
    yield from _bylines(own, updated=True)
    yield from _bylines(
        [line.text for line in judged if line.block.kind == "signoff"], updated=False
    )
    yield from _in_title(judged)


def _in_title(judged: tuple[Judged, ...]) -> Iterator[tuple[str, Reason]]:
    """The day with which a title ends, or that follows a number: `No: 17, 5 May 2011, ...`."""
    for line in judged:
        dates = dates_in(line.text) if line.block.kind == "title" else ()
        if dates and dates[-1].has_day and not line.text[dates[-1].end :].strip(" .)]"):
            yield dates[-1].edtf, Reason("date in the title", line.text)
        elif dates and dates[0].has_day and _NUMBERED.fullmatch(line.text[: dates[0].start]):
            yield dates[0].edtf, Reason("number and date in the title", line.text)


def _labelled(lines: list[str]) -> Iterator[tuple[str, Reason]]:
    for text in lines:
        date = _after_label(text, words("dates", "published"))
        if date:
            yield date.edtf, Reason("publication line", text)


def _bylines(lines: list[str], *, updated: bool) -> Iterator[tuple[str, Reason]]:
    for text in lines:
        is_update = any(label in text.casefold() for label in words("dates", "updated"))
        dates = dates_in(text)
        if dates and is_update == updated:
            yield dates[0].edtf, Reason("update line" if updated else "date line", text)


def _datelines(judged: tuple[Judged, ...]) -> Iterator[tuple[str, Reason]]:
    body = [line.text for line in judged if line.block.kind == "body"]
    for text in body[:3]:
        dateline = dateline_of(text)
        if dateline and dateline.date:
            yield dateline.date.edtf, Reason("dateline", text[: dateline.end].strip())


def _after_label(text: str, labels: tuple[str, ...]) -> FoundDate | None:
    """The first date after the first of the labels, with no other label's words between."""
    folded = text.casefold()
    places = [folded.find(label) + len(label) for label in labels if label in folded]
    if not places:
        return None
    following = [date for date in dates_in(text) if date.start >= min(places)]
    return following[0] if following else None
