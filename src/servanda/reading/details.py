"""Step: what each act's content holds: areas, due date, quantities, mechanisms, instruments."""

import re
from collections.abc import Iterator
from dataclasses import replace

from servanda.model.codes import UNDERTAKING_TYPES
from servanda.model.reading import Act, Quantity
from servanda.model.reason import Reason
from servanda.reading.draft import Draft, Sentence
from servanda.reading.facts import (
    Anchor,
    areas_of,
    due_of,
    find_quantities,
    instruments_of,
    mechanisms_of,
    opening_due,
    pointer,
    role_of,
)

_FULL_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def compute(draft: Draft) -> list[Act]:
    """The acts with every field that depends on the words of their content alone."""
    anchor = _anchor(draft)
    if anchor is None:
        return list(draft.acts)
    firsts = {act.sentence.start: act.id for act in reversed(draft.acts)}
    return _pointed(
        [
            _detailed(draft, act, anchor, opens=firsts[act.sentence.start] == act.id)
            for act in draft.acts
        ]
    )


def _pointed(acts: list[Act]) -> list[Act]:
    """ "By the same date": the time of the act before it that has one."""
    found: list[Act] = []
    for act in acts:
        found.append(_pointing(act, found[-1] if found else None))
    return found


def _pointing(act: Act, before: Act | None) -> Act:
    told = pointer(act.quote.text) if act.due is None else None
    if told is None or before is None or not before.due or act.type not in UNDERTAKING_TYPES:
        return act
    reason = Reason("the time of the act before it", told[0])
    return replace(act, due=before.due, due_kind=told[1], date_reason=reason)


def _anchor(draft: Draft) -> Anchor | None:
    """With the day of the main encounter: "within a month" counts from the meeting."""
    anchor, main = draft.anchor, draft.main
    if anchor is None or main is None or main.status != "held" or not main.date:
        return anchor
    if not _FULL_DAY.fullmatch(main.date):
        return anchor
    exact = anchor.exact is not None
    return replace(anchor, met=main.date) if exact else replace(anchor, day=main.date)


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
        quantities=_quantities(draft, act),
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


def _quantities(draft: Draft, act: Act) -> tuple[Quantity, ...]:
    words = act.quote.text
    before = draft.article.text[act.sentence.start : act.quote.start]
    return tuple(
        Quantity(found.value, role_of(found, words, act.type), found.unit, found.currency)
        for found in find_quantities(words, home=draft.home, before=before)
    )
