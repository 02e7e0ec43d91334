"""Faults in reference readings, each named with article, act or encounter, and what is wrong.

A reference that breaks the guide's rules makes every score that rests on it doubtful.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from servanda.errors import InputError
from servanda.evaluate.load import Gold
from servanda.evaluate.place import place
from servanda.model.codes import (
    ACT_TYPES,
    AREAS,
    LEVELS,
    UNDERTAKING_TYPES,
    BlockKind,
    Channel,
    DueKind,
    EncounterKind,
    EncounterStatus,
    Force,
    Form,
    InstrumentRole,
    QuantityRole,
    Reply,
)
from servanda.model.dates import is_edtf

Json = Mapping[str, Any]
Faults = Iterator[str]

_CODE = re.compile(r"[A-Z][A-Za-z0-9+-]+")
_ENCOUNTER_VALUES: Mapping[str, tuple[object, ...]] = {
    "kind": get_args(EncounterKind),
    "status": get_args(EncounterStatus),
    "level": (*LEVELS, None),
    "channel": (*get_args(Channel), None),
}


def gold_faults(gold: Gold) -> list[str]:
    """The faults of all references that have a text, each led by the article's id."""
    return [
        f"{name}: {fault}"
        for name, text in gold.texts.items()
        for fault in faults(gold.readings[name], text)
    ]


def faults(reading: Json, text: str) -> list[str]:
    """What is wrong with one reference reading; raises InputError where a field is not there."""
    try:
        return [fault for rule in _RULES for fault in rule(reading, text)]
    except (KeyError, TypeError, AttributeError) as fault:
        name = reading["article"].get("id")
        raise InputError(
            f"{name}: this reference has a field missing or of the wrong form: {fault!r}"
        ) from fault


def _block_faults(reading: Json, text: str) -> Faults:
    lines, kinds = text.split("\n"), _kinds(reading)
    for number, line in enumerate(lines, 1):
        if line.strip() and number not in kinds:
            yield f"line {number} has no block kind: {line[:40]!r}"
    for number, kind in kinds.items():
        if kind not in get_args(BlockKind):
            yield f"line {number} is of unknown block kind {kind!r}"
        if number > len(lines) or not lines[number - 1].strip():
            yield f"line {number} has a block kind and is blank or absent"


def _kinds(reading: Json) -> dict[int, str]:
    return {block["line"]: block["kind"] for block in reading["blocks"]}


def _article_faults(reading: Json, _: str) -> Faults:
    article = reading["article"]
    for field in ("side", "form"):
        if field not in article:
            yield f"the article has no {field}"
    if article.get("form") not in (None, *get_args(Form)):
        yield f"unknown form {article['form']!r}"
    if article.get("published") and not is_edtf(article["published"]):
        yield f"published is no EDTF date: {article['published']!r}"
    mains = sum(bool(encounter.get("main")) for encounter in reading["encounters"])
    if article.get("negative"):
        if reading["encounters"] or reading["acts"]:
            yield "negative, and yet it has encounters or acts"
    elif mains != 1:
        yield f"{mains} main encounters, there must be one"


def _people_faults(reading: Json, text: str) -> Faults:
    for person in reading["people"]:
        if person["name"] not in text:
            yield f"person not in the text: {person['name']}"


def _encounter_faults(reading: Json, _: str) -> Faults:
    ids = {encounter["id"] for encounter in reading["encounters"]}
    for encounter in reading["encounters"]:
        for fault in _one_encounter(encounter, ids):
            yield f"{encounter['id']}: {fault}"


def _one_encounter(encounter: Json, ids: set[str]) -> Faults:
    for field, allowed in _ENCOUNTER_VALUES.items():
        if field not in encounter or encounter[field] not in allowed:
            yield f"{field} {encounter.get(field, 'absent')!r}"
    if encounter.get("date") and not is_edtf(encounter["date"]):
        yield f"no EDTF date: {encounter['date']!r}"
    if encounter.get("part_of") is not None and encounter["part_of"] not in ids:
        yield f"part of an encounter that is not there: {encounter['part_of']}"
    yield from (f"party {code!r}" for code in encounter["parties"] if not _is_code(code))


