"""Cue nouns that one is given, or that stand: "won Chad's promise of", "its offer stands"."""

from collections.abc import Iterator
from dataclasses import replace

from servanda.reading.cues.cue import Cue
from servanda.reading.cues.equals import noun_lemma, owner_of
from servanda.reading.lexicon import Entry, lexicon
from servanda.reading.syntax.clauses import is_finite, is_passive, modality, negated, subject_of
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.complements import complement_of
from servanda.reading.syntax.tree import Token

#: What one can be given by the other.
_GIVEN = frozenset(("commit", "offer", "invite", "ask", "suggest", "intend"))
#: What parties part with, whoever tells it.
_REACHED = frozenset(("commit", "agree", "offer"))
#: What stands, or stands in the way, as the subject of a sentence.
_HELD = frozenset(("commit", "offer", "ask", "suggest", "invite"))

#: Verbs of which the subject surely got it from the other.
_CERTAIN = frozenset(("receive", "win", "obtain", "secure", "extract", "elicit", "wring", "wrest"))

Found = tuple[Entry, Complement, Token | None]


def received(head: Token, lemma: str) -> Iterator[Found]:
    """ "Won from Chad a promise to", "went home with an offer of": the words of who gave it."""
    phrases = lexicon().phrases
    if is_passive(head) or modality(head) or negated(head):
        return
    if lemma in phrases["receiving"]:
        for noun in (c for c in head.children if c.dep_ == "dobj" and c.i > head.i):
            yield from _of_noun(head, noun, _GIVEN)
    if lemma in phrases["parting"]:
        for prep in (c for c in head.children if c.dep_ == "prep" and c.lower_ == "with"):
            for noun in (c for c in prep.children if c.dep_ == "pobj"):
                yield from _of_noun(head, noun, _REACHED)


def _of_noun(head: Token, noun: Token, classes: frozenset[str]) -> Iterator[Found]:
    owner = owner_of(noun) or _giver(head)
    for entry in lexicon().nouns.get(noun_lemma(noun), ()):
        joint = entry.cue_class == "agree"
        given = classes is _GIVEN and head.lemma_ in _CERTAIN
        known = owner is not None or joint or given
        if entry.cue_class not in classes or entry.when or not known:
            continue
        complement = complement_of(entry, head, noun.i)
        if complement is not None and complement.frame not in ("from", "with", "by"):
            yield entry, complement, owner or subject_of(head)


def is_given(cue: Cue) -> bool:
    """ "Obtained an assurance that": the subject was given the words of the cue by the other."""
    noun = cue.entry.lemma in lexicon().nouns and cue.entry.cue_class in _GIVEN
    active = not is_passive(cue.head) and cue.head.lemma_ in _CERTAIN
    return noun and active and cue.subject is not None and cue.subject.head is cue.head


def _giver(head: Token) -> Token | None:
    """ "Secured from Chad an undertaking that": who stands behind "from"."""
    for prep in head.children:
        if prep.lower_ in ("from", "by") and prep.dep_ == "prep":
            return next((c for c in prep.children if c.dep_ == "pobj"), None)
    return None


def standing(head: Token, lemma: str) -> Iterator[Found]:
    """ "Chad's offer of ten buses stands", "its refusal to pay has soured the talks"."""
    noun = subject_of(head)
    if noun is None or noun.pos_ != "NOUN" or noun.i > head.i or not is_finite(head):
        return
    owner = owner_of(noun)
    if owner is None or negated(head) or modality(head):
        return
    stands = lemma in lexicon().phrases["standing"]
    for entry in lexicon().nouns.get(noun_lemma(noun), ()):
        held = entry.cue_class == "decline" or (stands and entry.cue_class in _HELD)
        if not held or noun.right_edge.i <= noun.i:
            continue
        found = complement_of(entry, head, noun.i)
        if found is not None and noun.i < found.start < head.i:
            yield entry, replace(found, left=True), owner
