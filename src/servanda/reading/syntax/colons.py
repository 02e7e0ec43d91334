"""Content after a colon: a clause, or a list that follows."""

from servanda.reading.lexicon import Entry
from servanda.reading.syntax.clauses import clause_start, subject_of
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token, Tree


def said_after_colon(entry: Entry, head: Token, position: int) -> Complement | None:
    """ "He said: the border is open", "told reporters: ...": a clause after the colon."""
    if "that" not in entry.frames:
        return None
    for child in head.children:
        if child.i > position and child.dep_ in ("ccomp", "parataxis") and subject_of(child):
            return Complement("that", clause_start(child), child)
    return None


def after_colon(doc: Tree, position: int) -> Complement | None:
    """What a colon at the end of a line governs stands in the lines that follow."""
    if position + 1 >= len(doc) or not any(t.is_alpha for t in doc[position + 1 :]):
        return Complement("carry", position + 1)
    return None
