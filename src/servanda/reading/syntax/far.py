"""Content that stands further on: behind a phrase, a parenthesis, whose wish it is."""

from servanda.reading.lexicon import Entry, lexicon
from servanda.reading.syntax.addressees import from_denial
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.following import clause_after, verb_after
from servanda.reading.syntax.tree import Token, Tree

#: Classes whose infinitive may stand further on, behind whose wish or ask it is.
_FAR = frozenset(("invite", "ask", "suggest", "commit", "decline", "hope", "intend"))


def far_infinitive(entry: Entry, head: Token, at: int) -> Complement | None:
    """ "reiterated the invitation extended to the king to visit": further on."""
    if at <= head.i or entry.cue_class not in _FAR:
        return None
    doc = head.doc
    end = min(doc[at].right_edge.i + 1, at + 14)
    for place in range(at + 1, end):
        if doc[place].lower_ == "to" and verb_after(doc, place) is not None:
            return Complement("to", from_denial(doc, place))
    return None


#: How far behind its verb a clause may stand ("told the envoys of both states here today that").
_FARTHEST = 16


def far_clause(entry: Entry, head: Token, at: int) -> Complement | None:
    """ "replied in a brief note that ...": the clause stands further on, behind a phrase."""
    if "that" not in entry.frames:
        return None
    doc = head.doc
    for token in doc[max(head.i + 2, at + 1) : min(at + _FARTHEST, head.sent.end)]:
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT"):
            clause = clause_after(head, token.i, head.i)
            if clause is None or (at == head.i and _defines(clause, head)):
                return None
            return Complement("that", token.i + 1, clause)
        if token.pos_ in ("VERB", "AUX") or (token.is_punct and not _in_date(doc, token.i)):
            return None
    return None


def _defines(clause: Token, head: Token) -> bool:
    """ "Announced a plan that would": the clause tells which plan, not what was announced."""
    return (
        clause.dep_ in ("relcl", "acl") and clause.head.dep_ == "dobj" and clause.head.head is head
    )


def _in_date(doc: Tree, comma: int) -> bool:
    """Whether the comma stands in or after a date: "on Wednesday, March 3, 2010 that"."""
    before, after = doc[comma - 1], doc[comma + 1 : comma + 2].text
    times = lexicon().phrases["times"]
    dated = before.lower_ in times or before.text.isdigit()
    return doc[comma].text == "," and dated and (after.lower() in times or after.isdigit())
