"""Encounters in order, parts under wholes; what is only announced or proposed stands apart."""

from collections.abc import Iterator

from servanda.brief.lexicon import lexicon
from servanda.brief.model import Line
from servanda.brief.scribe import Scribe
from servanda.brief.wording import counted, excerpt, listed, one_line, with_particulars
from servanda.model.dates import display, sort_key
from servanda.model.reading import Encounter, Reading
from servanda.model.record import Account, LinkedEncounter


def held(scribe: Scribe) -> tuple[Line, ...]:
    """What took place."""
    return _tree(scribe, [one for one in scribe.material.encounters if one.status == "held"])


def announced(scribe: Scribe) -> tuple[Line, ...]:
    """What is planned, proposed, postponed or cancelled, as far as the record knows."""
    return _tree(scribe, [one for one in scribe.material.encounters if one.status != "held"])


def _tree(scribe: Scribe, chosen: list[LinkedEncounter]) -> tuple[Line, ...]:
    known = {one.id for one in chosen}
    parts: dict[str | None, list[LinkedEncounter]] = {}
    for one in sorted(chosen, key=lambda one: (sort_key(one.date), one.id)):
        parts.setdefault(one.part_of if one.part_of in known else None, []).append(one)
    return tuple(
        _line(scribe, one, introduced, depth)
        for one, introduced, depth in _branch(scribe, parts, None, frozenset())
    )


def _branch(
    scribe: Scribe,
    parts: dict[str | None, list[LinkedEncounter]],
    whole: str | None,
    introduced: frozenset[str],
) -> Iterator[tuple[LinkedEncounter, frozenset[str], int]]:
    """Each encounter under its whole, with the people introduced above it and its depth."""
    for one in parts.pop(whole, []):
        yield one, introduced, 0
        introduced |= frozenset(one.participants)
        for part, known, depth in _branch(scribe, parts, one.id, introduced):
            yield part, known, depth + 1
            introduced |= frozenset(part.participants)
        if whole is None:
            introduced = frozenset()


def _line(
    scribe: Scribe, encounter: LinkedEncounter, introduced: frozenset[str], indent: int
) -> Line:
    numbers: list[int] = []
    words: list[str] = []
    for account in encounter.reported_by:
        told = _account_of(scribe, account)
        if told:
            reading, reported = told
            numbers += scribe.notes.of_quotes(reading, reported.evidence)
            words += [quote.text for quote in reported.evidence]
    said = words[0] if words and encounter.status != "held" else None
    text = _text(scribe, encounter, introduced, said)
    return Line(text, tuple(sorted(set(numbers))), indent)


def _account_of(scribe: Scribe, account: Account) -> tuple[Reading, Encounter] | None:
    reading = scribe.material.reading(account.article)
    if reading is None:
        return None
    return next(((reading, one) for one in reading.encounters if one.id == account.encounter), None)


def _text(
    scribe: Scribe, encounter: LinkedEncounter, introduced: frozenset[str], said: str | None
) -> str:
    """`said` are the article's words for an encounter that has not taken place."""
    particulars = [
        lexicon().channels.get(encounter.channel or ""),
        "passed without a report" if encounter.unreported else None,
        excerpt(one_line(said)) if said else None,
        _accounts(scribe, encounter),
    ]
    text = f"{display(encounter.date)}: {_what(encounter)}: {_who(scribe, encounter, introduced)}"
    return with_particulars(text, particulars)


def _what(encounter: LinkedEncounter) -> str:
    words = lexicon()
    level = f" at {words.levels[encounter.level]}" if encounter.level else ""
    where = f" in {encounter.place}" if encounter.place else ""
    status = "" if encounter.status == "held" else f", {encounter.status}"
    return f"{words.kinds[encounter.kind]}{level}{where}{status}"


def _who(scribe: Scribe, encounter: LinkedEncounter, introduced: frozenset[str]) -> str:
    people = [
        name if name in introduced else _person(scribe, encounter, name)
        for name in encounter.participants
    ]
    others = [code for code in encounter.parties if code not in scribe.material.pair]
    if not people:
        return scribe.names.parties(encounter.parties)
    also = f", with {scribe.names.parties(others)}" if others else ""
    return listed(people) + also


def _person(scribe: Scribe, encounter: LinkedEncounter, name: str) -> str:
    """The name with the offices that the accounts of this very encounter give."""
    for account in encounter.reported_by:
        reading = scribe.material.reading(account.article)
        for person in reading.people if reading else ():
            if person.name == name:
                party = [scribe.names.party(person.party)] if person.party else []
                known = ", ".join([*person.offices, *party])
                return f"{name} ({known})" if known else name
    return name


def _accounts(scribe: Scribe, encounter: LinkedEncounter) -> str:
    accounts = [
        account for account in encounter.reported_by if scribe.material.reading(account.article)
    ]
    sides = sorted({scribe.names.side(account.side) for account in accounts})
    number = counted(len({account.article for account in accounts}), "account")
    only = ", one side only" if len(accounts) > 1 and len(sides) == 1 else ""
    return f"{number} ({listed(sides)}{only})"
