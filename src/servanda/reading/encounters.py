"""Step: the encounters that the article reports, which one it is about, and what is part of what."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from servanda.model.codes import Channel, EncounterKind, Level, PartyCode
from servanda.model.quote import Quote
from servanda.model.reading import Encounter
from servanda.model.reason import Reason
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounter_words import Trigger, status_of, triggers_in
from servanda.reading.facts.anchor import Anchor, anchor_of
from servanda.reading.facts.dates import find_dates
from servanda.reading.offices import find_offices, highest, level_of

#: How much sooner a kind is taken when the title names it too.
_TITLE_BONUS = 5
#: How many sentences at the top tell what an article is about.
LEAD = 4
#: Kinds that happen within a visit when the article reports one.
_WITHIN_VISIT: frozenset[EncounterKind] = frozenset(("talks", "briefing", "ceremony", "session"))
_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?(?:capital\s+(?:city\s+)?(?:of\s+)?)?$")


@dataclass(frozen=True, slots=True)
class _Report:
    """One sentence's report of an encounter."""

    sentence: Sentence
    trigger: Trigger


def compute(draft: Draft) -> tuple[list[Encounter], Anchor]:
    """Held and announced encounters, the main one first."""
    anchor = anchor_of(
        draft.article, [draft.article.text[s.start : s.end] for s in draft.sentences]
    )
    reports = _reports(draft)
    if not reports:
        return [], anchor
    main = _main_report(draft, reports)
    parties = main_parties(draft, main.sentence)
    if not _is_dealing(draft, main, parties):
        return [], anchor
    found = [_encounter(draft, main, anchor, parties, main=True)]
    for report in _others(reports, main):
        extra = _encounter(draft, report, anchor, parties, main=False)
        if not any(_like(extra, known) for known in found):
            found.append(extra)
    return _named(_joined(found)), anchor


def write(draft: Draft, result: tuple[list[Encounter], Anchor]) -> None:
    """Record the encounters and the anchor of all dates."""
    draft.encounters, draft.anchor = result


#: Words without which a meeting, a visit or a statement is no dealing of states.
_OFFICIAL = re.compile(
    r"\b(?:ministers?|ministry|ministries|ministerial|presidents?|presidency|premiers?|governments?|ambassadors?|envoys?|embassy|diplomats?|diplomatic|"
    r"secretar(?:y|ies)|delegations?|chancellors?|kings?|queens?|emirs?|sultans?|heads? of state|leaders|summit|parliament\w*|speaker|bilateral|treaty|"
    r"two sides|both sides|two countries|governors?|spokes(?:man|woman|person)|officials|commission|council|high representative|statesmen)\b",
    re.IGNORECASE,
)


def _is_dealing(draft: Draft, report: _Report, parties: tuple[PartyCode, ...]) -> bool:
    """Two parties deal with each other, or one speaks of another; and officials have a part in it."""
    lead = " ".join(_words(draft, s) for s in draft.sentences if s.number < LEAD or s is report.sentence)
    official = bool(_OFFICIAL.search(lead)) or any(person.offices for person in draft.people)
    spoken = {m.code for m in draft.mentions if m.sense not in ("place", "capital")}
    enough = len(parties) > 1 or (len(parties) == 1 and len(spoken) > 1)
    return official and enough


def _reports(draft: Draft) -> list[_Report]:
    text = draft.article.text
    return [
        _Report(sentence, trigger)
        for sentence in draft.sentences
        for trigger in triggers_in(text[sentence.start : sentence.end])
    ]


def _main_report(draft: Draft, reports: list[_Report]) -> _Report:
    """What the title and the lead are about: the sooner and the weightier kind."""
    title = {trigger.kind for trigger in triggers_in(draft.article.title or "")}

    def weight(report: _Report) -> tuple[float, int]:
        trigger, number = report.trigger, report.sentence.number
        late = 2.0 * min(number, LEAD) + (10 if number >= LEAD else 0)
        ahead = 0 if status_of(_words(draft, report.sentence), trigger) == "held" else 4
        return trigger.rank + late + ahead - (_TITLE_BONUS if trigger.kind in title else 0), number

    return min(reports, key=weight)


def _words(draft: Draft, sentence: Sentence) -> str:
    return draft.article.text[sentence.start : sentence.end]


def _others(reports: list[_Report], main: _Report) -> list[_Report]:
    """The first report of each further kind; a visit behind the talks, a briefing about them."""
    kept: dict[EncounterKind, _Report] = {}
    for report in reports:
        if (
            report.trigger.kind in ("visit", "briefing", "ceremony")
            and report.trigger.kind != main.trigger.kind
        ):
            kept.setdefault(report.trigger.kind, report)
    return list(kept.values())


