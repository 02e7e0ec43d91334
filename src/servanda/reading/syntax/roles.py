"""In which role words stand in a sentence: who acts, who is acted on, behind which preposition."""

from bisect import bisect_right

from servanda.reading.draft import Draft, Sentence
from servanda.reading.syntax.tree import Token

#: Labels under which a word only belongs to the noun above it: "the Kenyan minister".
_WITHIN = frozenset(
    ("compound", "amod", "poss", "nmod", "appos", "det", "nummod", "case", "conj", "punct")
)
_SUBJECTS = {"nsubj": "subject", "nsubjpass": "passive subject", "csubj": "subject"}
_OBJECTS = frozenset(("dobj", "dative", "oprd", "attr"))
#: Prepositions that tell sides apart from places and topics; others count as one.
_TELLING = frozenset(
    ("with", "between", "by", "from", "to", "against", "of", "on", "in", "at", "for", "over")
)


def role_at(draft: Draft, sentence: Sentence, at: int) -> str:
    """The role of the words at a place of the article: "subject", "object", "with", ... "other"."""
    if at not in draft.roles:
        draft.roles[at] = _role(sentence, at)
    return draft.roles[at]


def _role(sentence: Sentence, at: int) -> str:
    tokens = sentence.tokens
    place = at - sentence.passage.offset
    first = bisect_right(tokens.doc.tokens, place, tokens.start, tokens.end, key=_idx) - 1
    found = tokens.doc.tokens[max(first, tokens.start) : tokens.end][:2]
    token = next((t for t in found if t.idx + len(t.text) > place), None)
    return role_of(token, len(tokens)) if token is not None else "other"


def _idx(token: Token) -> int:
    return token.idx


def role_of(token: Token, steps: int) -> str:
    """The role of a word, or of the noun it belongs to, at most so many words above it."""
    for _ in range(steps):
        if token.head.i == token.i:
            break
        if token.dep_ in _SUBJECTS:
            return _SUBJECTS[token.dep_]
        if token.dep_ in _OBJECTS:
            return "object"
        if token.dep_ == "pobj":
            return token.head.lower_ if token.head.lower_ in _TELLING else "other"
        if token.dep_ not in _WITHIN:
            break
        token = token.head
    return "other"
