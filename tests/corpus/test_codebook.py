"""The codebook defines every value, and its examples are what the corpus says."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

import pytest

from servanda.evaluate.place import place
from servanda.model import codes
from tests.corpus.codebook import CODEBOOK, Example, examples
from tests.corpus.test_corpus import gold

Json = Mapping[str, Any]
EXAMPLES, STRANGE = examples()

VOCABULARIES = {
    "type": codes.ACT_TYPES,
    "force": get_args(codes.Force),
    "reply": get_args(codes.Reply),
    "kind": get_args(codes.EncounterKind),
    "status": get_args(codes.EncounterStatus),
    "level": codes.LEVELS,
    "channel": get_args(codes.Channel),
    "block": get_args(codes.BlockKind),
    "form": get_args(codes.Form),
    "due kind": get_args(codes.DueKind),
    "quantity role": get_args(codes.QuantityRole),
    "instrument role": get_args(codes.InstrumentRole),
    "area": codes.AREAS,
    "nature": get_args(codes.Nature),
    "undertaking status": get_args(codes.UndertakingStatus),
}


def _found(example: Example) -> Json:
    reading = gold("dev").readings[example.article]
    rows = reading["acts" if example.is_act else "encounters"]
    return next(row for row in rows if row["id"] == example.id)


def _scalars(thing: object) -> Iterator[str]:
    if isinstance(thing, Mapping):
        for name, value in thing.items():
            if name not in ("quote", "cue", "id"):
                yield from _scalars(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _scalars(value)
    elif thing is not None:
        yield str(thing)


def _values(example: Example) -> set[str]:
    """The values an example may name: its own, an encounter has also those of article and line."""
    found = set(_scalars(_found(example)))
    if not example.is_act:
        reading = gold("dev").readings[example.article]
        found |= set(_scalars(reading["article"]))
        text = gold("dev").texts[example.article]
        line = text.count("\n", 0, text.index(example.shown)) + 1
        found |= {row["kind"] for row in reading["blocks"] if row["line"] == line}
    return found


def test_every_line_that_looks_like_an_example_is_one() -> None:
    assert STRANGE == []
    assert len(EXAMPLES) > 100


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_says_what_the_corpus_says(example: Example) -> None:
    text = gold("dev").texts[example.article]
    assert example.shown in text
    assert set(example.values) <= _values(example)
    if example.is_act:
        at = place(_found(example), text)
        assert at is not None
        starts = [match.start() for match in re.finditer(re.escape(example.shown), text)]
        first, last = example.marked
        assert any(at[0] <= start + first and start + last <= at[1] for start in starts)


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.taken_for], ids=str)
def test_a_counter_example_is_not_what_it_looks_like(example: Example) -> None:
    found = _found(example)
    decisive = {found.get(field) for field in ("type", "force", "reply", "kind", "status")}
    if example.taken_for in codes.ACT_TYPES:
        assert example.taken_for != found.get("type")
    else:
        assert example.taken_for not in decisive


@pytest.mark.parametrize("kind", codes.ACT_TYPES)
def test_every_type_has_examples_and_counter_examples(kind: str) -> None:
    own = [example for example in EXAMPLES if example.section == kind]
    assert sum(example.taken_for is None for example in own) >= 2
    assert sum(example.taken_for is not None for example in own) >= 2
    assert all(
        (_found(example)["type"] == kind) is (example.taken_for is None)
        for example in own
        if example.is_act and example.taken_for in (None, kind)
    )


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_value_is_defined(name: str) -> None:
    text = CODEBOOK.read_text(encoding="utf-8")
    heads = re.findall(r"^(?:#+ |- |- \*\*|\| )(`.*?)(?::|\||$)", text, re.MULTILINE)
    defined = {word for head in heads for word in re.findall(r"`([^`]+)`", head)}
    assert set(filter(None, VOCABULARIES[name])) - defined == set()
