"""Where the story ends and other stories begin."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from servanda.article.layout import Layout
from servanda.article.recognise import (
    closes_story,
    closing,
    has_final_mark,
    is_section,
    starts_related,
)
from servanda.article.shape import is_listed, is_names, is_numbered_head, names_in, word_count

_RUN_THAT_GOES_ON = 3
_LOOK_AHEAD = 3
_SHARED_NAMES = 0.4
_LONGEST_PLACE = 5


@dataclass(frozen=True, slots=True)
class Tail:
    """Which units belong to other stories, and the last unit of this one.

    `rule` names what told, for `--explain`.
    """

    related: frozenset[int]
    last: int
    rule: str
    closed: bool


def tail_of(layout: Layout) -> Tail:
    """The other stories on a page, told by marks, by announcements or by the shape of teasers."""
    announced = _announced(layout)
    end = _end_mark(layout, announced)
    if end is not None:
        beyond = frozenset(range(end + 1, len(layout.texts)))
        return Tail(announced | beyond, end, "the story was closed above", closed=True)
    for rule, find in FINDERS:
        start = find(layout)
        if start is not None and start > layout.first and start not in announced:
            related = announced | frozenset(range(start, len(layout.texts)))
            return Tail(related, _last_prose(layout, related), rule, closed=False)
    return Tail(
        announced, _last_prose(layout, announced), "announced as other stories", closed=False
    )


def _last_prose(layout: Layout, related: frozenset[int]) -> int:
    own = [at for at in range(len(layout.texts)) if at not in related and layout.marks[at] is None]
    return own[-1] if own else -1


def _end_mark(layout: Layout, announced: frozenset[int]) -> int | None:
    """The unit that closes the story; an agency's name alone closes it if no story goes on."""
    runs = _runs(layout)
    for at in range(layout.first, len(layout.texts)):
        if at in announced:
            continue
        mark = layout.marks[at]
        if mark is None and layout.is_prose(at) and _closes(layout, at):
            return _with_signatures(layout, at)
        annexed = mark is not None and mark.rule == "signatures" and _resumes(runs, at) is not None
        if mark and mark.kind == "signoff" and not annexed:
            return _with_signatures(layout, at)
        agency = mark is not None and mark.rule == "agency alone"
        if agency and at > layout.first and _resumes(runs, at) is None:
            return _with_signatures(layout, at)
    return None


def _closes(layout: Layout, at: int) -> bool:
    """Whether a paragraph ends the story: an agency after it does not if the story goes on."""
    text = layout.texts[at]
    signed_only = closing(text) is not None and not has_final_mark(text)
    return closes_story(text) and not (signed_only and _goes_on(layout, at))


def _goes_on(layout: Layout, at: int) -> bool:
    """Whether paragraphs of prose follow with nothing of a headline's shape between."""
    following = [
        below
        for below in range(at + 1, len(layout.texts))
        if layout.marks[below] is None or starts_related(layout.texts[below])
    ][:_RUN_THAT_GOES_ON]
    return len(following) == _RUN_THAT_GOES_ON and all(map(layout.is_prose, following))


def _with_signatures(layout: Layout, at: int) -> int:
    """Agency, author and end marks that follow the closing mark still sign this story.

    So do the names and offices that follow a document's "Done at ...".
    """
    document = False
    while at + 1 < len(layout.texts):
        here, mark = layout.marks[at], layout.marks[at + 1]
        document = document or (here is not None and here.rule == "signatures")
        marked = mark is not None and mark.kind in ("signoff", "byline")
        placed = mark is None and _is_place_of_office(layout, at + 1)
        signed = document and mark is None and _signs(layout.texts[at + 1])
        if not (marked or placed or signed):
            break
        at += 1
    return at


def _is_place_of_office(layout: Layout, at: int) -> bool:
    """A few names between the office that signs and the date beneath: SINGAPORE."""
    above = layout.marks[at - 1]
    office = above is not None and above.rule == "agency alone"
    dated = at + 1 < len(layout.texts) and _is_date(layout, at + 1)
    return (
        office
        and dated
        and word_count(layout.texts[at]) <= _LONGEST_PLACE
        and _signs(layout.texts[at])
    )


def _is_date(layout: Layout, at: int) -> bool:
    mark = layout.marks[at]
    return mark is not None and mark.rule == "date alone"


def _signs(text: str) -> bool:
    return is_names(text) and not is_section(text) and not starts_related(text)


def _announced(layout: Layout) -> frozenset[int]:
    """What stands beneath "See more" and its like, up to where the story is seen to go on."""
    related: set[int] = set()
    runs, closed = _runs(layout), _first_closing(layout)
    at = max(layout.first + 1, 1)
    while at < len(layout.texts):
        if starts_related(layout.texts[at]) and not _begins_section(layout, at):
            resumes = None if closed < at else _resumes(runs, at)
            stop = len(layout.texts) if resumes is None else resumes
            related |= set(range(at, stop))
            at = stop
        at += 1
    return frozenset(related)


