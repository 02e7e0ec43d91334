"""Blocks of linking: which encounters must be looked at together, whatever came first.

A knot is the set of parties met in one encounter, or in several of one reading that are parts of
one another. Two knots belong to one block when they share a pair of parties.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from servanda.ledger.contract import Block
from servanda.model.codes import PartyCode
from servanda.model.identity import short_hash
from servanda.model.reading import Encounter, Reading


def knots(reading: Reading) -> dict[str, str]:
    """The knot of each encounter of a reading, by the encounter's id."""
    roots = {encounter.id: _root(reading, encounter) for encounter in reading.encounters}
    parties: dict[str, set[PartyCode]] = {root: set() for root in roots.values()}
    for encounter in reading.encounters:
        parties[roots[encounter.id]] |= _parties(reading, encounter)
    return {id_: " ".join(sorted(parties[root])) for id_, root in roots.items()}


def _root(reading: Reading, encounter: Encounter) -> str:
    """The id of the outermost encounter that this one is part of."""
    wholes = {other.id: other.part_of for other in reading.encounters}
    seen = [encounter.id]
    while (whole := wholes[seen[-1]]) in wholes and whole is not None and whole not in seen:
        seen.append(whole)
    # Encounters said to be parts of each other in a ring share the ring's smallest id.
    return min(seen[seen.index(whole) :]) if whole in seen else seen[-1]


def _parties(reading: Reading, encounter: Encounter) -> set[PartyCode]:
    """Who met; for a party's own statement also those it speaks toward."""
    met = set(encounter.parties)
    if len(met) > 1:
        return met
    for act in reading.acts:
        if act.encounter == encounter.id:
            met |= {*act.by, *act.to, *act.owner}
    return met


def blocks_of(stamps: Mapping[str, Iterable[str]]) -> tuple[Block, ...]:
    """The blocks that knots fall into; `stamps` are those of the readings that hold each knot."""
    roots: dict[str, str] = {}
    for knot in stamps:
        _tie(_pairs(knot), roots)
    groups: dict[str, list[str]] = {}
    for knot in sorted(stamps):
        groups.setdefault(_smallest(_pairs(knot)[0], roots), []).append(knot)
    return tuple(
        Block(key, tuple(held), _stamp(held, stamps)) for key, held in sorted(groups.items())
    )


def _pairs(knot: str) -> list[str]:
    parties = knot.split(" ")
    return [" ".join(pair) for pair in combinations(parties, 2)] or [knot]


def _tie(pairs: list[str], roots: dict[str, str]) -> None:
    """Put the pairs into one component, whose root is its smallest pair."""
    found = {_smallest(pair, roots) for pair in pairs}
    root = min(found)
    for pair in (*found, *pairs):
        roots[pair] = root


def _smallest(pair: str, roots: dict[str, str]) -> str:
    while (root := roots.get(pair, pair)) != pair:
        pair = root
    return pair


def _stamp(component: Iterable[str], stamps: Mapping[str, Iterable[str]]) -> str:
    held = sorted({f"{knot}\t{stamp}" for knot in component for stamp in stamps[knot]})
    return short_hash(*held, length=40)


def cut_to(reading: Reading, block: Block) -> Reading:
    """The reading with only those encounters and acts that belong to the block."""
    within = {id_ for id_, knot in knots(reading).items() if knot in block.knots}
    return replace(
        reading,
        encounters=tuple(one for one in reading.encounters if one.id in within),
        acts=tuple(act for act in reading.acts if act.encounter in within),
    )
