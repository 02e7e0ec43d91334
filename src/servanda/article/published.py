"""When an article was published, as far as its text says."""

from collections.abc import Iterator

from servanda.article.blocks import Judged
from servanda.article.dateline import date_prefix, dateline_of
from servanda.article.dates import FoundDate, dates_in
from servanda.article.knowledge import words
from servanda.model.reason import Reason

_HEAD_KINDS = ("byline", "other", "heading")


def published_of(text: str, judged: tuple[Judged, ...]) -> tuple[str, Reason] | None:
    """The EDTF date a text gives itself, the surest source first; None where it gives none.

    A dateline with day and month alone gives `XXXX-MM-DD`: what is told, and no year.
    """
    found = list(_found(text, judged))
    with_year = [entry for entry in found if not entry[0].startswith("XXXX")]
    to_the_day = [entry for entry in with_year if len(entry[0]) == len("2000-01-01")]
    best = to_the_day or with_year or found
    return best[0] if best else None


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
    """The day with which a title ends: `Regular Press Conference on May 5, 2011`."""
    for line in judged:
        dates = dates_in(line.text) if line.block.kind == "title" else ()
        if dates and dates[-1].has_day and not line.text[dates[-1].end :].strip(" .)]"):
            yield dates[-1].edtf, Reason("date in the title", line.text)


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
