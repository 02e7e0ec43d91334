"""Words between quotation marks and a verb after them that the lexicon does not know."""

from servanda.reading.cues.cue import SAID, Cue
from servanda.reading.draft import Sentence
from servanda.reading.syntax.clauses import clause_start, is_finite, is_passive
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token


def quoted(sentence: Sentence, head: Token, subject: Token | None, outer: Cue | None) -> Cue | None:
    """ "..." and a verb after it: whatever the verb is, it says so."""
    if subject is None or not is_finite(head) or is_passive(head):
        return None
    found = _clause_before(head, subject) or _words_before(sentence, head)
    if found is None:
        return None
    speaker = _speaker(head, subject, found)
    if speaker is None:
        return None
    first = min(head.i, speaker.left_edge.i)
    return Cue(sentence, head, SAID, found, speaker, first, outer)


def _clause_before(head: Token, subject: Token) -> Complement | None:
    for child in head.lefts:
        closing = head.doc[child.right_edge.i : min(child.right_edge.i + 3, subject.i)]
        said = child.dep_ == "ccomp" and child.i < subject.i
        if said and any(token.is_quote for token in closing):
            return Complement("that", clause_start(child), child, left=True)
    return None


def _words_before(sentence: Sentence, head: Token) -> Complement | None:
    """ "A plaster on a fracture," sniffed the envoy: the sentence opens with a quotation."""
    doc, start = head.doc, sentence.tokens.start
    if not doc[start].is_quote:
        return None
    closing = next((t.i for t in doc[start + 1 : head.i] if t.is_quote), None)
    if closing is None or head.i - closing > _NEAR or not doc[closing - 1].is_punct:
        return None
    said = next((t for t in doc[start + 1 : closing] if not start < t.head.i < closing), None)
    return Complement("that", start + 1, said, left=True) if said is not None else None


def _speaker(head: Token, subject: Token, found: Complement) -> Token | None:
    """The verb's subject; where the parser took what is said for it, the noun behind the verb."""
    if subject.i > found.start and (found.clause is None or subject.i > found.clause.i):
        inside = found.clause is not None and found.clause.left_edge.i <= subject.i < head.i
        if not inside or subject.head.i == head.i:
            return subject
    nouns = (c for c in head.children if c.dep_ in ("dobj", "nsubj", "attr") and c.i > head.i)
    return next(nouns, None)


#: How far behind the closing mark the verb of saying may stand ("the tired minister sniffed").
_NEAR = 8
