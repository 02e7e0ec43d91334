"""Where an arriving article belongs: a new shelf, a version on a known one, or nothing new."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from servanda.ledger.contract import Added, Outcome
from servanda.ledger.identity import Shelf, ids, mostly_the_same, one_address
from servanda.ledger.rows import AnyRow, article_from, article_values
from servanda.ledger.schema import articles, names, readings, versions
from servanda.ledger.shown import forget
from servanda.model.article import Article


def put(connection: Connection, article: Article) -> tuple[Added, int]:
    """Keep the article where it belongs, and say what became of it and the key of its shelf."""
    namesakes = connection.execute(_namesakes(article)).all()
    peers = _peers(namesakes, article)
    shelf = _one_shelf(connection, peers) if peers else _new_shelf(connection)
    changed = _put_version(connection, shelf, article)
    if namesakes or _is_id(connection, article.id):
        _rename(connection, shelf, article.id)
    else:
        _call(connection, shelf, article.id)
    outcome = _outcome(known=bool(peers), changed=changed)
    return Added(_id_of(connection, shelf), outcome), shelf


def kept_version(connection: Connection, article: Article) -> int | None:
    """The version that holds exactly this article: text, particulars, stem or address."""
    for row in connection.execute(_namesakes(article).where(versions.c.sha256 == article.sha256)):
        if row.name == article.id and row.address == (article.url or ""):
            return row.pk if _says_nothing_new(connection, row, article) else None
    return None


def _outcome(*, known: bool, changed: bool) -> Outcome:
    if not known:
        return "new"
    return "version" if changed else "same"


def _namesakes(article: Article) -> Select[*tuple[Any, ...]]:
    """Every kept text that came under the article's stem or address."""
    claims = [names.c.name == article.id]
    if article.url:
        claims.append(names.c.url == article.url)
    return (
        select(versions, names.c.name, names.c.url.label("address"))
        .join(names, names.c.version == versions.c.pk)
        .where(or_(*claims))
        .order_by(versions.c.pk, names.c.name, names.c.url)
    )


def _peers(namesakes: Iterable[AnyRow], article: Article) -> list[int]:
    """The shelves that hold a version of this article."""
    return sorted(
        {
            row.article
            for row in namesakes
            if one_address(row.name, row.address, article.id, article.url)
            and mostly_the_same(row.text, article.text)
        }
    )


def _new_shelf(connection: Connection) -> int:
    next_pk = select(func.coalesce(func.max(articles.c.pk), 0) + 1)
    pk = int(connection.execute(next_pk).scalar_one())
    connection.execute(insert(articles).values(pk=pk, id=_unsettled(pk)))
    return pk


def _unsettled(pk: int) -> str:
    # No file's stem and no address begins with a NUL, so this stands in nobody's way.
    return f"\x00{pk}"


def _one_shelf(connection: Connection, peers: list[int]) -> int:
    """One shelf for articles that a text between them shows to be one."""
    first, *others = peers
    for other in others:
        forget(connection, other)
        _move_versions(connection, other, first)
        connection.execute(delete(articles).where(articles.c.pk == other))
    return first


def _move_versions(connection: Connection, source: int, target: int) -> None:
    """Move the texts that the target does not have; of the others only the names."""
    rows = connection.execute(select(versions).where(versions.c.article == source)).all()
    for row in rows:
        kept = connection.execute(
            select(versions.c.pk).where(
                versions.c.article == target, versions.c.sha256 == row.sha256
            )
        ).scalar()
        if kept is None:
            moved = {"article": target, "is_current": False}
            connection.execute(update(versions).where(versions.c.pk == row.pk).values(moved))
        else:
            _copy_names(connection, row.pk, kept)


def _copy_names(connection: Connection, source: int, target: int) -> None:
    columns = ["version", "name", "url"]
    held = select(literal(target), names.c.name, names.c.url).where(names.c.version == source)
    ignoring_known = insert(names).prefix_with("OR IGNORE", dialect="sqlite")
    connection.execute(ignoring_known.from_select(columns, held))


