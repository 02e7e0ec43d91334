"""Step: the encounters that an article reports, which one it is about, what is part of what."""

from dataclasses import dataclass, replace

from servanda.model.codes import EncounterKind, PartyCode
from servanda.model.quote import Quote
from servanda.model.reading import Encounter
from servanda.model.reason import Reason
from servanda.reading.dealings.judge import judge
from servanda.reading.draft import Draft
from servanda.reading.encounters.between import sides_of
from servanda.reading.encounters.days import days_before
from servanda.reading.encounters.fields import date_of
from servanda.reading.encounters.levels import channel_of, level_for
from servanda.reading.encounters.main import main_report
from servanda.reading.encounters.parties import parties_of_report, speakers
from servanda.reading.encounters.people import names_in, parties_of
from servanda.reading.encounters.places import place_of
from servanda.reading.encounters.public import in_public
from servanda.reading.encounters.reports import LEAD, Report, find_reports
from servanda.reading.encounters.same import is_same, joined_briefing
from servanda.reading.encounters.sides import protesting, speaking_for
from servanda.reading.encounters.telling import telling_day
from servanda.reading.encounters.visits import travellers, visited
from servanda.reading.encounters.words import all_triggers, says
from servanda.reading.facts.nouns import Anchor

#: Kinds that happen within a visit when the article reports one.
_WITHIN_VISIT: frozenset[EncounterKind] = frozenset(("talks", "briefing", "ceremony", "session"))
#: Ways to meet: what one sentence calls talks another may call a session.
_MEETINGS: frozenset[EncounterKind] = frozenset(("call", "online", "session", "talks"))


@dataclass(frozen=True, slots=True)
class Told:
    """What the step found; `aside` says why a text is about something else than dealings."""

    reports: list[Report]
    encounters: list[Encounter]
    anchor: Anchor
    aside: str = ""


def compute(draft: Draft) -> Told:
    """What was held or called off, the main encounter first; what lies ahead comes later."""
    anchor = telling_day(draft)
    found = find_reports(draft)
    encounters, aside = _encounters(draft, [_aged(draft, r, anchor) for r in found], anchor)
    return Told(found, encounters, anchor, aside)


def told_reports(draft: Draft) -> list[Report]:
    """The reports of the body, those that only look back marked as such."""
    anchor = telling_day(draft)
    return [_aged(draft, report, anchor) for report in find_reports(draft)]


def _encounters(draft: Draft, reports: list[Report], anchor: Anchor) -> tuple[list[Encounter], str]:
    found_main = main_report(draft, reports)
    if found_main is None:
        return [], ""
    main, sides = found_main.report, sides_of(draft, found_main.report)
    parties = sides.parties
    judged = judge(draft, reports, main, parties)
    if not judged.is_dealing:
        return [], judged.reason
    first = encounter_from(draft, main, anchor, parties, main=True)
    why = (
        Reason("dealing", judged.reason),
        Reason("what it is about", found_main.why),
        Reason("between", sides.why),
    )
    found = [replace(first, reasons=(*first.reasons, *why))]
    pair = sides.pair
    for report in [*reports, *in_public(draft, main, parties, pair)]:
        extra = _other(draft, report, anchor, pair)
        if extra is not None and (report.start, report.kind) != (main.start, main.kind):
            _add(draft, found, extra, report)
    return _named(_joined(found)), ""


def write(draft: Draft, told: Told) -> None:
    """Record the reports, the encounters and the anchor of all dates."""
    draft.reports, draft.encounters, draft.anchor = told.reports, told.encounters, told.anchor
    draft.aside = told.aside


def _aged(draft: Draft, report: Report, anchor: Anchor) -> Report:
    """A held encounter of the body with a day long before the telling is only looked back on."""
    if report.status != "held" or report.sentence.number < 2 or report.back:
        return report
    date = date_of(draft, report, anchor)[0]
    return replace(report, back=days_before(date, anchor) > 3)


