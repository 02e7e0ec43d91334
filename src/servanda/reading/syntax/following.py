"""What stands after a word: a noun phrase, a bare verb, a clause."""

from servanda.reading.syntax.clauses import subject_of
from servanda.reading.syntax.tree import Token, Tree

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"))


def phrase_head(doc: Tree, position: int) -> Token | None:
    """The head noun of the phrase that begins at `position`, or None where none begins there."""
    if position >= len(doc) or doc[position].pos_ not in _NOMINAL:
        return None
    token = doc[position]
    while (
        token.head.i > token.i
        and token.head.left_edge.i >= position
        and token.dep_
        in (
            "det",
            "amod",
            "compound",
            "poss",
            "nummod",
            "nmod",
            "predet",
            "quantmod",
            "case",
            "advmod",
        )
    ):
        token = token.head
    return token if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "DET") else None


def verb_after(doc: Tree, at: int) -> int | None:
    """The bare verb after "to" at `at`, with adverbs and quotation marks passed over."""
    verb = at + 1
    while verb < len(doc) and (doc[verb].pos_ == "ADV" or doc[verb].is_quote):
        verb += 1
    return (
        verb
        if verb < len(doc) and doc[verb].tag_ in ("VB", "VBP") and doc[verb].pos_ in ("VERB", "AUX")
        else None
    )


def _subordinates(word: Token) -> bool:
    """Whether a word makes its clause one of time, reason or condition."""
    timed = word.dep_ == "advmod" and word.lower_ in ("when", "where", "whenever")
    return timed or (word.dep_ == "mark" and word.lower_ != "that")


def bare_clause(head: Token, position: int) -> Token | None:
    """A content clause without "that" that begins at `position`."""
    for child in head.children:
        if any(_subordinates(c) for c in child.lefts):
            continue  # "while the other mentioned ..." is no content
        if (
            child.dep_ in ("ccomp", "advcl", "xcomp")
            and child.i > head.i
            and subject_of(child) is not None
        ):
            start = child.left_edge.i
            opening = all(t.is_punct or t.is_quote for t in head.doc[position:start])
            if start <= position or opening:
                return child
    return None


def clause_after(head: Token, that: int, at: int) -> Token | None:
    """The head of the clause that "that" introduces, as far as the parser tells."""
    doc = head.doc
    marker = doc[that]
    if marker.head.i > that and marker.dep_ in ("mark", "nsubj", "nsubjpass", "dobj"):
        return marker.head
    for token in (head, doc[at]):
        for child in token.children:
            if child.dep_ in ("ccomp", "acl", "relcl", "advcl") and child.i > that:
                return child
    sent = marker.sent
    return next(
        (
            t
            for t in doc[that + 1 : sent.end]
            if t.pos_ in ("VERB", "AUX") and subject_of(t) is not None
        ),
        None,
    )
