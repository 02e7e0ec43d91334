"""Lines that tell who wrote a story: names, what they are, where they write from."""

import re

from servanda.article.dates import dates_in, without_dates
from servanda.article.knowledge import single, words
from servanda.article.outlets import outlet_named
from servanda.article.shape import ends_sentence, is_listed, is_names, is_prose, word_count
from servanda.parties import gazetteer

_LEAD = re.compile(
    r"^(?:(?:story|report|words|text|reporting|analysis|written|from)\b ?)?(?:by|from)?:? ", re.I
)
_PARTS = re.compile(r"\s*(?:[,;|/·&•]|\s[–—-]\s|\band\b|\bwith\b)\s*")
_FROM = re.compile(r"^(?P<who>.+?) (?:in|at|from) (?P<place>[A-ZÀ-Ỹ].{2,40})$")
_BY = re.compile(
    r"^(?:(?:an? )?(?:interview|report|story|text|words|analysis|commentary|comment|opinion|column|"
    r"essay|dispatch|article|profile|feature)s? |"
    r"(?:interviewed|reported|written|told|compiled|prepared) )?"
    r"by:?\s+(?P<the>the\s+)?(?P<name>(?![\d])\S+(?:\s+\S+){0,11})$",
    re.IGNORECASE,
)
_HONOURED = re.compile(
    r"(?:rt|right|hon(?:ou?rable)?|his|her|president|prime|foreign|deputy|vice|minister|ambassador|high|speaker|"
    r"secretary|chair|senator|editor|editorial|secretary-general|governor|mayor|professor)\b",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_RELEASE = 24, 5
_ISSUE = re.compile(r"\b(?:no|nr|vol|issue|number|edition)\b\.?\s*\d[\d/.-]*", re.IGNORECASE)
#: Words for what is published, beside a paper's name.
_PUBLICATION = re.compile(
    r"\b(?:daily|weekly|monthly|fortnightly|bulletin|newsletter|edition|version|release|field|party|press|"
    r"review|journal|organ|digest|english|note|news|paper|issue|volume|circular|situation|report|update)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Dame)\.? )?[A-ZÀ-Ỹ][\w’'.-]*"
    r"(?: (?:[A-ZÀ-Ỹ][\w’'.-]*|de|da|del|della|di|van|von|der|den|bin|bint|ibn|al|el|la|le|y)){1,4}"
)


def is_author(text: str) -> bool:
    """Whether a line says by whom the story is: `By Jane Roe`; no "By the Sea, Ministers Meet"."""
    match = _BY.match(text)
    if not match or ends_sentence(text) or text.endswith((":", ",")):
        return False
    if match["the"] and not _HONOURED.match(match["name"]):  # "By the Sea, Ministers ..."
        return False
    named = [word for word in match["name"].split() if word[0].isupper() or not word[0].isalpha()]
    first = match["name"].split()[0]
    return first[0].isupper() and len(named) >= 0.6 * len(match["name"].split())


def is_writers(text: str) -> bool:
    """Whether a line beneath a headline tells who wrote the story and no more.

    `Jane Roe in Valletta and John Doe, Diplomatic Editor`; `From our own correspondent`.
    """
    if word_count(text) > _LONGEST or is_prose(text) or is_listed(text) or text.endswith(":"):
        return False
    bare = _LEAD.sub("", without_dates(text) if dates_in(text) else text).strip(" .,;|–—-()")
    parts = [part.strip(" .()") for part in _PARTS.split(bare) if part.strip(" .()")]
    told = [_is_role(part) or is_sender(part) for part in parts]
    placed = any(_FROM.fullmatch(part) for part in parts)
    named = [_is_name(part) or sure for part, sure in zip(parts, told, strict=True)]
    led = _LEAD.match(text) is not None
    names = [part for part in parts if _is_name(part)]
    whole = [name or _is_place(part) for name, part in zip(named, parts, strict=True)]
    return bool(parts) and all(whole) and (any(told) or ((placed or led) and bool(names)))


def _is_role(part: str) -> bool:
    return single("furniture", "roles").fullmatch(part) is not None


def is_issue(text: str) -> bool:
    """Whether a line names a paper or bulletin with its number or day: `Party Path, no. 87`.

    What is left without number, day and words for publications must be names.
    """
    number = _ISSUE.search(text) is not None
    dated = any(date.has_day for date in dates_in(text))
    if not (number or dated) or word_count(text) > _LONGEST or is_prose(text):
        return False
    left = _PUBLICATION.sub(" ", without_dates(_ISSUE.sub(" ", text)))
    if re.match(r"\d", text) and not dated:
        return False
    return is_names(re.sub(r"[\d()\[\]|/·,;:–—-]", " ", left)) or not re.search(r"\w", left)


def is_release_of(text: str) -> bool:
    """Whether a few words name a house and what it gives out: `Riigikogu press release`."""
    left = _PUBLICATION.sub(" ", text).strip()
    short = word_count(text) <= _LONGEST_RELEASE and left != text
    return short and bool(left) and is_names(left) and text[0].isupper()


def is_dignitary(text: str) -> bool:
    """Whether a line is a dignitary's name with his honours: `Hon Jane Roe`."""
    return single("furniture", "letterhead_name").fullmatch(text.strip()) is not None


def is_sender(part: str) -> bool:
    """An agency, known or called so by the last of its words: `Gulf Coast News Service`."""
    agency = single("furniture", "agency_names").fullmatch(part) is not None
    return agency or outlet_named(part) is not None


def _is_name(part: str) -> bool:
    """A person's name, also with the place where he writes; of a state no more than the place."""
    placed = _FROM.fullmatch(part)
    name = placed["who"] if placed else part
    if _is_role(name):
        return True
    known = _NAME.fullmatch(name) is not None and not gazetteer().find(name)
    return known and not any(
        word.casefold() in words("furniture", "no_names") for word in name.split()
    )


def _is_place(part: str) -> bool:
    return any(mention.end == len(part) for mention in gazetteer().find(part))
