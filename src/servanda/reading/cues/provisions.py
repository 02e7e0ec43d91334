"""What a deal lays down, told with the deal as subject: "the accord obliges Chad to pay"."""

from servanda.reading.cues.cue import PROVISION, Cue
from servanda.reading.draft import Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import is_passive, modality, negated, verb_lemma
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.complements import complement_of
from servanda.reading.syntax.tree import Token


def provision(
    sentence: Sentence, head: Token, subject: Token | None, outer: Cue | None
) -> Cue | None:
    """The words of the deal itself, which bind all who made it."""
    phrases = lexicon().phrases
    if subject is None or outer is not None or verb_lemma(head) not in phrases["laying_down"]:
        return None
    deal = subject.head if subject.lower_ in ("which", "that") and head.dep_ == "relcl" else subject
    deal = head.head if deal is head else deal
    bound = head.tag_ in ("VBZ", "VBP", "VBD") and not modality(head) and not negated(head)
    known = deal.lemma_.lower() in phrases["compacts"]
    if not known or not bound or is_passive(head) or not _names_whom(head):
        return None
    complement = _told_to(head) or complement_of(PROVISION, head, head.i)
    if complement is None:
        return None
    first = min(head.i, subject.left_edge.i)
    return Cue(sentence, head, PROVISION, complement, subject, first)


#: What a deal gives, it gives to somebody ("gives hope" is no provision).
_GIVING = frozenset(("give", "grant", "extend", "assign", "allot", "set", "secure", "let"))


def _names_whom(head: Token) -> bool:
    """Whether the words name who is given something, or a number that is set."""
    if verb_lemma(head) not in _GIVING:
        return True
    told = [token for c in head.children if c.i > head.i for token in c.subtree]
    named = any(c.dep_ in ("dative", "ccomp") or c.lower_ == "to" for c in head.children)
    return named or any(token.pos_ == "NUM" for token in told)


def _told_to(head: Token) -> Complement | None:
    """ "Obliges Chad to pay", "lets two ships call": whom it binds belongs to what it says."""
    thing = next((c for c in head.children if c.dep_ in ("dobj", "dative", "ccomp")), None)
    if thing is None or thing.i < head.i:
        return None
    return Complement("np", thing.left_edge.i)