# --- fields ------------------------------------------------------------------------------------


def main_parties(draft: Draft, sentence: Sentence) -> tuple[PartyCode, ...]:
    """The parties of the encounter: of the people named in its sentence, then of the states named."""
    title = _title_span(draft)
    people = [m.name for m in draft.persons_in(sentence.start, sentence.end)]
    spans = [(sentence.start, sentence.end), *([title] if title else [])]
    together = max((_coordinated(draft, *span) for span in spans), key=len, default=())
    of_people = tuple(
        dict.fromkeys(p.party for name in people if (p := draft.person(name)) and p.party)
    )
    if len(together) > 2 or (len(together) == 2 and len(of_people) < 2):
        return together
    return of_people if len(of_people) > 1 else _salient(draft, of_people, spans)


def _title_span(draft: Draft) -> tuple[int, int] | None:
    block = next((b for b in draft.article.blocks if b.kind == "title"), None)
    return (block.start, block.end) if block else None


_JOINT = re.compile(
    r"\s*(?:,|,? and|&|-|–|—|/|,? as well as|with)?(?:\s+(?:the|by|of|between|for))*\s*"
)


def _coordinated(draft: Draft, start: int, end: int) -> tuple[PartyCode, ...]:
    """The longest run of states named one after the other: "Kenya, Tanzania and Uganda"."""
    best: tuple[PartyCode, ...] = ()
    run: list[PartyCode] = []
    last = start
    for mention in draft.mentions_in(start, end):
        if mention.sense not in ("name", "demonym", "organisation"):
            continue
        if run and not _JOINT.fullmatch(draft.article.text[last : mention.start]):
            run = []
        run.append(mention.code)
        last = mention.end
        together = tuple(dict.fromkeys(run))
        best = together if len(together) > len(best) else best
    return best if len(best) > 1 else ()


def _salient(
    draft: Draft, of_people: tuple[PartyCode, ...], spans: list[tuple[int, int]]
) -> tuple[PartyCode, ...]:
    """The two parties that sentence, title and lead name, the most spoken of first."""
    lead = [(s.start, s.end) for s in draft.sentences if s.number < LEAD]
    counts = Counter(m.code for m in draft.mentions if m.sense != "place")
    found: list[PartyCode] = list(of_people)
    for group in (spans, lead):
        named = [
            m.code
            for span in group
            for m in draft.mentions_in(*span)
            if m.sense not in ("place", "capital")
        ]
        found += sorted(dict.fromkeys(named), key=lambda code: (-counts[code], named.index(code)))
    if draft.home:
        found.append(draft.home)
    return tuple(dict.fromkeys(found))[:2]


def _encounter(
    draft: Draft, report: _Report, anchor: Anchor, parties: tuple[PartyCode, ...], *, main: bool
) -> Encounter:
    sentence, trigger = report.sentence, report.trigger
    words = _words(draft, sentence)
    status = status_of(words, trigger)
    participants = _participants(draft, report, parties)
    date, reason = _date(words, anchor, trigger, planned=status == "planned")
    return Encounter(
        id="",
        kind=trigger.kind,
        status=status,
        date=date,
        place=_place(draft, report),
        parties=parties
        if trigger.kind != "briefing"
        else _briefing_parties(draft, participants, parties),
        participants=participants,
        level=_level(draft, words, participants, parties),
        channel=_channel(draft, participants),
        part_of=None,
        main=main,
        evidence=(Quote.of(draft.article.text, sentence.start, sentence.end),),
        date_reason=reason,
        reasons=(
            Reason(
                "encounter",
                f"{words[trigger.start : trigger.end]!r} in the {'lead' if sentence.number < LEAD else 'body'}",
            ),
        ),
    )


def _briefing_parties(
    draft: Draft, participants: tuple[str, ...], parties: tuple[PartyCode, ...]
) -> tuple[PartyCode, ...]:
    own = tuple(
        dict.fromkeys(p.party for name in participants if (p := draft.person(name)) and p.party)
    )
    return own or parties


def _participants(draft: Draft, report: _Report, parties: tuple[PartyCode, ...]) -> tuple[str, ...]:
    sentence = report.sentence
    names = list(dict.fromkeys(m.name for m in draft.persons_in(sentence.start, sentence.end)))
    kept = [name for name in names if (p := draft.person(name)) and p.party in parties]
    if report.trigger.kind == "visit":
        return tuple(_travellers(draft, report, kept))
    missing = [code for code in parties if code not in {_party(draft, name) for name in kept}]
    if report.trigger.kind in ("talks", "call", "online"):
        for code in missing:
            kept += [p.name for p in draft.people if p.party == code and p.offices][:1]
    return tuple(kept)