# --- one encounter -------------------------------------------------------------------------------


def encounter_from(
    draft: Draft, report: Report, anchor: Anchor, parties: tuple[PartyCode, ...], *, main: bool
) -> Encounter:
    """The encounter that a report tells of, between `parties`; the level of the main one only."""
    text, sentence = draft.article.text, report.sentence
    participants = _participants(draft, report, parties, main=main)
    date, reason = date_of(draft, report, anchor, main=main)
    words = text[report.start : report.end] or report.why
    return Encounter(
        id="",
        kind=report.kind,
        status="held" if main and draft.article.form == "joint" else report.status,
        date=date,
        place=place_of(draft, report),
        parties=parties,
        participants=participants,
        level=level_for(draft, report, participants, parties) if main else None,
        channel=channel_of(draft, participants),
        part_of=None,
        main=main,
        evidence=(Quote.of(text, sentence.start, sentence.end),),
        date_reason=reason,
        reasons=(
            Reason("kind", f"{words!r} in the {'lead' if sentence.number < LEAD else 'body'}"),
            Reason("status", f"{report.status}: {report.why!r}" if report.why else report.status),
            Reason("date", str(reason)),
            Reason("parties", ", ".join((*parties, *participants))),
        ),
    )


def _participants(
    draft: Draft, report: Report, parties: tuple[PartyCode, ...], *, main: bool
) -> tuple[str, ...]:
    if report.kind == "visit":
        place = visited(draft, report)
        return tuple(travellers(draft, report, place.code if place else draft.home))
    if report.kind == "briefing" and report.trigger.end > 0:
        return tuple(
            n for n in speakers(draft, report) if set(parties_of(draft, [n])) <= set(parties)
        )
    if report.kind == "briefing" and main and len(parties) == 1:
        return tuple(speaking_for(draft, parties[0]))
    kept = [
        n for n in names_in(draft, report.sentence) if set(parties_of(draft, [n])) & set(parties)
    ]
    if report.kind == "demarche":
        kept = [*protesting(draft, report.sentence), *kept]
    if main and report.kind not in ("message", "demarche"):
        kept += _from_lead(draft, parties, kept)
    return tuple(dict.fromkeys(kept))


def _from_lead(draft: Draft, parties: tuple[PartyCode, ...], kept: list[str]) -> list[str]:
    """For a party without a participant: the first office-holder of it whom the lead names."""
    end = max((s.end for s in draft.sentences if s.number < LEAD), default=0)
    missing = [code for code in parties if code not in parties_of(draft, kept)]
    named = {m.name for m in draft.person_mentions if m.start < end}
    return [
        name
        for code in missing
        for name in [
            p.name for p in draft.people if p.party == code and p.offices and p.name in named
        ][:1]
    ]


def _other(
    draft: Draft, report: Report, anchor: Anchor, pair: tuple[PartyCode, ...]
) -> Encounter | None:
    """A further encounter that was held or called off, where the report says enough of it."""
    off = report.status in ("cancelled", "postponed")
    if report.status in ("planned", "proposed") or not (report.strong or off):
        return None
    if off and report.kind in ("briefing", "message", "call", "demarche"):
        return None
    if report.kind == "message" and _said_there(draft, report):
        return None
    parties = parties_of_report(draft, report, pair)
    if not parties or (len(parties) < 2 and report.kind != "briefing"):
        return None
    if report.kind == "visit" and not off and not _is_journey(draft, report):
        return None
    found = encounter_from(draft, report, anchor, parties, main=False)
    return None if report.back and not _told_whole(draft, report, found) else found


def _said_there(draft: Draft, report: Report) -> bool:
    """Greetings conveyed "during the call" are words said there, no message of their own."""
    words = text_before(draft, report)
    return any(trigger.kind in _MEETINGS for trigger in all_triggers(words))


