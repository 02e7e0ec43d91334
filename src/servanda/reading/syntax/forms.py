"""Part of speech and lemma of a word, asked of spaCy once for each word, tag and role.

spaCy's attribute ruler tries 179 patterns on every token, which takes a third of a parse; what it
and the lemmatizer find depends on nothing but the word, its tag and its role in the sentence. So
both are asked once for each such three, and the answer is kept.
"""

from typing import Any, NamedTuple

#: Kept at most this many; then all are forgotten, so that a long run does not grow.
_KEPT = 200_000
#: The words of which the ruler looks at the one before ("let's") or after ("ain't") too.
_AFTER = {"na": ("gon",), "ta": ("got",), "'s": ("let",)}
_BEFORE = {"ai": ("n't", "nt"), "gon": ("na",), "c'm": ("on",), "y": ("all",), "y'": ("all",)}
_BE = frozenset(("is", "are", "was", "were", "'s", "'re"))


class Seen(NamedTuple):
    """One token as tagger and parser leave it."""

    word: str
    tag: str
    dep: str


class Form(NamedTuple):
    """What ruler and lemmatizer say of a token; a space is given tag and role of its own."""

    lemma: str
    tag: str
    pos: str
    dep: str


class Forms:
    """The forms of tokens; asks the model's ruler and lemmatizer only for what it has not met."""

    def __init__(self, model: Any) -> None:
        self._vocab = model.vocab
        self._ruler = model.get_pipe("attribute_ruler")
        self._lemmatizer = model.get_pipe("lemmatizer")
        self._known: dict[Seen | tuple[Seen, Seen, int], Form] = {}

    def of(self, tokens: list[Seen]) -> list[Form]:
        """The forms of a parse's tokens, in order."""
        if len(self._known) > _KEPT:
            self._known.clear()
        known = self._known
        return [
            known.get(token) or self._ask(token)
            if token.word.lower() not in _PAIRED
            else self._beside(tokens, i)
            for i, token in enumerate(tokens)
        ]

    def _beside(self, tokens: list[Seen], i: int) -> Form:
        """The form of a token that may be one of a pair."""
        pair = _pair(tokens, i)
        if pair is None:
            return self._known.get(tokens[i]) or self._ask(tokens[i])
        if pair not in self._known:
            self._known[pair] = self._forms(list(pair[:2]))[pair[2]]
        return self._known[pair]

    def _ask(self, token: Seen) -> Form:
        self._known[token] = form = self._forms([token])[0]
        return form

    def _forms(self, tokens: list[Seen]) -> list[Form]:
        from spacy.tokens import Doc  # noqa: PLC0415 - a heavy import, only when reading

        words, tags, deps = (list(field) for field in zip(*tokens, strict=True))
        doc = Doc(self._vocab, words=words, tags=tags, deps=deps, heads=[0] * len(words))
        doc = self._lemmatizer(self._ruler(doc))
        return [Form(token.lemma_, token.tag_, token.pos_, token.dep_) for token in doc]


_PAIRED = frozenset((*_AFTER, *_BEFORE, *_BE))


def _pair(tokens: list[Seen], i: int) -> tuple[Seen, Seen, int] | None:
    """The two tokens that the ruler looks at together, and which of them is meant."""
    word = tokens[i].word.lower()
    if i > 0:
        before = tokens[i - 1]
        if before.word.lower() in _AFTER.get(word, ()) or (word in _BE and before.dep == "expl"):
            return before, tokens[i], 1
    if i + 1 < len(tokens) and tokens[i + 1].word.lower() in _BEFORE.get(word, ()):
        return tokens[i], tokens[i + 1], 0
    return None
