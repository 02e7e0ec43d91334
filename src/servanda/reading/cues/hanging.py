"""Whether a clause that hangs on another reports on its own or only goes on with the content."""

from servanda.reading.cues.cue import Cue
from servanda.reading.syntax.clauses import is_infinitive, modality, past_tense, subject_of
from servanda.reading.syntax.tree import Token


def reports(child: Token, head: Token, own: Cue | None) -> bool:
    """Whether an attached clause can report, or only continues the content of `own`."""
    if child.pos_ not in ("VERB", "AUX") or _conditional(child):
        return False
    if child.dep_ == "conj":
        if modality(child) == "future" and not is_infinitive(head):
            return True
        if own is not None and child.i > own.complement.start and subject_of(child) is None:
            return _same_form(child, head)
        return subject_of(child) is not None or _same_form(child, head)
    if child.dep_ == "dep" and own is None and child.tag_ in ("VBD", "VBZ"):
        return True  # "the council, in a text agreed at dawn, condemned": the main verb, mistaken
    if child.tag_ == "VBG":
        return own is None or child.i < own.head.i or _after_comma(child)
    return subject_of(child) is not None


def _conditional(child: Token) -> bool:
    """A clause of condition or time tells of no act done."""
    marks = ("if", "unless", "whether", "once", "until", "till", "because", "so", "before")
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in marks for c in child.lefts)


def _same_form(child: Token, head: Token) -> bool:
    """Coordinated reporting verbs share their form: "praised ... and called on ..."."""
    if child.tag_ == head.tag_:
        return True
    past = frozenset(("VBD", "VBN"))
    return child.tag_ in past and (head.tag_ in past or past_tense(head))


def _after_comma(child: Token) -> bool:
    left = child.left_edge.i
    if left == 0:
        return True
    before = child.doc[left - 1]
    marks = [t.lower_ for t in child.lefts if t.dep_ in ("mark", "advmod", "cc")]
    return (
        before.text in (",", ";", "-", "–", "—")
        or before.lower_ in ("and", "while", "also")
        or "while" in marks
    )
