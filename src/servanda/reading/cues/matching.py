"""Whether a clause's verb is a cue: the entry that fits it with its object and complement."""

from collections.abc import Iterator
from dataclasses import replace

from servanda.reading.cues.carried import carried, presented
from servanda.reading.cues.clefts import cleft
from servanda.reading.cues.cue import Cue
from servanda.reading.cues.particles import (
    could_have,
    has_particle,
    particle_ends,
    words_near,
)
from servanda.reading.cues.provisions import provision
from servanda.reading.cues.quoted import quoted
from servanda.reading.draft import Sentence
from servanda.reading.lexicon import Entry, lexicon
from servanda.reading.syntax.clauses import (
    clause_start,
    is_infinitive,
    is_passive,
    modality,
    negated,
    over_conjunctions,
    subject_of,
    verb_lemma,
)
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.complements import complement_of
from servanda.reading.syntax.tree import Token

#: Classes whose participles report on their own ("affirming that"); others only colour a content.
_PARTICIPLES = frozenset(
    (
        "say", "deem", "express", "oppose", "ask", "suggest", "hope", "commit", "agree", "need",
        "heed", "decline", "announce", "invite", "offer",
    )
)  # fmt: skip
#: Classes that tell of a deed: in the future or as a duty the whole clause is the content.
_DEEDS = frozenset(
    ("aid", "done", "support", "conclude", "measure", "discuss", "identify", "accept")
)


#: Classes of deeds that only their object makes: "grant a request", "set a date".
_SETTLING = frozenset(("suggest", "agree", "offer"))


def match(sentence: Sentence, head: Token, subject: Token | None, outer: Cue | None) -> Cue | None:
    """The cue that this clause's verb makes with its complement, if the lexicon knows one."""
    if modality(head) and is_measure(head):
        return None  # "will recall its ambassador" recalls nothing said: the clause decides
    for entry, at in _candidates(head):
        complement = complement_of(entry, head, at) or _bare_words(entry, head)
        if complement is None or not _allowed(entry, head, complement):
            continue
        if outer is not None and entry.cue_class == "agree" and complement.start < head.i:
            continue  # "said that the fees were set by the Union": a fact, no agreement
        if _is_participle(head) and not _participle_reports(entry, complement):
            continue
        complement = _whole_clause(entry, head, complement, nested=outer is not None)
        first = first_token(head, subject)
        own = subject is not None and subject.head.i == head.i
        return Cue(sentence, head, entry, complement, subject, first, outer, own)
    return (
        _presented(sentence, head, subject, outer)
        or cleft(sentence, head, outer)
        or provision(sentence, head, subject, outer)
        or quoted(sentence, head, subject, outer)
    )


def _presented(
    sentence: Sentence, head: Token, subject: Token | None, outer: Cue | None
) -> Cue | None:
    """A cue noun that is the clause's subject: "a request was made by Peru", "its aim is to"."""
    for entry, complement, owner in presented(head, verb_lemma(head)):
        if entry.when:
            continue
        first = first_token(head, subject)
        return Cue(sentence, head, entry, complement, owner, first, outer)
    return None


def _bare_words(entry: Entry, head: Token) -> Complement | None:
    """ "The ministry expresses strong indignation.": words for or against, and nothing after."""
    noun = entry.lemma in lexicon().nouns and entry.cue_class in ("oppose", "express", "heed")
    if not noun or is_passive(head) or is_infinitive(head) or head.tag_ == "VBG":
        return None
    subject = subject_of(head)
    relative = subject is None or subject.lower_ in ("who", "which")
    return Complement("whole", head.i if relative else clause_start(head))


def _whole_clause(entry: Entry, head: Token, complement: Complement, *, nested: bool) -> Complement:
    """ "Vietnam considers Japan a partner", "Japan spends a billion": the subject belongs to it.

    So it does in what is said to have been done: "said that Japan had delivered the pumps".
    """
    told = entry.cue_class in ("aid", "done") and head.tag_ != "VBG"
    if nested and told and subject_of(head) is not None:
        return replace(complement, start=clause_start(head), left=False)
    finite = head.tag_ in ("VBZ", "VBP", "VBD") and complement.clause is None
    named = entry.frames == {"as"} or bool(entry.objects)
    assessed = entry.cue_class == "deem" and complement.frame in ("np", "as") and not named
    helps = entry.cue_class == "aid" and head.tag_ != "VBD"
    if not finite or entry.lemma not in lexicon().verbs or not (assessed or helps):
        return complement
    if subject_of(head) is None:
        return replace(complement, start=head.i)
    return replace(complement, start=clause_start(head))


def _is_participle(head: Token) -> bool:
    """ "affirming that", but not "is affirming that"."""
    finite = any(child.dep_ in ("aux", "auxpass") for child in head.children)
    return head.tag_ == "VBG" and head.dep_ != "ROOT" and not finite


def _participle_reports(entry: Entry, complement: Complement) -> bool:
    if entry.cue_class == "say":
        return complement.frame in ("that", "np")
    return entry.cue_class in _PARTICIPLES


