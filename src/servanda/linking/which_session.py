"""Which session of which body an encounter is, by all that its article says of sessions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from servanda.linking.data import entry, strings
from servanda.linking.folding import fold
from servanda.linking.sessions import Mention, mentions
from servanda.model.dates import bounds
from servanda.model.reading import Encounter, Reading

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = re.compile(
    rf"\b({'|'.join(m[:3] for m in _MONTHS)})(?:t|{'|'.join(m[3:] for m in _MONTHS if m[3:])})?\b"
)
# Words of a mention's neighbourhood that say whether it is still to come, and when it is.
_CLOSE = 8
_CLAUSE_END = re.compile(r", and |;| while ")
# A mention that fits less well than this says nothing of the encounter.
_LEAST = 2.0
_NUMBERED = 2.0
_NAMED = 0.5


@dataclass(frozen=True, slots=True)
class Session:
    """Which session an account means: its number and its body's key, as far as they are told."""

    number: int | None = None
    body: str = ""


def sessions_of(reading: Reading) -> dict[str, Session]:
    """Encounter id -> which session, for each session of the reading of which the words tell.

    Two encounters of one article are never one session, unless one is its old date.
    """
    wanted = [one for one in reading.encounters if one.kind == "session"]
    if not wanted:
        return {}
    said = mentions(reading.article)
    fits = sorted(
        (-fit, at, encounter.id)
        for encounter in wanted
        for at, mention in enumerate(said)
        if (fit := _fit(encounter, mention, at)) >= _LEAST
    )
    moved = {one.id for one in wanted if one.status in ("postponed", "cancelled")}
    found: dict[str, Session] = {}
    for _, at, id_ in fits:
        session = Session(said[at].number, said[at].body)
        others = [found[other] for other in found if (other in moved) == (id_ in moved)]
        if id_ not in found and (session.number is None or session not in others):
            found[id_] = session
    return _followed(wanted, found)


def _followed(wanted: Sequence[Encounter], found: dict[str, Session]) -> dict[str, Session]:
    """Give the one session planned at a numbered session, if it has no number, the next one."""
    held = [
        found[one.id] for one in wanted if one.status == "held" and one.main and one.id in found
    ]
    if len(held) != 1 or held[0].number is None:
        return found
    following = Session(held[0].number + 1, held[0].body)
    open_ = [
        one.id
        for one in wanted
        if one.status != "held" and _may_follow(found.get(one.id, Session()), following)
    ]
    if len(open_) == 1 and following.number not in {one.number for one in found.values()}:
        found[open_[0]] = following
    return found


def _may_follow(session: Session, following: Session) -> bool:
    return session.number is None and session.body in ("", following.body)


def _fit(encounter: Encounter, mention: Mention, at: int) -> float:
    """How well the words around a mention fit what is known of the encounter."""
    fit = (_NUMBERED if mention.number is not None else 0.0) + (_NAMED if mention.body else 0.0)
    fit += _place_fit(encounter, mention) + _time_fit(encounter, mention)
    fit += _tense_fit(encounter, mention)
    if encounter.main and encounter.status == "held":
        fit += max(1.5 - 0.1 * at, 0.0)
    if any(quote.span.overlaps(mention.sentence) for quote in encounter.evidence):
        fit += 1.0
    return fit


def _place_fit(encounter: Encounter, mention: Mention) -> float:
    if not encounter.place:
        return 0.0
    place = fold(encounter.place)
    return 2.0 if place in mention.after else 1.0 if place in mention.before else 0.0


def _time_fit(encounter: Encounter, mention: Mention) -> float:
    """Its month, season or part of a year near the mention; another month speaks against it."""
    if not encounter.date or encounter.date.startswith("XXXX"):
        return 0.0
    names, years = _months(encounter.date) | _parts(encounter.date), _years(encounter.date)
    for text, weight in ((mention.after, 2.0), (mention.before, 1.0)):
        if any(re.search(rf"\b{name}", text) for name in names):
            return weight
    near = _first_words(mention.after)
    if _months(encounter.date) and {found[0][:3] for found in _MONTH.finditer(near)}:
        return -2.0
    return 1.0 if any(year in mention.after for year in years) else 0.0


def _tense_fit(encounter: Encounter, mention: Mention) -> float:
    """A plan needs a word of what is to come; what was held must have none close by."""
    before = " ".join(mention.before.split()[-_CLOSE:])
    if encounter.status != "held":
        after = _CLAUSE_END.split(mention.after)[0]
        return 1.0 if _says("ahead", before, after) else -2.0
    after = " ".join(mention.after.split()[:_CLOSE])
    if _says("ahead", before, after):
        return -2.0
    return 0.5 if _says("behind", before, after) else 0.0


def _says(table: str, *texts: str) -> bool:
    return any(pattern.search(text) for pattern in _cues(table) for text in texts)


def _first_words(text: str) -> str:
    return " ".join(text.split()[: 2 * _CLOSE])


def _months(edtf: str) -> frozenset[str]:
    """The first three letters of the months that a date of at most two months covers."""
    days = bounds(edtf)
    if not days.first or not days.last or (days.last - days.first).days > 62:
        return frozenset()
    first, last = days.first.month, days.last.month
    span = range(first, last + 1) if first <= last else (first, last)
    return frozenset(_MONTHS[month - 1][:3] for month in span)


def _parts(edtf: str) -> frozenset[str]:
    part = edtf[5:7] if len(edtf) >= len("2000-21") else ""
    words = entry("sessions", "parts").get(part, ())
    return frozenset(str(word) for word in words)


def _years(edtf: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b\d{4}\b", edtf))


@cache
def _cues(table: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b{re.escape(word)}\b") for word in strings("sessions", table))
