"""What an id that somebody kept leads to today."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, and_, select

from servanda.ledger.schema import articles, clusters, former_ids, names, versions


def candidates(connection: Connection, id: str) -> tuple[str, ...]:  # noqa: A002
    """The articles that an id can mean, by the first of its meanings that holds for any."""
    query = (
        select(articles.c.id)
        .join(versions, versions.c.article == articles.c.pk)
        .join(names, names.c.version == versions.c.pk)
    )
    for meaning in _meanings(id):
        found = set(connection.execute(query.where(meaning)).scalars())
        if found:
            return tuple(sorted(found))
    return ()


def _meanings(id: str) -> Iterator[ColumnElement[bool]]:  # noqa: A002
    """An article's present id; a text's stem; its address; its stem with its hash's beginning.

    Every id that an article ever had is among these, so no list of former ids is kept for them.
    """
    yield articles.c.id == id
    yield names.c.name == id
    yield and_(names.c.url == id, names.c.url != "")
    stem, _, start = id.rpartition("-")
    if len(start) >= 6 and set(start) <= set("0123456789abcdef"):
        yield and_(names.c.name == stem, versions.c.sha256.startswith(start))


def resolve(connection: Connection, id: str) -> str | None:  # noqa: A002
    """The present id of the article, encounter, act or undertaking that an id leads to."""
    meant = candidates(connection, id)
    if meant:
        return meant[0] if len(meant) == 1 else None
    for query in (
        select(clusters.c.id).where(clusters.c.id == id),
        select(former_ids.c.present).where(former_ids.c.former == id),
    ):
        found = sorted(set(connection.execute(query).scalars()))
        if found:
            return str(found[0])
    return None
