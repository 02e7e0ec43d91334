"""At which level an encounter takes place, and through which channel."""

import re
from functools import cache, lru_cache

from servanda.model.codes import Channel, Level, PartyCode
from servanda.reading.draft import Draft
from servanda.reading.encounters.reports import Report, words_of
from servanda.reading.encounters.sides import (
    OWN_DECISION,
    level_of_decision,
    level_of_statement,
    protesting,
)
from servanda.reading.encounters.words import compiled, folded
from servanda.reading.lexicon import lexicon
from servanda.reading.people.levels import highest, level_of
from servanda.reading.people.offices import find_offices

#: Sentences whose levels are kept: each is asked about by several reports of an article.
_KEPT = 256
_HOUSE = re.compile(
    r"\b(?:of|of the) (?:[\w'’-]+ ){0,3}"
    r"(?:Assembly|Senate|Parliament|Chamber|House of Representatives|Congress)\b"
)


@cache
def _level_words() -> tuple[tuple[re.Pattern[str], Level], ...]:
    table = lexicon().encounters["levels"]
    order: tuple[Level, ...] = ("leader", "deputy", "minister", "parliament", "official")
    return tuple(
        (compiled([rf"\b(?:{'|'.join(table[level])})(?!\w)"], f"levels.{level}"), level)
        for level in order
    )


def level_of_people(draft: Draft, names: tuple[str, ...]) -> list[Level]:
    """The levels of the offices that these people hold."""
    people = [p for name in names if (p := draft.person(name))]
    return [_local_level(o, p.party) or _level(o) for p in people for o in p.offices]


def _local_level(office: str, party: PartyCode | None) -> Level | None:
    """The level of a title that means another one in this party than elsewhere."""
    senses = lexicon().encounters["local_levels"].get(office.lower(), {})
    return next((level for level, parties in senses.items() if party in parties), None)


def _level(office: str) -> Level:
    """Who presides over a house of parliament speaks for it, whatever the title."""
    return "parliament" if _HOUSE.search(office) else level_of(office)


def level_for(
    draft: Draft, report: Report, participants: tuple[str, ...], parties: tuple[PartyCode, ...]
) -> Level | None:
    """The highest level among the participants and, for a party without one, the offices named."""
    levels = level_of_people(draft, participants)
    covered = {p.party for name in participants if (p := draft.person(name)) and p.offices}
    words = re.sub(r",? according to .*", "", words_of(draft, report.sentence))
    if report.kind == "briefing" and report.trigger.end == 0 and not levels:
        return level_of_statement(draft, report.sentence)
    if report.why == OWN_DECISION:
        return level_of_decision(draft)
    if report.kind == "demarche":
        levels = [*levels, *level_of_people(draft, tuple(protesting(draft, report.sentence)))]
    if report.kind == "demarche" and not levels:
        return _by_words(words)[-1] if _by_words(words) else "official"
    if not set(parties) <= covered and report.kind not in ("briefing", "visit"):
        levels += _levels_in(words) if not levels else ()
        levels += _by_words(words)[:1]
    return highest(levels) or (_by_words(words)[0] if _by_words(words) else None)


@lru_cache(maxsize=_KEPT)
def _levels_in(words: str) -> tuple[Level, ...]:
    """The levels of the offices that a sentence names."""
    return tuple(office.level for office in find_offices(words, {}))


def _by_words(words: str) -> list[Level]:
    plain = folded(words)
    return [level for expression, level in _level_words() if expression.search(plain)]


def channel_of(draft: Draft, participants: tuple[str, ...]) -> Channel:
    """Of parliament, a locality or a party where all offices named are; else of the state."""
    held = [p.offices for name in participants if (p := draft.person(name)) and p.offices]
    if not held:
        return "state"
    if all(all(_level(office) == "parliament" for office in offices) for offices in held):
        return "parliament"
    if all(any(re.search(r"\b(?:Governor|Mayor|Gov\.)", o) for o in offices) for offices in held):
        return "local"
    party = re.compile(r"\b(?:Party|Politburo|Political Bureau|Central Committee)\b")
    return "party" if all(all(party.search(o) for o in offices) for offices in held) else "state"
