"""Step: encounters that lie ahead: invitations, sessions to be held, visits announced."""

import re
from collections.abc import Sequence
from dataclasses import replace

from servanda.model.codes import EncounterKind, EncounterStatus, PartyCode
from servanda.model.dates import bounds
from servanda.model.reading import Encounter
from servanda.model.reason import Reason
from servanda.reading.draft import Draft
from servanda.reading.encounters.levels import level_for, level_of_people
from servanda.reading.encounters.parties import main_parties, parties_of_report
from servanda.reading.encounters.reports import Report, words_of
from servanda.reading.encounters.story import encounter_from
from servanda.reading.encounters.words import folded, says
from servanda.reading.facts.nouns import Anchor
from servanda.reading.lexicon import lexicon
from servanda.reading.people.levels import highest

#: Kinds that nobody announces.
_NEVER_AHEAD: frozenset[EncounterKind] = frozenset(("briefing", "message", "demarche"))
_MEETINGS: frozenset[EncounterKind] = frozenset(("call", "online", "session", "talks"))
_WEEKDAY = re.compile(r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)\b")


def compute(draft: Draft) -> list[Encounter]:
    """All encounters, with the announced and proposed ones at the end."""
    found = list(draft.encounters)
    main, anchor = draft.main, draft.anchor
    if main is None or anchor is None:
        return found
    pair = _pair(draft, main)
    made: list[tuple[Report, Encounter]] = []
    for report in draft.reports:
        new = _announced(draft, report, anchor, pair, made)
        if new is not None and not _is_known(draft, new, found):
            made = _merged(made, report, new)
    return [*found, *_numbered(made, len(found), main)]


def write(draft: Draft, encounters: list[Encounter]) -> None:
    """Record the encounters."""
    draft.encounters = encounters


def _pair(draft: Draft, main: Encounter) -> tuple[PartyCode, ...]:
    """The main encounter's parties; of a one-sided statement, those that its sentence names."""
    if len(main.parties) > 1:
        return main.parties
    at = main.evidence[0].start
    sentence = next((s for s in draft.sentences if s.start <= at < s.end), None)
    named = main_parties(draft, sentence) if sentence is not None else ()
    return tuple(dict.fromkeys((*main.parties, *named)))[:2]


def _announced(
    draft: Draft,
    report: Report,
    anchor: Anchor,
    pair: tuple[PartyCode, ...],
    made: Sequence[tuple[Report, Encounter]],
) -> Encounter | None:
    if report.status not in ("planned", "proposed") or report.kind in _NEVER_AHEAD:
        return None
    parties = parties_of_report(draft, report, pair)
    if len(parties) < 2:
        return None
    new = encounter_from(draft, report, anchor, parties, main=False)
    going_on = draft.main is not None and draft.main.kind == "session"
    if going_on and new.kind == "talks" and says("next_one", words_of(draft, report.sentence)):
        new = replace(new, kind="session")  # "the parties will meet next in Oslo"
    new = _with_beside(draft, report, new, made)
    if not _says_enough(draft, report, new):
        return None
    status: EncounterStatus = "planned" if _accepted(draft, report, new) else new.status
    level = highest(level_of_people(draft, new.participants)) or (
        None if report.kind != "visit" else level_for(draft, report, new.participants, parties)
    )
    return replace(new, status=status, level=level)


def _with_beside(
    draft: Draft, report: Report, new: Encounter, made: Sequence[tuple[Report, Encounter]]
) -> Encounter:
    """A session in the sentence that invites to a visit belongs to it; they share a date."""
    beside = [e for r, e in made if r.sentence.start == report.sentence.start and e.kind == "visit"]
    if not beside and says("during", words_of(draft, report.sentence)):
        beside = [e for e in (*draft.encounters, *(e for _, e in made)) if _journey_ahead(e)][-1:]
    if new.kind == "ceremony" and new.date is None and not beside:
        main = draft.main
        beside = [main] if main and main.kind == "visit" and main.status == "planned" else []
    if not beside or not set(new.parties) & set(beside[0].parties):
        return new
    visit = beside[0]
    reason = Reason("part_of", f"announced with the visit to {visit.place or visit.parties[-1]}")
    parties = visit.parties if set(new.parties) <= set(visit.parties) else new.parties
    return replace(
        new,
        date=new.date or visit.date,
        date_reason=new.date_reason if new.date else visit.date_reason,
        parties=parties,
        part_of="visit",
        reasons=(*new.reasons, reason),
    )


def _journey_ahead(encounter: Encounter) -> bool:
    return encounter.kind == "visit" and encounter.status in ("planned", "proposed")


