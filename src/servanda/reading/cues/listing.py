"""Sentences that are none: a modal before a colon, a recital of a joint text."""

from servanda.reading.cues.cue import CLAUSE, RECITAL, Cue
from servanda.reading.cues.matching import first_token
from servanda.reading.draft import Sentence
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token


def listing(sentence: Sentence, root: Token, subject: Token | None) -> list[Cue]:
    """ "The two sides will:": the one cue of such a sentence, or none."""
    after = root.doc[root.i + 1 : sentence.tokens.end]
    ends = len(after) > 0 and after[len(after) - 1].text == ":"
    words = [token for token in after if token.is_alpha and token.pos_ != "ADV"]
    if root.tag_ != "MD" or subject is None or not ends or words:
        return []
    complement = Complement("carry", sentence.tokens.end)
    return [Cue(sentence, root, CLAUSE, complement, subject, first_token(root, subject))]


_OPENING = frozenset(("JJ", "VBN", "VBG"))


def recital(sentence: Sentence, root: Token) -> list[Cue]:
    """ "Convinced that peace is indivisible,": what moves those who issue the text."""
    doc, start = root.doc, sentence.tokens.start
    at = root.i + 1
    unfinished = sentence.tokens.text.rstrip()[-1:] in (",", ";")
    if root.i != start or root.tag_ not in _OPENING or not unfinished or at + 1 >= len(doc):
        return []
    follows = doc[at].pos_ in ("ADP", "SCONJ") or doc[at].lower_ == "that"
    complement = Complement("that" if doc[at].lower_ == "that" else "np", at + follows)
    return [Cue(sentence, root, RECITAL, complement, None, start)]
