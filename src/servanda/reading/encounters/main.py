"""Which encounter an article is about: the likeliest of what its sentences and its title tell.

Each report is a candidate, and so is each kind that no word tells of; what speaks for and against
them (`main_signs.py`) is weighed with weights learned from the corpus.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from servanda.model.codes import EncounterKind
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.main_signs import MEETINGS, main_signs
from servanda.reading.encounters.people import titles
from servanda.reading.encounters.reports import FROM_LEAD, LEAD, NAMED, NUMBERED, Report
from servanda.reading.encounters.sides import is_statement, speakers_of_transcript
from servanda.reading.encounters.words import Trigger, all_triggers, folded, says, status_of
from servanda.reading.weighing import weights

#: Why a text whose title calls it a statement is about that.
STATEMENT = "a statement by its title"
#: Why a text with speakers of two parties is about their talks.
TRANSCRIPT = "both sides speak in turn"
#: Why a text may be about an encounter of a kind that no word in it tells of.
UNTOLD = "no word tells it"
#: Kinds that are weighed also where no word tells of them.
_GUESSED: tuple[EncounterKind, ...] = (
    "briefing",
    "talks",
    "session",
    "visit",
    "message",
    "ceremony",
    "demarche",
)
_RANK_TALKS, RANK_BRIEFING, _RANK_STATEMENT = 4, 10, 14


@dataclass(frozen=True, slots=True)
class Main:
    """The report of the encounter that an article is about, and the signs that weighed most."""

    report: Report
    why: str


def main_report(draft: Draft, reports: Sequence[Report]) -> Main | None:
    """What the article is about, or None where it has no sentence."""
    candidates = candidates_of(draft, reports)
    if not candidates:
        return None
    known, signs = weights("main_encounter"), main_signs(draft, candidates)
    best = max(range(len(candidates)), key=lambda i: (round(known.total(signs[i]), 6), -i))
    return Main(_specified(draft, candidates[best], reports), known.heaviest(signs[best]))


def candidates_of(draft: Draft, reports: Sequence[Report]) -> list[Report]:
    """The reports of the body, what the title alone names, and each kind as a guess."""
    first = next(iter(draft.sentences), None)
    if first is None:
        return []
    found = [*reports, *_of_title(draft, first, reports), *_of_sides(draft, first)]
    known = {report.kind for report in found if report.trigger.end == 0}
    for kind in _GUESSED:
        if kind not in known:
            rank = RANK_BRIEFING if kind == "briefing" else _RANK_TALKS
            why = FROM_LEAD if kind in ("briefing", "talks") else UNTOLD
            found.append(at_start(first, kind, rank, why))
    return found


def title_lines(draft: Draft) -> list[str]:
    """The lines of the title."""
    return [draft.article.text[start:end] for start, end in titles(draft)]


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
            known = trigger.kind in told or ("session" in told and trigger.kind in MEETINGS)
            if not known and _tells_alone(draft, words, trigger):
                found.append(at_start(first, trigger.kind, trigger.rank, NAMED))
    return found


def _tells_alone(draft: Draft, words: str, trigger: Trigger) -> bool:
    """Whether a title's words make an encounter: in official texts, and for press conferences."""
    if trigger.strength != "reports" or status_of(words, trigger) != "held":
        return False
    if trigger.kind == "briefing":
        return "joint" not in folded(words).split()
    return draft.article.form in ("speech", "joint", "readout") and trigger.kind != "visit"


def _of_sides(draft: Draft, first: Sentence) -> list[Report]:
    """What the form of the text tells: one side's statement, or two that speak in turn."""
    if is_statement(draft):
        return [at_start(first, "briefing", _RANK_STATEMENT, STATEMENT)]
    if speakers_of_transcript(draft):
        return [at_start(first, "talks", _RANK_TALKS, TRANSCRIPT)]
    return []


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
