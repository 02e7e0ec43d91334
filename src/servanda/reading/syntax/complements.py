"""Where a cue's content begins and what form it has: infinitive, clause, gerund, noun phrase."""

from dataclasses import dataclass, replace

from servanda.reading.lexicon import Entry
from servanda.reading.syntax.clauses import clause_start
from servanda.reading.syntax.following import (
    bare_clause,
    clause_after,
    phrase_head,
    verb_after,
)
from servanda.reading.syntax.gaps import skip
from servanda.reading.syntax.tree import Token, Tree

_PREPOSITIONS = frozenset(
    (
        "on", "upon", "in", "with", "for", "at", "of", "over", "about", "against", "from",
        "regarding", "to", "by",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Complement:
    """The content of a cue by tokens of its doc.

    `start` is the first token of the content; `frame` its form ("to", "that", "ing", "np", or the
    preposition); `clause` the head of a content clause; `addressee` the noun between cue and
    content; `first` the token where this part begins with its conjunction; `left` is set when the
    content stands before the cue ("..., he said").
    """

    frame: str
    start: int
    clause: Token | None = None
    addressee: Token | None = None
    first: int = 0
    left: bool = False

    def at_clause(self, clause: Token) -> "Complement":
        """The same saying with another clause as its content."""
        start = clause_start(clause)
        first = start
        doc = clause.doc
        while first > 0 and (
            doc[first - 1].lower_ in ("that", "and", "but", "while") or doc[first - 1].text == ","
        ):
            first -= 1
        return replace(self, clause=clause, start=start, first=first, left=False)


def complement_of(entry: Entry, head: Token, at: int) -> Complement | None:
    """The complement that `entry` allows after token `at` of the clause headed by `head`."""
    doc = head.doc
    left = _left_content(entry, head)
    if left is not None:
        return left
    passive = _passive_subject(entry, head)
    if passive is not None:
        return passive
    position = skip(doc, at + 1)
    if position >= len(doc):
        return None
    if doc[position : position + 2].text.lower() in ("the following", "as follows"):
        position += 2
        while position < len(doc) and doc[position].pos_ == "NOUN":
            position += 1
        if position >= len(doc):
            return Complement("carry", position)
    if doc[position].text == ":":
        return _after_colon(doc, position)
    found = _direct(entry, head, position, at) or _with_addressee(entry, head, position)
    return found or _far_clause(entry, head) or _far_infinitive(entry, head, at)


def _far_infinitive(entry: Entry, head: Token, at: int) -> Complement | None:
    """ "reiterated the invitation extended to the king to visit": further on."""
    if at <= head.i or entry.cue_class not in ("invite", "ask", "suggest", "commit"):
        return None
    doc = head.doc
    end = min(doc[at].right_edge.i + 1, at + 14)
    for place in range(at + 1, end):
        if doc[place].lower_ == "to" and verb_after(doc, place) is not None:
            return Complement("to", _from_denial(doc, place))
    return None


def _far_clause(entry: Entry, head: Token) -> Complement | None:
    """ "replied in a brief note that ...": the clause stands further on, behind a phrase."""
    if "that" not in entry.frames:
        return None
    doc = head.doc
    for token in doc[head.i + 2 : min(head.i + 10, head.sent.end)]:
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT"):
            clause = clause_after(head, token.i, head.i)
            return Complement("that", token.i + 1, clause) if clause is not None else None
        if token.pos_ in ("VERB", "AUX") or token.is_punct:
            return None
    return None


def _after_colon(doc: Tree, position: int) -> Complement | None:
    if position + 1 >= len(doc) or not any(t.is_alpha for t in doc[position + 1 :]):
        return Complement("carry", position + 1)
    return None


def _direct(entry: Entry, head: Token, position: int, at: int) -> Complement | None:
    doc = head.doc
    token = doc[position]
    if "that" in entry.frames and token.lower_ == "that" and token.tag_ != "DT":
        clause = clause_after(head, position, at)
        return Complement("that", position + 1, clause) if clause is not None else None
    if token.lower_ == "to":
        return _infinitive(entry, doc, position)
    denied = token.lower_ in ("not", "never") and position + 1 < len(doc) and doc[position + 1].lower_ == "to"
    if denied and "to" in entry.frames:
        return Complement("to", position)
    if "how" in entry.frames and token.lower_ in ("how", "ways", "whether"):
        return Complement("np", position)
    if token.lower_ in entry.frames and token.lower_ in _PREPOSITIONS:
        return _prepositional(entry, head, position)
    if "that" in entry.frames:
        clause = bare_clause(head, position)
        if clause is not None:
            return Complement("that", position, clause)
    if "ing" in entry.frames and token.tag_ == "VBG":
        return Complement("ing", position)
    if "np" in entry.frames and (at == head.i or entry.particle):
        return _noun_phrase(entry, head, position)
    if "np" in entry.frames and at > head.i:
        return Complement("np", doc[at].left_edge.i)
    return None


def _infinitive(entry: Entry, doc: Tree, position: int) -> Complement | None:
    verb = position + 1
    while verb < len(doc) and doc[verb].pos_ in ("ADV", "PUNCT"):
        verb += 1
    if verb >= len(doc):
        return Complement("carry", verb) if "to" in entry.frames else None
    if doc[verb].text == ":":
        return _after_colon(doc, verb)
    if "to" not in entry.frames:
        return None
    return Complement("to", position + 1)


def _prepositional(entry: Entry, head: Token, position: int) -> Complement | None:
    doc = head.doc
    if position + 1 >= len(doc):
        return None
    nxt = doc[position + 1]
    if doc[position].lower_ == "with" and entry.cue_class in ("agree", "discuss", "conclude"):
        return _after_companion(entry, head, position)
    if nxt.text == ":":
        return _after_colon(doc, position + 1)
    if "obj" in entry.frames or "for-to" in entry.frames:
        found = _infinitive_after(head, position + 1)
        if found is not None:
            return found
    return Complement(doc[position].lower_, position + 1)


def _after_companion(entry: Entry, head: Token, position: int) -> Complement | None:
    """ "agreed with Japan to", "consulted with her counterpart on": the content comes after."""
    doc = head.doc
    noun = phrase_head(doc, position + 1)
    if noun is None:
        return None
    for at in range(noun.i + 1, min(noun.i + 8, len(doc))):
        word = doc[at].lower_
        if word == "to" and "to" in entry.frames and verb_after(doc, at) is not None:
            return Complement("to", _from_denial(doc, at))
        if word == "that" and "that" in entry.frames:
            clause = clause_after(head, at, head.i)
            return Complement("that", at + 1, clause) if clause is not None else None
        if word in ("on", "about", "over", "upon") and word in entry.frames:
            return Complement(word, at + 1)
        if doc[at].pos_ in ("VERB", "PUNCT"):
            return None
    return None


def _infinitive_after(head: Token, position: int) -> Complement | None:
    """ "on Japan to support", "for the two sides to deepen": a noun phrase, then an infinitive."""
    doc = head.doc
    noun = phrase_head(doc, position)
    if noun is None:
        return None
    for at in range(noun.i + 1, min(noun.i + 16, len(doc) - 1)):
        token = doc[at]
        if token.lower_ == "to" and verb_after(doc, at) is not None:
            return Complement("to", _from_denial(doc, at), addressee=noun)
        if token.pos_ in ("VERB", "AUX", "SCONJ") or token.text in (
            ";",
            ":",
            ".",
            "(",
            ")",
            '"',
            "”",
        ):
            return None
    return None


def _from_denial(doc: Tree, at: int) -> int:
    """The content after "to"; of "not to pay" the denial is part of what is asked."""
    return at - 1 if doc[at - 1].lower_ in ("not", "never") else at + 1


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
        found = _with_addressee(entry, head, position)
        if found is not None:
            return found
    return Complement("np", position)


_BEFORE_ADDRESSEE = frozenset(("to", "with", "on", "upon", "from"))


def _with_addressee(entry: Entry, head: Token, position: int) -> Complement | None:
    """Addressee, then content: "urged Japan to", "told Japan that", "thanked X for"."""
    doc = head.doc
    if "obj" not in entry.frames:
        return None
    start = position + 1 if doc[position].lower_ in _BEFORE_ADDRESSEE else position
    noun = phrase_head(doc, start)
    if noun is None:
        return None
    found = _infinitive_after(head, start)
    # "welcomed the decision of Japan to ratify": the infinitive belongs to what is welcomed
    if found is not None and entry.cue_class not in ("express", "support"):
        return found
    end = max((t.i for t in noun.subtree if t.dep_ not in ("relcl", "acl", "prep")), default=noun.i)
    after = noun.i + 1
    for place in sorted({after, end + 1}):
        if place < len(doc) and doc[place].lower_ == "that" and "that" in entry.frames:
            clause = clause_after(head, place, head.i)
            if clause is not None:
                return Complement("that", place + 1, clause, noun)
    if "that" in entry.frames:
        clause = bare_clause(head, after)
        if clause is not None:
            return Complement("that", clause_start(clause), clause, noun)
    return None


def _left_content(entry: Entry, head: Token) -> Complement | None:
    """ "..., he said": the content clause stands before the verb of saying."""
    if "that" not in entry.frames or entry.particle:
        return None
    for child in head.children:
        if (
            child.dep_ == "ccomp"
            and child.i < head.i
            and not any(c.dep_ == "ccomp" and c.i > head.i for c in head.children)
        ):
            return Complement("that", clause_start(child), child, left=True)
    return None


def _passive_subject(entry: Entry, head: Token) -> Complement | None:
    """ "Five documents were signed": the content is the subject of the passive."""
    if "np" not in entry.frames or not (
        entry.objects or entry.cue_class in ("discuss", "conclude")
    ):
        return None
    subject = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
    if subject is None or subject.pos_ == "PRON" or subject.i > head.i:
        return None
    return Complement("np", subject.left_edge.i, left=True)
