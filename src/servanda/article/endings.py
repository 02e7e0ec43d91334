"""How a story is signed: names, places, dates and documents' signatures at its end."""

from servanda.article.knowledge import single
from servanda.article.recognise import is_place_and_date, is_section
from servanda.article.shape import is_listed, is_names
from servanda.article.story import FEW_WORDS, Decided, Story


def signed(story: Story, at: int) -> Decided | None:
    """Place and date beneath the story, an author's address, who signed beneath "Done at"."""
    if at <= story.layout.first or at < story.last_prose:
        return None
    if _beneath_mark(story, at):
        return "signoff", "beneath a closing mark"
    if at in story.tail.related:
        return None
    if story.signatures < at and story.layout.marks[at] is None and is_names(story.texts[at]):
        return "signoff", "beneath a document's signature"
    if story.rule(at) in ("staff", "clock alone"):
        return "signoff", "who made the story, and when"
    if story.rule(at) == "address of an author":
        return "signoff", "author's address at the end"
    if story.rule(at) != "date alone":
        return None
    if is_place_and_date(story.texts[at]):
        return "signoff", "place and date at the end"
    above = is_place_line(story, at - 1) and at - 1 > story.layout.first
    return ("signoff", "date below a place at the end") if above else None


def is_wire_number(text: str) -> bool:
    """Whether a line is the number under which a wire sends a story."""
    return single("furniture", "wire_number").fullmatch(text) is not None


def _beneath_mark(story: Story, at: int) -> bool:
    """Close under the lines that sign the story: date, wire's number, whose right it is."""
    low = at
    while low > story.layout.first and story.layout.units[low].touches:
        low -= 1
        if story.rule(low) in ("staff", "end mark", "agency alone") and low > story.last_prose:
            return story.rule(at) is not None or is_wire_number(story.texts[at])
        if story.rule(low) is None and not is_wire_number(story.texts[low]):
            return False
    return False


def is_place_line(story: Story, at: int) -> bool:
    """Whether a few names stand alone beneath the story."""
    text = story.texts[at]
    if story.layout.marks[at] is not None or is_section(text) or is_listed(text):
        return False
    return is_names(text) and len(text.split()) <= FEW_WORDS and text[-1] not in ".!?:;,"


def last_names(story: Story, at: int) -> Decided | None:
    """A few capitalised words alone at the very end sign the story."""
    if at <= story.layout.first or at <= story.last_full or not is_place_line(story, at):
        return None
    return "signoff", "names alone at the end"
