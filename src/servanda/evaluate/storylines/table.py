"""The scores of linking in print, line by line as the reference scorer prints them."""

from collections.abc import Iterator
from typing import Any

from servanda.evaluate.count import Count
from servanda.evaluate.storylines.joined import rates
from servanda.evaluate.storylines.score import LinkScore


def lines(score: LinkScore) -> Iterator[str]:
    """The lines about one storyline, or about several together."""
    yield f"{score.articles} articles, {score.read} read"
    yield (
        f"encounters, pairs joined      {_rates(score.encounters)} "
        f"({score.encounters_all} encounters, {score.encounters_unread} not read)"
    )
    yield (
        f"undertakings, pairs joined    {_rates(score.undertakings)} "
        f"({score.acts_all} acts, {score.threads} threads, "
        f"{score.acts_unlinked} acts in no undertaking)"
    )
    status = score.status
    yield (
        f"status right                  {status.recall:.2f} "
        f"({status.found} of {status.wanted} deliverables)"
    )
    overdue = score.overdue
    f1 = overdue.f1 if overdue.all or overdue.wanted else 1.0
    yield (
        f"overdue                       F1 {f1:.2f} "
        f"({overdue.wanted} overdue, {overdue.all - overdue.right} false)"
    )
    apart = score.apart
    yield (
        f"near-misses                   {apart.all - apart.right} merged of {apart.all} found "
        f"({score.near_misses} listed)"
    )
    yield (
        f"planned known as held         {score.realised.right} of {score.realised.all} found "
        f"({score.realised_all} listed)"
    )


def _rates(count: Count) -> str:
    p, r, f1 = rates(count)
    return f"P {p:.2f} R {r:.2f} F1 {f1:.2f}"


def to_json(score: LinkScore) -> dict[str, Any]:
    """The same for machines, with unrounded values."""
    return {
        "articles": score.articles,
        "read": score.read,
        "rows": {name: count.to_json() for name, count in score.rows.items()},
        "encounters_not_read": score.encounters_unread,
        "acts_in_no_undertaking": score.acts_unlinked,
        "near_misses": {
            "listed": score.near_misses,
            "found": score.apart.all,
            "merged": score.apart.all - score.apart.right,
        },
        "planned": {"listed": score.realised_all, "found": score.realised.all},
    }
