"""What a sentence reports of an encounter: its words, its status, whether it looks back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from servanda.model.codes import EncounterKind, EncounterStatus
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.settled import moved, settled
from servanda.reading.encounters.status import standing_of
from servanda.reading.encounters.words import Trigger, all_triggers, folded, phrase, says
from servanda.reading.people.names import same_person

#: How many sentences at the top tell what an article is about.
LEAD = 4
#: Why a lead without any meeting makes an encounter.
FROM_LEAD = "what the article tells was said"
#: Why a title alone makes an encounter.
NAMED = "named by the title"
#: Why words of the other side count as said in public.
PUBLIC_ANSWER = "a public answer"
#: Kinds of which one sentence tells a single encounter, the more telling first.
_ONE_MEETING: tuple[EncounterKind, ...] = ("call", "online", "session", "talks")
#: Why a meeting that was put off is announced again.
PUT_OFF = "put off to a new time"
_ONWARD = re.compile(r"(?:\s+(?:off|back|over|again))?\s+(?:to|until|till|for)\s+(?!further)")
_AND_ATTEND = re.compile(
    r"\band (?:to |will |then )?(?:co-?chair|chair|attend|hold|host|address|take part|participate)"
)
_AND_THAT = re.compile(r"(?:,|\band) that\b|;")
_ENDS = re.compile(r"[.!?:;][\"”'’)\]]*\s*$")
_TOLD = re.compile(
    r"\b(?:told|said to|says to|[Ss]peaking to|[Ii]nterview (?:with|to))"
    r" (?:the )?([A-ZÀ-ỸĐ][\w-]+)\b"
)
_BY_WIRE = re.compile(r"[^.;,]{0,40}\b(?:by|over|via) (?:the )?(?:tele)?(?:phone|video)\b")
NUMBERED = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|inaugural)\b"
)
_MINISTERS = re.compile(r"\b(?:ministerial|ministers') (?:meeting|talks)$")


@dataclass(frozen=True, slots=True)
class Report:
    """One sentence's report of one encounter."""

    sentence: Sentence
    trigger: Trigger
    status: EncounterStatus
    why: str
    back: bool

    @property
    def start(self) -> int:
        """Where its words begin in the article."""
        return self.sentence.start + self.trigger.start

    @property
    def end(self) -> int:
        """One past the last of its words in the article."""
        return self.sentence.start + self.trigger.end

    @property
    def kind(self) -> EncounterKind:
        """The kind of encounter."""
        return self.trigger.kind

    @property
    def strong(self) -> bool:
        """Whether the words report an encounter by themselves."""
        return self.trigger.strength == "reports"


def words_of(draft: Draft, sentence: Sentence) -> str:
    """The sentence's words with line ends as spaces."""
    return draft.article.text[sentence.start : sentence.end].replace("\n", " ")


def find_reports(draft: Draft) -> list[Report]:
    """All reports of the body in order; what a journalist asks in a transcript is none."""
    return [
        report
        for sentence in _whole_sentences(draft)
        if not _is_question(draft, sentence)
        for report in _in_sentence(draft, sentence)
    ]


def _whole_sentences(draft: Draft) -> Iterator[Sentence]:
    """Sentences, with those joined that the parser cut in the middle ("the 7th | Committee")."""
    pending: Sentence | None = None
    for sentence in draft.sentences:
        if pending is not None and pending.passage is sentence.passage:
            joined = sentence.passage.doc[pending.tokens.start : sentence.tokens.end]
            sentence = Sentence(sentence.passage, joined, pending.number)  # noqa: PLW2901
        elif pending is not None:
            yield pending
        pending = None
        if _ENDS.search(sentence.tokens.text):
            yield sentence
        else:
            pending = sentence
    if pending is not None:
        yield pending


def _is_question(draft: Draft, sentence: Sentence) -> bool:
    """Words under a label that names nobody of the article."""
    label = sentence.passage.label
    if not label or label in ("A", "ANSWER"):
        return False
    return not any(same_person(person.name, label) for person in draft.people)


def _in_sentence(draft: Draft, sentence: Sentence) -> list[Report]:
    words = words_of(draft, sentence)
    told = _to_outlet(draft, words)
    wires = [(t.end, match.end()) for t in told if (match := _BY_WIRE.match(words, t.end))]
    triggers = [
        trigger
        for trigger in (*all_triggers(words), *told)
        # "told Newswire by telephone": no call of the parties
        if not any(start <= trigger.start < end for start, end in wires)
    ]
    found = [_report(words, sentence, trigger) for trigger in triggers]
    kept = _without_causes(words, [report for report in found if report is not None])
    kept += [new for report in kept if (new := _put_off_to(words, report)) is not None]
    return list(_one_meeting(draft, kept))


def _put_off_to(words: str, report: Report) -> Report | None:
    """ "The session set for May was put back to June": what is put off is announced anew."""
    verb = words.find(report.why, report.trigger.end)
    if report.status != "postponed" or verb < 0:
        return None
    if not _ONWARD.match(words, verb + len(report.why)):
        return None
    return replace(report, status="planned", why=PUT_OFF, back=False)


