"""The reader's knowledge of English, loaded once from the TOML files beside this module."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from servanda.errors import DataError

CLASSES = frozenset(
    (
        "agree", "commit", "identify", "intend", "hope", "ask", "suggest", "invite", "say", "deem",
        "express", "support", "oppose", "discuss", "conclude", "measure", "consider", "decline",
        "accept", "heed", "aid", "done", "need", "announce", "offer", "instruct",
    )
)  # fmt: skip
FRAMES = frozenset(
    (
        "that", "to", "ing", "np", "obj", "obj-to", "obj-of", "how", "for-to", "as",
        "on", "upon", "in", "with", "for", "at", "of", "over", "about", "against", "from",
        "regarding", "by",
    )
)  # fmt: skip
_FILES = (
    "verbs",
    "nouns",
    "objects",
    "groups",
    "modals",
    "offices",
    "encounters",
    "dealings",
    "phrases",
    "shapes",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the lexicon: the words of a cue, its class, and the frames it allows."""

    lemma: str
    particle: str
    cue_class: str
    frames: frozenset[str]
    objects: frozenset[str] = frozenset()
    carriers: frozenset[str] = frozenset()
    when: str = ""
    plover: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """The head of an office's title and the level it speaks at."""

    words: str
    level: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All data files of one language, in the shape the steps use."""

    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    adjectives: Mapping[str, tuple[Entry, ...]]
    carriers: frozenset[str]
    groups: Mapping[str, frozenset[str]]
    modals: Mapping[str, frozenset[str]]
    offices: Mapping[str, Any]
    encounters: Mapping[str, Any]
    dealings: Mapping[str, Any]
    phrases: Mapping[str, frozenset[str]]
    shapes: Mapping[str, re.Pattern[str]]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The English lexicon; raises DataError naming the file and entry at fault."""
    tables = {name: _load(name) for name in _FILES}
    objects = {name: frozenset(words) for name, words in tables["objects"].items()}
    return Lexicon(
        verbs=_verbs(tables["verbs"], objects),
        nouns=_words(tables["nouns"], "noun", "nouns"),
        adjectives=_words(tables["nouns"], "adjective", "adjectives"),
        carriers=frozenset(tables["nouns"]["carriers"]),
        groups=_sets(tables["groups"]),
        modals=_sets(tables["modals"]),
        offices=tables["offices"],
        encounters=tables["encounters"],
        dealings=tables["dealings"],
        phrases=_sets(tables["phrases"]),
        shapes=_shapes(tables["shapes"]),
    )


def _read(name: str) -> bytes:
    return resources.files(__package__).joinpath("en", f"{name}.toml").read_bytes()


def _load(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(_read(name).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise DataError(f"lexicon/en/{name}.toml cannot be read: {fault}") from fault


def _sets(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table.items()}


def _shapes(table: Mapping[str, Any]) -> dict[str, re.Pattern[str]]:
    """Compile each shape; raises DataError naming the one that is no regular expression."""
    found: dict[str, re.Pattern[str]] = {}
    for name, wordings in table.items():
        try:
            found[name] = re.compile("|".join(wordings), re.IGNORECASE)
        except re.error as fault:
            raise DataError(f"lexicon/en/shapes.toml: {name}: {fault}") from fault
    return found


def _checked(entry: Mapping[str, Any], where: str) -> None:
    unknown = frozenset(entry["frames"]) - FRAMES
    if entry["class"] not in CLASSES or unknown:
        fault = f"frames {sorted(unknown)}" if unknown else f"class {entry['class']!r}"
        raise DataError(f"lexicon/en/{where}: {fault} is not known; see docs/add-a-cue.md")


def _verbs(
    table: Mapping[str, Any], objects: Mapping[str, frozenset[str]]
) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for row in table["cue"]:
        _checked(row, f"verbs.toml, entry {row['verbs'][0]!r}")
        listed = row.get("objects")
        if listed is not None and listed not in objects:
            raise DataError(f"lexicon/en/verbs.toml: no list {listed!r} in objects.toml")
        for verb in row["verbs"]:
            lemma, _, particle = verb.partition(" ")
            found.setdefault(lemma, []).append(
                Entry(
                    lemma=lemma,
                    particle=particle,
                    cue_class=row["class"],
                    frames=frozenset(row["frames"]),
                    objects=objects[listed] if listed else frozenset(),
                    when=row.get("when", ""),
                    plover=row.get("plover", ""),
                )
            )
    return {lemma: _particles_first(entries) for lemma, entries in found.items()}


def _particles_first(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: not entry.particle))


def _words(table: Mapping[str, Any], kind: str, field: str) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for row in table[kind]:
        _checked(row, f"nouns.toml, entry {row[field][0]!r}")
        for word in row[field]:
            found.setdefault(word, []).append(
                Entry(
                    lemma=word,
                    particle="",
                    cue_class=row["class"],
                    frames=frozenset(row["frames"]),
                    carriers=frozenset(row.get("verbs", ())),
                    when=row.get("when", ""),
                )
            )
    return {word: tuple(entries) for word, entries in found.items()}
