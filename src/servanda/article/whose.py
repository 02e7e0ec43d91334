"""Whose office a name is that offices of several states bear."""

import re
from collections.abc import Iterator
from dataclasses import replace

from servanda.article.blocks import Judged
from servanda.article.dateline import dateline_of
from servanda.article.dates import without_dates
from servanda.article.offices import state_named
from servanda.article.outlets import Outlet
from servanda.article.recognise import is_place_and_date
from servanda.model.codes import PartyCode
from servanda.parties import gazetteer, state_of_place

_HEAD_KINDS = ("byline", "signoff")


def whose(outlet: Outlet, judged: tuple[Judged, ...]) -> Outlet:
    """The office of a common name, of the state that the text points to.

    The state beside the name ("Pakistan's Foreign Office") decides, else the place of issue and
    the state that usually bears the name; where these two disagree the side is open.
    """
    told = next(_beside(outlet, judged), None)
    if told is None:
        issued = next(_issued(judged), None)
        named = _names_state(outlet, judged)
        told = issued if not named else outlet.side if issued in (None, outlet.side) else None
    if told == outlet.side:
        return outlet
    return replace(outlet, name=outlet.common, house=told or outlet.common, side=told)


def with_state(outlet: Outlet, judged: tuple[Judged, ...]) -> Outlet:
    """An office that names no state, by the state on the line beside it in the letterhead."""
    if not outlet.office or outlet.side or outlet.common:
        return outlet
    for at, line in enumerate(judged):
        if line.block.kind not in ("byline", "other", "signoff") or outlet.name not in line.text:
            continue
        for near in (*judged[max(0, at - 1) : at], *judged[at + 1 : at + 2]):
            stated = state_named(near.text)
            if stated:
                name, side = f"{outlet.name} of the {stated[0]}", stated[1]
                return replace(outlet, name=name, house=side, side=side)
    return outlet


def _beside(outlet: Outlet, judged: tuple[Judged, ...]) -> Iterator[PartyCode]:
    name = re.escape(outlet.common)
    before = re.compile(rf"[’']?s?\s+{name}\b")
    after = re.compile(rf"\b{name}(?:,| of)(?: (?:the|Government of|Republic of))*\s+$")
    for line in judged:
        if line.block.kind == "related":
            continue
        for mention in gazetteer().find(line.text):
            ahead = line.text[: mention.start]
            if before.match(line.text, mention.end) or after.search(ahead):
                yield mention.code


def _issued(judged: tuple[Judged, ...]) -> Iterator[PartyCode]:
    for line in judged:
        if line.block.kind != "related":
            yield from filter(None, [state_of_place(_place(line))])


def _place(line: Judged) -> str:
    if line.block.kind in _HEAD_KINDS and is_place_and_date(line.text):
        return without_dates(line.text)
    dateline = dateline_of(line.text) if line.block.kind == "body" else None
    return dateline.place if dateline else ""


def _names_state(outlet: Outlet, judged: tuple[Judged, ...]) -> bool:
    told = " ".join(line.text for line in judged if line.block.kind in ("title", "body"))
    plain = told.replace(outlet.common, "")
    return any(mention.code == outlet.side for mention in gazetteer().find(plain))