def _without_causes(words: str, found: list[Report]) -> list[Report]:
    """ "Summoned the envoy over remarks at a summit": the summit is only the cause."""
    ends = [r.trigger.end for r in found if r.kind == "demarche"]
    return [
        report
        for report in found
        if report.kind in ("demarche", "briefing")
        or not any(says("cause", words[end : report.trigger.start]) for end in ends)
    ]


def _to_outlet(draft: Draft, words: str) -> list[Trigger]:
    """ "Told Newswire": words said to the outlet that the article's dateline or byline names."""
    if not _TOLD.search(words):
        return []
    article = draft.article
    first = draft.passages[0] if draft.passages else None
    heads = [
        article.text[b.start : b.end] for b in article.blocks if b.kind in ("byline", "signoff")
    ]
    heads += [
        article.text[first.block.start : first.offset + 60] if first else "",
        article.outlet or "",
    ]
    known = set(re.findall(r"[\w-]+", " ".join(heads)))
    people = {word for person in draft.people for word in person.name.split()}
    return [
        Trigger("briefing", match.start(), match.end(), 8)
        for match in _TOLD.finditer(words)
        if match[1] in known - people
        and not any(True for _ in draft.mentions_in(*_around(draft, words, match)))
    ]


def _around(draft: Draft, words: str, match: re.Match[str]) -> tuple[int, int]:
    base = draft.article.text.replace("\n", " ").find(words)
    return base + match.start(1), base + match.end(1)


def _report(words: str, sentence: Sentence, trigger: Trigger) -> Report | None:
    standing = settled(words, trigger, standing_of(sentence, trigger.start, trigger.end))
    if standing is None:
        return None
    trigger = _retyped(words, trigger)
    back = standing.perfect_past or _looks_back(words, trigger)
    status = moved(words, trigger, standing)
    return Report(sentence, trigger, status, standing.word, back)


def _retyped(words: str, trigger: Trigger) -> Trigger:
    """ "The next ministerial meeting" is talks, not a standing body's session."""
    numbered = re.match(
        r"(?:\d|inaugural|second|third|fourth|fifth)", folded(words)[trigger.start :]
    )
    if (
        trigger.kind == "session"
        and not numbered
        and _MINISTERS.search(folded(words)[trigger.start : trigger.end])
    ):
        return Trigger("talks", trigger.start, trigger.end, trigger.rank, trigger.strength)
    return trigger


def _looks_back(words: str, trigger: Trigger) -> bool:
    """Whether the words beside the encounter put it before what is told."""
    before = words[max(0, trigger.start - 60) : trigger.start]
    plain = phrase("once_planned").sub(lambda found: " " * len(found[0]), folded(words))
    near = plain[max(0, trigger.start - 30) : trigger.end + 60]
    return says("back", near) or says("recalled", before)


def _elsewhere(draft: Draft, report: Report) -> bool:
    """ "Will meet at the ASEAN summit": an organisation's own meeting is where they meet."""
    if report.kind != "session":
        return False
    text = draft.article.text
    before = folded(text[max(report.sentence.start, report.start - 25) : report.start])
    beside = draft.mentions_in(max(report.sentence.start, report.start - 15), report.end + 50)
    return bool(re.search(r"\b(?:at|during) (?:the|an?) (?:[\w-]+ )?$", before)) and any(
        mention.sense == "organisation" for mention in beside
    )


def _one_meeting(draft: Draft, found: list[Report]) -> Iterator[Report]:
    """Of talks, session and call in one sentence, of one status, only the most telling word counts.

    Two reports of one kind in a sentence are one.
    """
    done: set[tuple[str, EncounterStatus]] = set()
    ordered = sorted(
        found, key=lambda r: (not r.strong, _elsewhere(draft, r), _telling(r), r.trigger.start)
    )
    kept: list[Report] = []
    for report in ordered:
        group: str = "meeting" if report.kind in _ONE_MEETING else report.kind
        if report.kind == "visit" and report.status in ("planned", "proposed"):
            group = f"visit at {report.trigger.start}"
        if group == "meeting" and any(_apart(report, other) for other in kept):
            group = f"meeting at {report.trigger.start}"
        if (group, report.status) not in done:
            done.add((group, report.status))
            kept.append(report)
    yield from sorted(kept, key=lambda report: report.trigger.start)


def _apart(report: Report, other: Report) -> bool:
    """ "Hold talks with X and co-chair the eighth meeting": two things to attend."""
    first, second = sorted((report.trigger, other.trigger), key=lambda trigger: trigger.start)
    words = folded(report.sentence.tokens.text)[first.start : second.start]
    ahead = {report.status, other.status} <= {"planned", "proposed"}
    if ahead and report.strong and other.strong and _AND_THAT.search(words):
        return True
    return bool(
        other.kind in _ONE_MEETING and report.kind != other.kind and _AND_ATTEND.search(words)
    )


def _telling(report: Report) -> float:
    """Which of several ways to meet is meant: a numbered session held by video stays a session."""
    if report.kind not in _ONE_MEETING:
        return len(_ONE_MEETING)
    words = folded(report.sentence.tokens.text)[report.trigger.start : report.trigger.end]
    if report.kind == "session" and NUMBERED.match(words):
        return _ONE_MEETING.index("online") - 0.5
    return _ONE_MEETING.index(report.kind)
