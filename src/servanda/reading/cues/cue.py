"""A cue: reporting words at one place of a sentence."""

from dataclasses import dataclass

from servanda.reading.draft import Sentence
from servanda.reading.lexicon import Entry
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token


@dataclass(frozen=True, slots=True)
class Cue:
    """Reporting words at one place: `entry` says what kind, `complement` where the content is.

    `head` is the clause's verb, `subject` its grammatical subject (own or inherited), `outer` the
    saying that this one is inside of. `first` is the token at which the clause begins, with its
    subject and conjunction: content of an earlier cue ends there.
    """

    sentence: Sentence
    head: Token
    entry: Entry
    complement: Complement
    subject: Token | None
    first: int
    outer: "Cue | None" = None
    own_subject: bool = True

    @property
    def cue_class(self) -> str:
        """The class of the deciding lexicon entry."""
        return self.entry.cue_class

    @property
    def outermost(self) -> "Cue":
        """The saying at the top of nested ones, or the cue itself."""
        return self if self.outer is None else self.outer.outermost


CLAUSE = Entry("", "", "clause", frozenset(("that",)))

SAID = Entry("", "", "say", frozenset(("that",)))
"""A verb unknown to the lexicon behind a quotation: "..., she shot back"."""

RECITAL = Entry("", "", "deem", frozenset(("np",)))
"""A recital of a joint text: "Mindful of ...,"."""

PROVISION = Entry("", "", "agree", frozenset(("to", "that", "for", "np", "ing")))
"""What a deal lays down: "the accord obliges Chad to pay", "the treaty provides for"."""
