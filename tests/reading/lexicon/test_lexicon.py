"""Entries that are not sound are refused, and the message names the file and the entry."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from servanda.errors import DataError
from servanda.reading import lexicon as room
from servanda.reading.lexicon import CLASSES, FRAMES, Entry, lexicon

SOUND: Mapping[str, Any] = {"verbs": ["lobby"], "class": "ask", "frames": ["to"]}


def verbs(**changes: object) -> dict[str, tuple[Entry, ...]]:
    """The verbs of a file of one entry, changed."""
    return room._verbs({"cue": [{**SOUND, **changes}]}, {"ties": frozenset(("treaty",))})


def test_a_sound_entry_is_taken() -> None:
    (entry,) = verbs(verbs=["lobby for"], objects="ties")["lobby"]
    assert (entry.particle, entry.objects) == ("for", frozenset(("treaty",)))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"class": "beg"}, "verbs.toml, entry 'lobby': class 'beg' is not known"),
        ({"frames": ["to", "if"]}, "verbs.toml, entry 'lobby': frames ['if'] is not known"),
        ({"objects": "knots"}, "verbs.toml: no list 'knots' in objects.toml"),
    ],
)
def test_what_is_unknown_is_told(changes: dict[str, object], message: str) -> None:
    with pytest.raises(DataError, match=re.escape(message)):
        verbs(**changes)


@pytest.mark.parametrize("kind", ["noun", "adjective"])
def test_nouns_and_adjectives_are_checked_too(kind: str) -> None:
    row = {f"{kind}s": ["plea"], "class": "beg", "frames": ["for"]}
    with pytest.raises(DataError, match=r"nouns\.toml, entry 'plea': class 'beg'"):
        room._words({kind: [row]}, kind, f"{kind}s")


def test_a_shape_that_is_no_expression_is_told() -> None:
    with pytest.raises(DataError, match=r"shapes\.toml: condition"):
        room._shapes({"condition": ["(if"]})


def test_the_shipped_lexicon_is_sound() -> None:
    words = lexicon()
    entries = [
        entry
        for table in (words.verbs, words.nouns, words.adjectives)
        for listed in table.values()
        for entry in listed
    ]
    assert {entry.cue_class for entry in entries} == CLASSES
    assert frozenset[str]().union(*(entry.frames for entry in entries)) <= FRAMES


def test_entries_with_a_particle_come_first() -> None:
    for entries in lexicon().verbs.values():
        particles = [bool(entry.particle) for entry in entries]
        assert particles == sorted(particles, reverse=True)
