"""How a story is signed: names, places, dates and documents' signatures at its end."""

import re

from servanda.article.dates import without_dates
from servanda.article.knowledge import single, words
from servanda.article.offices import is_holder_line, is_unit_line
from servanda.article.recognise import is_place_and_date, is_section, without_label
from servanda.article.shape import ends_sentence, is_listed, is_names
from servanda.article.story import FEW_WORDS, Decided, Story

#: Figures alone, fewer than a year's, number a page.
_YEAR = 4
_ADDRESS_PARTS = 4


def signed(story: Story, at: int) -> Decided | None:
    """Place and date beneath the story, an author's address, who signed beneath "Done at"."""
    if at <= story.layout.first or at < story.last_prose:
        return None
    if _beneath_mark(story, at):
        return "signoff", "beneath a closing mark"
    if _office_signs(story, at):
        if _is_address(story.texts[at]):
            return "other", "office's address"
        return "signoff", "office at the end"
    if _above_date(story, at):
        return "signoff", "place of the office that signs, above the date"
    if _beneath_office(story, at):
        return "other", "office's address"
    if at in story.tail.related:
        return None
    if _agency_closes(story, at):
        return "signoff", "the story's agency, and when"
    if single("furniture", "slogans").fullmatch(story.texts[at]):
        return "signoff", "words with which it closes"
    return _by_place_or_maker(story, at)


def _by_place_or_maker(story: Story, at: int) -> Decided | None:
    """Signatories beneath "Done at", staff, addresses, place and date."""
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


def _agency_closes(story: Story, at: int) -> bool:
    """The dateline's agency with the time, initials or number of the story."""
    text = story.texts[at]
    if not story.agency or not text.casefold().startswith(story.agency.casefold()):
        return False
    rest = text[len(story.agency) :].strip(" /|,-–")
    left = re.findall(r"\w+", without_dates(rest))
    return all(word.casefold() in words("dates", "filler") for word in left) or _is_code(rest)


def _is_code(text: str) -> bool:
    return (
        re.fullmatch(r"(?:[a-z]{1,4}\b[/ ]?|\d{2,6}\b[/ ]?|GMT\b|[A-Z]{2,4}/){1,5}", text)
        is not None
    )


def own_line(story: Story, at: int) -> Decided | None:
    """What the story's agency says of itself beneath it: its name, a dash, some words."""
    text = story.texts[at]
    if at <= story.layout.first or at != len(story.texts) - 1:
        return None
    if text.isdecimal() and len(text) < _YEAR and story.layout.marks[at] is None:
        return "other", "number of a page"
    if not story.agency:
        return None
    opens = re.match(rf"{re.escape(story.agency)}\s?(?:[-–—:|]+)\s", text)
    return ("other", "the agency on itself") if opens and not ends_sentence(text) else None


def _office_signs(story: Story, at: int) -> bool:
    """A department's name, or a source, below the last paragraph with no other story between."""
    if at <= story.last_prose or not _only_signs(story, at):
        return False
    return _signs(story.texts[at])


def _is_address(text: str) -> bool:
    """Whether a department's line goes on to the street and the town."""
    parts = [part for part in text.split(",") if part.strip()]
    return len(parts) >= _ADDRESS_PARTS or _with_street(text)


def _beneath_office(story: Story, at: int) -> bool:
    """Lines close under the office that signs, down to a blank line: where it is to be found."""
    low = at
    while story.layout.units[low].touches and low - 1 > story.last_prose:
        low -= 1
        if _office_signs(story, low):
            return low < at and story.layout.marks[at] is None
    return False


def _above_date(story: Story, at: int) -> bool:
    """A few names beneath the story right above its date."""
    below = story.rule(at + 1) == "date alone" and at > story.last_prose
    return below and is_place_line(story, at) and story.mark_kind(at - 1) in ("byline", "signoff")


def _signs(text: str) -> bool:
    if _with_street(text):
        return True
    return (
        is_unit_line(without_label(text))
        or single("furniture", "sources").fullmatch(text) is not None
    )


def _with_street(text: str) -> bool:
    """A department's name with its street and number behind a dash or comma."""
    head, dash, rest = text.partition(" - ")
    numbered = re.search(r"\d", rest) is not None and not ends_sentence(text)
    return bool(dash) and numbered and is_unit_line(without_label(head))


def _only_signs(story: Story, at: int) -> bool:
    """Whether all between the last paragraph and here signs the story too."""
    return all(
        story.mark_kind(above) in ("signoff", "byline", "other") or _signs(story.texts[above])
        for above in range(story.last_prose + 1, at)
    )


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
    initial = re.match(r"[A-Z]\. ?[A-ZÀ-Ỹ][\w’'-]+(?: ?[/&] ?|$)", text) is not None
    if story.layout.marks[at] is not None or is_section(text):
        return False
    if is_listed(text) and not initial:
        return False
    return is_names(text) and len(text.split()) <= FEW_WORDS and text[-1] not in ".!?:;,"


def last_names(story: Story, at: int) -> Decided | None:
    """A few capitalised words alone at the very end sign the story."""
    if at <= story.layout.first:
        return None
    alone = at > story.last_prose and story.layout.marks[at] is None
    if alone and (_holds_office(story.texts[at]) or _above_office(story, at)):
        return "signoff", "who signed, and in which office"
    if alone and (_several_sign(story.texts[at]) or is_initials(story.texts[at])):
        return "signoff", "who signed"
    if at <= story.last_full or not is_place_line(story, at):
        return None
    return "signoff", "names alone at the end"


def _holds_office(text: str) -> bool:
    """Beneath the story the office of who signed: `President of the Republic of Namibia`."""
    office = single("furniture", "letterhead_office").match(text) is not None
    return is_names(text) and not ends_sentence(text) and (office or is_holder_line(text))


def _above_office(story: Story, at: int) -> bool:
    """A name right above the office of who signed."""
    below = at + 1 < len(story.texts) and _holds_office(story.texts[at + 1])
    return below and is_place_line(story, at)


def _several_sign(text: str) -> bool:
    """Two names or more on one line, a dash or stroke between: both sign."""
    names = [name.strip() for name in re.split(r"\s+[-–—/|]\s+|\s*;\s*|\t|\s{3,}", text)]
    told = [len(name.split()) in range(2, 7) and is_names(name) for name in names]
    return len(names) >= 2 and all(told) and not ends_sentence(text)


def is_initials(text: str) -> bool:
    """Who wrote the story, by initials alone: `J.R.`, `(M.Kh.)`."""
    return re.fullmatch(r"[\[(]?(?:[A-ZÀ-Ỹ][a-z]{0,2}\.\s?){2,3}[\])]?", text) is not None
