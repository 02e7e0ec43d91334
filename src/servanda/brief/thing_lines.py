"""Numbers and targets, mechanisms with their sessions, instruments by how far they are."""

import re
import unicodedata
from collections.abc import Iterable

from servanda.brief.lexicon import lexicon
from servanda.brief.material import Told
from servanda.brief.model import Line
from servanda.brief.scribe import Scribe
from servanda.brief.wording import (
    due_words,
    excerpt,
    listed,
    number_words,
    quantities_words,
    quoted,
    recency,
    sentence_of,
    span_words,
    standing_of,
    with_particulars,
)
from servanda.model.codes import UNDERTAKING_TYPES
from servanda.model.dates import display
from servanda.model.reading import Instrument, Quantity

_Act = tuple[Told, ...]


def targets(scribe: Scribe) -> tuple[Line, ...]:
    """The numbers of each act that are owed or supported: how much, whose, by when."""
    entries: dict[tuple[object, ...], list[Told]] = {}
    for act in scribe.material.acts:
        for told in act:
            numbers = tuple((one.value, one.role) for one in _bound(told))
            if numbers:
                entries.setdefault((act[0].ref, numbers, told.act.owner), []).append(told)
    return tuple(_target(scribe, tellings) for tellings in entries.values())


def _bound(told: Told) -> tuple[Quantity, ...]:
    return tuple(one for one in told.act.quantities if one.role != "background")


def _target(scribe: Scribe, tellings: list[Told]) -> Line:
    told = tellings[0]
    act = told.act
    numbers = listed(quantities_words(act.quantities))
    words = window(act.quote.text, _bound(told)[-1])
    text = with_particulars(
        f"{numbers}, {standing_of(told, scribe.names)}: {words}",
        [due_words(act.due, act.due_kind, told), display(told.date)],
    )
    return Line(text, scribe.notes.of_acts(tellings))


def window(text: str, quantity: Quantity, *, around: int = 60) -> str:
    """The exact words around the number, cut at spaces and marked where cut."""
    figure = _figure(text, quantity.value)
    if figure is None or len(text) <= 2 * around + 40:
        return excerpt(text, limit=2 * around + 40)
    start = _space_before(text, figure.start() - around)
    end = _space_after(text, figure.end() + around)
    lead, tail = ("… " if start else ""), (" …" if end < len(text) else "")
    return f"{lead}{quoted(text[start:end])}{tail}"


def _figure(text: str, value: float) -> re.Match[str] | None:
    """Where the number stands, in its longest form: `20 billion` before `20`."""
    forms = {number_words(value), number_words(value).split()[0], f"{value:,.0f}", f"{value:g}"}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        found = re.search(rf"(?<![\d.,]){re.escape(form)}(?!\d|[.,]\d)", text)
        if found:
            return found
    return None


def _space_before(text: str, at: int) -> int:
    return 0 if at <= 0 else text.find(" ", at) + 1


def _space_after(text: str, at: int) -> int:
    return len(text) if at >= len(text) else max(text.rfind(" ", 0, at), at - 30)


def mechanisms(scribe: Scribe) -> tuple[Line, ...]:
    """Standing bodies and programmes by name, with the session last spoken of."""
    found: dict[str, tuple[str, list[_Act]]] = {}
    for act in scribe.material.acts:
        for name in dict.fromkeys(name for told in act for name in told.act.mechanisms):
            found.setdefault(plain_name(name), (name, []))[1].append(act)
    merged = [(name, _once(acts)) for name, acts in found.values()]
    return tuple(
        _mechanism(scribe, name, acts) for name, acts in sorted(merged, key=lambda row: row[0])
    )


def _once(acts: Iterable[_Act]) -> list[_Act]:
    return list({act[0].ref: act for act in acts}.values())


def _mechanism(scribe: Scribe, name: str, acts: list[_Act]) -> Line:
    when = span_words([act[0].date for act in acts])
    text = with_particulars(name, [f"named {when}", _session(scribe, acts)])
    return Line(text, scribe.notes.of_acts(told for act in acts for told in act))


def _session(scribe: Scribe, acts: list[_Act]) -> str | None:
    """The session last asked for or agreed: its number in the article's words, and when.

    An act that names several mechanisms does not say plainly whose session it means.
    """
    words = "|".join(lexicon().session_words)
    pattern = re.compile(rf"\b(?:\d+(?:st|nd|rd|th)|first|inaugural|next)\s+(?:{words})\b")
    for act in sorted(acts, key=recency, reverse=True):
        told = act[0]
        named = pattern.search(told.act.quote.text)
        if named and told.act.type in UNDERTAKING_TYPES and len(told.act.mechanisms) == 1:
            when = due_words(told.act.due, told.act.due_kind) or "no date given"
            return f"{quoted(named.group())} {standing_of(told, scribe.names)}, {when}"
    return None


def instruments(scribe: Scribe) -> tuple[Line, ...]:
    """Named documents, each under the farthest that the record says it has come."""
    order = list(lexicon().roles)
    found: dict[str, list[tuple[Told, Instrument]]] = {}
    for told in scribe.material.told.values():
        for instrument in told.act.instruments:
            found.setdefault(plain_name(instrument.name), []).append((told, instrument))
    rows = [(_farthest(entries), entries) for entries in found.values()]
    rows.sort(key=lambda row: (order.index(row[0][1].role), row[0][0].order, row[0][1].name))
    return tuple(_instrument(scribe, best, entries) for best, entries in rows)


def _farthest(entries: list[tuple[Told, Instrument]]) -> tuple[Told, Instrument]:
    """Of the roles told, the farthest; being merely cited says nothing of how far it is."""
    rank = {"cited": 0, "negotiated": 1, "signed": 2, "exchanged": 3, "in force": 4}
    return max(entries, key=lambda entry: rank[entry[1].role])


def _instrument(
    scribe: Scribe, best: tuple[Told, Instrument], entries: list[tuple[Told, Instrument]]
) -> Line:
    told, instrument = best
    concluded, cited = told.act.type == "conclude", instrument.role == "cited"
    words = None if concluded or cited else sentence_of(told, scribe.names)
    due = due_words(told.act.due, told.act.due_kind, told)
    text = with_particulars(instrument.name, [words, due, display(told.date)])
    group = lexicon().roles[instrument.role]
    tellings = [one for one, _ in entries]
    scribe.listed.update(
        one.ref for one, role in entries if one.act.type == "conclude" and role.role != "cited"
    )
    return Line(text, scribe.notes.of_acts(tellings), group=group)


def plain_name(name: str) -> str:
    """A name without case, diacritics, spaces and punctuation, for comparing spellings."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isalnum())
