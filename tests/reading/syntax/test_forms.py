"""The forms that are kept are those that spaCy's own ruler and lemmatizer give in the text."""

from pathlib import Path
from typing import Any

import pytest

from servanda.reading.syntax import forms as room
from servanda.reading.syntax.forms import Form, Forms, Seen
from servanda.reading.text.parse import language_model

EXAMPLES = Path(__file__).parents[3] / "examples"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in EXAMPLES.rglob("*.txt")}
PAIRS = {
    "before": "They're gonna sail. Let's go. He's got ta leave. C'm on, y'all.",
    "after": "It ain't signed. There is a port. There were ferries. It is open all day.",
    "spaces": "The port  opened.   It   was late.",
}


@pytest.mark.parametrize("text", [*PAIRS.values(), *TEXTS.values()], ids=[*PAIRS, *TEXTS])
def test_forms_are_those_of_the_whole_pipeline(text: str) -> None:
    doc = language_model()(text)
    assert _of(Forms(language_model()), _bare(text)) == [
        (t.lemma_, t.tag_, t.pos_, t.dep_) for t in doc
    ]


def test_what_was_kept_is_forgotten_when_it_grows_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, "_KEPT", 2)
    forms = Forms(language_model())
    text = "Norway opened the port."
    first = _of(forms, _bare(text))
    assert _of(forms, _bare(text)) == first
    assert len(forms._known) <= len(first)


def _bare(text: str) -> Any:
    with language_model().select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        return language_model()(text)


def _of(forms: Forms, doc: Any) -> list[Form]:
    return list(forms.of([Seen(t.text, t.tag_, t.dep_) for t in doc]))
