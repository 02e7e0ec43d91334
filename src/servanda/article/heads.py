"""What stands above the story: titles, decks, letterheads, bylines."""

import re

from servanda.article.bylines import is_dignitary, is_issue, is_release_of, is_sender, is_writers
from servanda.article.dateline import dateline_of
from servanda.article.knowledge import single, words
from servanda.article.layout import share_below
from servanda.article.letterheads import is_letterhead
from servanda.article.offices import is_unit_line, state_named
from servanda.article.outlets import masthead_of
from servanda.article.recognise import is_section, site_owner
from servanda.article.shape import (
    ends_sentence,
    is_article_head,
    is_bullet,
    is_listed,
    is_names,
    is_numbered_head,
    section_number,
    word_count,
)
from servanda.article.story import Decided, Story
from servanda.parties import state_of_place

_FROM = re.compile(r"from:? (?P<name>[^,:]+)(?:,[^,]+){0,2}", re.IGNORECASE)
_LONGEST_DECK = 6
_DEEPEST_LABEL = 4
_LONGEST_SANDWICHED = 45
_REPEATED_IN_PART = 0.4
_FEWEST_DECK_WORDS = 6


def title(story: Story, at: int) -> Decided | None:
    """The headline; beneath a bare "Communiqué" the line that says of which meeting too."""
    found = story.layout.title
    if found is None or at > story.layout.first:
        return None
    if at == found or story.texts[at].casefold() == story.texts[found].casefold():
        return "title", "headline above the story"
    if at == found + 1 and _goes_on(story, at):
        return "title", "headline goes on"
    bare = single("forms", "bare_joint").fullmatch(story.texts[found]) is not None
    if bare and at == found + 1 and story.layout.is_headline(at) and not _above_date(story, at):
        return "title", "what the document above is of"
    return None


def _goes_on(story: Story, at: int) -> bool:
    """A line close under the headline that opens with a small word: "on the Visit of ..."."""
    first = story.texts[at].split(maxsplit=1)[0]
    if first not in words("furniture", "title_joins") or ends_sentence(story.texts[at]):
        return False
    if story.layout.units[at].touches and story.layout.is_headline(at):
        return True
    above = story.texts[at - 1]
    document = single("forms", "document_alone").fullmatch(above) is not None
    return document and story.rule(at) is None and not dateline_of(story.texts[at])


def deck(story: Story, at: int) -> Decided | None:
    """Bulleted lines between the headline and the story, none closed: its summary."""
    found = story.layout.title
    if found is None or not found < at < story.layout.first or not _in_deck(story, at):
        return None
    run = [at]
    while _in_deck(story, run[0] - 1):
        run.insert(0, run[0] - 1)
    while _in_deck(story, run[-1] + 1):
        run.append(run[-1] + 1)
    if not 2 <= len(run) <= _LONGEST_DECK or story.layout.first == len(story.texts):
        return None
    return "standfirst", "bulleted lines above the story"


def _in_deck(story: Story, at: int) -> bool:
    if not 0 <= at < story.layout.first:
        return False
    return is_bullet(story.texts[at]) and not ends_sentence(story.texts[at])


def place(story: Story, at: int) -> Decided | None:
    """A place on the line above the date, both above the story."""
    above = at < story.layout.first and at != story.layout.title
    if above and story.layout.marks[at] is None and _above_date(story, at):
        return "byline", "place above a date"
    return None


def _above_date(story: Story, at: int) -> bool:
    below, text = at + 1, story.texts[at]
    if below >= len(story.texts):
        return False
    apart = not story.layout.units[below].touches
    if apart and state_of_place(text.partition(",")[0]) is None:
        return False
    dated = story.rule(below) == "date alone"
    return dated and is_names(text) and "," in text and word_count(text) <= 6


def sandwiched(story: Story, at: int) -> Decided | None:
    """One paragraph between headline and byline, told again in part below."""
    found, below = story.layout.title, at + 1
    if found is None or at != found + 1 or not story.layout.is_prose(at):
        return None
    text = story.texts[at]
    if story.mark_kind(below) != "byline" or word_count(text) > _LONGEST_SANDWICHED:
        return None
    share = share_below(story.layout, at, last=story.tail.last)
    if (
        share < _REPEATED_IN_PART
        or dateline_of(text)
        or not story.layout.is_prose(_beyond(story, below))
    ):
        return None
    return "standfirst", f"between headline and byline, {share:.0%} of it stands again"


