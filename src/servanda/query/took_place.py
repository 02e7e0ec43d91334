"""Whether the event that an undertaking is about has since been reported held."""

from collections.abc import Iterator, Sequence

from servanda.history import Told
from servanda.model.links import Ref
from servanda.model.reading import Act, Encounter, Reading
from servanda.query.pair import PairView


def took_place(view: PairView, told: Sequence[Told]) -> bool:
    """Whether an encounter that its acts announce is realised by one that was held."""
    announced = {plan for one in told for plan in _announced(view.readings[one.article], one.act)}
    return bool(announced & view.realised)


def _announced(reading: Reading, act: Act) -> Iterator[Ref]:
    for encounter in reading.encounters:
        if encounter.status != "held" and _tells_of(act, encounter, reading):
            yield Ref(reading.article.id, encounter.id)


def _tells_of(act: Act, encounter: Encounter, reading: Reading) -> bool:
    """Whether the encounter's evidence is in the act's content; else in its sentence.

    A sentence that agrees on three meetings is the announcement of each in its own words only.
    """
    spans = [quote.span for quote in encounter.evidence]
    if any(span.overlaps(act.quote.span) for span in spans):
        return True
    others = (one for one in reading.acts if one.id != act.id)
    if any(span.overlaps(one.quote.span) for one in others for span in spans):
        return False
    return any(span.overlaps(act.sentence) for span in spans)
