"""Step: what each act's content holds: areas, due date, quantities, mechanisms, instruments."""

from dataclasses import replace

from servanda.model.codes import UNDERTAKING_TYPES
from servanda.model.reading import Act, Quantity
from servanda.reading.draft import Draft
from servanda.reading.facts.anchor import Anchor
from servanda.reading.facts.areas import areas_of
from servanda.reading.facts.due import due_of
from servanda.reading.facts.names import instruments_of, mechanisms_of
from servanda.reading.facts.quantities import find_quantities
from servanda.reading.facts.roles import role_of


def compute(draft: Draft) -> list[Act]:
    """The acts with every field that depends on the words of their content alone."""
    anchor = draft.anchor
    return [_detailed(draft, act, anchor) for act in draft.acts] if anchor else list(draft.acts)


def write(draft: Draft, acts: list[Act]) -> None:
    """Record the detailed acts."""
    draft.acts = acts


def _detailed(draft: Draft, act: Act, anchor: Anchor) -> Act:
    words = act.quote.text
    due = due_of(words, anchor) if act.type in UNDERTAKING_TYPES | {"answer"} else None
    sentence = draft.article.text[act.sentence.start : act.sentence.end]
    return replace(
        act,
        areas=areas_of(words, sentence),
        due=due[0] if due else None,
        due_kind=due[1] if due else None,
        date_reason=due[2] if due else None,
        quantities=_quantities(act),
        mechanisms=mechanisms_of(words),
        instruments=instruments_of(words, act.type, act.cue),
    )


def _quantities(act: Act) -> tuple[Quantity, ...]:
    words = act.quote.text
    return tuple(
        Quantity(found.value, role_of(found, words, act.type), found.unit, found.currency)
        for found in find_quantities(words)
    )
