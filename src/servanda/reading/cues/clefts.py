"""Clefts: "what Chad wants is a date", "a date is what Chad is after"."""

from dataclasses import replace

from servanda.reading.cues.cue import Cue
from servanda.reading.cues.equals import equal_of
from servanda.reading.cues.particles import has_particle
from servanda.reading.draft import Sentence
from servanda.reading.lexicon import Entry, lexicon
from servanda.reading.syntax.clauses import negated, subject_of, verb_lemma
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token

#: Classes whose verb may stand in a cleft.
_TOLD = frozenset(("ask", "suggest", "hope", "offer", "oppose", "deem", "commit", "intend"))
_CLAUSES = frozenset(("csubj", "ccomp", "attr", "nsubj", "acomp"))


def cleft(sentence: Sentence, head: Token, outer: Cue | None) -> Cue | None:
    """The cue that stands in the clause with "what", with what it equals as its content."""
    if head.lemma_ != "be" or head.tag_ not in ("VBZ", "VBD") or negated(head):
        return None
    for clause in head.children:
        speaker = subject_of(clause) if clause.dep_ in _CLAUSES else None
        entry = _entry(clause) if speaker is not None and _asks_what(speaker) else None
        content = _content(head, clause) if entry is not None else None
        if entry is None or content is None:
            continue
        first = content.start if content.left else clause.left_edge.i
        return Cue(sentence, head, _asked(entry, content), content, speaker, first, outer)
    return None


def _asks_what(speaker: Token) -> bool:
    """Whether "what" stands right before the clause's subject."""
    before = speaker.left_edge.i - 1
    return before >= 0 and speaker.doc[before].lower_ == "what"


def _entry(clause: Token) -> Entry | None:
    for entry in lexicon().verbs.get(verb_lemma(clause), ()):
        fits = entry.cue_class in _TOLD and "np" in entry.frames and not entry.objects
        if fits and not entry.when and has_particle(clause, entry.particle):
            return entry
    return None


def _asked(entry: Entry, content: Complement) -> Entry:
    """What somebody "wants" as the thing that equals something else is asked of the other."""
    wanted = entry.cue_class in ("suggest", "hope") and content.frame == "np"
    return replace(entry, cue_class="ask") if wanted and entry.lemma in ("want", "be") else entry


def _content(head: Token, clause: Token) -> Complement | None:
    if clause.i < head.i:
        return equal_of(head)
    thing = subject_of(head)
    if thing is None or thing.i > head.i:
        return None
    return Complement("np", thing.left_edge.i, left=True)
