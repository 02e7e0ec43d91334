"""In which encounter an act was done."""

from servanda.model.codes import ActType, EncounterKind
from servanda.model.reading import Encounter
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.reports import LEAD
from servanda.reading.encounters.words import kinds_in, phrase, says, triggers_in
from servanda.reading.syntax.clauses import past_tense
from servanda.reading.text.quotations import inside_quotation
from servanda.reading.who import Who

#: Verbs of an act that calls an encounter off.
_CALLS_OFF = ("cancel", "postpone", "defer", "call", "put", "scrap", "shelve", "delay")
#: Ways to meet: what one sentence calls talks another may call a session.
_MEETINGS: frozenset[EncounterKind] = frozenset(("call", "online", "session", "talks"))


def encounter_of(draft: Draft, cue: Cue, act_type: ActType, by: Who) -> str:
    """The id of the encounter the act belongs to; the main one unless the text says otherwise."""
    main = draft.main
    if main is None:
        return draft.encounters[0].id if draft.encounters else ""
    others = [
        e for e in draft.encounters if not e.main and e.status == "held" and e.kind != "visit"
    ]
    if draft.article.form == "joint":
        others = [e for e in others if e.kind == "ceremony"]
    found = (
        _called_off(draft, cue)
        or _where_he_spoke(draft, by, main, others)
        or _before_the_talks(draft, cue, by, main, others)
        or _concluded(draft, cue, act_type, others)
        or _told_here(draft, cue, by, main, others)
        or _told_again(draft, cue, by, others)
        or _referred_to(draft, cue, by, main, others)
        or (act_type != "measure" and _same_paragraph(draft, cue, by, main, others))
        or _goes_on(draft, cue, by, others)
        or _quoted(cue, by, main, others)
        or _retold(draft, cue, by, main, others)
        or _answer_in_public(draft, cue, by, main, others)
        or _speaks_on(draft, cue, by, main, others)
    )
    return found.id if found else main.id


def _called_off(draft: Draft, cue: Cue) -> Encounter | None:
    """The visit or meeting that the act itself calls off, in a text about something else."""
    if cue.head.lemma_.lower() not in _CALLS_OFF:
        return None
    off = [e for e in draft.encounters if e.status in ("cancelled", "postponed")]
    return next((e for e in off if _tells(e, cue.sentence)), None)


def _where_he_spoke(
    draft: Draft, by: Who, main: Encounter, others: list[Encounter]
) -> Encounter | None:
    """The one encounter of a person for whose party somebody else took part in the main one."""
    if by.speaker is None or by.speaker in main.participants:
        return None
    there = [draft.person(name) for name in main.participants]
    another = any(person is not None and person.party in by.parties for person in there)
    if not another and _within(by, main):
        return None
    own = [e for e in others if by.speaker in e.participants]
    return own[0] if len(own) == 1 else None


def _before_the_talks(
    draft: Draft, cue: Cue, by: Who, main: Encounter, others: list[Encounter]
) -> Encounter | None:
    """What the lead quotes one side with, where the talks behind it are told only in the body."""
    at = main.evidence[0].start
    number = next((s.number for s in draft.sentences if s.start <= at < s.end), 0)
    lead = cue.sentence.start < at and number >= LEAD and main.kind in _MEETINGS
    if not lead or len(by.parties) != 1:
        return None
    return next((e for e in others if e.kind == "briefing" and _within(by, e)), None)


def _within(by: Who, encounter: Encounter) -> bool:
    return bool(by.parties) and set(by.parties) <= set(encounter.parties)


def _tells(encounter: Encounter, sentence: Sentence) -> bool:
    return any(sentence.start <= quote.start < sentence.end for quote in encounter.evidence)


def _concluded(
    draft: Draft, cue: Cue, act_type: ActType, others: list[Encounter]
) -> Encounter | None:
    """What is signed at a ceremony, where the sentence speaks of the ceremony."""
    ceremony = next((e for e in others if e.kind == "ceremony"), None)
    if act_type != "conclude" or ceremony is None:
        return None
    spoken = "ceremony" in kinds_in(draft.article.text[cue.sentence.start : cue.sentence.end])
    return ceremony if spoken or _tells(ceremony, cue.sentence) else None


def _told_here(
    draft: Draft, cue: Cue, by: Who, main: Encounter, others: list[Encounter]
) -> Encounter | None:
    """An encounter that the act's own sentence tells of."""
    words = draft.article.text[cue.sentence.start : cue.sentence.end]
    passing = says("in_passing", words) and not _tells(main, cue.sentence)
    here = [
        e
        for e in others
        if _tells(e, cue.sentence) and e.kind != "ceremony" and not (passing and _before(e, main))
    ]
    fit = [e for e in here if _within(by, e)]
    if len(here) == 1 and not fit and not _tells(main, cue.sentence) and here[0].kind == "briefing":
        return here[0]
    meetings = [e for e in fit if e.kind != "briefing"]
    if _tells(main, cue.sentence) and not meetings:
        fit = [e for e in fit if len(e.parties) > 1 or _speaks_there(draft, cue)]
    return next(iter(meetings or fit), None)


def _before(encounter: Encounter, main: Encounter) -> bool:
    """Whether an encounter was over before the main one."""
    return bool(encounter.date and main.date) and (encounter.date or "") < (main.date or "")[:10]


