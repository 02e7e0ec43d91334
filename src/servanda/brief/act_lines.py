"""Sections of single acts that bind nobody, and standing language by area."""

from collections.abc import Iterable

from servanda.brief.lexicon import lexicon
from servanda.brief.material import Told
from servanda.brief.model import Line
from servanda.brief.promise import Promise, promises
from servanda.brief.scribe import Scribe
from servanda.brief.wording import sentence_of, single_particulars, span_words, with_particulars
from servanda.model.codes import AREAS, UNDERTAKING_TYPES, Area

_Act = tuple[Told, ...]


def answers(scribe: Scribe) -> tuple[Line, ...]:
    """Replies to no ask that the record holds: noted, considered, welcomed or declined."""
    alone = [act for one in promises(scribe) if one.is_mere_answer for act in one.acts]
    return _plain(scribe, [*alone, *scribe.unlisted("answer")])


def reported(scribe: Scribe) -> tuple[Line, ...]:
    """What was told of something begun, funded, delivered, delayed or completed."""
    return _plain(scribe, scribe.unlisted("report"))


def concluded(scribe: Scribe) -> tuple[Line, ...]:
    """What was done together there and then and is no document."""
    return _plain(scribe, scribe.unlisted("conclude"))


def measures(scribe: Scribe) -> tuple[Line, ...]:
    """Deeds of one toward the other, and words against the other's conduct."""
    pair = set(scribe.material.pair)
    acts = [
        act
        for act in scribe.unlisted("measure", "oppose")
        if act[0].act.type == "measure" or pair & set(act[0].act.to)
    ]
    return _plain(scribe, acts)


def positions(scribe: Scribe) -> tuple[Line, ...]:
    """What they state, oppose or discuss of the affairs of others, the region and the world."""
    pair = set(scribe.material.pair)
    acts = [
        act
        for act in scribe.unlisted("state", "oppose", "discuss")
        if (not pair & set(act[0].act.to) if act[0].act.type == "oppose" else _is_of_order(act))
    ]
    return _by_type(scribe, acts, {"state": "Stated", "oppose": "Opposed", "discuss": "Discussed"})


def assessments(scribe: Scribe) -> tuple[Line, ...]:
    """What each says of the other, of itself and of the relationship."""
    return _by_party(scribe, scribe.unlisted("state"))


def topics(scribe: Scribe) -> tuple[Line, ...]:
    """What was talked over without a stance being reported."""
    return _plain(scribe, scribe.unlisted("discuss"))


def courtesies(scribe: Scribe) -> tuple[Line, ...]:
    """Praise, thanks, congratulation, condolence and words of support."""
    return _by_party(scribe, scribe.unlisted("express"), limit=100)


def standing(scribe: Scribe) -> tuple[Line, ...]:
    """Language about a direction, by area: how it was last put, since when and how often."""
    by_area: dict[Area, list[tuple[_Act, str]]] = {area: [] for area in AREAS}
    for promise in promises(scribe):
        if promise.nature == "standing" and not promise.is_mere_answer:
            by_area[promise.area].append(_standing_entry(scribe, promise))
    lines = [line for area in AREAS for line in _area_lines(scribe, area, by_area[area])]
    return tuple(lines)


def _standing_entry(scribe: Scribe, promise: Promise) -> tuple[_Act, str]:
    often = f"one of {len(promise.acts)} acts on this" if len(promise.acts) > 1 else None
    when = span_words([act[0].date for act in promise.acts])
    text = with_particulars(sentence_of(promise.principal, scribe.names), [often, when])
    return promise.tellings, text


def _area_lines(scribe: Scribe, area: Area, entries: list[tuple[_Act, str]]) -> Iterable[Line]:
    """The threads of an area, then what was said there once; an act stands under one area only."""
    heading = lexicon().areas[area]
    for tellings, text in entries:
        yield scribe.line(text, tellings, group=heading)
    for act in scribe.unlisted(*sorted(UNDERTAKING_TYPES)):
        if _area(act) == area:
            yield scribe.line(_text(scribe, act), act, group=heading)


def _area(act: _Act) -> Area:
    return (act[0].act.areas or ("politics",))[0]


def _is_of_order(act: _Act) -> bool:
    return _area(act) == "order"


def _plain(scribe: Scribe, acts: Iterable[_Act]) -> tuple[Line, ...]:
    return tuple(scribe.line(_text(scribe, act), act) for act in acts)


def _by_type(scribe: Scribe, acts: Iterable[_Act], headings: dict[str, str]) -> tuple[Line, ...]:
    acts = tuple(acts)
    return tuple(
        scribe.line(_text(scribe, act), act, group=heading)
        for act_type, heading in headings.items()
        for act in acts
        if act[0].act.type == act_type
    )


def _by_party(
    scribe: Scribe, acts: Iterable[_Act], *, limit: int | None = None
) -> tuple[Line, ...]:
    """By who speaks, the pair first, then both together; `limit` shortens what is quoted."""
    ordered = sorted(acts, key=lambda act: scribe.rank(scribe.in_order(act[0].act.by)))
    return tuple(
        scribe.line(_text(scribe, act, limit=limit), act, group=_speakers(scribe, act))
        for act in ordered
    )


def _speakers(scribe: Scribe, act: _Act) -> str:
    return scribe.names.parties(scribe.in_order(act[0].act.by)) or "Speaker not stated"


def _text(scribe: Scribe, act: _Act, *, limit: int | None = None) -> str:
    return with_particulars(
        sentence_of(act[0], scribe.names, limit=limit),
        single_particulars(act, scribe.names),
    )