def _begins_section(layout: Layout, at: int) -> bool:
    """An announcement needs something to announce; one before prose alone is a crosshead."""
    following = layout.prose[at + 1 : at + 1 + _LOOK_AHEAD]
    return len(following) > 1 and all(following) and all(layout.prose[at + 1 :])


def _first_closing(layout: Layout) -> int:
    for at in range(layout.first, len(layout.texts)):
        mark = layout.marks[at]
        if (mark and mark.kind == "signoff") or (layout.prose[at] and _closes(layout, at)):
            return at
    return len(layout.texts)


Runs = tuple[tuple[int, ...], ...]


def _runs(layout: Layout) -> Runs:
    """Paragraphs with no headline between, in order."""
    runs: list[list[int]] = [[]]
    for at in range(layout.first, len(layout.texts)):
        if layout.prose[at]:
            runs[-1].append(at)
        elif runs[-1] and (layout.marks[at] is None or starts_related(layout.texts[at])):
            runs.append([])
    return tuple(tuple(run) for run in runs if run)


def _resumes(runs: Runs, at: int) -> int | None:
    """Where the story's prose goes on below `at`: a run of paragraphs with no headline between.

    Two are enough where they reach the end of the page; a teaser stands beside its headline.
    """
    for run in runs[bisect_left(runs, at, key=lambda run: run[-1]) :]:
        beyond = [place for place in run if place > at]
        if len(beyond) >= _RUN_THAT_GOES_ON or (len(beyond) >= 2 and run is runs[-1]):
            return beyond[0]
    return None


def _repeated_labels(layout: Layout) -> int | None:
    """A section label or headline that stands twice below the body, with no story beneath."""
    places: dict[str, list[int]] = {}
    for at in range(layout.first + 1, len(layout.texts)):
        if layout.marks[at] is None and not layout.is_prose(at) and not is_listed(layout.texts[at]):
            places.setdefault(layout.texts[at], []).append(at)
    twice = [found[0] for found in places.values() if len(found) > 1]
    runs = _runs(layout)
    start = next((at for at in sorted(twice) if _resumes(runs, at) is None), None)
    if start is None:
        return None
    while start - 1 > layout.first and _is_label(layout, start - 1):
        start -= 1
    return start


def _is_label(layout: Layout, at: int) -> bool:
    text = layout.texts[at]
    return layout.marks[at] is None and not layout.is_prose(at) and not is_numbered_head(text)


def _teaser_groups(layout: Layout) -> int | None:
    """Headline and teaser, headline and teaser, down to the end: other stories."""
    at, groups, captions, start = len(layout.texts) - 1, 0, 0, None
    while at > layout.first:
        low = _group_above(layout, at)
        if low is None:
            break
        above, headline = low
        captions += above < headline
        groups, start, at = groups + 1, above, above - 1
    if start is None or groups < 2:
        return None
    if captions >= groups - 1 or (groups >= 3 and not _same_story(layout, start)):
        return start
    return None


def _same_story(layout: Layout, start: int) -> bool:
    """Whether what follows names whom the story names: then its short lines are crossheads."""
    told = names_in(" ".join(layout.texts[:start]))
    below = names_in(" ".join(layout.texts[start:]))
    return bool(below) and len(below & told) >= _SHARED_NAMES * len(below)


def _group_above(layout: Layout, at: int) -> tuple[int, int] | None:
    """The group that ends at `at`: where it starts, and its headline."""
    headline = at - 1 if layout.is_prose(at) else at
    if not _is_news_headline(layout, headline):
        return None
    start = headline
    while start - 1 > layout.first and _is_caption(layout, start - 1):
        start -= 1
    return start, headline


def _is_caption(layout: Layout, at: int) -> bool:
    mark = layout.marks[at]
    return mark is not None and mark.kind == "caption"


def _is_news_headline(layout: Layout, at: int) -> bool:
    if at <= layout.first or not layout.is_headline(at) or is_numbered_head(layout.texts[at]):
        return False
    return word_count(layout.texts[at]) >= 6


def _trailing_headlines(layout: Layout) -> int | None:
    """Headlines with no prose beneath them, unless they are a list that a colon opens."""
    at = len(layout.texts)
    while at - 1 > layout.first and _is_loose(layout, at - 1):
        at -= 1
    while at < len(layout.texts) and not _could_be_other_story(layout, at):
        at += 1
    several = len(layout.texts) - at >= 2
    return at if several and not layout.texts[at - 1].endswith(":") else None


def _is_loose(layout: Layout, at: int) -> bool:
    """A line that is no prose and closes no sentence, as short paragraphs of the story do."""
    closed = layout.texts[at].rstrip("”\"’') ").endswith(".")
    return not layout.is_prose(at) and layout.marks[at] is None and not closed


def _could_be_other_story(layout: Layout, at: int) -> bool:
    return is_section(layout.texts[at]) or _is_news_headline(layout, at)


#: Tried in order where no mark closes the story.
FINDERS: tuple[tuple[str, Callable[[Layout], int | None]], ...] = (
    ("labels stand twice", _repeated_labels),
    ("headlines and teasers alternate", _teaser_groups),
    ("headlines with no text", _trailing_headlines),
)
