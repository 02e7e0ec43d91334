"""Full-text search over the words of articles and acts."""

from sqlalchemy import Connection, text

from servanda.ledger.contract import Hit
from servanda.ledger.words import fts_query, snippet, terms

# Ranks are rounded so that the last digits of a sum do not decide the order of equals.
_QUERY = text("""
    SELECT articles.id AS article, found.act, found.start, found."end", versions.text,
           round(bm25(found_words), 6) AS rank
    FROM found_words
    JOIN found ON found.pk = found_words.rowid
    JOIN versions ON versions.pk = found.version
    JOIN articles ON articles.pk = versions.article
    WHERE found_words MATCH :query
    ORDER BY rank, article, found.act IS NULL, found.start, found.act
    LIMIT :limit
""")


def search(connection: Connection, words: str, *, limit: int) -> tuple[Hit, ...]:
    """The places where all the words stand, best first; none for words without a letter."""
    phrases = terms(words)
    if not phrases or limit < 1:
        return ()
    rows = connection.execute(_QUERY, {"query": fts_query(phrases), "limit": limit})
    return tuple(
        Hit(
            kind="article" if row.act is None else "act",
            article=row.article,
            act=row.act,
            snippet=snippet(row.text[row.start : row.end], phrases),
            rank=row.rank,
        )
        for row in rows
    )
