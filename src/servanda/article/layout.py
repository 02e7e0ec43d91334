"""Where on a page the story's head, body and tail are."""

import re
from collections import Counter
from dataclasses import dataclass

from servanda.article.dateline import date_prefix, dateline_of
from servanda.article.dates import dates_in
from servanda.article.knowledge import single, words
from servanda.article.letterheads import is_letterhead
from servanda.article.lines import Unit
from servanda.article.outlets import masthead_of
from servanda.article.recognise import (
    Mark,
    is_section,
    is_story_prose,
    recognised,
)
from servanda.article.shape import (
    ends_sentence,
    is_bullet,
    is_headline,
    share_repeated,
    word_count,
    words_of,
)

_LABELLED = re.compile(r"([A-ZÀ-Ỹ][\w.’' -]{1,60}):\s+[“\"‘']?[A-ZÀ-Ỹ]")
_REPEATED = 0.75
_DEEPEST_STANDFIRST = 30
_REPEATED_BEFORE_DATELINE = 0.55
_LONGEST_CLOSED_TITLE = 18
_LONGEST_LABEL = 8
_LONGEST_PLACE = 5
#: What old wires put before and after the lines of a story's head.
_WIRE_MARKS = " ^=<"
_DEEPEST_MEMO, _MEMO_FIELDS = 10, 3


@dataclass(frozen=True, slots=True)
class Layout:
    """A page's units with what each shows itself to be, and where the story's parts stand.

    `first` is the first unit of prose (len(units) if there is none), `title` the title's position.
    """

    units: tuple[Unit, ...]
    texts: tuple[str, ...]
    marks: tuple[Mark | None, ...]
    first: int
    title: int | None
    prose: tuple[bool, ...]

    def is_prose(self, at: int) -> bool:
        """Whether the unit can be the story's own prose."""
        return 0 <= at < len(self.texts) and self.prose[at]

    def is_headline(self, at: int) -> bool:
        """Whether the unit can be a headline."""
        return (
            0 <= at < len(self.texts)
            and self.marks[at] is None
            and is_headline(self.texts[at])
            and not self.prose[at]
        )

    def has_dateline(self, at: int) -> bool:
        """Whether the unit opens with a dateline."""
        return 0 <= at < len(self.texts) and dateline_of(self.texts[at]) is not None


def layout_of(units: tuple[Unit, ...]) -> Layout:
    """The layout of a page."""
    bare = (unit.text.strip(_WIRE_MARKS) or unit.text for unit in units)
    texts = tuple(date_prefix(text)[1].strip() or text for text in bare)
    marks = _with_twins(
        _with_memo(_with_summary([recognised(text) for text in texts], texts), texts), texts
    )
    spoken = _spoken(texts)
    prose = tuple(
        mark is None and (is_story_prose(text) or at in spoken)
        for at, (text, mark) in enumerate(zip(texts, marks, strict=True))
    )
    first = _first(prose)
    title = _title(texts, marks, first)
    if title is not None and title == first:
        first = _first(prose, beyond=title)
    return Layout(units, texts, marks, first, title, prose)


def _spoken(texts: tuple[str, ...]) -> frozenset[int]:
    """Sentences under a speaker's label that opens another line too, however short they are."""
    labels = [_LABELLED.match(text) for text in texts]
    times = Counter(label[1] for label in labels if label)
    return frozenset(
        at
        for at, label in enumerate(labels)
        if label and times[label[1]] > 1 and ends_sentence(texts[at])
    )


def _first(prose: tuple[bool, ...], *, beyond: int = -1) -> int:
    return next((at for at in range(beyond + 1, len(prose)) if prose[at]), len(prose))


def _with_memo(marks: list[Mark | None], texts: tuple[str, ...]) -> list[Mark | None]:
    """To whom, from whom and when, in a memorandum's head of three such lines or more."""
    fields = [single("furniture", "memo_field").match(text) for text in texts[:_DEEPEST_MEMO]]
    if sum(map(bool, fields)) < _MEMO_FIELDS:
        return marks
    for at, field in enumerate(fields):
        if field:
            subject = field["subject"] is not None
            marks[at] = None if subject else Mark("byline", "memorandum's head")
    return marks


def _with_summary(marks: list[Mark | None], texts: tuple[str, ...]) -> list[Mark | None]:
    """The points under a "Key points" above the story are its summary, closed sentences too."""
    label = single("furniture", "summary_label")
    start = next((at for at, text in enumerate(texts) if label.fullmatch(text)), len(texts))
    above = sum(is_story_prose(text) for text in texts[:start])
    end = start + 1
    while end < len(texts) and is_bullet(texts[end]):
        end += 1
    if end - start < 3 or end >= len(texts) or above > 1:
        return marks
    return [
        Mark("standfirst", "summary in points") if start <= at < end else mark
        for at, mark in enumerate(marks)
    ]


def _with_twins(marks: list[Mark | None], texts: tuple[str, ...]) -> tuple[Mark | None, ...]:
    """A line that repeats a caption is one too; so are two equal long lines in a row."""
    captions = {
        text for text, mark in zip(texts, marks, strict=True) if mark and mark.kind == "caption"
    }
    for at, text in enumerate(texts):
        if marks[at] is None and text in captions and word_count(text) > 3:
            marks[at] = Mark("caption", "repeats a caption")
    return tuple(marks)


