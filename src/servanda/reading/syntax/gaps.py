"""What may stand between a cue and its content: adverbs, times, manners."""

import re

from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.tree import Token, Tree


def skip(doc: Tree, position: int, head: Token) -> int:
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
        following = _after_manner(doc, _after_time(doc, position))
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


_TIME = re.compile(
    r"^(?:on |in |late |early |earlier |last |this )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|"
    r"july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|today|yesterday|week|month|year|night|morning|evening|afternoon)"
    r"(?: night| morning| evening| afternoon)?(?: \d{1,2}| \d{4}|, \d{4})*$"
)


def _after_time(doc: Tree, position: int) -> int:
    """The token after an expression of time that begins here, or `position` itself."""
    for stop in range(min(position + 4, len(doc)), position, -1):
        if _TIME.match(doc[position:stop].text.lower()):
            return stop
    return position