def _put_version(connection: Connection, shelf: int, article: Article) -> bool:
    """Whether anything of the article was new to the shelf."""
    with_its_words = (versions.c.article == shelf, versions.c.sha256 == article.sha256)
    kept = connection.execute(select(versions).where(*with_its_words)).first()
    if kept is None:
        values = {"article": shelf, "is_current": False, **article_values(article)}
        connection.execute(insert(versions).values(values))
    pk = select(versions.c.pk).where(*with_its_words)
    version = kept.pk if kept else int(connection.execute(pk).scalar_one())
    _put_name(connection, version, article)
    _make_latest_current(connection, shelf)
    if kept is None:
        return True
    if _says_nothing_new(connection, kept, article):
        return False
    _revise(connection, version, article)
    return True


def _put_name(connection: Connection, version: int, article: Article) -> None:
    name = {"version": version, "name": article.id, "url": article.url or ""}
    connection.execute(insert(names).prefix_with("OR IGNORE", dialect="sqlite").values(name))


def _make_latest_current(connection: Connection, shelf: int) -> None:
    latest = select(func.max(versions.c.pk)).where(versions.c.article == shelf)
    pk = connection.execute(latest).scalar_one()
    others = (versions.c.article == shelf, versions.c.pk != pk, versions.c.is_current)
    connection.execute(update(versions).where(*others).values(is_current=False))
    connection.execute(update(versions).where(versions.c.pk == pk).values(is_current=True))


def _says_nothing_new(connection: Connection, kept: AnyRow, article: Article) -> bool:
    """Whether the particulars are those kept, or come from a copy, whose word does not count.

    Of several copies under one address the one with the smallest stem speaks; otherwise two copies
    with different particulars would replace each other on every run.
    """
    speaker = select(func.min(names.c.name)).where(names.c.version == kept.pk)
    if article.id > connection.execute(speaker).scalar_one():
        return True
    return article_from(kept, article.id) == article


def _revise(connection: Connection, version: int, article: Article) -> None:
    """Replace the particulars; what was read under the old ones no longer holds."""
    connection.execute(
        update(versions).where(versions.c.pk == version).values(article_values(article))
    )
    connection.execute(delete(readings).where(readings.c.version == version))


# --- ids --------------------------------------------------------------------------------------


def _id_of(connection: Connection, shelf: int) -> str:
    return str(connection.execute(select(articles.c.id).where(articles.c.pk == shelf)).scalar_one())


def _rename(connection: Connection, shelf: int, name: str) -> None:
    """Give every article whose id may depend on the arrival the id it has now."""
    touched = _names_of(connection, versions.c.article == shelf)
    touched |= _names_of(
        connection, versions.c.article.in_(select(articles.c.pk).where(articles.c.id == name))
    )
    shelves = [one for one in _shelves(connection, touched) if one.base in touched]
    wanted = ids(shelves, taken=lambda id_: _is_name(connection, id_))
    changed = {pk: id_ for pk, id_ in wanted.items() if _id_of(connection, pk) != id_}
    # Two articles may trade ids, so all step aside first.
    for pk in changed:
        _call(connection, pk, _unsettled(pk))
    for pk, id_ in sorted(changed.items()):
        _call(connection, pk, id_)


def _call(connection: Connection, shelf: int, id_: str) -> None:
    connection.execute(update(articles).where(articles.c.pk == shelf).values(id=id_))


def _is_id(connection: Connection, id_: str) -> bool:
    return bool(connection.execute(select(exists().where(articles.c.id == id_))).scalar_one())


def _names_of(connection: Connection, where: ColumnElement[bool]) -> set[str]:
    query = select(names.c.name).join(versions, versions.c.pk == names.c.version).where(where)
    return set(connection.execute(query).scalars())


def _is_name(connection: Connection, name: str) -> bool:
    return bool(connection.execute(select(exists().where(names.c.name == name))).scalar_one())


def _shelves(connection: Connection, named: Iterable[str]) -> list[Shelf]:
    holders = (
        select(versions.c.article)
        .join(names, names.c.version == versions.c.pk)
        .where(names.c.name.in_(sorted(named)))
    )
    rows = connection.execute(
        select(versions.c.article, versions.c.sha256, names.c.name, names.c.url)
        .join(names, names.c.version == versions.c.pk)
        .where(versions.c.article.in_(holders))
        .order_by(versions.c.article)
    ).all()
    return [
        Shelf(
            pk,
            tuple(sorted({row.name for row in rows if row.article == pk})),
            tuple(sorted({row.url for row in rows if row.article == pk})),
            tuple(sorted({row.sha256 for row in rows if row.article == pk})),
        )
        for pk in sorted({row.article for row in rows})
    ]
