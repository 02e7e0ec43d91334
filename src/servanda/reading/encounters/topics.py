"""States and organisations that are only spoken about, or only say where something takes place."""

from collections.abc import Iterator
from functools import lru_cache

from servanda.parties import Mention
from servanda.reading.draft import Draft
from servanda.reading.encounters.words import folded, phrase

_BEFORE, _AFTER = 90, 40
#: Words before a name that are kept: those of a few articles, each name asked about several times.
_KEPT = 512


def acting(draft: Draft, start: int, end: int) -> Iterator[Mention]:
    """The party mentions between two places that are no mere topic, frame or crisis."""
    return (m for m in draft.mentions_in(start, end) if not is_topic(draft, m, start))


def is_topic(draft: Draft, mention: Mention, start: int) -> bool:
    """ "Spoke on Ukraine and Syria", "the Niger coup", "on the sidelines of the UN meeting"."""
    before = draft.article.text[max(start, mention.start - _BEFORE) : mention.start]
    return _spoken_about(before) or is_crisis(draft, mention)


@lru_cache(maxsize=_KEPT)
def _spoken_about(before: str) -> bool:
    plain = folded(before)
    return any(phrase(name).search(plain) for name in ("topic", "frame", "trouble"))


def is_crisis(draft: Draft, mention: Mention) -> bool:
    """Whether a name only says which war or crisis is meant."""
    after = folded(draft.article.text[mention.end : mention.end + _AFTER])
    return phrase("crisis").match(after) is not None
