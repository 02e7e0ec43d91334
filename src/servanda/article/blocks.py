"""The kind of every line: one ordered table of rules over the page's layout."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from servanda.article import endings, heads
from servanda.article.knowledge import single
from servanda.article.layout import is_standfirst, layout_of
from servanda.article.lines import lines_of, units_of
from servanda.article.recognise import is_section, is_story_prose, starts_related
from servanda.article.shape import (
    ends_sentence,
    is_article_head,
    is_crosshead,
    is_listed,
    is_prose,
    is_spoken,
    section_number,
    word_count,
)
from servanda.article.story import Decided, Story
from servanda.article.tail import tail_of
from servanda.model.article import Block
from servanda.model.codes import BlockKind
from servanda.model.reason import Reason

#: A journalist's question under his paper's name: "The Harbour Wire: Any comment on the dam?"
_ASKED = re.compile(r"[A-ZÀ-Ỹ][\w’'. &-]{1,40}: [^:]+\?")
_PICTURE_NUMBER = re.compile(r"\s*[-–—]?\s*(?:\d{1,2}|photo \d{1,2}|ảnh \d{1,2})$", re.IGNORECASE)


Rule = Callable[[Story, int], Decided | None]


@dataclass(frozen=True, slots=True)
class Judged:
    """One line's block with the unit it is part of and why it has its kind."""

    block: Block
    text: str
    reason: Reason


def blocks_of(text: str) -> tuple[Judged, ...]:
    """One block per non-blank line of `text`, in order, each with its reason."""
    layout = layout_of(units_of(lines_of(text)))
    story = Story(layout, tail_of(layout))
    judged = []
    for at, unit in enumerate(layout.units):
        kind, reason = _decide(story, at)
        judged += [
            Judged(Block(line.start, line.end, kind), layout.texts[at], reason)
            for line in unit.lines
        ]
    return tuple(judged)


def _decide(story: Story, at: int) -> tuple[BlockKind, Reason]:
    for name, rule in RULES:
        decided = rule(story, at)
        if decided:
            return decided[0], Reason(name, decided[1])
    return "body", Reason("story's own text", "")


def _title_as_caption(story: Story, at: int) -> Decided | None:
    """Some pages name a picture by the title and a number: `Ministers meet in Rome -0`."""
    title = story.layout.title
    if title is None or at <= title:
        return None
    bare = _PICTURE_NUMBER.sub("", story.texts[at])
    repeats = bare == story.texts[title] and story.texts[at] != bare
    return ("caption", "title with a picture's number") if repeats else None


def _outside(story: Story, at: int) -> Decided | None:
    """Below the story's end: furniture stays furniture, the rest is other stories."""
    if at not in story.tail.related:
        return None
    kind = story.mark_kind(at)
    if kind == "other" and not is_section(story.texts[at]):
        return "other", "page furniture"
    if _is_note(story, at):
        return "other", "note to editors"
    if kind == "caption" and _only_captions_below(story, at):
        return "caption", "picture below the story"
    if at == len(story.texts) - 1 and _is_agency(story, at):
        return "signoff", "agency at the foot of the page"
    return "related", story.tail.rule


def _is_agency(story: Story, at: int) -> bool:
    mark = story.layout.marks[at]
    return mark is not None and mark.rule == "agency alone"


def _is_note(story: Story, at: int) -> bool:
    """From "Notes to editors" on, a ministry's page says nothing of the story's own."""
    return story.tail.closed and at >= story.notes


def _only_captions_below(story: Story, at: int) -> bool:
    return at > story.tail.last and story.only_captions_below


def _foot(story: Story, at: int) -> Decided | None:
    """Contacts, tags and the like: the line that opens them and all beneath it."""
    if at >= story.boilerplate and story.mark_kind(at) not in ("signoff", "related"):
        return "other", "what an office says of itself"
    if at < story.foot or story.mark_kind(at) == "signoff":
        return None
    named = story.rule(at) == "agency alone" and story.texts[at - 1].endswith(":")
    if story.mark_kind(at) == "byline" and not named:
        return None
    announced = any(starts_related(text) for text in story.texts[story.foot + 1 : at + 1])
    return None if announced else ("other", "foot of the page")


def _own_mark(story: Story, at: int) -> Decided | None:
    """A line that shows what it is; a byline beneath the story signs it."""
    mark = story.layout.marks[at]
    if mark is None:
        return None
    agency = mark.rule == "agency alone"
    if agency and at > story.layout.first and at >= story.tail.last - 1:
        return "signoff", "agency at the end"
    if mark.kind == "signoff" and at < story.layout.first:
        return "other", mark.rule
    return mark.kind, mark.rule


