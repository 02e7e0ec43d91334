"""The brief's own words, from the data files beside this module, checked when first used."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import get_args

from servanda.errors import DataError
from servanda.model.codes import (
    AREAS,
    LEVELS,
    UNDERTAKING_TYPES,
    Channel,
    EncounterKind,
    Force,
    InstrumentRole,
    Reply,
)

Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the brief says in its own words, by the codes of a reading."""

    sections: tuple[tuple[str, str], ...]
    phrases: dict[str, dict[str, str]]
    before_verb: frozenset[str]
    subjects: frozenset[str]
    denials: frozenset[str]
    verbs_in_ing: frozenset[str]
    not_verbs: frozenset[str]
    areas: dict[str, str]
    kinds: dict[str, str]
    levels: dict[str, str]
    channels: dict[str, str]
    roles: dict[str, str]
    replies: dict[str, str]
    session_words: tuple[str, ...]
    relationship_levels: tuple[str, ...]
    not_before: tuple[str, ...]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The package's own wording; raises DataError, naming file and entry, where it is at fault."""
    terms, phrases = _file("terms.toml"), _file("phrases.toml")
    infinitive = _table("phrases.toml", phrases, "infinitive")
    relationship = _table("terms.toml", terms, "relationship")
    return Lexicon(
        sections=_sections(_file("sections.toml")),
        phrases={
            act_type: _texts("phrases.toml", phrases, act_type, get_args(Force))
            for act_type in sorted(UNDERTAKING_TYPES)
        },
        before_verb=frozenset(_list("phrases.toml", infinitive, "before")),
        subjects=frozenset(_list("phrases.toml", infinitive, "subjects")),
        denials=frozenset(_list("phrases.toml", infinitive, "denials")),
        verbs_in_ing=frozenset(_list("phrases.toml", infinitive, "verbs_in_ing")),
        not_verbs=frozenset(_list("phrases.toml", infinitive, "not_first")),
        areas=_texts("terms.toml", terms, "area", AREAS),
        kinds=_texts("terms.toml", terms, "kind", get_args(EncounterKind)),
        levels=_texts("terms.toml", terms, "level", LEVELS),
        channels=_texts("terms.toml", terms, "channel", get_args(Channel)[1:]),
        roles=_texts("terms.toml", terms, "instrument_role", get_args(InstrumentRole)),
        replies=_texts("terms.toml", terms, "reply", get_args(Reply)),
        session_words=_list("terms.toml", _table("terms.toml", terms, "session"), "words"),
        relationship_levels=_longest_first(_list("terms.toml", relationship, "levels")),
        not_before=_list("terms.toml", relationship, "not_before"),
    )


def _file(name: str) -> Table:
    source = resources.files("servanda.brief") / "data" / name
    return parse(name, source.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> Table:
    """The TOML in `text`; raises DataError for what is none, naming the file."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise DataError(f"brief/data/{name}: {fault}") from fault


def _table(file: str, content: Table, heading: str) -> Table:
    table = content.get(heading)
    if not isinstance(table, dict):
        raise DataError(f"brief/data/{file}: [{heading}] is missing or no table")
    return table


def _texts(file: str, content: Table, heading: str, keys: tuple[str, ...]) -> dict[str, str]:
    table = _table(file, content, heading)
    for key in sorted(set(keys) ^ set(table)):
        what = "is missing" if key in keys else "is no code of a reading"
        raise DataError(f"brief/data/{file}: [{heading}] {key} {what}")
    return {key: _text(file, table, heading, key) for key in keys}


def _text(file: str, table: Table, heading: str, key: str) -> str:
    text = table.get(key)
    if not isinstance(text, str) or not text:
        raise DataError(f"brief/data/{file}: [{heading}] {key} must be a text")
    return text


def _list(file: str, table: Table, key: str) -> tuple[str, ...]:
    listed = table.get(key)
    if not isinstance(listed, list) or not all(isinstance(one, str) and one for one in listed):
        raise DataError(f"brief/data/{file}: {key} must be a list of texts")
    return tuple(listed)


def _sections(content: Table) -> tuple[tuple[str, str], ...]:
    rows = content.get("section")
    if not isinstance(rows, list):
        raise DataError("brief/data/sections.toml: needs [[section]] entries")
    return tuple(
        (
            _text("sections.toml", row, "section", "key"),
            _text("sections.toml", row, "section", "title"),
        )
        for row in rows
    )


def _longest_first(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
