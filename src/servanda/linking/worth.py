"""Which candidates to compare: what every ground of one deliverable needs is looked up first."""

from collections import Counter
from collections.abc import Iterator, Sequence

from servanda.linking.candidates import Candidate
from servanda.linking.folding import tokens
from servanda.model.codes import PartyCode

# At least so many telling words are shared, ...
WORDS = 3
# ... being at least this share of the shorter content's.
OF_SHORTER = 0.6
# A report shares at least so many with the commitment that it reports on.
_OF_REPORT = 2


def worth_comparing(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    """Pairs of the same parties that share enough words, or a word and a number, body or document.

    Every ground needs as much, so nothing is lost, and cost grows with what is shared.
    """
    groups: dict[tuple[PartyCode, ...], list[int]] = {}
    for at, candidate in enumerate(candidates):
        groups.setdefault(tuple(sorted(candidate.parties)), []).append(at)
    pairs = [pair for group in groups.values() for pair in _pairs(candidates, group)]
    for left, right in sorted(pairs):
        yield candidates[left], candidates[right]


def _pairs(candidates: Sequence[Candidate], group: Sequence[int]) -> Iterator[tuple[int, int]]:
    often = Counter(word for at in group for word in candidates[at].words)
    marked = {at: _marks(candidates[at]) for at in group}
    holders: dict[str, list[int]] = {}
    seen: set[tuple[int, int]] = set()
    for at in group:
        for mark in sorted((*_rarer(candidates[at], often), *marked[at])):
            earlier = holders.setdefault(mark, [])
            seen.update((other, at) for other in earlier)
            earlier.append(at)
    for left, right in seen:
        one, other = candidates[left], candidates[right]
        if _enough_words(one, other) or marked[left] & marked[right]:
            yield left, right


def _rarer(one: Candidate, often: Counter[str]) -> list[str]:
    """All its words but the commonest: who shares two words shares one of these."""
    return sorted(one.words, key=lambda word: (often[word], word))[:-1]


def _enough_words(left: Candidate, right: Candidate) -> bool:
    shared = len(left.words & right.words)
    if shared < WORDS:
        return shared >= _OF_REPORT and left.reporting != right.reporting
    return shared >= OF_SHORTER * min(left.fewest_words, right.fewest_words) or (
        left.reporting != right.reporting
    )


def _marks(one: Candidate) -> frozenset[str]:
    """Its documents, bodies and numbers."""
    acts = one.one_act.tellings
    return frozenset(
        (
            *(f"doc {word}" for name in one.documents for word in tokens(name) if len(word) > 3),
            *(f"body {word}" for act in acts for body in act.bodies for word in body.split()),
            *(f"number {value}" for act in acts for _, value in act.counted if value >= 10),
            *(f"ordinal {number}" for act in acts for number in act.ordinals),
        )
    )
