"""Whether a content only points at what was said right before it."""

import re
from functools import cache

from servanda.errors import DataError
from servanda.linking.data import strings
from servanda.linking.folding import fold


def points_at_the_last(quote: str) -> bool:
    """Whether a content stands for something just said: "the request", "the rest", "it"."""
    folded = fold(quote)
    return any(pattern.search(folded) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns = "|".join(strings("undertakings", "pointing", "nouns"))
    try:
        return tuple(
            re.compile(text.replace("NOUN", f"(?:{nouns})"))
            for text in strings("undertakings", "pointing", "patterns")
        )
    except re.error as fault:
        raise DataError(f"linking/knowledge/undertakings.toml: pointing: {fault}") from fault
