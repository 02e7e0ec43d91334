"""Content that goes with a verb's object: what it is told to do, told of, or called."""

from servanda.reading.lexicon import Entry
from servanda.reading.syntax.addressees import from_denial
from servanda.reading.syntax.clauses import is_infinitive, is_passive, subject_of
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token

#: What somebody is informed "of", "on" or "about".
_TOPICAL = frozenset(("of", "on", "about", "regarding", "concerning", "over"))


def told_to(entry: Entry, head: Token) -> Complement | None:
    """ "Told Chad to withdraw", "was told to withdraw": the infinitive of who is told."""
    if "obj-to" not in entry.frames:
        return None
    told = _object(head)
    for child in head.children:
        hung = child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > head.i
        if not hung or not is_infinitive(child):
            continue
        to = next(token for token in child.lefts if token.lower_ == "to")
        held = told or _behind_particle(entry, head) or subject_of(child)
        if held is not None and held.lower_ in ("us", "me"):
            continue  # whoever advised us: it is not they who speak here
        if is_passive(head) or (held is not None and head.i < held.i < to.i):
            addressee = None if is_passive(head) else held
            return Complement("to", from_denial(head.doc, to.i), addressee=addressee)
    return None


def _behind_particle(entry: Entry, head: Token) -> Token | None:
    """ "Pleaded with the guards to": whom the verb's preposition names."""
    for prep in head.children if entry.particle else ():
        if prep.dep_ == "prep" and prep.lower_ == entry.particle:
            return next((c for c in prep.children if c.dep_ == "pobj"), None)
    return None


def told_of(entry: Entry, head: Token) -> Complement | None:
    """ "Informed Chad of the closure", "was briefed on": what follows the preposition."""
    told = _object(head)
    if "obj-of" not in entry.frames or not (told or is_passive(head)):
        return None
    if told is not None and any(c.dep_ == "ccomp" and c.i > told.i for c in head.children):
        return None  # "informed the Head of State that": the clause is what is told
    topics = _TOPICAL if entry.frames > {"obj-of"} else frozenset(("of",))
    for holder in (head, told):
        for prep in holder.children if holder is not None else ():
            after = prep.dep_ == "prep" and prep.i > (told.i if told is not None else head.i)
            at_once = prep.i > 0 and not head.doc[prep.i - 1].is_punct
            listed = head.doc[prep.i + 1 : prep.i + 3].text.lower() == "the following"
            if after and at_once and not listed and prep.lower_ in topics:
                return Complement(prep.lower_, prep.i + 1, addressee=told)
    return None


def named_as(entry: Entry, head: Token) -> Complement | None:
    """ "Called the plan a trap", "described it as hasty": the thing and what it is called."""
    thing = _object(head)
    if "as" not in entry.frames or is_passive(head):
        return None
    for child in head.children:
        if child.i < head.i:
            continue
        small = child.dep_ == "ccomp" and child.pos_ in ("NOUN", "ADJ", "PROPN")
        if small and (own := subject_of(child)) is not None and own.i > head.i:
            return Complement("as", own.left_edge.i)
        called = child.dep_ in ("oprd", "xcomp") and not is_infinitive(child)
        called = called or (child.tag_ == "JJ" and child.dep_ in ("advmod", "acomp"))
        if thing is None and child.dep_ == "oprd" and child.left_edge.tag_ == "DT":
            return Complement("as", child.left_edge.i)  # "called the closure sheer robbery"
        called = called or (entry.frames == {"as"} and child.dep_ == "dobj")
        if thing is not None and child.i > thing.i and (called or _is_as(child)):
            return Complement("as", thing.left_edge.i)
    return None


def _is_as(child: Token) -> bool:
    return child.dep_ == "prep" and child.lower_ == "as"


def _object(head: Token) -> Token | None:
    """The verb's object behind it."""
    return next((c for c in head.children if c.dep_ in ("dobj", "dative") and c.i > head.i), None)
