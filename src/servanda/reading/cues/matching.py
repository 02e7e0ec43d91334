"""Whether a clause's verb is a cue: the entry that fits it with its object and complement."""

from collections.abc import Iterator
from dataclasses import replace

from servanda.reading.cues.cue import Cue
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


def match(sentence: Sentence, head: Token, subject: Token | None, outer: Cue | None) -> Cue | None:
    """The cue that this clause's verb makes with its complement, if the lexicon knows one."""
    if modality(head) and is_measure(head):
        return None  # "will recall its ambassador" recalls nothing said: the clause decides
    for entry, at in _candidates(head):
        complement = complement_of(entry, head, at) or _bare_words(entry, head)
        if complement is None or not _allowed(entry, head, complement):
            continue
        if _is_participle(head) and not _participle_reports(entry, complement):
            continue
        complement = _whole_clause(entry, head, complement)
        first = first_token(head, subject)
        own = subject is not None and subject.head.i == head.i
        return Cue(sentence, head, entry, complement, subject, first, outer, own)
    return None


def _bare_words(entry: Entry, head: Token) -> Complement | None:
    """ "The ministry expresses strong indignation.": words for or against, and nothing after."""
    noun = entry.lemma in lexicon().nouns and entry.cue_class in ("oppose", "express", "heed")
    if not noun or is_passive(head) or is_infinitive(head) or head.tag_ == "VBG":
        return None
    return Complement("whole", head.i if subject_of(head) is None else clause_start(head))


def _whole_clause(entry: Entry, head: Token, complement: Complement) -> Complement:
    """ "Vietnam considers Japan a partner", "Japan spends a billion": the subject belongs to it."""
    finite = head.tag_ in ("VBZ", "VBP", "VBD") and complement.clause is None
    assessed = entry.cue_class == "deem" and complement.frame in ("np", "as")
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
    yield from _carried(head, lemma)
    for adjective in _adjectives(head):
        for entry in words.adjectives.get(adjective.lower_, ()):
            yield entry, adjective.i
    for entry in words.verbs.get(lemma, ()):
        if not entry.particle:
            yield entry, head.i
            continue
        at = _particle(head, entry.particle)
        if at is not None:
            yield entry, at


def _carried(head: Token, lemma: str) -> Iterator[tuple[Entry, int]]:
    """A cue noun that the verb carries: "affirmed its commitment", "lodged a note of protest"."""
    words = lexicon()
    found: list[tuple[Entry, int]] = []
    for noun in _objects(head):
        for entry in words.nouns.get(_noun_lemma(noun), ()):
            if lemma in entry.carriers or (not entry.carriers and lemma in words.carriers):
                # the content of "a protest note over the flights" follows the note
                found.append((entry, noun.head.i if noun.dep_ == "compound" else noun.i))
    # an entry that names its verbs knows better than one that takes any carrier
    yield from sorted(found, key=lambda pair: not pair[0].carriers)


def _noun_lemma(noun: Token) -> str:
    """The noun's dictionary form; the model leaves words it does not know in the plural."""
    lemma = noun.lemma_.lower()
    known = lexicon().nouns
    if noun.lower_ in known:
        return noun.lower_  # "best wishes" are no wish
    return lemma if lemma in known or not lemma.endswith("s") else lemma.removesuffix("s")


def _objects(head: Token) -> Iterator[Token]:
    """Direct objects, and the noun inside "a note of protest", "a message of condolence"."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "in" and verb_lemma(head) in ("be",):
            yield from (noun for noun in child.children if noun.dep_ == "pobj")
        if child.dep_ not in ("dobj", "attr", "oprd", "dative") or child.i < head.i:
            continue
        yield child
        if child.lemma_ in lexicon().phrases["containers"]:
            yield from (c for c in child.children if c.dep_ == "compound")
            yield from (
                noun for prep in child.children if prep.lower_ == "of"
                for noun in prep.children if noun.dep_ == "pobj"
            )  # fmt: skip


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


def _particle(head: Token, particle: str) -> int | None:
    words = particle.split()
    at = head.i
    for word in words:
        at = next(
            (at + k for k in (1, 2) if at + k < len(head.doc) and head.doc[at + k].lower_ == word),
            -1,
        )
        if at < 0:
            return None
    return int(at)


def _allowed(entry: Entry, head: Token, complement: Complement) -> bool:
    if entry.objects and not _has_object(entry, head, complement):
        return False
    mood = modality(head)
    if entry.cue_class in _DEEDS and mood and not (complement.left and mood == "possible"):
        return False
    if entry.cue_class in ("hope", "intend") and is_passive(head):
        return False
    return (entry.when != "future" or mood == "future") and (
        entry.when != "negated" or negated(head)
    )


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
    return complement.frame == "carry" or _object_near(entry, head)


def is_measure(verb: Token) -> bool:
    """Whether the verb with its object tells a measure: "withdraw the ambassador", no army."""
    anything = Complement("np", verb.i + 1)
    return any(
        entry.cue_class == "measure" and (not entry.objects or _has_object(entry, verb, anything))
        for entry in lexicon().verbs.get(verb_lemma(verb), ())
    )


def _object_near(entry: Entry, head: Token) -> bool:
    """ "declared two diplomats personae non gratae": the parser makes a clause of the object."""
    for token in head.doc[head.i + 1 : min(head.i + 6, head.sent.end)]:
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
