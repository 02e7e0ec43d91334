"""Whose words or deed a cue reports: what the rules find, weighed against all else near it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from servanda.reading.acts.speakers import Said, is_outsider, who_says
from servanda.reading.acts.voice_signs import NOBODY, Asked, Parties, voice_signs
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft
from servanda.reading.syntax.clauses import is_unreal
from servanda.reading.weighing import weights
from servanda.reading.who import Context, Who

#: Tells of a cue, one of a sentence's, who speaks and which party is to act.
Hear = Callable[[Draft, Cue, Sequence[Cue], Context], Said]


#: What speaks for nobody beyond the weights: words put into the wrong mouth do more harm than
#: words left unread.
_DOUBT = 0.6


def heard(draft: Draft, cue: Cue, _cues: Sequence[Cue], context: Context) -> Said:
    """Who speaks and which party is to act; the context remembers the speaker."""
    asked = ask(draft, cue, context)
    parties = likeliest(asked)
    if parties == asked.found:
        return asked.said
    by = _who(draft, parties, context)
    if by and cue.outer is None:
        context.heard(by)
        context.spoke(by, cue.sentence.passage.number)
    return replace(asked.said, by=by)


def ask(draft: Draft, cue: Cue, context: Context) -> Asked:
    """What the rules say of a cue, with the context as it was before."""
    before = replace(context)
    return Asked(draft, who_says(draft, cue, context), before)


def likeliest(asked: Asked) -> Parties:
    """The candidate that most speaks for; what the rules found where two are alike.

    What an analyst says, and what is only supposed, stays nobody's.
    """
    if is_outsider(asked.cue.outermost.subject) or is_unreal(asked.cue.head):
        return asked.found
    known, signs = weights("voice"), voice_signs(asked)
    totals = {one: known.total(own) for one, own in signs.items()}
    totals[NOBODY] += _DOUBT
    return max(totals, key=lambda one: (round(totals[one], 6), one == asked.found, one))


def _who(draft: Draft, parties: Parties, context: Context) -> Who:
    """The parties as somebody who speaks: with the person of a single one who was heard last."""
    if parties == NOBODY:
        return Who()
    person = draft.person(context.person) if context.person else None
    alone = len(parties) == 1 and person is not None and person.party == parties[0]
    return Who(parties, context.person if alone else None, "weighed against what stands near")
