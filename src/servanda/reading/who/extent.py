"""How far a noun phrase reaches in the text."""

from servanda.reading.draft import Sentence
from servanda.reading.syntax.tree import Token


def extent(sentence: Sentence, head: Token) -> tuple[int, int]:
    """The noun phrase without its coordinated parts, relative clauses and appositions."""
    left = min((t.i for t in _premodifiers(head)), default=head.i)
    right = head.i
    for child in head.children:
        if (
            child.dep_ == "prep"
            and child.text.lower() in ("of", "from", "for")
            and child.i > head.i
        ):
            right = max(
                right, max((t.i for t in child.subtree if t.dep_ not in ("relcl",)), default=right)
            )
        if child.dep_ in ("appos", "flat") and child.i == right + 1:
            right = child.i
    doc = sentence.passage.doc
    return sentence.at(doc[left]), sentence.end_of(doc[right])


def _premodifiers(head: Token) -> list[Token]:
    kept: list[Token] = []
    for child in head.lefts:
        if child.dep_ in (
            "det",
            "amod",
            "compound",
            "poss",
            "nummod",
            "nmod",
            "case",
            "predet",
            "quantmod",
            "advmod",
            "punct",
        ):
            kept.extend(child.subtree)
    return kept
