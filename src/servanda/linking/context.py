"""What a content needs of the words around it: its subject, and the document it speaks of."""

import re
from functools import cache

from servanda.errors import DataError
from servanda.linking.data import strings
from servanda.linking.folding import fold

# Where a clause of a sentence begins, as seen from its end.
_CLAUSE = re.compile(
    r"(?:^|[,;:]\s+|\bthat\s+|\band\s+|\bwhile\s+|\bbut\s+)(?!.*(?:[,;:]\s|\bthat\b))"
)
_PRONOUN = re.compile(r"^(?:it|they|this|that|these|he|she|we|both|all|the two sides)\b", re.I)
_ARTICLE = re.compile(r"^(?:The|A|An) ")
# A clause shorter than this has no subject in it.
_SHORTEST = 4


def moves_a_date(words: str) -> bool:
    """Whether cue or content say that something is to come at another time than was set."""
    return _finds("moved", words)


def is_of_a_sum(words: str) -> bool:
    """Whether a sum is told as part of another, or as what takes its place."""
    return _finds("of_a_sum", words)


def points_before(quote: str) -> bool:
    """Whether a content's own subject or object stands before it in its sentence."""
    return _finds("bare", quote) or _finds("points", quote)


def tells_of_document(quote: str) -> bool:
    """Whether a content says what becomes of a document that was named before."""
    return _finds("document_life", quote)


def is_bare_document(name: str) -> bool:
    """Whether the name of a document tells nothing of which."""
    return fold(" ".join(name.split())) in _bare()


def with_subject(before: str, quote: str) -> str | None:
    """The words of the sentence from the subject of a bare "be ..." on; None where it has none."""
    if not _finds("bare", quote):
        return None
    clause = _CLAUSE.search(before)
    subject = before[clause.end() :] if clause else before
    words = subject.strip()
    if len(words) < _SHORTEST or _PRONOUN.match(words):
        return None
    return _ARTICLE.sub(lambda found: found.group().lower(), " ".join(f"{words} {quote}".split()))


def _finds(table: str, words: str) -> bool:
    folded = fold(words)
    return any(pattern.search(folded) for pattern in _patterns(table))


@cache
def _bare() -> frozenset[str]:
    return frozenset(fold(word) for word in strings("context", "bare_document", "words"))


@cache
def _patterns(table: str) -> tuple[re.Pattern[str], ...]:
    try:
        return tuple(re.compile(text) for text in strings("context", table, "patterns"))
    except re.error as fault:
        raise DataError(f"linking/knowledge/context.toml: {table}: {fault}") from fault