def _says_enough(draft: Draft, report: Report, new: Encounter) -> bool:
    """An announcement says when, where or who; "regular meetings" are a habit, no encounter."""
    near = folded(words_of(draft, report.sentence))
    around = near[max(0, report.trigger.start - 40) : report.trigger.end + 60]
    if says("habit", around) and not (
        new.date and new.date[:4].isdigit() and report.kind == "session"
    ):
        return False
    if report.kind == "visit":
        if new.place is None:
            moved = report.why.lower().startswith(("reschedul", "move"))
            return new.date is not None and (moved or says("homeward", around))
        return report.strong or new.date is not None or new.status == "proposed"
    if report.trigger.strength == "refers" and report.kind != "ceremony":
        return new.date is not None and new.place is not None
    if report.kind in _MEETINGS and says("hosted", around):
        return True
    if new.date is not None or (new.place is not None and report.kind != "ceremony"):
        return True
    return bool(new.participants or report.kind == "ceremony") and bool(_WEEKDAY.search(around))


def _accepted(draft: Draft, report: Report, new: Encounter) -> bool:
    """Whether the sentence or the next two say that an invitation was accepted."""
    if new.status != "proposed":
        return False
    number = report.sentence.number
    after = [s for s in draft.sentences if number <= s.number <= number + 2]
    return any(says("accepted", words_of(draft, s)) for s in after)


def _is_known(draft: Draft, new: Encounter, found: Sequence[Encounter]) -> bool:
    """Whether it is one that the article reports already, or a stop on a visit that it reports."""
    return any(
        _is_stop(draft, known, new) or (_alike(known, new) and known.status == new.status)
        for known in found
    )


def _is_stop(draft: Draft, known: Encounter, new: Encounter) -> bool:
    """Whether a journey ahead is only a further stop of the visit that is going on."""
    if not known.kind == new.kind == "visit" or known.status != "held":
        return False
    there = new.place == known.place or _during(known.date, new.date)
    return set(known.parties) == set(new.parties) and (there or _same_host(draft, known, new))


def _same_host(draft: Draft, known: Encounter, new: Encounter) -> bool:
    """Whether both journeys go to one state."""
    hosts = {
        m.code
        for m in draft.mentions
        if draft.article.text[m.start : m.end] in (known.place, new.place)
    }
    return known.place is not None and new.place is not None and len(hosts) == 1


def _during(held: str | None, ahead: str | None) -> bool:
    if held is None or ahead is None or held.startswith("XXXX") or ahead.startswith("XXXX"):
        return False
    return bounds(held).overlaps(bounds(ahead)) and len(ahead) == len("2000-01-01")


def _alike(one: Encounter, other: Encounter) -> bool:
    same_kind = one.kind == other.kind or (
        one.kind in _MEETINGS and other.kind in _MEETINGS and one.date == other.date
    )
    return same_kind and set(one.parties) == set(other.parties) and _dates_fit(one.date, other.date)


def _dates_fit(one: str | None, other: str | None) -> bool:
    if one is None or other is None or one == other:
        return True
    first, second = bounds(one), bounds(other)
    return bool(first.first and second.first and first.overlaps(second))


def _merged(
    made: list[tuple[Report, Encounter]], report: Report, new: Encounter
) -> list[tuple[Report, Encounter]]:
    """Add an announcement, or fold it into the one it repeats: what is more definite is kept."""
    for at, (first, known) in enumerate(made):
        beside = first.sentence.start == report.sentence.start and known.kind != new.kind
        if (
            not beside
            and _alike(known, new)
            and (_same_thing(_own_words(first), _own_words(report)) or _told_twice(made[at], new))
            and (known.kind != "visit" or _same_journey(known, new))
        ):
            firmer: EncounterStatus = (
                "planned" if "planned" in (known.status, new.status) else known.status
            )
            folded_in = replace(
                known,
                status=firmer,
                date=known.date or new.date,
                date_reason=known.date_reason if known.date else new.date_reason,
                place=known.place or new.place,
            )
            return [*made[:at], (first, folded_in), *made[at + 1 :]]
    return [*made, (report, new)]


def _told_twice(made: tuple[Report, Encounter], new: Encounter) -> bool:
    """ "A mission will leave for Lomé in May": two words of one journey in a sentence."""
    known = made[1]
    same = known.kind == new.kind == "visit" and known.evidence[0].start == new.evidence[0].start
    return same and (known.date, known.place) == (new.date, new.place)


def _own_words(report: Report) -> str:
    """The report's own words."""
    return folded(report.sentence.tokens.text)[report.trigger.start : report.trigger.end]


def _same_thing(one: str, other: str) -> bool:
    """Whether two announcements can mean one meeting: they name no different bodies."""
    general = frozenset(lexicon().encounters["words"]["general"])
    first, second = (set(re.findall(r"[\w-]+", words)) - general for words in (one, other))
    return not first or not second or bool(first & second)


def _same_journey(known: Encounter, new: Encounter) -> bool:
    return known.place == new.place or None in (known.place, new.place)


def _numbered(
    made: Sequence[tuple[Report, Encounter]], count: int, main: Encounter
) -> list[Encounter]:
    ids = {id(e): f"e{count + number}" for number, (_, e) in enumerate(made, 1)}
    visits = {r.sentence.start: ids[id(e)] for r, e in made if e.kind == "visit"}
    last = main.id if _journey_ahead(main) else None
    last = last or next(iter(visits.values()), None)
    return [
        replace(e, id=ids[id(e)], part_of=visits.get(r.sentence.start, last) if e.part_of else None)
        for r, e in made
    ]
