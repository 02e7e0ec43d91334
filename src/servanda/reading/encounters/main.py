"""Which encounter an article is about: what its title and its first sentences tell.

Weights add up, the lowest report wins: how telling its kind is, how late it stands, whether it was
held, whether the title names it too. An article that tells of no meeting is about the statement of
the party that speaks, or about the talks of those who act together.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from servanda.model.codes import EncounterKind
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.exchange import EXCHANGE, words_of_exchange
from servanda.reading.encounters.people import coordinated, parties_of, titles
from servanda.reading.encounters.reports import FROM_LEAD, LEAD, NAMED, NUMBERED, Report
from servanda.reading.encounters.sides import (
    MANY,
    OWN_DECISION,
    is_of_visit,
    is_statement,
    of_many,
    own_decision,
    several_at_head,
    speakers_of_transcript,
)
from servanda.reading.encounters.words import Trigger, all_triggers, folded, phrase, says, status_of

#: How much sooner a report is taken when the title names its kind.
_TITLE = 5
#: How much later one is taken that was not held, only looks back, or merely refers.
_AHEAD, _BACK, _REFERS = 8, 30, 12
#: Words that only refer weigh less where the title names the encounter too.
_NAMED = 4
#: How much later when something was held that the lead tells of; how much later from the body.
_OUTDONE, _BODY = 20, 10
#: A meeting of two people this soon counts as of the lead; how much later words of a mere guess.
_SOON, _GUESS = 8, 4
#: Kinds that two parties hold together.
_TWO_SIDED: frozenset[EncounterKind] = frozenset(
    ("call", "online", "session", "talks", "message", "ceremony", "demarche")
)
_MEETINGS: frozenset[EncounterKind] = frozenset(("call", "online", "session", "talks"))
#: Why a text whose title calls it a statement is about that.
STATEMENT = "a statement by its title"
#: Why a text with speakers of two parties is about their talks.
TRANSCRIPT = "both sides speak in turn"
_RANK_TALKS, RANK_BRIEFING, _RANK_STATEMENT = 4, 10, 14


def main_report(draft: Draft, reports: Sequence[Report]) -> Report | None:
    """The report of the encounter that the article is about, or None where it tells of none."""
    first = next(iter(draft.sentences), None)
    if first is None:
        return None
    candidates = [
        *reports,
        *_of_title(draft, first, reports),
        *_of_speech(draft, first, reports),
        *_of_sides(draft, first),
    ]
    if not candidates:
        return None
    title = _title_kinds(draft)
    outdone = any(_leads(report) for report in candidates)
    met = any(_two_sided(report) for report in candidates)
    chosen = min(
        candidates,
        key=lambda report: (
            _weight(draft, report, title, outdone=outdone, met=met),
            report.sentence.number,
        ),
    )
    return _specified(draft, _talks_behind(draft, chosen, reports), reports)


def _talks_behind(draft: Draft, chosen: Report, reports: Sequence[Report]) -> Report:
    """The talks that a lead's statements are about: its two speakers met, as the body tells."""
    if chosen.kind != "briefing" or is_statement(draft):
        return chosen
    if chosen.why == FROM_LEAD and (told := words_of_exchange(draft)):
        return Report(
            told[0], Trigger("talks", *told[1:], _RANK_TALKS), "held", EXCHANGE, back=False
        )
    quoted = list(draft.persons_in(chosen.sentence.start, chosen.sentence.end))
    if len(parties_of(draft, [m.name for m in quoted])) < 2:
        return chosen
    for report in reports:
        here = {m.name for m in draft.persons_in(report.sentence.start, report.sentence.end)}
        both = len(here & {m.name for m in quoted}) > 1
        if report.kind in _MEETINGS and _two_sided(report) and both:
            return report
    return chosen


def _leads(report: Report) -> bool:
    return report.sentence.number < LEAD and _two_sided(report)


def _two_sided(report: Report) -> bool:
    return (
        report.kind in _TWO_SIDED and report.status == "held" and report.strong and not report.back
    )


