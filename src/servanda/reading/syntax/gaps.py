"""What may stand between a cue and its content: adverbs, times, manners."""

from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import after_time, is_finite
from servanda.reading.syntax.tree import Token, Tree


def skip(doc: Tree, position: int) -> int:
    """Pass over adverbs, particles and a time ("on Monday", "last month") right after the cue."""
    while position < len(doc):
        token = doc[position]
        following = _after_phrase(doc, position)
        if following > position:
            position = following
            continue
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


#: The longest phrase of the list "interjected" has so many words.
_LONGEST = 6


def _after_phrase(doc: Tree, position: int) -> int:
    """The token after "in addition", "on the other hand", with or without commas around it."""
    phrases = lexicon().phrases["interjected"]
    start = position + 1 if doc[position].text == "," else position
    for stop in range(min(start + _LONGEST, len(doc)), start, -1):
        if doc[start:stop].text.lower() in phrases:
            closed = stop < len(doc) and doc[stop].text == ","
            if closed or start == position:
                return stop + 1 if closed else stop
    return position


def past_adjuncts(doc: Tree, position: int, frames: frozenset[str]) -> int:
    """The token after "during their talks", or after what stands between two commas.

    Where nothing of the kind begins at `position`, `position` itself.
    """
    while position < len(doc):
        following = _after_commas(doc, position, frames)
        token = doc[position]
        passing = token.lower_ in lexicon().phrases["passing"] and token.lower_ not in frames
        if passing and token.dep_ == "prep":
            following = _after_phrase_of(token, frames)
        if following == position:
            return position
        position = skip(doc, following)
    return position


def _after_phrase_of(prep: Token, frames: frozenset[str]) -> int:
    """Behind the prepositional phrase; "their talks for" may be parsed as one."""
    noun = next((child for child in prep.children if child.dep_ == "pobj"), None)
    if noun is not None and noun.i + 1 < len(prep.doc):
        after = prep.doc[noun.i + 1]
        if after.pos_ == "ADP" and after.lower_ in frames and after.lower_ not in ("of", "in"):
            return after.i
    return prep.right_edge.i + 1


def _after_commas(doc: Tree, position: int, frames: frozenset[str]) -> int:
    """ "Asked, in a note of ten pages, that": the token after the closing comma."""
    if doc[position].text != ",":
        return position
    if doc[position + 1 : position + 2].text == "that":
        return position + 1
    for at in range(position + 1, min(position + _WIDEST, len(doc) - 1)):
        if doc[at].text in (";", ":", ".") or is_finite(doc[at]):
            return position
        if doc[at].text == ",":
            goes_on = doc[at + 1].lower_ in ("that", "to", "for", "on") or (
                doc[at + 1].lower_ in frames and doc[at + 1].pos_ == "ADP"
            )
            return at + 1 if goes_on else position
    return position


#: The widest parenthesis between a cue and its content.
_WIDEST = 18
