"""Answers that no verb of answering tells: what is said when the other has just asked."""

from servanda.model.codes import Reply
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts.saying import Saying, Verdict

_ANSWERS = frozenset(("answer", "reply", "response"))
_REPLIES = frozenset(("reply", "respond", "answer", "counter"))
#: From the strongest sign to the weakest: "cannot be considered" declines.
_TONES: tuple[tuple[str, Reply], ...] = (
    ("consenting", "welcomes"),
    ("pondering", "considers"),
    ("refused", "declines"),
)


def replies(saying: Saying) -> bool:
    """Whether the words say of themselves that they reply to what the other asked."""
    return saying.asked and (saying.outer_verb in _REPLIES or saying.word in _ANSWERS)


def answered(saying: Saying) -> Verdict | None:
    """The answer that a clause gives to what was asked just before; None where it gives none."""
    if saying.joint or not (replies(saying) or (saying.heard and not saying.narrated)):
        return None
    tone = _tone(saying)
    if tone is None:
        return None
    return Verdict("answer", reply=tone, bare=False, rule="replies to what was asked")


def _tone(saying: Saying) -> Reply | None:
    """How the words take the ask: by what they say of it, else, in a reply, by its denial."""
    shapes = lexicon().shapes
    for name, reply in _TONES:
        if shapes[name].search(saying.content):
            return reply
    own = saying.role == "self" and saying.modality in ("future", "possible")
    denied = saying.negated or shapes["refusing"].search(saying.content) is not None
    return "declines" if replies(saying) and denied and not own else None