def _party(draft: Draft, name: str) -> PartyCode | None:
    person = draft.person(name)
    return person.party if person else None


def _travellers(draft: Draft, report: _Report, names: list[str]) -> list[str]:
    """Who travels: somebody of another party than the country visited."""
    visited = _visited(draft, report)
    return [name for name in names if _party(draft, name) != visited][:1] if visited else names[:1]


def _visited(draft: Draft, report: _Report) -> PartyCode | None:
    start = report.sentence.start + report.trigger.start
    after = [
        m
        for m in draft.mentions_in(start, report.sentence.end)
        if m.sense in ("name", "capital", "place")
    ]
    return after[0].code if after else draft.home


def _place(draft: Draft, report: _Report) -> str | None:
    """Where it took place, in the article's own words."""
    if report.trigger.kind in ("call", "online", "message"):
        return None
    text = draft.article.text
    for mention in draft.mentions_in(report.sentence.start, report.sentence.end):
        before = text[report.sentence.start : mention.start]
        if report.trigger.kind == "visit":
            if mention.sense in ("name", "capital", "place") and re.search(
                r"\b(?:visit(?:s|ed|ing)?(?: to)?|trip to|travel\w* to|arriv\w+ in|tour of)\s+(?:the\s+)?$",
                before,
            ):
                return text[mention.start : mention.end]
        elif mention.sense in ("capital", "place", "name") and _PLACE.search(before):
            return text[mention.start : mention.end]
    return None


def _date(
    words: str, anchor: Anchor, trigger: Trigger, *, planned: bool
) -> tuple[str | None, Reason]:
    """The date said in the sentence, nearest to its report; else the day the telling stands on."""
    found = [d for d in find_dates(words, anchor, future=planned) if d.edtf]
    if found:
        nearest = min(found, key=lambda d: (abs(d.start - trigger.end), d.start))
        return nearest.edtf, nearest.reason
    if planned:
        return None, Reason("date", "no date is said for what lies ahead")
    return anchor.day, anchor.reason


_LEVEL_WORDS: tuple[tuple[str, Level], ...] = (
    (r"\b(?:leaders|presidents|prime ministers|pms|heads? of (?:state|government))\b", "leader"),
    (
        r"\b(?:deputy|vice) (?:foreign |defence |defense |trade |finance )?(?:and \w+ )?ministers?\b",
        "deputy",
    ),
    (r"\b(?:foreign|defence|defense|trade|finance)? ?ministers\b|\bfms\b", "minister"),
    (r"\bambassadors?\b|\benvoys?\b|\bofficials\b|\bdirectors?-general\b", "official"),
)


def _level(
    draft: Draft, words: str, participants: tuple[str, ...], parties: tuple[PartyCode, ...]
) -> Level | None:
    """The highest level among the participants and, for a party without one, the offices named."""
    offices = [o for name in participants if (p := draft.person(name)) for o in p.offices]
    levels: list[Level] = [level_of(office) for office in offices]
    if len({_party(draft, name) for name in participants}) < len(parties):
        levels += [office.level for office in find_offices(words, {})]
        lowered = words.lower()
        levels += [level for pattern, level in _LEVEL_WORDS if re.search(pattern, lowered)][:1]
    return highest(levels)


def _channel(draft: Draft, participants: tuple[str, ...]) -> Channel:
    offices = [
        [o for o in p.offices] for name in participants if (p := draft.person(name)) and p.offices
    ]
    if offices and all(all(level_of(o) == "parliament" for o in held) for held in offices):
        return "parliament"
    if offices and all(
        any(re.search(r"\b(?:Governor|Mayor)\b", o) for o in held) for held in offices
    ):
        return "local"
    return "state"


# --- parts, ids ---------------------------------------------------------------------------------


def _like(one: Encounter, other: Encounter) -> bool:
    return one.kind == other.kind and one.status == other.status and one.parties == other.parties


def _joined(found: list[Encounter]) -> list[Encounter]:
    """Talks, briefing and ceremony are parts of a visit that the article reports."""
    visit = next((e for e in found if e.kind == "visit" and e.status == "held"), None)
    if visit is None:
        return found
    return [
        replace(e, part_of="visit", place=e.place or visit.place)
        if e is not visit and e.kind in _WITHIN_VISIT and e.status == "held"
        else e
        for e in found
    ]


def _named(found: list[Encounter]) -> list[Encounter]:
    ids = {id(e): f"e{number}" for number, e in enumerate(found, 1)}
    visit = next((ids[id(e)] for e in found if e.kind == "visit" and e.status == "held"), None)
    return [replace(e, id=ids[id(e)], part_of=visit if e.part_of else None) for e in found]
