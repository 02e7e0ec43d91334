"""Lines that tell who wrote a story: names, what they are, where they write from."""

import re

from servanda.article.dates import dates_in, without_dates
from servanda.article.knowledge import single, words
from servanda.article.outlets import outlet_named
from servanda.article.shape import is_listed, is_prose, word_count
from servanda.parties import gazetteer

_LEAD = re.compile(
    r"^(?:(?:story|report|words|text|reporting|analysis|written|from)\b ?)?(?:by|from)?:? ", re.I
)
_PARTS = re.compile(r"\s*(?:[,;|/·&•]|\s[–—-]\s|\band\b|\bwith\b)\s*")
_FROM = re.compile(r"^(?P<who>.+?) (?:in|at|from) (?P<place>[A-ZÀ-Ỹ].{2,40})$")
_LONGEST = 24
_NAME = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Dame)\.? )?[A-ZÀ-Ỹ][\w’'.-]*"
    r"(?: (?:[A-ZÀ-Ỹ][\w’'.-]*|de|da|del|della|di|van|von|der|den|bin|bint|ibn|al|el|la|le|y)){1,4}"
)


def is_writers(text: str) -> bool:
    """Whether a line beneath a headline tells who wrote the story and no more.

    `Jane Roe in Valletta and John Doe, Diplomatic Editor`; `From our own correspondent`.
    """
    if word_count(text) > _LONGEST or is_prose(text) or is_listed(text) or text.endswith(":"):
        return False
    bare = _LEAD.sub("", without_dates(text) if dates_in(text) else text).strip(" .,;|–—-()")
    parts = [part.strip(" .()") for part in _PARTS.split(bare) if part.strip(" .()")]
    told = [_is_role(part) or _is_sender(part) for part in parts]
    placed = any(_FROM.fullmatch(part) for part in parts)
    named = [_is_name(part) or sure for part, sure in zip(parts, told, strict=True)]
    led = _LEAD.match(text) is not None
    names = [part for part in parts if _is_name(part)]
    whole = [name or _is_place(part) for name, part in zip(named, parts, strict=True)]
    return bool(parts) and all(whole) and (any(told) or ((placed or led) and bool(names)))


def _is_role(part: str) -> bool:
    return single("furniture", "roles").fullmatch(part) is not None


def _is_sender(part: str) -> bool:
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
