"""The main clauses of a sentence, also where the parser has hung one on another."""

from servanda.reading.syntax.clauses import is_finite, subject_of
from servanda.reading.syntax.tree import Token

#: What points back to a noun: its clause is no main clause.
_RELATIVE = frozenset(("which", "that", "who", "whom", "what", "where", "whose"))


def main_clause(root: Token) -> tuple[Token, Token | None]:
    """The main verb with its subject; a verb that the parser took for a participle counts."""
    if root.pos_ in ("NOUN", "PROPN", "PRON"):
        # "three times that day the hosts pressed for": who acts stands behind the time
        for noun in (root, *(c for c in root.children if c.dep_ == "appos")):
            for child in noun.children:
                if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and child.i > noun.i:
                    return child, noun
    if root.pos_ == "ADP":
        for token in root.subtree:
            subject = subject_of(token) if token.dep_ == "relcl" else None
            if subject is not None and is_finite(token) and not _is_relative(token):
                return token, subject
    return root, subject_of(root) or _subject_before(root)


def _subject_before(root: Token) -> Token | None:
    """ "They urged restraint, commended Chad, and left": the parser hangs the first on the next."""
    if root.tag_ not in ("VBD", "VBZ"):
        return None
    first = next((child for child in root.lefts if child.dep_ == "ccomp"), None)
    return subject_of(first) if first is not None and first.tag_ == root.tag_ else None


def _is_relative(verb: Token) -> bool:
    """Whether a clause hangs on what it follows by a word: "talks in which"."""
    before = verb.doc[verb.left_edge.i : verb.i]
    return any(token.lower_ in _RELATIVE and token.dep_ != "mark" for token in before)


def told_before(child: Token, head: Token) -> bool:
    """ "He agreed to call; she named no day": the parser takes the first for a part of the next."""
    finite = is_finite(child) or child.tag_ == "VBP"
    before = child.dep_ == "ccomp" and child.i < head.i and finite
    return before and subject_of(child) is not None and not _is_relative(child)


def told_after(child: Token, head: Token) -> bool:
    """ "Food did come up: the visitors want rice": a clause of its own behind a colon."""
    behind = child.dep_ in ("ccomp", "appos", "acl") and child.i > head.i and is_finite(child)
    if not behind or subject_of(child) is None or _is_relative(child):
        return False
    edge = child.left_edge.i
    return edge > 0 and child.doc[edge - 1].text in (":", ";") and head.i < edge - 2
