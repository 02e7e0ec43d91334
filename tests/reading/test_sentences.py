"""Sentences of every kind and the acts that they tell, read with the language model."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.reading.sentences import Case, every_case, row, told

from servanda.model.reading import Reading
from servanda.reading import Reader
from servanda.reading.lexicon import CLASSES

CASES = every_case()
#: Fields of a row that must be equal; the cue (3) is only asked to hold the given words.
_EQUAL = (0, 1, 2, 4)
_CUE, _SPEAKER = 3, 5


@pytest.fixture(scope="module")
def readings(reader: Reader) -> Mapping[str, Reading]:
    """All cases read as one stream."""
    results = reader.read([case.article for case in CASES])
    return {r.article.id: r for r in results if isinstance(r, Reading)}


def test_there_are_enough_cases_and_each_once() -> None:
    assert len(CASES) >= 150
    assert len({case.article.text for case in CASES}) == len(CASES)


def test_every_class_of_cues_is_met(readings: Mapping[str, Reading]) -> None:
    acts = [act for reading in readings.values() for act in reading.acts]
    reasons = [reason.detail for act in acts for reason in act.reasons if reason.rule == "cue"]
    met = {detail.rpartition(" of class ")[2] for detail in reasons}
    assert CLASSES - met <= {"done"}  # what was done is told by a whole clause


def _asked(case: Case) -> Any:
    """A case; one with a limit is not yet read as it should be, and must fail."""
    limits = [pytest.mark.xfail(strict=True, reason=case.limit)] if case.limit else []
    return pytest.param(case, marks=limits, id=case.id)


@pytest.mark.parametrize("case", [_asked(case) for case in CASES])
def test_sentence(readings: Mapping[str, Reading], case: Case) -> None:
    acts = told(readings[case.id], case)
    found = [row(act) for act in acts]
    assert [_equal(each) for each in found] == [_equal(each) for each in case.acts], case.says
    for act, wanted in zip(found, case.acts, strict=True):
        assert wanted[_CUE].lower() in act[_CUE].lower()
        assert len(wanted) <= _SPEAKER or act[_SPEAKER] == wanted[_SPEAKER]
    if case.condition:
        assert [act.condition for act in acts] == [case.condition]
    if case.due:
        assert [act.due or "" for act in acts] == list(case.due)


def _equal(each: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each[at] for at in _EQUAL)
