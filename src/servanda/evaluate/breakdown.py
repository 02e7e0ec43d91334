"""The scores taken apart: by type of act, by house style, by form of the text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from servanda.evaluate.count import Count
from servanda.evaluate.rows.spans import by_and_type, tolerant
from servanda.evaluate.score import LEADING_ROW, ArticleScore, Scores
from servanda.evaluate.table import row
from servanda.model.codes import ACT_TYPES


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a table: `acts` counts the leading row, `firm` the firm claims."""

    name: str
    articles: int
    acts: Count
    firm: Count


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Three tables; a type's lines count the acts of that type."""

    types: Mapping[str, Count]
    styles: tuple[Part, ...]
    forms: tuple[Part, ...]


def break_down(scores: Scores, styles: Mapping[str, str], forms: Mapping[str, str]) -> Breakdown:
    """Take scores apart; `styles` and `forms` say what each article is."""
    return Breakdown(_by_type(scores), _parts(scores, styles), _parts(scores, forms))


def _by_type(scores: Scores) -> dict[str, Count]:
    found = {kind: Count() for kind in ACT_TYPES}
    for article in scores.articles:
        wanted, had = article.reference.claims, article.machine.claims
        for kind in ACT_TYPES:
            found[kind] += tolerant(
                [claim for claim in wanted if claim.type == kind],
                [claim for claim in had if claim.type == kind],
                wanted,
                had,
                by_and_type,
            )
    return {kind: count for kind, count in found.items() if count.all or count.wanted}


def _parts(scores: Scores, names: Mapping[str, str]) -> tuple[Part, ...]:
    groups: dict[str, list[ArticleScore]] = {}
    for article in scores.articles:
        groups.setdefault(names[article.reference.article], []).append(article)
    return tuple(_part(name, groups[name]) for name in sorted(groups))


def _part(name: str, articles: list[ArticleScore]) -> Part:
    return Part(
        name,
        len(articles),
        sum((article.counts[LEADING_ROW] for article in articles), Count()),
        sum((article.counts["firm claims"] for article in articles), Count()),
    )


def render(breakdown: Breakdown) -> str:
    """The three tables."""
    return "\n".join(
        (
            *_types(breakdown.types),
            *_table("style", breakdown.styles),
            *_table("form", breakdown.forms),
        )
    )


def _types(types: Mapping[str, Count]) -> Iterator[str]:
    yield f"{f'{LEADING_ROW}, by type':28s}     P     R    F1    n"
    for name, count in types.items():
        yield row(name, count)


def _table(what: str, parts: tuple[Part, ...]) -> Iterator[str]:
    title = f"{LEADING_ROW}, by {what}"
    wide = max(28, *(len(part.name) for part in parts)) if parts else 28
    yield f"{title:{wide}s}     P     R    F1    n  articles  firm claims P"
    for part in parts:
        firm = f"{part.firm.precision:14.2f}" if part.firm.all else f"{'none read':>14s}"
        yield f"{row(part.name, part.acts, wide=wide)} {part.articles:9d} {firm}"


def to_json(breakdown: Breakdown) -> dict[str, Any]:
    """The same for machines, with unrounded values."""
    return {
        "types": {name: count.to_json() for name, count in breakdown.types.items()},
        "styles": {part.name: _part_json(part) for part in breakdown.styles},
        "forms": {part.name: _part_json(part) for part in breakdown.forms},
    }


def _part_json(part: Part) -> dict[str, Any]:
    return {
        "articles": part.articles,
        LEADING_ROW: part.acts.to_json(),
        "firm claims": part.firm.to_json(),
    }
