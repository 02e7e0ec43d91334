"""Whether the event that an undertaking is about has since been reported held."""

from collections.abc import Iterator, Sequence

from servanda.history import Told
from servanda.model.links import Ref
from servanda.model.reading import Act, Reading
from servanda.query.pair import PairView


def took_place(view: PairView, told: Sequence[Told]) -> bool:
    """Whether an encounter that its acts announce is realised by one that was held."""
    announced = {plan for one in told for plan in _announced(view.readings[one.article], one.act)}
    return bool(announced & view.realised)


def _announced(reading: Reading, act: Act) -> Iterator[Ref]:
    for encounter in reading.encounters:
        spans = (quote.span for quote in encounter.evidence)
        if encounter.status != "held" and any(span.overlaps(act.sentence) for span in spans):
            yield Ref(reading.article.id, encounter.id)
