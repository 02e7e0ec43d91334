"""Step: what each act's content holds: areas, due date, quantities, mechanisms, instruments."""

import re
from collections.abc import Iterator
from dataclasses import replace

from servanda.model.codes import PartyCode
from servanda.model.reading import Act, Quantity
from servanda.reading.draft import Draft, Sentence
from servanda.reading.facts import (
    Anchor,
    areas_of,
    due_of,
    find_quantities,
    instruments_of,
    mechanisms_of,
    opening_due,
    role_of,
)

_FULL_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def compute(draft: Draft) -> list[Act]:
    """The acts with every field that depends on the words of their content alone."""
    anchor = _anchor(draft)
    if anchor is None:
        return list(draft.acts)
    firsts = {act.sentence.start: act.id for act in reversed(draft.acts)}
    return [
        _detailed(draft, act, anchor, opens=firsts[act.sentence.start] == act.id)
        for act in draft.acts
    ]


def _anchor(draft: Draft) -> Anchor | None:
    """The day of the main encounter where it is known: "within a month" counts from the meeting."""
    anchor, main = draft.anchor, draft.main
    if anchor is None or main is None or not main.date or not _FULL_DAY.fullmatch(main.date):
        return anchor
    return replace(anchor, day=main.date)


def write(draft: Draft, acts: list[Act]) -> None:
    """Record the detailed acts."""
    draft.acts = acts


def _detailed(draft: Draft, act: Act, anchor: Anchor, *, opens: bool) -> Act:
    words = act.quote.text
    due = due_of(words, anchor, act_type=act.type, cue=act.cue)
    if due is None and opens:
        before = draft.article.text[act.sentence.start : act.quote.start]
        due = opening_due(before, anchor, act_type=act.type)
    sentence = draft.article.text[act.sentence.start : act.sentence.end]
    return replace(
        act,
        areas=areas_of(words, sentence, context=_context(draft, act)),
        due=due[0] if due else None,
        due_kind=due[1] if due else None,
        date_reason=due[2] if due else None,
        quantities=_quantities(act, draft.home),
        mechanisms=mechanisms_of(words),
        instruments=instruments_of(words, act.type, act.cue),
    )


def _context(draft: Draft, act: Act) -> Iterator[str]:
    """Earlier sentences of the paragraph, the nearest first, then the title."""
    own = next((s for s in draft.sentences if s.start <= act.quote.start < s.end), None)
    for sentence in reversed(draft.sentences):
        if own is not None and _before_it(sentence, own):
            yield draft.article.text[sentence.start : sentence.end]
    if draft.article.title:
        yield draft.article.title


def _before_it(sentence: Sentence, own: Sentence) -> bool:
    return sentence.passage.number == own.passage.number and sentence.number < own.number


def _quantities(act: Act, home: PartyCode | None) -> tuple[Quantity, ...]:
    words = act.quote.text
    return tuple(
        Quantity(found.value, role_of(found, words, act.type), found.unit, found.currency)
        for found in find_quantities(words, home=home)
    )
