"""Which end of a time its words mean: a latest, a first, or the time itself."""

import re

from servanda.reading.facts.date_grammar import Found
from servanda.reading.facts.date_lead import Lead

_MONTH_LENGTH = len("2000-01")
_OPENS = re.compile(r"beginning|start|opening")
_EARLIER = ("before", "well before", "even before", "prior to", "ahead of", "in advance of")
#: The first month of a season.
_FIRST = {"21": "03", "22": "06", "23": "09", "24": "12"}


def ended(found: Found) -> str | None:
    """ "Before 2031 is over", "before the summer ends": the time itself, of a season its end."""
    edtf = found.edtf
    month = {"21": "05", "22": "08", "23": "11"}.get((edtf or "")[5:7])
    return f"{(edtf or '')[:4]}-{month}" if month and len(edtf or "") == _MONTH_LENGTH else edtf


def first_of(found: Found, lead: Lead) -> str | None:
    """The value itself; of "starting from the 2031/2032 school year" the first year."""
    if found.rule == "years" and starts(lead) and found.edtf:
        return found.edtf.partition("/")[0]
    if lead.part == "middle" and found.edtf:
        return _middle(found.edtf)
    if lead.kind == "from" and (found.edtf or "").isdigit() and _OPENS.search(lead.part_words):
        return f"{found.edtf}-01-01"
    return found.edtf


def starts(lead: Lead) -> bool:
    """Whether the words before a time tell its beginning by more than "from"."""
    return lead.kind == "from" and lead.word != "from"


def deadline(found: Found, lead: Lead, *, event: bool = False) -> str | None:
    """The last time that "by" or "before" allows: the end of halves, the middle of mid-June.

    "Before the December summit" lies in December: the time is that of an `event`.
    """
    edtf = found.edtf
    if edtf is None:
        return None
    if "/" in edtf:
        return _of_stretch(edtf, lead, event=event)
    if lead.part == "middle":
        return _middle(edtf)
    if _OPENS.search(lead.part_words) and (month := _FIRST.get(edtf[5:])):
        return f"{edtf[:4]}-{month}"
    whole = not lead.part or _OPENS.search(lead.part_words)
    if lead.word in _EARLIER and whole and not event:
        return _previous(edtf)
    return edtf


def _of_stretch(edtf: str, lead: Lead, *, event: bool) -> str:
    """Of days in a row the last, unless their beginning is meant or what lies before it."""
    first, _, last = edtf.partition("/")
    if lead.word in _EARLIER:
        return first if event else _previous(first)
    return first if _OPENS.search(lead.part_words) else last


def _middle(edtf: str) -> str:
    if len(edtf) == _MONTH_LENGTH:
        return f"{edtf}-15"
    return f"{edtf}-06" if edtf.isdigit() else edtf


#: The last month, quarter or half before a season, quarter or half of the same year.
_BEFORE_PART = {
    "21": "02",
    "22": "05",
    "23": "08",
    "24": "23",
    "34": "33",
    "35": "34",
    "36": "35",
    "41": "40",
}


def _previous(edtf: str) -> str:
    """The month before a month or season, the year before a year: "before June" leaves May."""
    if len(edtf) == len("2000") and edtf.isdigit():
        return str(int(edtf) - 1)
    if len(edtf) != _MONTH_LENGTH or not edtf[5:].isdigit():
        return edtf
    if int(edtf[5:]) > 12:
        return f"{edtf[:4]}-{before}" if (before := _BEFORE_PART.get(edtf[5:])) else edtf
    month, year = int(edtf[5:]), edtf[:4]
    if month > 1:
        return f"{year}-{month - 1:02d}"
    return f"{int(year) - 1}-12" if year.isdigit() else edtf
