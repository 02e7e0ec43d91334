"""The complement of a cue: where its content begins and what form it has."""

from dataclasses import dataclass, replace

from servanda.reading.syntax.clauses import clause_start
from servanda.reading.syntax.tree import Token


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
