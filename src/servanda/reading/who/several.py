"""Who "the two sides", "both governments", "they" and "the Council" are."""

import re

from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.bodies import body_of
from servanda.reading.encounters.people import coordinated
from servanda.reading.syntax.tree import Token
from servanda.reading.who.context import Context, Who

_TWO = re.compile(r"\b(?:two|both|pair|duo)\b", re.IGNORECASE)
#: How many sentences back two parties may have been named side by side for "the two".
_BACK = 2


def together(draft: Draft, sentence: Sentence, head: Token, text: str, context: Context) -> Who:
    """All parties of the encounter; of more than two, "both" are those named last together."""
    two = _named_last(draft, sentence, sentence.at(head)) if _TWO.search(text) else ()
    if len(two) == 2 and (len(context.pair) != 2 or not set(two) & set(context.pair)):
        return Who(two, None, f"{text!r}: the two named last", plural=True)
    return assembly(draft, text, context)


def assembly(draft: Draft, text: str, context: Context) -> Who:
    """ "The Council decided": the organisation whose meeting it is, else all who are assembled."""
    body = body_of(draft, context.pair) if draft.article.form == "joint" else None
    if body is not None:
        return Who((body,), None, f"{text!r}: the organisation itself")
    return Who(context.pair, None, f"{text!r}") if len(context.pair) > 1 else Who()


def _named_last(draft: Draft, sentence: Sentence, at: int) -> tuple[PartyCode, ...]:
    """The two parties named side by side last before a place, in the same paragraph or above."""
    spans = [(sentence.start, at)]
    before = draft.sentences[max(0, sentence.number - _BACK) : sentence.number]
    spans += [(one.start, one.end) for one in reversed(before)]
    found = (coordinated(draft, *span) for span in spans)
    return next((codes for codes in found if len(codes) == 2), ())