def _weight(
    draft: Draft, report: Report, title: frozenset[EncounterKind], *, outdone: bool, met: bool
) -> float:
    number = report.sentence.number
    weight = report.trigger.rank + 2.0 * min(number, LEAD)
    weight += _BODY if number >= LEAD and not _of_two_people(draft, report) else 0
    weight += _GUESS if report.why == FROM_LEAD and not _tells_words_or_deeds(draft) else 0
    named = number <= 1 and report.kind in title
    weight += 0 if report.strong else _NAMED if named else _REFERS
    weight += _BACK if report.back else 0
    if report.status != "held":
        first = (number == 0 and report.status != "proposed") or _title_says(draft, report)
        weight += _OUTDONE if outdone else 0 if first else _AHEAD
    if report.kind == "visit" and report.status == "held" and met:
        weight += _OUTDONE
    told = report.status == "held" or _title_says(draft, report)
    late = report.kind == "demarche" and number > 1
    beside = report.kind in ("demarche", "ceremony") and number > 0 and is_statement(draft)
    if beside or (late and report.kind not in title):
        weight += _OUTDONE  # the statement tells of it beside what it is about
    return weight - (_TITLE if report.kind in title and told else 0)


def _of_two_people(draft: Draft, report: Report) -> bool:
    """Whether a story that opens with a scene soon tells whom of two parties it brings together."""
    if report.sentence.number > _SOON or not _two_sided(report) or report.kind not in _MEETINGS:
        return False
    named = [m.name for m in draft.persons_in(report.sentence.start, report.sentence.end)]
    return len(parties_of(draft, named)) > 1


def _tells_words_or_deeds(draft: Draft) -> bool:
    """Whether title or lead tell of a statement, or of what one party does to another."""
    lead = folded(draft.article.text[draft.sentences[0].start : draft.sentences[0].end])
    lines = [folded(line) for line in title_lines(draft)]
    return any(says("said", words) or says("measure", words) for words in (lead, *lines))


def _title_kinds(draft: Draft) -> frozenset[EncounterKind]:
    """The kinds that the title names; one word for a meeting stands for each way to meet."""
    kinds = {trigger.kind for words in title_lines(draft) for trigger in all_triggers(words)}
    return frozenset(kinds | (_MEETINGS if kinds & _MEETINGS else frozenset()))


def title_lines(draft: Draft) -> list[str]:
    """The lines of the title."""
    return [draft.article.text[start:end] for start, end in titles(draft)]


def _title_says(draft: Draft, report: Report) -> bool:
    """Whether the title tells the same kind with the same status ("calls off Belgrade visit")."""
    return any(
        trigger.kind == report.kind and status_of(words, trigger) == report.status
        for words in title_lines(draft)
        for trigger in all_triggers(words)
    )


def _of_title(draft: Draft, first: Sentence, reports: Sequence[Report]) -> list[Report]:
    """An encounter that only the title names: a dinner of a speech, a spokesperson's conference."""
    told = {
        report.kind
        for report in reports
        if report.status == "held" and report.sentence.number < LEAD
    }
    found: list[Report] = []
    for words in title_lines(draft):
        for trigger in all_triggers(words):
            known = trigger.kind in told or ("session" in told and trigger.kind in _MEETINGS)
            if not known and _tells_alone(draft, words, trigger):
                found.append(at_start(first, trigger.kind, trigger.rank, NAMED))
    return found


def _tells_alone(draft: Draft, words: str, trigger: Trigger) -> bool:
    """Whether a title's words make an encounter: in official texts, and for press conferences."""
    if trigger.strength != "reports" or status_of(words, trigger) != "held":
        return False
    if trigger.kind == "briefing":
        return not re.search(r"\bjoint\b", folded(words))
    return draft.article.form in ("speech", "joint", "readout") and trigger.kind != "visit"


def _of_sides(draft: Draft, first: Sentence) -> list[Report]:
    """What the form of the text tells: one side's statement, or two that speak in turn."""
    if is_statement(draft):
        return [at_start(first, "briefing", _RANK_STATEMENT, STATEMENT)]
    if "briefing" not in _title_kinds(draft) and speakers_of_transcript(draft):
        return [at_start(first, "talks", _RANK_TALKS, TRANSCRIPT)]
    return []


def _of_speech(draft: Draft, first: Sentence, reports: Sequence[Report]) -> list[Report]:
    """What is done without a meeting told: talks of those who act together, or a statement."""
    if any(_leads(report) for report in reports) or draft.article.form == "speech":
        return []
    if is_of_visit(draft, reports):
        return []
    if of_many(draft) and not any(_two_sided(report) for report in reports):
        return [at_start(first, "briefing", _RANK_STATEMENT, MANY)]
    if draft.article.form == "joint":
        return [at_start(first, "talks", _RANK_TALKS, "the issuers of a joint text")]
    if _acts_together(draft, first):
        return [at_start(first, "talks", _RANK_TALKS, FROM_LEAD)]
    if own_decision(draft):
        return [at_start(first, "session", _RANK_TALKS, OWN_DECISION)]
    if is_statement(draft):
        return []  # its title makes it one, of the day of its issue
    return [at_start(first, "briefing", RANK_BRIEFING, FROM_LEAD)]