def _title(texts: tuple[str, ...], marks: tuple[Mark | None, ...], first: int) -> int | None:
    closed = _closed_title(texts, marks, first)
    if closed is not None:
        return closed
    if _bare_joint(texts, first):
        return 0
    candidates = _past_letterhead(
        [
            at
            for at in range(first)
            if marks[at] is None
            and (is_headline(texts[at]) or _in_capitals(texts[at]))
            and not is_section(texts[at])
        ],
        texts,
    )
    if not candidates:
        return _lone_title(texts, marks, first)
    times = Counter(texts[at].casefold() for at in candidates)
    twice = [
        at for at in candidates if times[texts[at].casefold()] > 1 and word_count(texts[at]) > 2
    ]
    undated = [at for at in candidates if not (_ends_dated(texts[at]) or _heads_issue(texts[at]))]
    undated = undated or candidates
    full = [at for at in undated if word_count(texts[at]) >= 4]
    return _whole_title(texts, candidates, (twice or full or undated)[0])


def _in_capitals(text: str) -> bool:
    """A headline in capitals with its full stop, as old newspapers set it: "COPRA DISPUTE."."""
    return text.isupper() and is_headline(text.rstrip("."))


def _ends_dated(text: str) -> bool:
    """Whether a line tells place and day at its end, as what stands beneath a title does."""
    dates = dates_in(text)
    return bool(dates) and dates[-1].has_day and not re.search(r"\w", text[dates[-1].end :])


def _heads_issue(text: str) -> bool:
    """Place, day and paper on one line: "Recife, 20 June 2014 | The Cape Observer"."""
    date = next(iter(dates_in(text)), None)
    if date is None or not date.has_day or not date.has_year:
        return False
    place, rest = text[: date.start].strip(), text[date.end :]
    short = not place or (place.endswith(",") and word_count(place) <= _LONGEST_PLACE)
    parted = re.match(r"\s*(?:[|·•/]|[-–—]\s|\()", rest) is not None
    return short and parted and word_count(rest) <= _LONGEST_LABEL


def _whole_title(texts: tuple[str, ...], candidates: list[int], found: int) -> int:
    """Where a title begins of which the second line was found: "on the Visit of ..."."""
    opening = texts[found].split(maxsplit=1)[0]
    if opening in words("furniture", "title_joins") and found - 1 in candidates:
        return found - 1
    return found


def _bare_joint(texts: tuple[str, ...], first: int) -> bool:
    """A document that calls itself no more than "Communiqué" on its first line.

    A page's label of the same words stands above a headline that says them again. The title may
    go on in the next line: "on the Meeting of ...".
    """
    if not first or single("forms", "bare_joint").fullmatch(texts[0]) is None:
        return False
    if len(texts) > 1 and texts[1].split()[0] in words("furniture", "title_joins"):
        return True
    again = any(single("forms", "joint").search(text) for text in texts[1:first])
    return texts[0].isupper() and not again


def _past_letterhead(candidates: list[int], texts: tuple[str, ...]) -> list[int]:
    """Names above the headline are none: a person's, an office's, a newspaper's."""
    own = [
        at
        for at in candidates
        if not is_letterhead(texts, at) and not (masthead_of(texts[at]) and at <= 1)
    ]
    return own or [at for at in candidates if not is_letterhead(texts, at)]


def _lone_title(texts: tuple[str, ...], marks: tuple[Mark | None, ...], first: int) -> int | None:
    """Before the prose, furniture and captions only: a readout's title may look like furniture."""
    head = range(min(first, len(texts)))
    for at in head:
        if single("forms", "bare_document").fullmatch(texts[at]):
            return at
    for at in head:
        mark = marks[at]
        if mark and mark.rule in ("furniture", "author alone") and _could_name(texts[at]):
            return at if at == 0 and word_count(texts[at]) >= 5 else None
        if mark and mark.rule == "people posing" and all(marks[:at]):
            return at
        if mark is None and word_count(texts[at]) == 1 and texts[at].isalpha() and at == 0:
            return None if is_section(texts[at]) else at
    return None


def _could_name(text: str) -> bool:
    return is_headline(text)


def _closed_title(texts: tuple[str, ...], marks: tuple[Mark | None, ...], first: int) -> int | None:
    """A first line closed by a full stop is a title if the story proper opens beneath it."""
    if first >= len(texts) - 1 or any(marks[at] is None for at in range(first)):
        return None
    text = texts[first]
    if not ends_sentence(text) and word_count(text) <= 32 and _opens(texts, marks, first + 1):
        return first if not dateline_of(text) else None
    if word_count(text) > _LONGEST_CLOSED_TITLE or dateline_of(text) or first > 0:
        return None
    return first if _opens(texts, marks, first + 1) else None


def _opens(texts: tuple[str, ...], marks: tuple[Mark | None, ...], at: int) -> bool:
    mark = marks[at]
    return dateline_of(texts[at]) is not None or (mark is not None and mark.kind == "byline")


def is_standfirst(layout: Layout, at: int, *, last: int) -> float | None:
    """The share of a summary above the body that one later paragraph repeats, if it is enough."""
    if at > layout.first and not (at <= layout.first + 2 and layout.is_prose(at)):
        return None
    if layout.has_dateline(at) or at > _DEEPEST_STANDFIRST or layout.first == len(layout.texts):
        return None
    if at < (layout.title or 0) and not layout.is_prose(at):  # a letterhead, whose names recur
        return None
    share = share_below(layout, at, last=last)
    dateline_follows = any(
        layout.has_dateline(below) for below in range(at + 1, min(at + 8, last + 1))
    )
    needed = _REPEATED_BEFORE_DATELINE if dateline_follows else _REPEATED
    return share if len(words_of(layout.texts[at])) >= 5 and share >= needed else None


def share_below(layout: Layout, at: int, *, last: int) -> float:
    """The greatest share of a unit's words that one later paragraph of the story repeats."""
    told = words_of(layout.texts[at])
    below = (place for place in range(at + 1, last + 1) if layout.is_prose(place))
    return max((share_repeated(told, words_of(layout.texts[at])) for at in below), default=0.0)
