"""Nouns to rows and back; the only place that knows how a row spells a noun."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from servanda.ledger.contract import under_id
from servanda.ledger.schema import SHOWN, articles, clusters, members, readings, versions
from servanda.model.article import Article, Block
from servanda.model.identity import short_hash
from servanda.model.links import ActCluster, EncounterCluster, Links, Ref, UndertakingCluster
from servanda.model.reading import Reading
from servanda.model.reading_json import reading_from_json, reading_to_json
from servanda.model.reason import Reason

Values = dict[str, Any]
AnyRow = Row[*tuple[Any, ...]]
Cluster = EncounterCluster | ActCluster | UndertakingCluster
Seat = tuple[str, str, int]

#: The particulars of an article, as columns and as fields; `blocks` and `reasons` are spelt apart.
_PLAIN = ("url", "outlet", "side", "form", "title", "published", "language", "invented", "sha256")


def article_values(article: Article) -> Values:
    """The columns of `versions` that say what the article is."""
    plain = {name: getattr(article, name) for name in _PLAIN}
    return {
        **plain,
        "text": article.text,
        "blocks": [[block.start, block.end, block.kind] for block in article.blocks],
        "reasons": [[name, *_reason_row(reason)] for name, reason in article.reasons],
    }


def article_from(row: AnyRow, id: str) -> Article:  # noqa: A002
    """The article that a row of `versions` holds, under this id."""
    return Article(
        id=id,
        text=row.text,
        blocks=tuple(Block(*block) for block in row.blocks),
        reasons=tuple((name, Reason(*rest)) for name, *rest in row.reasons),
        **{name: getattr(row, name) for name in _PLAIN},
    )


def content_of(reading: Reading) -> str:
    """The reading as stored: under the text's hash, because the article's id may yet change."""
    named = under_id(reading, reading.article.sha256)
    return json.dumps(reading_to_json(named), ensure_ascii=False, separators=(",", ":"))


def stamp_of(reading: Reading, content: str) -> str:
    """A hash that changes whenever the reading or its article's particulars do."""
    return short_hash(content, repr(article_values(reading.article)), length=20)


def shown_readings(*where: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """The rows that `reading_from` takes: current readings of current versions in id order."""
    return (
        select(versions, articles.c.id, readings.c.pk.label("reading"), readings.c.content)
        .select_from(articles)
        .join(versions, versions.c.article == articles.c.pk)
        .join(readings, readings.c.version == versions.c.pk)
        .where(*SHOWN, *where)
        .order_by(articles.c.id)
    )


def reading_from(row: AnyRow) -> Reading:
    """The reading of a row of `shown_readings`, with its article exactly as it was kept."""
    kept = reading_from_json(json.loads(row.content), row.text)
    return replace(kept, article=article_from(row, row.id))


def _reason_row(reason: Reason) -> list[object]:
    return [reason.rule, reason.detail, reason.weight]


# --- links ------------------------------------------------------------------------------------


def cluster_rows(block: str, links: Links) -> list[tuple[Values, tuple[Ref, ...]]]:
    """Each cluster's columns with its members."""
    return [
        (_cluster_values(cluster, block, kind, seat), cluster.members)
        for kind, found in _by_kind(links).items()
        for seat, cluster in enumerate(found)
    ]


def _by_kind(links: Links) -> Mapping[str, Iterable[Cluster]]:
    return {"encounter": links.encounters, "act": links.acts, "undertaking": links.undertakings}


def _cluster_values(cluster: Cluster, block: str, kind: str, seat: int) -> Values:
    optional = {
        name: getattr(cluster, name, None) for name in ("encounter", "name", "nature", "part_of")
    }
    return {
        "block": block,
        "kind": kind,
        "seat": seat,
        "id": cluster.id,
        "realises": list(getattr(cluster, "realises", ())),
        "former_ids": list(getattr(cluster, "former_ids", ())),
        "reasons": [_reason_row(reason) for reason in cluster.reasons],
        **optional,
    }


def links_from(rows: Iterable[AnyRow], members: Mapping[Seat, tuple[Ref, ...]]) -> Links:
    """The links that rows of `clusters` hold, in their order."""
    found: dict[str, list[Any]] = {"encounter": [], "act": [], "undertaking": []}
    for row in rows:
        seat = (row.block, row.kind, row.seat)
        found[row.kind].append(_MAKERS[row.kind](row, members.get(seat, ())))
    return Links(tuple(found["encounter"]), tuple(found["act"]), tuple(found["undertaking"]))


def _reasons(row: AnyRow) -> tuple[Reason, ...]:
    return tuple(Reason(*reason) for reason in row.reasons)


def _encounter(row: AnyRow, members: tuple[Ref, ...]) -> EncounterCluster:
    return EncounterCluster(
        id=row.id,
        members=members,
        part_of=row.part_of,
        realises=tuple(row.realises),
        former_ids=tuple(row.former_ids),
        reasons=_reasons(row),
    )


def _act(row: AnyRow, members: tuple[Ref, ...]) -> ActCluster:
    return ActCluster(row.id, row.encounter, members, _reasons(row))


def _undertaking(row: AnyRow, members: tuple[Ref, ...]) -> UndertakingCluster:
    return UndertakingCluster(
        id=row.id,
        name=row.name,
        nature=row.nature,
        members=members,
        part_of=row.part_of,
        former_ids=tuple(row.former_ids),
        reasons=_reasons(row),
    )


_MAKERS = {"encounter": _encounter, "act": _act, "undertaking": _undertaking}

#: Clusters in the order in which they are shown.
IN_ORDER = (clusters.c.block, clusters.c.kind, clusters.c.seat)


def members_of(connection: Connection, blocks: Iterable[str]) -> Mapping[Seat, tuple[Ref, ...]]:
    """The members of every cluster of these blocks, in order."""
    held: dict[Seat, list[Ref]] = {}
    query = (
        select(members).where(members.c.block.in_(sorted(blocks))).order_by(*members.primary_key)
    )
    for row in connection.execute(query):
        held.setdefault((row.block, row.kind, row.seat), []).append(Ref(row.article, row.ref))
    return {seat: tuple(refs) for seat, refs in held.items()}