def text_before(draft: Draft, report: Report) -> str:
    """The words of the sentence that stand before the report's own."""
    return draft.article.text[report.sentence.start : report.start]


def _told_whole(draft: Draft, report: Report, found: Encounter) -> bool:
    """One merely alluded to counts only with its own day and both parties named beside it."""
    day = found.date is not None and len(found.date.partition("/")[0]) == 10
    own = (
        found.date_reason is not None
        and found.date_reason.detail
        in draft.article.text[report.sentence.start : report.sentence.end]
    )
    sentence = report.sentence
    named = {m.code for m in draft.mentions_in(sentence.start, sentence.end)}
    named |= set(parties_of(draft, names_in(draft, sentence)))
    both = says("both", draft.article.text[sentence.start : sentence.end])
    # a joint body is both parties' own
    known = both or report.kind == "session" or len(named & set(found.parties)) > 1
    return day and own and known


def _is_journey(draft: Draft, report: Report) -> bool:
    """Whether a visit is told as a journey of its own: with its kind, its days or where it goes."""
    text, sentence = draft.article.text, report.sentence
    words = text[sentence.start : sentence.end].lower()
    near = text[max(sentence.start, report.start - 30) : report.end].lower()
    described = says("journey", near) and "first visit" not in near
    dated = "/" in (date_of(draft, report, Anchor(None, None, None, Reason("", "")))[0] or "")
    region = any(f"to {word}" in words for word in ("the region", "the area", "the continent"))
    return (described or dated) and not region


# --- several reports of one encounter -------------------------------------------------------------


def _add(draft: Draft, found: list[Encounter], extra: Encounter, report: Report) -> None:
    shared = _shared_briefing(draft, found, extra)
    if shared is not None:
        found[found.index(shared)] = joined_briefing(shared, extra)
    elif not any(is_same(known, extra, report) for known in found):
        level = level_for(draft, report, extra.participants, extra.parties)
        found.append(replace(extra, level=level))


def _shared_briefing(draft: Draft, found: list[Encounter], extra: Encounter) -> Encounter | None:
    """The press conference of the other side of the talks at which this one speaks too."""
    before = next((e for e in found if e.kind == "briefing" and not e.main), None)
    if extra.kind != "briefing" or before is None or found[0].kind not in _MEETINGS:
        return None
    if set(extra.parties) <= set(before.parties) or before.date != extra.date:
        return None
    both = set(before.parties) | set(extra.parties) <= set(found[0].parties)
    told = [text_of(draft, extra), text_of(draft, before)]
    return before if both and any(says("shared", words) for words in told) else None


def text_of(draft: Draft, encounter: Encounter) -> str:
    """The words of the sentence that tells of an encounter."""
    quote = encounter.evidence[0]
    return draft.article.text[quote.start : quote.start + len(quote.text)]


# --- parts, ids ---------------------------------------------------------------------------------


def _joined(found: list[Encounter]) -> list[Encounter]:
    """Talks, briefing and ceremony are parts of a visit that the article reports."""
    visit = next((e for e in found if e.kind == "visit" and e.status == "held"), None)
    if visit is None:
        return found
    return [_part(e, visit) for e in found]


def _part(encounter: Encounter, visit: Encounter) -> Encounter:
    within = encounter.kind in _WITHIN_VISIT and encounter.status == "held"
    if not within or not set(encounter.parties) & set(visit.parties):
        return encounter
    reason = Reason("part_of", f"held during the visit to {visit.place or visit.parties[-1]}")
    return replace(
        encounter,
        part_of="visit",
        place=encounter.place or visit.place,
        reasons=(*encounter.reasons, reason),
    )


def _named(found: list[Encounter]) -> list[Encounter]:
    ids = {id(e): f"e{number}" for number, e in enumerate(found, 1)}
    visit = next((ids[id(e)] for e in found if e.kind == "visit" and e.status == "held"), None)
    return [replace(e, id=ids[id(e)], part_of=visit if e.part_of else None) for e in found]
