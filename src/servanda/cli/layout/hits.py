"""Places found by a search in print, under their articles."""

from collections.abc import Iterator, Mapping, Sequence

from servanda.cli.output import wrapped
from servanda.ledger import Hit


def render(hits: Sequence[Hit], titles: Mapping[str, str], *, columns: int | None) -> str:
    """The hits of each article together, articles in the order of their best hit."""
    return "\n".join(
        wrapped(" " * indent + text, columns=columns, indent=indent + 2)
        for indent, text in _lines(hits, titles)
    )


def _lines(hits: Sequence[Hit], titles: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for article in dict.fromkeys(hit.article for hit in hits):
        yield 0, f"{titles[article]} ({article})"
        for hit in hits:
            if hit.article == article:
                yield 2, f"{hit.act or 'text'}: {' '.join(hit.snippet.split())}"