def _acts_together(draft: Draft, first: Sentence) -> bool:
    spans = [*titles(draft), (first.start, first.end)]
    text = draft.article.text
    if _named_together(draft, first) or several_at_head(draft, first):
        return True
    lead = folded(text[first.start : first.end])
    if says("local", lead) and says("together", lead):
        return True
    if all_triggers(text[first.start : first.end]):
        spans = spans[-1:]
    return any(
        coordinated(draft, start, end) and says("together", text[start:end]) for start, end in spans
    )


def _named_together(draft: Draft, first: Sentence) -> bool:
    """Two people of different parties at the head of the lead: "X and Y witnessed"."""
    people = list(draft.persons_in(first.start, first.end))[:2]
    if len(people) < 2 or len(parties_of(draft, [m.name for m in people])) < 2:
        return False
    between = draft.article.text[people[0].end : people[1].start]
    return re.fullmatch(
        r"(?:[^.;]|\b[A-Z]\.){0,60}\band\s(?:[^.;]|\b[A-Z]\.){0,70}", between
    ) is not None and not phrase("said").search(between)


def at_start(first: Sentence, kind: EncounterKind, rank: int, why: str) -> Report:
    """A report that no words of a sentence make: it stands at the article's first one."""
    return Report(first, Trigger(kind, 0, 0, rank), "held", why, back=False)


def _specified(draft: Draft, chosen: Report, reports: Sequence[Report]) -> Report:
    """Talks that the lead also calls a call, a video conference or (in the title) a session."""
    if chosen.kind == "online" and _numbered_title(draft):
        return replace(chosen, trigger=replace(chosen.trigger, kind="session"))
    if chosen.kind != "talks" or chosen.status != "held":
        return chosen
    for report in reports:
        if _same_by_wire(draft, chosen, report) or _same_by_number(draft, chosen, report):
            return replace(chosen, trigger=replace(chosen.trigger, kind=report.kind))
    if _numbered_title(draft) or _body_meets(draft):
        return replace(chosen, trigger=replace(chosen.trigger, kind="session"))
    return chosen


def _body_meets(draft: Draft) -> bool:
    """Whether by its title a whole body sat: a chair's summary, an organisation's ministers."""
    lines = " ".join(title_lines(draft))
    many = any(m.sense == "organisation" for s in titles(draft) for m in draft.mentions_in(*s))
    return says("body_meets", lines) or (many and says("ministers_meet", lines))


def _same_by_wire(draft: Draft, chosen: Report, report: Report) -> bool:
    """Whether a call or video conference of the lead is what the chosen talks are."""
    near = report.sentence.number <= min(chosen.sentence.number + 1, LEAD - 1)
    held = report.status == "held" and not report.back
    wire = report.kind in ("call", "online")
    return near and held and wire and not _names_others(draft, chosen, report)


def _same_by_number(draft: Draft, chosen: Report, report: Report) -> bool:
    """Whether a lead without names tells of what the next sentences call a numbered session."""
    near = chosen.sentence.number < report.sentence.number < LEAD
    held = report.status == "held" and not report.back and report.kind == "session"
    words = folded(report.sentence.tokens.text)[report.trigger.start : report.trigger.end]
    unnamed = not any(True for _ in draft.persons_in(chosen.sentence.start, chosen.sentence.end))
    return near and held and unnamed and NUMBERED.match(words) is not None


def _numbered_title(draft: Draft) -> bool:
    """Whether the title calls the meeting a numbered session."""
    return any(
        trigger.kind == "session" and NUMBERED.search(folded(words)[trigger.start : trigger.end])
        for words in title_lines(draft)
        for trigger in all_triggers(words)
    )


def _names_others(draft: Draft, chosen: Report, report: Report) -> bool:
    """Whether the second report names people whom the first does not."""
    first = {m.name for m in draft.persons_in(chosen.sentence.start, chosen.sentence.end)}
    second = {m.name for m in draft.persons_in(report.sentence.start, report.sentence.end)}
    return bool(first) and len(second - first) > 1