def _twin_caption(story: Story, at: int) -> Decided | None:
    """Two equal lines in a row, neither of them the title: a picture's text given twice."""
    twins = [near for near in (at - 1, at + 1) if 0 <= near < len(story.texts)]
    if not any(story.texts[near] == story.texts[at] for near in twins):
        return None
    if word_count(story.texts[at]) < 5:
        return None
    if ends_sentence(story.texts[at]) and not _set_apart(story, at):
        return None
    return "caption", "stands twice in a row"


def _set_apart(story: Story, at: int) -> bool:
    """Whether two equal lines stand close together and apart from what is above them."""
    pair = at if at and story.texts[at] == story.texts[at - 1] else at + 1
    units = story.layout.units
    return units[pair].touches and not units[pair - 1].touches


def _under_image(story: Story, at: int) -> Decided | None:
    """The line beneath an image's file name, with no blank line between, is its caption."""
    if at == 0 or not story.layout.units[at].touches:
        return None
    above = story.layout.marks[at - 1]
    under = above is not None and above.rule == "image file"
    return ("caption", "beneath an image file's name") if under else None


def _standfirst(story: Story, at: int) -> Decided | None:
    if story.layout.title is None and not story.layout.has_dateline(at + 1):
        return None
    share = is_standfirst(story.layout, at, last=story.tail.last)
    return ("standfirst", f"{share:.0%} of it stands again below") if share else None


def _heading(story: Story, at: int) -> Decided | None:
    text = story.texts[at]
    if at < story.layout.first or story.layout.is_prose(at) or not is_crosshead(text):
        return None
    if text.endswith(":") and (is_listed(text) or word_count(text) > 6):
        return None
    if single("furniture", "salutations").fullmatch(text) or story.layout.has_dateline(at):
        return None
    if _ASKED.fullmatch(text):
        return None
    below = _next_own(story, at)
    if below is not None and is_article_head(text):
        return "heading", "number of an article"
    if below is None or _opens_list(story, at, below):
        return None
    if _in_list(story, at, below) and not _numbers_otherwise(text, story.texts[below]):
        return None
    return "heading", "short line with text beneath"


def _numbers_otherwise(text: str, below: str) -> bool:
    """Whether a section's number is of another kind than that of the paragraph it heads."""
    own, item = section_number(text), section_number(below)
    return own != "" and item not in ("", own) and is_prose(below)


def _question(story: Story, at: int) -> Decided | None:
    """A question over each section of a memorandum: two of them or more, none asking anybody."""
    return ("heading", "one of several questions") if at in story.questions else None


def _next_own(story: Story, at: int) -> int | None:
    for below in range(at + 1, len(story.texts)):
        if below not in story.tail.related and story.layout.marks[below] is None:
            return below
    return None


def _opens_list(story: Story, at: int, below: int) -> bool:
    """A line that ends in a colon and has short lines beneath announces a list."""
    item = story.texts[below]
    governs = is_listed(item) or item.endswith(";") or item[0].islower()
    return story.texts[at].endswith(":") and (governs or not is_story_prose(item))


def _under_colon(story: Story, at: int) -> bool:
    """Whether lines that close no sentence lead up, none parted from the next, to a colon."""
    low = at
    while low and story.layout.units[low].touches and not ends_sentence(story.texts[low - 1]):
        low -= 1
        if story.texts[low].endswith(":"):
            return not is_spoken(story.texts[low])
    return low > 0 and low < at and story.texts[low - 1].endswith(":")


def _in_list(story: Story, at: int, below: int) -> bool:
    """Items of a list follow each other or a line that ends in a colon."""
    above = story.texts[at - 1] if at else ""
    if above.endswith((":", ";", ",")) and not is_spoken(above):
        return True
    if _under_colon(story, at):
        return True
    numbered = is_listed(story.texts[at])
    alike = is_listed(story.texts[below]) and not is_prose(story.texts[below])
    return numbered and (alike or (is_listed(above) and not is_prose(above)))


#: The order matters: the first rule that fits decides; what no rule claims is body.
RULES: tuple[tuple[str, Rule], ...] = (
    ("title", heads.title),
    ("title as caption", _title_as_caption),
    ("foot of the page", _foot),
    ("signed", endings.signed),
    ("own line", endings.own_line),
    ("other stories", _outside),
    ("own mark", _own_mark),
    ("twin lines", _twin_caption),
    ("under an image", _under_image),
    ("deck", heads.deck),
    ("place above a date", heads.place),
    ("standfirst", _standfirst),
    ("above a byline", heads.sandwiched),
    ("head", heads.head),
    ("signature", endings.last_names),
    ("question", _question),
    ("heading", _heading),
)
