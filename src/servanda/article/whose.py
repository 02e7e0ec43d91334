"""Whose office a name is that offices of several states bear."""

import re
from collections.abc import Iterator
from dataclasses import replace

from servanda.article.blocks import Judged
from servanda.article.dateline import dateline_of
from servanda.article.dates import without_dates
from servanda.article.outlets import Outlet
from servanda.article.recognise import is_place_and_date
from servanda.model.codes import PartyCode
from servanda.parties import gazetteer, state_of_place

_HEAD_KINDS = ("byline", "signoff")


def whose(outlet: Outlet, judged: tuple[Judged, ...]) -> Outlet:
    """The office of a common name, of the state that the text points to.

    The state before the name ("Pakistan's Foreign Office") or the place of issue decides; without
    either it stays its usual bearer's where the text names that state, else its side is open.
    """
    told = next(_pointers(outlet, judged), None)
    if told is None and _names_state(outlet, judged):
        return outlet
    if told == outlet.side:
        return outlet
    return replace(outlet, name=outlet.common, house=told or outlet.common, side=told)


def _pointers(outlet: Outlet, judged: tuple[Judged, ...]) -> Iterator[PartyCode]:
    own = [line for line in judged if line.block.kind != "related"]
    before = re.compile(rf"[’']?s?\s+{re.escape(outlet.common)}\b")
    for line in own:
        for mention in gazetteer().find(line.text):
            if before.match(line.text, mention.end):
                yield mention.code
    for line in own:
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
