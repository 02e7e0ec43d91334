"""What a line is on its own showing, wherever it stands: one table of named rules."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from servanda.article.bylines import is_author
from servanda.article.dateline import credited, dateline_of
from servanda.article.dates import dates_in, without_dates
from servanda.article.knowledge import anywhere, single, whole, words
from servanda.article.offices import is_office_line
from servanda.article.outlets import Outlet, masthead_of, outlet_named
from servanda.article.shape import (
    ends_sentence,
    is_bullet,
    is_names,
    is_prose,
    section_number,
    word_count,
)
from servanda.model.codes import BlockKind
from servanda.parties import state_of_place

_LONGEST_FURNITURE = 30
_LONGEST_TOOL = 6
_LONGEST_CAPTION = 80
_CREDIT_REACH = 160
_EDITOR = re.compile(r"\b(?:editor|author)s?\s*[:：]\s*[\w.’' -]{2,40}", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_SOURCE_LABEL = re.compile(r"^\(?\s*(?:sources?|from|via)\b\s*[:：]?\s*", re.IGNORECASE)
_FULL_OFFICE = re.compile(r"(?:the )?(?:ministry|department) (?:of|for)\b\D+$", re.IGNORECASE)
_MARKS = re.compile(r"[|/,·(){}\[\]]|\s[-–—]+\s")
_TOKEN = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_SECTION_PARTS = re.compile(r"\s*(?:[-–—&/|,>+]|\band\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line shows itself to be, by which rule."""

    kind: BlockKind
    rule: str


def recognised(text: str) -> Mark | None:
    """The first rule of the table that knows this line; None for what may be title or prose."""
    for rule, kind, fits in RULES:
        if fits(text):
            return Mark(kind, rule)
    return None


def _is_image_file(text: str) -> bool:
    return single("captions", "files").fullmatch(text) is not None


def _has_credit(text: str) -> bool:
    if not _short_caption(text):
        return False
    return (
        anywhere("captions", "credits").search(text, max(0, len(text) - _CREDIT_REACH)) is not None
    )


def _opens_as_caption(text: str) -> bool:
    return _short_caption(text) and whole("captions", "openings").fullmatch(text) is not None


def _tells_positions(text: str) -> bool:
    return _short_caption(text) and single("captions", "positions").search(text) is not None


def _poses(text: str) -> bool:
    told = single("captions", "poses").search(text) is not None
    open_ = ends_sentence(text) or text.endswith((",", ";", ":"))
    return told and not open_ and 6 <= word_count(text) <= 50


def _short_caption(text: str) -> bool:
    if text.casefold().startswith(("copyright", "(c) ")):  # no "(centre)"
        return False
    return word_count(text) <= _LONGEST_CAPTION and dateline_of(text) is None


def _is_end_mark(text: str) -> bool:
    return whole("furniture", "end_marks").fullmatch(text) is not None


def _is_signatures(text: str) -> bool:
    """Place and date of a document's signing, or for whom a signatory signs."""
    return whole("furniture", "signatures").fullmatch(text) is not None


def _is_attribution(text: str) -> bool:
    return single("furniture", "attribution").fullmatch(text) is not None


def _is_agency(text: str) -> bool:
    full = is_office_line(text) and _FULL_OFFICE.match(text) is not None
    if word_count(text) > (12 if full else 8) or is_prose(text):
        return False
    bare = without_label(text)
    listed = outlet_named(bare) if is_bullet(text) else None
    if listed and listed.office:  # a member of a list, not who signs
        return False
    if outlet_named(bare) is not None or is_office_line(bare) or with_place(bare):
        return True
    if bare != text and site_owner(bare):
        return True
    parts = [part.strip() for part in re.split(r"[/|,·–—-]|\band\b", bare) if part.strip()]
    sections = any(map(is_section, parts))
    named = [
        outlet_named(part) or beside_section(part) or (masthead_of(part) if sections else None)
        for part in parts
    ]
    return any(named) and all(
        name or is_section(part) for name, part in zip(named, parts, strict=True)
    )


def without_label(text: str) -> str:
    """A line without "Source:", "From" and the like before its name."""
    return _SOURCE_LABEL.sub("", text).strip(" ()")


def with_place(text: str) -> Outlet | None:
    """The outlet of a line such as `Press Trust of India Islamabad`: its name, then a place."""
    words_ = text.split()
    for cut in range(len(words_) - 1, 0, -1):
        name = " ".join(words_[:cut])
        outlet = outlet_named(name) if cut > 1 or name.isupper() else None
        if outlet:
            rest = " ".join(words_[cut:]).strip(" ,-–")
            return outlet if is_names(rest) and state_of_place(rest) else None
    return None


def site_owner(text: str) -> str | None:
    """Whose official site a line such as `President of X: Official web-site` names."""
    match = single("furniture", "site").fullmatch(text.strip(" ()"))
    return next(filter(None, match.groups()), None) if match else None


def _is_site(text: str) -> bool:
    return site_owner(text) is not None


def is_place_and_date(text: str) -> bool:
    """Whether a line holds a place and a date and no more, as beneath a document."""
    left = without_dates(text).strip(" ,.:;-–—()[]")
    labelled = any(word.casefold() in _fillers() for word in _TOKEN.findall(left))
    return bool(left) and not labelled and is_names(left) and outlet_named(left) is None