def _beyond(story: Story, at: int) -> int:
    while story.mark_kind(at) in ("byline", "caption", "other"):
        at += 1
    return at


def head(story: Story, at: int) -> Decided | None:
    """What stands above the story and is neither title nor prose."""
    if _is_joint_with(story, at):
        return "byline", "whose joint text it is"
    if at >= story.layout.first or story.layout.is_prose(at):
        return None
    if _beneath_byline(story, at):
        return "byline", "place or office beneath a byline"
    found = story.layout.title
    if found is None or at < found or is_section(story.texts[at]):
        return _above_title(story, at)
    if _first_section(story, at):
        return "heading", "title of the first section"
    if story.texts[at].endswith((",", ":")):
        return None
    return _beneath_title(story.texts[at])


def _is_joint_with(story: Story, at: int) -> bool:
    """Beneath the headline, above the story: "(Joint statement by the Minister of ...)"."""
    found = story.layout.title
    if found is None or not found < at <= found + _DEEPEST_LABEL:
        return False
    return (
        at <= story.layout.first
        and single("furniture", "joint_with").fullmatch(story.texts[at]) is not None
    )


def _first_section(story: Story, at: int) -> bool:
    """A numbered title right above the first paragraph, which bears no such number."""
    text = story.texts[at]
    if at + 1 == story.layout.first and is_article_head(text):
        return True
    if at + 1 != story.layout.first or not section_number(text) or not is_numbered_head(text):
        return False
    return at + 1 < len(story.texts) and section_number(story.texts[at + 1]) != section_number(text)


def _above_title(story: Story, at: int) -> Decided:
    if story.layout.title is not None:
        if is_letterhead(story.texts, at):
            return "byline", "letterhead"
        if state_named(story.texts[at]) and at and is_letterhead(story.texts, at - 1):
            return "byline", "state beneath an office"
        if masthead_of(story.texts[at]) and not site_owner(story.texts[at]):
            return "byline", "newspaper's name"
        if any(told(story.texts[at]) for told in (is_sender, is_dignitary, is_issue)):
            return "byline", "who sends the story"
    return "other", "above the story"


def _beneath_title(text: str) -> Decided | None:
    if single("furniture", "salutations").fullmatch(text) or is_listed(text):
        return None
    if _is_name(text) or _is_from(text) or is_writers(text):
        return "byline", "a name beneath the headline"
    if is_issue(text) or is_release_of(text):
        return "byline", "number or day of the issue"
    if is_unit_line(text) or (
        single("furniture", "letterhead_office").match(text) and is_names(text)
    ):
        return "byline", "an office beneath the headline"
    if word_count(text) >= _FEWEST_DECK_WORDS:
        return "standfirst", "second headline"
    return "heading", "second headline"


def _is_from(text: str) -> bool:
    match = _FROM.fullmatch(text)
    return match is not None and is_names(text) and 2 <= len(match["name"].split()) <= 5


def _is_name(text: str) -> bool:
    """Two or three capitalised words: beneath a headline an author, not a second headline."""
    names = text.split()
    return 2 <= len(names) <= 3 and all(name[0].isupper() and name[-1].isalpha() for name in names)


def _beneath_byline(story: Story, at: int) -> bool:
    """A few names that stand close under a byline are part of it: a place, an office."""
    if at == 0 or not story.layout.units[at].touches or at == story.layout.title:
        return False
    names = story.texts[at].split()
    small = words("furniture", "name_particles")
    plain = [name for name in names if not name[0].isupper() and name not in small]
    if single("furniture", "letterhead_more").fullmatch(story.texts[at]):
        return is_letterhead(story.texts, at - 1) or story.mark_kind(at - 1) == "byline"
    return story.mark_kind(at - 1) == "byline" and len(names) <= 5 and not plain