def _speaks_on(
    draft: Draft, cue: Cue, by: Who, main: Encounter, others: list[Encounter]
) -> Encounter | None:
    """What a person who briefed the press says after that, addressing nobody, is said there."""
    if main.kind == "briefing" or by.speaker is None or draft.article.form != "press":
        return None
    said = cue.outermost.head.lower_
    if not phrase("at_large").fullmatch(said):
        return None
    if any(child.lower_ == "had" for child in cue.head.children if child.dep_ == "aux"):
        return None  # "she said she had asked him": in the talks
    at = main.evidence[0].start
    for encounter in others:
        start = encounter.evidence[0].start
        told = encounter.kind == "briefing" and at != start < cue.sentence.start
        if told and by.speaker in encounter.participants and len(encounter.parties) == 1:
            return encounter
    return None


def _speaks_there(draft: Draft, cue: Cue) -> bool:
    """Whether the act is the briefing's own words: its cue is the saying that makes it."""
    words = draft.article.text[cue.sentence.start : cue.sentence.end]
    return cue.outermost.head.lower_ in ("told", "announced", "said") and "briefing" in kinds_in(
        words
    )


def _told_again(draft: Draft, cue: Cue, by: Who, others: list[Encounter]) -> Encounter | None:
    """ "She told deputies", after a sentence that told of her speaking in the House."""
    at = cue.sentence.at(cue.outermost.head) - cue.sentence.start
    words = draft.article.text[cue.sentence.start : cue.sentence.end]
    if not any(t.kind == "briefing" and t.start <= at < t.end for t in triggers_in(words)):
        return None
    earlier = [
        e
        for e in others
        if e.kind == "briefing"
        and len(e.parties) == 1
        and _within(by, e)
        and e.evidence[0].start <= cue.sentence.start
    ]
    return earlier[-1] if earlier else None


def _referred_to(
    draft: Draft, cue: Cue, by: Who, main: Encounter, others: list[Encounter]
) -> Encounter | None:
    """ "The note added", "during the audience": words that mean an encounter told before."""
    kinds = kinds_in(draft.article.text[cue.sentence.start : cue.sentence.end])
    if main.kind in kinds or (main.kind in _MEETINGS and kinds & _MEETINGS):
        return None
    wanted = {kind for kind in kinds if kind not in ("visit", "ceremony", "briefing")}
    fitting = [
        e
        for e in others
        if (e.kind in wanted or (e.kind in _MEETINGS and wanted & _MEETINGS)) and _within(by, e)
    ]
    earlier = [e for e in fitting if e.evidence[0].start <= cue.sentence.start]
    return earlier[-1] if earlier else None


def _same_paragraph(
    draft: Draft, cue: Cue, by: Who, main: Encounter, others: list[Encounter]
) -> Encounter | None:
    """What a paragraph goes on to tell after it named an encounter was done there."""
    block = cue.sentence.passage.block
    for encounter in reversed(others):
        at = encounter.evidence[0].start
        if not block.start <= at < block.end or encounter.kind == "ceremony":
            continue
        quoted = inside_quotation(cue.sentence.passage.doc.text, cue.head.idx)
        if encounter.kind == "briefing" and quoted:
            return encounter
        if (
            at < cue.sentence.start
            and _within(by, encounter)
            and not _back_at_main(draft, cue, main)
        ):
            single = len(by.parties) == 1 or encounter.kind != "briefing"
            return encounter if single else None
    return None


def _goes_on(draft: Draft, cue: Cue, by: Who, others: list[Encounter]) -> Encounter | None:
    """ "He also voiced ...": goes on with what the paragraph before told of a briefing."""
    text = draft.article.text
    if not says("goes_on", text[cue.sentence.start : cue.sentence.end]):
        return None
    before = [p.block for p in draft.passages if p.block.end <= cue.sentence.passage.block.start]
    for encounter in others:
        at = encounter.evidence[0].start
        here = bool(before) and before[-1].start <= at < before[-1].end
        if here and encounter.kind == "briefing" and _within(by, encounter):
            return encounter
    return None


def _back_at_main(draft: Draft, cue: Cue, main: Encounter) -> bool:
    kinds = kinds_in(draft.article.text[cue.sentence.start : cue.sentence.end])
    return main.kind in kinds


def _quoted(cue: Cue, by: Who, main: Encounter, others: list[Encounter]) -> Encounter | None:
    """Words in quotation marks were said in public where the article tells of a briefing."""
    if main.kind == "briefing" or not inside_quotation(cue.sentence.passage.doc.text, cue.head.idx):
        return None
    briefings = [e for e in others if e.kind == "briefing" and _within(by, e)]
    return briefings[-1] if briefings and len(by.parties) == 1 else None


def _retold(
    draft: Draft, cue: Cue, by: Who, main: Encounter, others: list[Encounter]
) -> Encounter | None:
    """What one side says after it has begun to retell the talks is said at the briefing of both."""
    joint = [e for e in others if e.kind == "briefing" and len(e.parties) > 1 and _within(by, e)]
    if not joint or len(by.parties) != 1 or main.kind not in _MEETINGS:
        return None
    text = draft.article.text
    for sentence in draft.sentences:
        if sentence.start > cue.sentence.start:
            return None
        words = text[sentence.start : sentence.end]
        if says("retold", words) and not _tells(joint[0], sentence):
            return joint[0]
    return None


def _answer_in_public(
    draft: Draft, cue: Cue, by: Who, main: Encounter, others: list[Encounter]
) -> Encounter | None:
    """The other side's public answer to a statement; in remarks, what is said now."""
    briefings = [e for e in others if e.kind == "briefing" and _within(by, e)]
    if not briefings:
        return None
    if main.kind == "briefing" and not _within(by, main):
        return briefings[-1]
    remarks = draft.article.form == "speech" or bool(cue.sentence.passage.label)
    now = remarks and len(by.parties) == 1 and not past_tense(cue.head)
    return briefings[0] if now and len(briefings[0].parties) > 1 else None
