"""Texts about dealings of states, and those that only look so: football, deals of firms, tales."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from servanda.article import parse
from servanda.model.article import Page
from servanda.model.reading import Reading
from servanda.reading import Reader

_TEXTS: dict[str, list[dict[str, str]]] = tomllib.loads(
    Path(__file__).with_name("dealings.toml").read_text(encoding="utf-8")
)


def read(reader: Reader, text: str) -> Reading:
    """The reading of one text as it would come from a file."""
    result = next(iter(reader.read([parse(Page("text", "text.txt", text.strip().encode()))])))
    if not isinstance(result, Reading):
        pytest.fail(str(result))
    return result


def named(case: dict[str, Any]) -> str:
    """A case by its name."""
    return str(case["name"])


@pytest.mark.parametrize("case", _TEXTS["other"], ids=named)
def test_texts_about_something_else_tell_nothing(reader: Reader, case: dict[str, str]) -> None:
    reading = read(reader, case["text"])
    assert (reading.encounters, reading.acts) == ((), ())
    assert all(gap.reason.startswith("no encounter of parties") for gap in reading.unread)


def _asked(case: dict[str, str]) -> Any:
    """A text as a case; one with a limit is not yet judged as it should be, and must fail."""
    limits = [pytest.mark.xfail(strict=True, reason=case["limit"])] if "limit" in case else []
    return pytest.param(case, marks=limits, id=named(case))


@pytest.mark.parametrize("case", [_asked(case) for case in _TEXTS["dealing"]])
def test_dealings_are_told_with_the_reason(reader: Reader, case: dict[str, str]) -> None:
    found = read(reader, case["text"]).encounters
    assert found
    assert "dealing" in {reason.rule for reason in found[0].reasons}


def test_why_a_text_is_no_dealing_is_kept(reader: Reader) -> None:
    text = next(case["text"] for case in _TEXTS["other"] if "lender" in case["name"])
    (reason,) = {gap.reason for gap in read(reader, text).unread}
    assert "words of matters" in reason
    assert "business" in reason