def _is_code(code: str) -> bool:
    return bool(_CODE.fullmatch(code))


def _act_faults(reading: Json, text: str) -> Faults:
    kinds = _kinds(reading)
    encounters = {encounter["id"] for encounter in reading["encounters"]}
    names = {person["name"] for person in reading["people"]}
    for act in reading["acts"]:
        found = [fault for rule in _ACT_RULES for fault in rule(act)]
        found += _quote_faults(act, text, kinds)
        if act.get("encounter") not in encounters:
            found.append(f"encounter {act.get('encounter')!r} is not there")
        if act.get("speaker") and act["speaker"] not in names:
            found.append(f"speaker {act['speaker']} is not among the people")
        if act.get("condition") and act["condition"] not in text:
            found.append("its condition is not in the text")
        yield from (f"{act['id']}: {fault}" for fault in found)


def _quote_faults(act: Json, text: str, kinds: Mapping[int, str]) -> Faults:
    at = place(act, text)
    if at is None:
        yield f"quote not found: {act.get('quote', '')[:60]!r}"
        return
    times = text.count(act["quote"]) if act.get("start") is None else 1
    kind = kinds.get(text.count("\n", 0, at[0]) + 1)
    if times > 1 and "nth" not in act:
        yield f"quote occurs {times} times; give nth"
    elif kind != "body":
        yield f"quote on a line of kind {kind}"


def _type_faults(act: Json) -> Faults:
    if act["type"] not in ACT_TYPES:
        yield f"unknown type {act['type']!r}"
    if act["type"] == "answer" and act.get("reply") not in get_args(Reply):
        yield f"reply {act.get('reply')!r}"


def _party_faults(act: Json) -> Faults:
    if not act["by"]:
        yield "has no by"
    for field in ("by", "to", "owner"):
        for code in act.get(field) or ():
            if not _is_code(code):
                yield f"{field} {code!r}"


def _owner_faults(act: Json) -> Faults:
    if act["type"] not in UNDERTAKING_TYPES:
        if act.get("owner") or act.get("force"):
            yield "owner or force on a type that has none"
        return
    if not act.get("owner") and (act.get("to") or act["type"] in ("agree", "pledge")):
        yield "has no owner"
    if act.get("force") not in get_args(Force):
        yield f"force {act.get('force')!r}"


def _area_faults(act: Json) -> Faults:
    areas = act.get("areas") or ()
    if set(areas) - set(AREAS) or not 1 <= len(areas) <= 3:
        yield f"areas {list(areas)}"


def _due_faults(act: Json) -> Faults:
    if not act.get("due"):
        return
    if not is_edtf(act["due"]) or act.get("due_kind") not in get_args(DueKind):
        yield f"due {act['due']!r} {act.get('due_kind')!r}"


def _quantity_faults(act: Json) -> Faults:
    for row in act.get("quantities") or ():
        measured = isinstance(row.get("value"), int | float) and (
            row.get("unit") or row.get("currency")
        )
        if not measured or row.get("role") not in get_args(QuantityRole):
            yield f"quantity {dict(row)}"


def _instrument_faults(act: Json) -> Faults:
    for row in act.get("instruments") or ():
        if not isinstance(row, dict) or row.get("role") not in get_args(InstrumentRole):
            yield f"instrument {row}"


_RULES: tuple[Callable[[Json, str], Faults], ...] = (
    _block_faults,
    _article_faults,
    _people_faults,
    _encounter_faults,
    _act_faults,
)
_ACT_RULES: tuple[Callable[[Json], Faults], ...] = (
    _type_faults,
    _party_faults,
    _owner_faults,
    _area_faults,
    _due_faults,
    _quantity_faults,
    _instrument_faults,
)
