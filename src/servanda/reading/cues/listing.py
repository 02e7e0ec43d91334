"""A bare modal before a colon, which governs the items of the list below."""

from servanda.reading.cues.cue import CLAUSE, Cue
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
