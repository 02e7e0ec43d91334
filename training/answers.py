"""Which reference act a cue of the reader tells, by the words they share."""

import re
from collections.abc import Sequence

from servanda.evaluate.place import word_places
from servanda.model.codes import PartyCode
from servanda.reading.acts.content import content_of
from servanda.reading.cues import Cue
from training.examples import Example

_WORD = re.compile(r"\w+")


class Answers:
    """The reference acts of one article, found by the words of a cue's content."""

    def __init__(self, example: Example) -> None:
        self._text = example.draft.article.text
        self._since = example.since
        self._acts = [
            (word_places(act, self._text), tuple(sorted(act["by"]))) for act in example.gold["acts"]
        ]

    def tell(self, cue: Cue) -> bool:
        """Whether the reference tells the acts of the cue's sentence at all."""
        return cue.sentence.start >= self._since

    def to(self, cue: Cue, cues: Sequence[Cue]) -> tuple[PartyCode, ...]:
        """Who acts by the reference; nobody where no act shares half of the words."""
        content = content_of(cue, list(cues), bare=False)
        if content is None:
            return ()
        offset = cue.sentence.passage.offset
        start, end = offset + content.text_start, offset + content.text_end
        own = frozenset(start + m.start() for m in _WORD.finditer(self._text[start:end]))
        words, by = max(self._acts, key=lambda act: len(act[0] & own), default=(frozenset(), ()))
        enough = 2 * len(words & own) >= max(1, min(len(words), len(own)))
        return by if enough else ()
