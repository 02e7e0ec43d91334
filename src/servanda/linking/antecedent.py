"""Which document an act speaks of that only says "it would be ratified"."""

from servanda.linking.context import is_bare_document, tells_of_document
from servanda.model.reading import Act, Reading

# Line breaks and quotation marks between two sentences that follow on each other.
_GAP = 4


def antecedents(reading: Reading) -> dict[str, str]:
    """Act id -> the one document that the act before it names, in its own or the last sentence."""
    acts = sorted(reading.acts, key=lambda act: (act.quote.start, act.quote.end, act.id))
    found = {}
    for at, act in enumerate(acts):
        if act.instruments or not tells_of_document(act.quote.text):
            continue
        document = next((name for one in reversed(acts[:at]) if (name := _named(one, act))), None)
        if document:
            found[act.id] = document
    return found


def _named(earlier: Act, act: Act) -> str | None:
    """The only document of an act right before, else None."""
    near = act.sentence.start - earlier.sentence.end <= _GAP
    names = {one.name for one in earlier.instruments}
    if not near or len(names) != 1:
        return None
    (name,) = names
    return earlier.quote.text if is_bare_document(name) else name
