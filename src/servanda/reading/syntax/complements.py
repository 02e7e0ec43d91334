"""Where a cue's content begins and what form it has: infinitive, clause, gerund, noun phrase."""

from servanda.reading.lexicon import Entry, lexicon
from servanda.reading.syntax.addressees import (
    after_companion,
    infinitive_after,
    with_addressee,
)
from servanda.reading.syntax.clauses import clause_start, modality
from servanda.reading.syntax.colons import after_colon, said_after_colon
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.far import far_clause, far_infinitive
from servanda.reading.syntax.following import (
    bare_clause,
    clause_after,
    verb_after,
)
from servanda.reading.syntax.gaps import past_adjuncts, skip
from servanda.reading.syntax.objects import named_as, told_of, told_to
from servanda.reading.syntax.tree import Token, Tree

#: Nouns of what is lodged with somebody: "a protest with Japan over the flights".
_LODGED = frozenset(
    ("protest", "complaint", "representation", "objection", "demarche", "démarche", "grievance")
)
_PREPOSITIONS = frozenset(
    (
        "on", "upon", "in", "with", "for", "at", "of", "over", "about", "against", "from",
        "regarding", "to", "by",
    )
)  # fmt: skip


def complement_of(entry: Entry, head: Token, at: int) -> Complement | None:
    """The complement that `entry` allows after token `at` of the clause headed by `head`."""
    doc = head.doc
    left = _left_content(entry, head)
    if left is not None:
        return left
    passive = _passive_subject(entry, head)
    if passive is not None:
        return passive
    position = _after_twin(entry, head, _after_agent(entry, doc, skip(doc, at + 1)))
    if position >= len(doc):
        return None
    if doc[position : position + 2].text.lower() in ("the following", "as follows"):
        position += 2
        while position < len(doc) and doc[position].pos_ == "NOUN":
            position += 1
        if position >= len(doc):
            return Complement("carry", position)
    if doc[position].text == ":":
        return said_after_colon(entry, head, position) or after_colon(doc, position)
    found = (
        told_to(entry, head)
        or told_of(entry, head)
        or named_as(entry, head)
        or _direct(entry, head, position, at)
        or with_addressee(entry, head, position)
    )
    further = position if found else past_adjuncts(doc, position, entry.frames)
    if position < further < len(doc):
        found = _direct(entry, head, further, at)
    found = found or _object_behind(entry, head, position, at)
    return found or far_clause(entry, head, at) or far_infinitive(entry, head, at)


def _object_behind(entry: Entry, head: Token, position: int, at: int) -> Complement | None:
    """ "Signed here, Tuesday, five agreements": the object behind adverbs, times and places."""
    if "np" not in entry.frames or at != head.i or entry.particle or modality(head):
        return None
    thing = next((c for c in head.children if c.dep_ == "dobj" and c.i > position), None)
    if thing is None or thing.left_edge.i <= position:
        return None
    between = [c for c in head.children if head.i < c.i < thing.i]
    plain = all(c.is_punct or c.dep_ in ("advmod", "npadvmod", "prep", "tmod") for c in between)
    return Complement("np", thing.left_edge.i) if plain else None


def _after_agent(entry: Entry, doc: Tree, position: int) -> int:
    """ "Was invited by the minister to attend": the content follows whoever acts."""
    if position >= len(doc) or doc[position].dep_ != "agent" or "by" in entry.frames:
        return position
    return skip(doc, doc[position].right_edge.i + 1)


def _after_twin(entry: Entry, head: Token, position: int) -> int:
    """ "Reject and condemn this decision": two verbs for or against share what follows."""
    doc = head.doc
    if entry.cue_class not in ("oppose", "express") or position + 2 >= len(doc):
        return position
    twin = doc[position + 1]
    shares = doc[position].dep_ == "cc" and twin.dep_ == "conj" and twin.head.i == head.i
    return position + 2 if shares and twin.pos_ == "VERB" else position


def _direct(entry: Entry, head: Token, position: int, at: int) -> Complement | None:
    doc = head.doc
    token = doc[position]
    if "that" in entry.frames and token.lower_ == "that" and token.tag_ != "DT":
        return _clause_from(head, position, at)
    if token.lower_ == "to" or _is_denied_infinitive(doc, position):
        addressed = entry.lemma in _LODGED and after_companion(entry, head, position)
        return addressed or _infinitive(entry, doc, position) or _carried_thing(entry, head, at)
    asked = _asked_whether(entry, head, position, at)
    if asked is not None:
        return asked
    if "how" in entry.frames and token.lower_ in ("how", "ways", "whether"):
        return Complement("np", position)
    if token.lower_ in entry.frames and token.lower_ in _PREPOSITIONS:
        return _prepositional(entry, head, position)
    clause = bare_clause(head, position) if "that" in entry.frames else None
    if clause is not None:
        return Complement("that", position, clause)
    return _bare_phrase(entry, head, position, at)


def _carried_thing(entry: Entry, head: Token, at: int) -> Complement | None:
    """ "Announced a grant to train nurses": the noun with what it is for."""
    if "np" not in entry.frames or at <= head.i:
        return None
    return Complement("np", head.doc[at].left_edge.i)


def _bare_phrase(entry: Entry, head: Token, position: int, at: int) -> Complement | None:
    doc = head.doc
    token = doc[position]
    if "ing" in entry.frames and token.tag_ == "VBG":
        return Complement("ing", position)
    if "np" in entry.frames and (at == head.i or entry.particle):
        return _noun_phrase(entry, head, position)
    return _carried_thing(entry, head, at)