def beside_section(text: str) -> Outlet | None:
    """The outlet of a line such as `Anadolu Agency WORLD`."""
    before, _, last = text.strip().rpartition(" ")
    return outlet_named(before) if before and is_section(last) else None


def _is_clock(text: str) -> bool:
    return single("furniture", "clock").fullmatch(text) is not None


def is_copyright(text: str) -> bool:
    """Whether a line says no more than whose right the text is."""
    return word_count(text) <= 8 and single("furniture", "copyright").fullmatch(text) is not None


def _is_staff(text: str) -> bool:
    names = single("furniture", "staff").fullmatch(text)
    return names is not None and is_names(text.partition(":")[2].strip("() ."))


def _is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text.strip("()[] ")) is not None


def _is_dated(text: str) -> bool:
    """A line with a date in which nothing else is said: places, names of outlets, labels."""
    plain = single("dates", "hijri").sub(" ", text)
    if not dates_in(text):  # a day of another calendar, with or without the hour
        return plain != text and _is_clock(plain.strip(" ,.-–") or "00:00")
    if word_count(text) > 24:
        return False
    left = _EDITOR.sub(" ", without_dates(plain))
    left = " ".join(part for part in _MARKS.split(left) if not outlet_named(part))
    said = [word for word in _TOKEN.findall(left) if word.casefold() not in _fillers()]
    if not said:
        return True
    by_name = re.match(r"\s*by\b", text, re.IGNORECASE) is not None
    labelled = any(text.casefold().startswith(label) for label in _labels())
    if section_number(text):  # a section's title that names its day
        return False
    if len(said) <= 3 and single("dates", "label_first").match(text):
        return True
    exact = any(date.has_day for date in dates_in(text))
    limit = 6 if by_name or labelled else 3
    return exact and len(said) <= limit and all(word[0].isupper() for word in said)


def _fillers() -> frozenset[str]:
    split = [word for label in _labels() for word in label.split()]
    return frozenset((*words("dates", "filler"), *split))


def _labels() -> tuple[str, ...]:
    return (*words("dates", "published"), *words("dates", "updated"))


def _is_dated_label(text: str) -> bool:
    """`Published:` or `Updated` standing alone, its date on the next line."""
    bare = single("furniture", "clock").sub("", text.casefold())
    return bare.strip(" :.|,-–") in _labels()


def _points_elsewhere(text: str) -> bool:
    return (
        word_count(text) <= 40
        and whole("furniture", "related_inline").fullmatch(text.lstrip("•*·▪◦- ")) is not None
    )


def _is_furniture(text: str) -> bool:
    if word_count(text) > _LONGEST_FURNITURE:
        return False
    known = whole("furniture", "other")
    parts = [part.strip() for part in text.split("|")]
    tools = [part for part in parts if word_count(part) <= _LONGEST_TOOL and known.fullmatch(part)]
    several = len(parts) > 2 and len(tools) > 1
    return several or any(known.fullmatch(line) for line in (text, text.rstrip(" !.:")))


def starts_related(text: str) -> bool:
    """Whether a line announces other stories."""
    return (
        word_count(text) <= 10 and whole("furniture", "related_start").fullmatch(text) is not None
    )


def is_section(text: str) -> bool:
    """Whether a line is the name of a part of a newspaper, alone or with others."""
    parts = [part for part in _SECTION_PARTS.split(text) if part]
    known = words("furniture", "sections")
    return 0 < len(parts) <= 4 and all(part.casefold() in known for part in parts)


def closes_story(text: str) -> bool:
    """Whether a paragraph carries the mark that ends a story, or its agency after a dash."""
    return has_final_mark(text) or closing(text) is not None


def has_final_mark(text: str) -> bool:
    """Whether a paragraph carries a mark that nothing but the end of a story carries."""
    return anywhere("furniture", "final_marks").search(text) is not None


def is_story_prose(text: str) -> bool:
    """Whether a line can be a paragraph of the story, its closing mark included."""
    if is_prose(text) or dateline_of(text) is not None:
        return True
    return word_count(text) >= 4 and closes_story(text)


def closing(text: str) -> str | None:
    """The agency that signs at the end of a paragraph: `... next year. - VNS`."""
    match = re.search(
        r"(?:[.!?”\"’)/]\s*[—–-]{1,3}\s*|[.!?”\"’]\s*[(/]\s*)([\w./&’' -]{2,40}?)[)/]?\.?$", text
    )
    return match[1] if match and credited(match[1]) else None


#: The order matters: the first rule that fits decides.
RULES: tuple[tuple[str, BlockKind, Callable[[str], bool]], ...] = (
    ("image file", "caption", _is_image_file),
    ("caption's opening", "caption", _opens_as_caption),
    ("signatures", "signoff", _is_signatures),
    ("official site", "other", _is_site),
    ("agency alone", "byline", _is_agency),
    ("date alone", "byline", _is_dated),
    ("label of a date", "byline", _is_dated_label),
    ("author alone", "byline", is_author),
    ("staff", "byline", _is_staff),
    ("clock alone", "byline", _is_clock),
    ("end mark", "signoff", _is_end_mark),
    ("attribution", "byline", _is_attribution),
    ("address of an author", "byline", _is_email),
    ("points elsewhere", "related", _points_elsewhere),
    ("copyright", "other", is_copyright),
    ("picture's credit", "caption", _has_credit),
    ("who stands where", "caption", _tells_positions),
    ("people posing", "caption", _poses),
    ("furniture", "other", _is_furniture),
)
