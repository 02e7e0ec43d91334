"""Who is first met as "Chad's new minister" and named only later, where the same two meet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft, PersonMention
from servanda.reading.people.names import after_honorifics
from servanda.reading.people.offices import OfficeMention
from servanda.reading.people.roster import Found
from servanda.reading.people.stretch import Hit, Stretch, clean_name

_MEETS = (
    r"(?:met(?:\s+with)?|meets|meeting(?:\s+with)?|talks?\s+(?:(?:on|in|this|last|here)\s+(?:\w+\s+)?|\w+day\s+|today\s+|yesterday\s+)?with|negotiations?\s+(?:in\s+[^,.;]{0,40}\s)?with|spoke\s+(?:\w+\s+){0,3}?with|"
    r"congratulated|hosted|received|welcomed|telephoned)"
)
#: "... held talks with Chad's new minister": the office is of whom somebody met.
MET = re.compile(rf"\b{_MEETS}\s+(?:[^,.;\n]{{0,40}}\s)?$")
_MEETS_NAME = re.compile(rf"\b{_MEETS}\s+(?=\S)")
_REACH = 90


@dataclass(frozen=True, slots=True)
class Unnamed:
    """An office of `country` that nobody is named beside; `at` counts code points of the text."""

    title: str
    country: PartyCode
    at: int
    office: OfficeMention


def unnamed_offices(offices: Sequence[tuple[OfficeMention, int]]) -> list[Unnamed]:
    """Offices in the singular that tell their country; each with the offset of its stretch."""
    return [
        Unnamed(office.title, office.country, office.lead + offset, office)
        for office, offset in offices if office.country and not office.several
    ]  # fmt: skip


def met(text: str, unnamed: Unnamed) -> bool:
    """Whether the office is of somebody met."""
    return MET.search(text, max(0, unnamed.at - _REACH), unnamed.at) is not None


def named_later(
    draft: Draft,
    stretches: Sequence[Stretch],
    found: Sequence[Found],
    named: Sequence[PersonMention],
    unnamed: Sequence[Unnamed],
) -> Iterator[tuple[Stretch, Hit]]:
    """Names of nobody known whom a known person meets, if one office only was met before."""
    text = draft.article.text
    open_ = [u for u in unnamed if met(text, u) and not u.office.former]
    titles = {(u.title.lower(), u.country) for u in open_}
    if len(titles) != 1 or any(p.party == open_[0].country for p in found):
        return
    for stretch in stretches:
        for _, start, end in met_names(stretch):
            at = stretch.offset + start
            known = any(m.start < stretch.offset + end and m.end > at for m in named)
            subject = any(at - _REACH < m.end < at for m in named)
            if at > open_[0].at and not known and subject:
                yield stretch, Hit(start, end, (open_[0].office,), open_[0].country)
                return


def met_names(stretch: Stretch) -> Iterator[tuple[int, int, int]]:
    """Where somebody is met, and the full name that follows: "met with Idriss Saleh"."""
    for match in _MEETS_NAME.finditer(stretch.text):
        at = after_honorifics(stretch.text, match.end())
        name = clean_name(stretch, at, beside=False)
        if name and len(stretch.text[name[0] : name[1]].split()) > 1:
            yield match.start(), *name
