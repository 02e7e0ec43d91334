"""The scores in print: for people as a table, for machines as JSON."""

from collections.abc import Iterator
from typing import Any

from servanda.evaluate.count import Count
from servanda.evaluate.score import Scores


def render(scores: Scores) -> str:
    """The table of all rows, then which types were taken for which."""
    return "\n".join(_lines(scores))


def _lines(scores: Scores) -> Iterator[str]:
    yield (
        f"{len(scores.articles)} articles, {scores.read} read; "
        f"acts in texts about no dealings: {scores.false_acts}"
    )
    yield f"{'':28s}     P     R    F1    n"
    for name, count in scores.counts.items():
        yield row(name, count)
    if scores.confusions:
        worst = scores.confusions.most_common(10)
        yield "type taken for: " + ", ".join(f"{a} as {b} {n}" for (a, b), n in worst)
    yield firm_claims(scores)


def row(name: str, count: Count, *, wide: int = 28) -> str:
    """One line: its name, precision, recall, F1, and how many were wanted."""
    shares = f"{count.precision:5.2f} {count.recall:5.2f} {count.f1:5.2f}"
    return f"{name:{wide}s} {shares} {count.wanted:4d}"


def firm_claims(scores: Scores) -> str:
    """How far the acts can be trusted that somebody could be held to."""
    count = scores.counts.get("firm claims", Count())
    return (
        f"of {count.all} firm claims read (agree, pledge, request) {count.right} are in the "
        f"references: precision {count.precision:.2f}"
    )


def to_json(scores: Scores) -> dict[str, Any]:
    """The same for machines, with unrounded values."""
    return {
        "articles": len(scores.articles),
        "read": scores.read,
        "false_acts": scores.false_acts,
        "rows": {name: count.to_json() for name, count in scores.counts.items()},
        "confusions": [
            {"reference": one, "machine": other, "times": times}
            for (one, other), times in scores.confusions.most_common()
        ],
    }
