"""The main clauses of a sentence, also where the parser has hung one on another."""

from servanda.reading.syntax.clauses import is_finite, subject_of
from servanda.reading.syntax.tree import Token

#: What points back to a noun: its clause is no main clause.
_RELATIVE = frozenset(("which", "that", "who", "whom", "what", "where", "whose"))


def main_clause(root: Token) -> tuple[Token, Token | None]:
    """The main verb with its subject; a verb that the parser took for a participle counts."""
    if root.pos_ in ("NOUN", "PROPN", "PRON"):
        for child in root.children:
            if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and child.i > root.i:
                return child, root
    if root.pos_ == "ADP":
        for token in root.subtree:
            subject = subject_of(token) if token.dep_ == "relcl" else None
            if subject is not None and is_finite(token) and not _is_relative(token):
                return token, subject
    return root, subject_of(root)


def _is_relative(verb: Token) -> bool:
    """Whether a clause hangs on what it follows by a word: "talks in which"."""
    return any(token.lower_ in _RELATIVE for token in verb.doc[verb.left_edge.i : verb.i])


def told_before(child: Token, head: Token) -> bool:
    """ "He agreed to call; she named no day": the parser takes the first for a part of the next."""
    before = child.dep_ == "ccomp" and child.i < head.i and is_finite(child)
    return before and subject_of(child) is not None and not _is_relative(child)
