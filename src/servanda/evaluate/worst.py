"""Where the reader went wrong: missed and false acts side by side, per article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.evaluate.count import Count
from servanda.evaluate.rows.spans import by_and_type, covered
from servanda.evaluate.score import LEADING_ROW, ArticleScore, Scores
from servanda.evaluate.sheet import Claim


@dataclass(frozen=True, slots=True)
class Slip:
    """A reference act that was missed, a false machine act, or both about the same words."""

    missed: Claim | None
    false: Claim | None


@dataclass(frozen=True, slots=True)
class ArticleSlips:
    """The slips of one article in order of the text, with its score in the leading row."""

    article: str
    count: Count
    slips: tuple[Slip, ...]


def worst(scores: Scores, *, articles: int) -> list[ArticleSlips]:
    """The articles with the lowest F1 among those that have any slip, at most `articles`."""
    found = [_article(article) for article in scores.articles]
    ranked = sorted(
        (one for one in found if one.slips), key=lambda one: (one.count.f1, one.article)
    )
    return ranked[:articles]


def _article(score: ArticleScore) -> ArticleSlips:
    wanted, had = score.reference.claims, score.machine.claims
    missed = [claim for claim in wanted if not covered(claim, had, by_and_type)]
    false = [claim for claim in had if not covered(claim, wanted, by_and_type)]
    return ArticleSlips(score.reference.article, score.counts[LEADING_ROW], slips(missed, false))


def slips(missed: Sequence[Claim], false: Sequence[Claim]) -> tuple[Slip, ...]:
    """Put each missed act beside the false one that shares most words with it, if any does."""
    left = list(false)
    found = [Slip(claim, _take(claim, left)) for claim in missed]
    found += [Slip(None, claim) for claim in left]
    return tuple(sorted(found, key=_position))


def _take(claim: Claim, left: list[Claim]) -> Claim | None:
    nearest = max(left, key=lambda other: len(other.words & claim.words), default=None)
    if nearest is None or not nearest.words & claim.words:
        return None
    left.remove(nearest)
    return nearest


def _position(slip: Slip) -> int:
    claims = (slip.missed, slip.false)
    return min((min(claim.words) for claim in claims if claim and claim.words), default=-1)


def render(articles: Sequence[ArticleSlips]) -> str:
    """Each article with its slips: `-` was missed, `+` is false, on one another where they meet."""
    return "\n".join(line for article in articles for line in _lines(article))


def _lines(article: ArticleSlips) -> Iterator[str]:
    missed = sum(slip.missed is not None for slip in article.slips)
    false = sum(slip.false is not None for slip in article.slips)
    yield ""
    yield f"{article.article}: F1 {article.count.f1:.2f}, {missed} missed (-), {false} false (+)"
    for slip in article.slips:
        if slip.missed:
            yield f"  - {_claim(slip.missed)}"
        if slip.false:
            yield f"  + {_claim(slip.false)}"


def _claim(claim: Claim) -> str:
    kind = f"{claim.type}/{claim.force}" if claim.force else claim.type
    parties = "+".join(sorted(claim.by)) + (" > " + "+".join(sorted(claim.to)) if claim.to else "")
    nowhere = "" if claim.words else "  (its quote is not in the text)"
    return f"{claim.id:<4} {kind:<17} {parties:<9} {claim.cue} | {claim.quote}{nowhere}"


def to_json(articles: Sequence[ArticleSlips]) -> list[dict[str, object]]:
    """The same for machines; the ids are those within the reference and within the reading."""
    return [
        {
            "article": article.article,
            "f1": article.count.f1,
            "slips": [
                {
                    "missed": slip.missed.id if slip.missed else None,
                    "false": slip.false.id if slip.false else None,
                }
                for slip in article.slips
            ],
        }
        for article in articles
    ]
