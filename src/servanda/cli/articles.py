"""From the sources a person names to articles, with what is set aside on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from servanda.cli.arguments import edtf

if TYPE_CHECKING:
    from pathlib import Path

    from servanda.model.article import Article, Declared
    from servanda.model.failure import Failure
    from servanda.model.reading import Reading


def declared(published: str | None, outlet: str | None) -> Declared:
    """What a person says of all articles of one command."""
    from servanda.model.article import Declared  # noqa: PLC0415 - light help

    date = None if published is None else edtf(published, "--published")
    return Declared(outlet=outlet, published=date)


def articles(
    sources: Iterable[str], *, declared: Declared, aside: list[Failure]
) -> Iterator[Article]:
    """The articles that can be taken in, in order; what cannot be is appended to `aside`."""
    from servanda.ingest.flow import prepare  # noqa: PLC0415 - light help
    from servanda.model.failure import Failure  # noqa: PLC0415
    from servanda.sources import pages  # noqa: PLC0415

    for page in pages(sources, declared=declared):
        article = page if isinstance(page, Failure) else prepare(page)
        if isinstance(article, Failure):
            aside.append(article)
        else:
            yield article


def read_texts(paths: Iterable[Path], *, aside: list[Failure]) -> Iterator[Reading]:
    """Read these files with the reader; what cannot be read is appended to `aside`."""
    from servanda.model.failure import Failure  # noqa: PLC0415 - light help
    from servanda.reading import open_reader  # noqa: PLC0415

    named = [str(path) for path in paths]
    found = articles(named, declared=declared(None, None), aside=aside)
    for outcome in open_reader().read(found):
        if isinstance(outcome, Failure):
            aside.append(outcome)
        else:
            yield outcome