def _candidates(head: Token) -> Iterator[tuple[Entry, int]]:
    """Lexicon entries for a clause, the narrowest first, each with the token content follows."""
    words = lexicon()
    lemma = verb_lemma(head)
    yield from carried(head, lemma)
    for adjective in _adjectives(head):
        for entry in words.adjectives.get(adjective.lower_, ()):
            yield entry, adjective.i
    near = words_near(head)
    for entry in words.verbs.get(lemma, ()):
        if not entry.particle:
            yield entry, head.i
            continue
        if not could_have(entry.particle, near):
            continue
        for at in particle_ends(head, entry.particle):
            yield entry, at


def _adjectives(head: Token) -> Iterator[Token]:
    if head.lemma_ in (
        "be",
        "stand",
        "feel",
        "remain",
        "become",
        "express",
        "appear",
        "seem",
        "declare",
    ):
        for child in head.children:
            if (
                child.dep_ in ("acomp", "attr", "oprd", "advcl", "xcomp", "amod")
                and child.i > head.i
            ):
                yield child
    if head.tag_ in ("VBN", "JJ") and head.i:
        yield head


def _allowed(entry: Entry, head: Token, complement: Complement) -> bool:
    if entry.objects and not _has_object(entry, head, complement):
        return False
    if entry.cue_class == "aid" and _sends_word(head):
        return False
    mood = modality(head)
    if entry.cue_class in _DEEDS and mood and not (complement.left and mood == "possible"):
        return False
    if entry.objects and mood and entry.cue_class in _SETTLING:
        return False  # "could submit an offer", "a date will be set": the clause decides
    if entry.cue_class in ("hope", "intend") and is_passive(head) and not _is_expletive(head):
        return False
    return _timely(entry, head, mood)


def _sends_word(head: Token) -> bool:
    """ "Sent a letter to invite her": what is sent says it, and helps nobody."""
    letters = lexicon().groups["letters"]
    return any(c.dep_ == "dobj" and c.lemma_.lower() in letters for c in head.children)


def _timely(entry: Entry, head: Token, mood: str) -> bool:
    """Whether mood, voice and aspect are those that the entry asks for."""
    asked = {
        "": True,
        "future": mood == "future",
        "negated": negated(head),
        "passive": is_passive(head),
        "ongoing": not mood and _is_ongoing(head),
    }
    return asked[entry.when]


def _is_ongoing(head: Token) -> bool:
    """ "Is studying", "is being studied"."""
    auxiliaries = [c for c in head.lefts if c.dep_ in ("aux", "auxpass")]
    being = any(c.tag_ == "VBG" for c in auxiliaries)
    active = head.tag_ == "VBG" and any(c.lemma_ == "be" for c in auxiliaries)
    return active or (being and is_passive(head))


def _is_expletive(head: Token) -> bool:
    """ "It is hoped that": the subject stands for the clause."""
    subject = subject_of(head)
    return subject is not None and subject.lower_ == "it"


def _has_object(entry: Entry, head: Token, complement: Complement) -> bool:
    """Whether an object, or a noun coordinated with it or after "of", is in the entry's list."""
    for child in head.children:
        if child.dep_ in ("dobj", "nsubjpass", "attr") or (
            child.dep_ == "prep" and child.i == head.i + 1
        ):
            stack = (
                [child] if child.dep_ != "prep" else [t for t in child.children if t.dep_ == "pobj"]
            )
            while stack:
                noun = stack.pop()
                if noun.lemma_.lower() in entry.objects or noun.lower_ in entry.objects:
                    return True
                stack += [t for t in noun.children if t.dep_ in ("conj", "appos")]
                stack += [
                    o for t in noun.children if t.dep_ == "prep" and t.lower_ == "of"
                    for o in t.children if o.dep_ == "pobj"
                ]  # fmt: skip
    return complement.frame == "carry" or _object_near(entry, head, complement)


def is_measure(verb: Token) -> bool:
    """Whether the verb with its object tells a measure: "withdraw the ambassador", no army."""
    anything = Complement("np", verb.i + 1)
    return any(
        entry.cue_class == "measure"
        and has_particle(verb, entry.particle)
        and (not entry.objects or _has_object(entry, verb, anything))
        for entry in lexicon().verbs.get(verb_lemma(verb), ())
    )


def _object_near(entry: Entry, head: Token, complement: Complement) -> bool:
    """ "declared two diplomats personae non gratae": the parser makes a clause of the object."""
    start = max(head.i + 1, complement.start) if entry.particle else head.i + 1
    for token in head.doc[start : min(start + 5, head.sent.end)]:
        if token.pos_ in ("ADP", "CCONJ", "SCONJ") or token.is_punct:
            return False
        if token.lemma_.lower() in entry.objects:
            return True
    return False


def first_token(head: Token, subject: Token | None) -> int:
    """Where the clause begins: at its own subject, else at the verb's auxiliaries and adverbs."""
    first = head.i
    for child in head.lefts:
        if child.dep_ in ("aux", "auxpass", "neg", "advmod", "mark", "cc"):
            first = min(first, child.left_edge.i)
    if subject is not None and subject.head.i == head.i and subject.i < head.i:
        first = min(first, subject.left_edge.i)
        marks = [c.i for c in head.lefts if c.dep_ in ("mark", "prep") and c.i < first]
        first = min([first, *marks])
    return over_conjunctions(head.doc, first)
