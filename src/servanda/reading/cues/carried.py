"""Nouns that carry a report: "affirmed its commitment", "a request was made", "its aim is to"."""

from collections.abc import Iterator
from dataclasses import replace

from servanda.reading.cues.equals import equal_of, noun_lemma, owner_of
from servanda.reading.cues.received import received, standing
from servanda.reading.lexicon import Entry, lexicon
from servanda.reading.syntax.clauses import (
    is_passive,
    subject_of,
    verb_lemma,
)
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.complements import complement_of
from servanda.reading.syntax.tree import Token

#: Classes whose noun tells with "is" what is asked, held or meant: "Chad's demand is that".
_COPULAR = frozenset(("ask", "suggest", "hope", "intend", "deem", "oppose", "commit", "say"))


#: Verbs that bear a noun behind a preposition: "is of the view", "came to an agreement".
_BORNE = {
    "be": ("in", "of"),
    "come": ("to",),
    "arrive": ("at",),
    "point": ("to",),
    "refer": ("to",),
    "allude": ("to",),
    "speak": ("of", "in"),
    "argue": ("in",),
    "pronounce": ("in",),
    "insist": ("on", "upon"),
    "engage": ("in",),
    "notify": ("of",),
    "inform": ("of",),
}


#: What needs no owner: it is the answer of who was asked.
_REPLIES = frozenset(("answer", "reply", "response"))


def carried(head: Token, lemma: str) -> Iterator[tuple[Entry, int]]:
    """A cue noun that the verb carries: "affirmed its commitment", "lodged a note of protest"."""
    words = lexicon()
    found: list[tuple[Entry, int]] = []
    for noun in _objects(head):
        for entry in words.nouns.get(noun_lemma(noun), ()):
            if lemma in entry.carriers or (not entry.carriers and lemma in words.carriers):
                # the content of "a protest note over the flights" follows the note
                found.append((entry, noun.head.i if noun.dep_ == "compound" else noun.i))
    # an entry that names its verbs knows better than one that takes any carrier
    yield from sorted(found, key=lambda pair: not pair[0].carriers)


def _objects(head: Token) -> Iterator[Token]:
    """Direct objects, and the noun inside "a note of protest", "a message of condolence"."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in _BORNE.get(verb_lemma(head), ()):
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


def presented(head: Token, lemma: str) -> Iterator[tuple[Entry, Complement, Token | None]]:
    """Cue nouns as the clause's subject, each with its content and whose words they are."""
    yield from received(head, lemma)
    yield from standing(head, lemma)
    if is_passive(head):
        yield from _borne(head, lemma)
    elif head.lemma_ == "be" and head.tag_ in ("VBZ", "VBP", "VBD"):
        yield from _equated(head)
        yield from _predicated(head)
        yield from _placed(head)


def _borne(head: Token, lemma: str) -> Iterator[tuple[Entry, Complement, Token | None]]:
    """ "A request for visas was made by Peru", "agreement was reached on a patrol"."""
    noun = subject_of(head)
    if noun is None or noun.i > head.i:
        return
    for entry in lexicon().nouns.get(noun_lemma(noun), ()):
        if lemma in entry.carriers or (not entry.carriers and lemma in lexicon().carriers):
            complement = _of_subject(entry, head, noun)
            if complement is not None:
                yield entry, complement, _agent(head) or owner_of(noun)


def _of_subject(entry: Entry, head: Token, noun: Token) -> Complement | None:
    """The content behind the noun, or, where the verb follows it at once, behind the verb."""
    found = complement_of(entry, head, noun.i) if noun.right_edge.i > noun.i else None
    if found is not None and found.start < head.i:
        return replace(found, left=True)
    found = complement_of(entry, head, head.i)
    # "an agreement was struck in Dakar": where, not on what
    return None if found is not None and found.frame in ("in", "with") else found


def _equated(head: Token) -> Iterator[tuple[Entry, Complement, Token | None]]:
    """ "Peru's demand is that", "among its wishes was a consulate"."""
    for noun in _named_before(head):
        owner = owner_of(noun)
        if owner is None and noun.lemma_ not in _REPLIES:
            continue
        for entry in lexicon().nouns.get(noun_lemma(noun), ()):
            complement = equal_of(head) if entry.cue_class in _COPULAR else None
            complement = complement or _asked_for(entry, head)
            if complement is not None:
                yield entry, complement, owner


def _asked_for(entry: Entry, head: Token) -> Complement | None:
    """ "Its plea was for more time": what it is for."""
    if entry.cue_class not in ("ask", "hope") or "for" not in entry.frames:
        return None
    prep = next((c for c in head.children if c.lower_ == "for" and c.i > head.i), None)
    return Complement("for", prep.i + 1) if prep is not None else None


def _predicated(head: Token) -> Iterator[tuple[Entry, Complement, Token | None]]:
    """ "It was Peru's suggestion that", "it is our hope that": whose it is says it."""
    subject = subject_of(head)
    if subject is None or subject.lower_ != "it":
        return
    for noun in (c for c in head.children if c.dep_ == "attr" and c.i > head.i):
        owner = owner_of(noun)
        for entry in lexicon().nouns.get(noun_lemma(noun), ()) if owner is not None else ():
            complement = complement_of(entry, head, noun.i)
            told = complement is not None and complement.frame in ("that", "to")
            if complement is not None and told and entry.cue_class in _COPULAR:
                yield entry, complement, owner


def _placed(head: Token) -> Iterator[tuple[Entry, Complement, Token | None]]:
    """ "The request is under study", "the talks are on hold": what they are is the content."""
    subject = subject_of(head)
    for prep in head.children if subject is not None else ():
        if prep.lower_ not in ("under", "on") or prep.dep_ != "prep":
            continue
        for noun in (c for c in prep.children if c.dep_ == "pobj"):
            for entry in lexicon().nouns.get(noun_lemma(noun), ()):
                if prep.lower_ in entry.carriers and subject is not None:
                    yield entry, Complement("np", subject.left_edge.i, left=True), None


def _named_before(head: Token) -> Iterator[Token]:
    for child in head.lefts:
        if child.dep_ == "nsubj":
            yield child
        if child.dep_ == "prep" and child.lower_ == "among":
            yield from (noun for noun in child.children if noun.dep_ == "pobj")


def _agent(head: Token) -> Token | None:
    """Who acts in the passive."""
    agents = [child for child in head.children if child.dep_ == "agent"]
    return next((noun for by in agents for noun in by.children if noun.dep_ == "pobj"), None)
