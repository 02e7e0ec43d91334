"""Which readings, encounters and clusters concern two parties, or one."""

from typing import Any

from sqlalchemy import CompoundSelect, Select, and_, or_, select, union

from servanda.ledger.schema import (
    act_parties,
    acts,
    articles,
    encounter_parties,
    members,
    people,
    readings,
    versions,
)
from servanda.model.codes import PartyCode

AnySelect = Select[*tuple[Any, ...]]
AnyUnion = CompoundSelect[*tuple[Any, ...]]


def readings_with_both(a: PartyCode, b: PartyCode) -> AnyUnion:
    """The keys of readings with an encounter or an act that concerns both parties."""
    met, acted = _met(a, b).subquery(), _acted(a, b).subquery()
    return union(select(met.c.reading), select(acted.c.reading))


def readings_naming(party: PartyCode) -> AnyUnion:
    """The keys of readings that name the party in whatever part."""
    return union(
        *(
            select(table.c.reading).where(table.c.party == party)
            for table in (encounter_parties, act_parties, people)
        )
    )


def members_of_pair(a: PartyCode, b: PartyCode) -> AnyUnion:
    """The seats (block, kind, seat) of clusters with a member in an encounter of the pair."""
    held = union(_met(a, b), _acted(a, b)).subquery()
    in_encounter = and_(members.c.kind == "encounter", members.c.ref == held.c.encounter)
    in_act = and_(members.c.kind != "encounter", members.c.ref == acts.c.id)
    return union(
        _seats().join(held, held.c.reading == readings.c.pk).where(in_encounter),
        _seats()
        .join(held, held.c.reading == readings.c.pk)
        .join(acts, and_(acts.c.reading == held.c.reading, acts.c.encounter == held.c.encounter))
        .where(in_act),
    )


def _seats() -> AnySelect:
    return (
        select(members.c.block, members.c.kind, members.c.seat)
        .join(articles, articles.c.id == members.c.article)
        .join(versions, versions.c.article == articles.c.pk)
        .join(readings, readings.c.version == versions.c.pk)
    )


def _met(a: PartyCode, b: PartyCode) -> AnySelect:
    """The encounters that hold both."""
    one, other = encounter_parties.alias("one"), encounter_parties.alias("other")
    both = and_(one.c.reading == other.c.reading, one.c.encounter == other.c.encounter)
    return (
        select(one.c.reading, one.c.encounter)
        .join(other, both)
        .where(one.c.party == a, other.c.party == b)
    )


def _acted(a: PartyCode, b: PartyCode) -> AnySelect:
    """The encounters of acts by one whose addressee, owner or fellow actor is the other."""
    doer, other = act_parties.alias("doer"), act_parties.alias("other")
    both = and_(doer.c.reading == other.c.reading, doer.c.act == other.c.act)
    own = and_(acts.c.reading == doer.c.reading, acts.c.id == doer.c.act)
    either_way = or_(
        and_(doer.c.party == a, other.c.party == b), and_(doer.c.party == b, other.c.party == a)
    )
    return (
        select(doer.c.reading, acts.c.encounter)
        .join(other, both)
        .join(acts, own)
        .where(doer.c.role == "by", either_way)
    )
