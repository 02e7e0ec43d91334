"""What may stand between a cue and its content: adverbs, times, manners."""

from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import after_time
from servanda.reading.syntax.tree import Tree


def skip(doc: Tree, position: int) -> int:
    """Pass over adverbs, particles and a time ("on Monday", "last month") right after the cue."""
    while position < len(doc):
        token = doc[position]
        if token.dep_ in ("advmod", "prt", "npadvmod", "tmod") and token.tag_ in (
            "RB",
            "RP",
            "RBR",
        ):
            position += 1
            continue
        if token.is_quote:
            position += 1
            continue
        if doc[position : position + 2].text.lower() == "for consultations":
            position += 2
            continue
        if doc[position : position + 2].text.lower() == "in principle":
            position += 2
            continue
        if doc[position : position + 4].text.lower() == ", in principle,":
            position += 4
            continue
        following = _after_manner(doc, after_time(doc, position))
        if following == position:
            return position
        position = following
    return position


def _after_manner(doc: Tree, position: int) -> int:
    """The token after "with satisfaction", "with concern", or `position` itself."""
    phrases = lexicon().phrases
    if position + 1 < len(doc) and doc[position].lower_ == "with":
        for at in range(position + 1, min(position + 4, len(doc))):
            if doc[at].lower_ in phrases["glad"] | phrases["grave"]:
                return at + 1
    return position