def _clause_from(head: Token, position: int, at: int) -> Complement | None:
    clause = clause_after(head, position, at)
    return Complement("that", position + 1, clause) if clause is not None else None


_ASKING = frozenset(("ask", "wonder", "enquire", "inquire"))


def _asked_whether(entry: Entry, head: Token, position: int, at: int) -> Complement | None:
    """ "Asked whether Britain could bring it forward": an ask in the shape of a question."""
    question = head.doc[position].lower_ in ("whether", "if") and entry.lemma in _ASKING
    if not question or head.tag_ == "VBN":
        return None
    found = _clause_from(head, position, at)
    clause = found.clause if found is not None else None
    return found if clause is not None and modality(clause) else None


def _is_denied_infinitive(doc: Tree, position: int) -> bool:
    """ "Not to raise": the denial is part of what is agreed or asked."""
    following = doc[position + 1 : position + 2].text
    return doc[position].lower_ in ("not", "never") and following == "to"


def _infinitive(entry: Entry, doc: Tree, position: int) -> Complement | None:
    if doc[position].lower_ != "to":
        return Complement("to", position) if "to" in entry.frames else None
    verb = position + 1
    while verb < len(doc) and doc[verb].pos_ in ("ADV", "PUNCT"):
        verb += 1
    if verb >= len(doc):
        return Complement("carry", verb) if "to" in entry.frames else None
    if doc[verb].text == ":":
        return after_colon(doc, verb)
    done = entry.cue_class in ("done", "aid") and verb_after(doc, position) is None
    if "to" not in entry.frames or done:
        return None  # "was transferred to Chad": where to
    return Complement("to", position + 1)


def _prepositional(entry: Entry, head: Token, position: int) -> Complement | None:
    doc = head.doc
    if position + 1 >= len(doc):
        return None
    nxt = doc[position + 1]
    companion = entry.cue_class in ("agree", "discuss", "conclude") or entry.lemma in _LODGED
    if doc[position].lower_ == "with" and companion:
        return after_companion(entry, head, position)
    if nxt.text == ":":
        return after_colon(doc, position + 1)
    if doc[position + 1 : position + 3].text.lower() == "the following":
        return Complement("carry", position + 3)
    addressed = "obj" in entry.frames or "for-to" in entry.frames or entry.cue_class in _ADDRESSED
    if addressed and doc[position].lower_ in _TO_SOMEBODY:
        found = infinitive_after(head, position + 1)
        if found is not None:
            return found
    return Complement(doc[position].lower_, position + 1)


#: Prepositions before who is to act; of "over Chad's offer to" the infinitive is the offer's.
_TO_SOMEBODY = frozenset(("on", "upon", "to", "with", "for", "from"))
#: Classes that speak to somebody who is to act: "appealed to Japan to reopen".
_ADDRESSED = frozenset(("ask", "suggest", "invite", "instruct"))


def _noun_phrase(entry: Entry, head: Token, position: int) -> Complement | None:
    doc = head.doc
    token = doc[position]
    if token.is_punct and not token.is_quote and not token.is_left_punct:
        return None
    if token.lower_ in ("to", "that") or (
        token.pos_ in ("ADP", "SCONJ", "CCONJ", "VERB", "AUX") and token.tag_ != "VBG"
    ):
        return None
    if "obj" in entry.frames:
        found = with_addressee(entry, head, position)
        if found is not None:
            return found
    return Complement("np", position)


def _left_content(entry: Entry, head: Token) -> Complement | None:
    """ "..., he said": the content clause stands before the verb of saying."""
    if "that" not in entry.frames or entry.particle:
        return None
    doc = head.doc
    # "emphasising that ..., he hailed the visit": praise is for its object, not for what precedes
    regard = entry.cue_class in ("express", "oppose")
    taken = ("ccomp", "dobj") if regard else ("ccomp",)
    for child in head.children:
        if (
            child.dep_ == "ccomp"
            and child.i < head.i
            and not any(t.text == ";" for t in doc[child.right_edge.i : head.i])
            and not any(c.dep_ in taken and c.i > head.i for c in head.children)
        ):
            return Complement("that", clause_start(child), child, left=True)
    return None


def _passive_subject(entry: Entry, head: Token) -> Complement | None:
    """ "Five documents were signed": the content is the subject of the passive."""
    subject = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
    regarded = entry.cue_class in _REGARD and _is_thing_by(head, subject)
    told = entry.objects or regarded or entry.cue_class in ("discuss", "conclude", "consider")
    if "np" not in entry.frames or not told:
        return None
    if subject is None or subject.pos_ == "PRON" or subject.i > head.i or entry.cue_class == "deem":
        return None
    # "the session was put back to May", "the envoy was ordered home": it is told behind the verb
    told_behind = entry.cue_class in ("agree", "measure")
    return Complement("np", subject.left_edge.i, left=not told_behind)


#: Classes whose object may be the subject of a passive: "the offer was welcomed by Chad".
_REGARD = frozenset(("express", "oppose", "support", "accept", "decline", "ask", "offer"))


def _is_thing_by(head: Token, subject: Token | None) -> bool:
    """Whether somebody named does it to a thing; a guest is welcomed by his host at the door."""
    agent = any(child.dep_ == "agent" for child in head.children)
    groups = lexicon().groups
    if not agent or subject is None or subject.pos_ != "NOUN":
        return False
    lemma = subject.lemma_.lower()
    return not any(lemma in groups[name] for name in ("person", "plural", "collective", "forces"))
