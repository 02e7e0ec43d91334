"""Whose words a plain sentence of the narrator's goes on with."""

from dataclasses import replace

from servanda.reading.acts.agents import resolved
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import (
    destined,
    is_passive,
    modality,
    provided,
    verb_lemma,
)
from servanda.reading.who import Context, Who


def voice(cue: Cue, actor: Who, context: Context) -> Who | None:
    """ "The order would be issued in May" after "the minister said": the minister's words still."""
    told = any(t.lower_ == "would" and t.dep_ == "aux" for t in cue.head.lefts)
    here = context.voiced_in == cue.sentence.passage.number and not context.muted
    if not told or not here or actor.parties not in ((), context.voice.parties):
        return None
    return context.voice


def attributed(draft: Draft, cue: Cue, context: Context) -> Who | None:
    """ "According to the minister, the port will open": the minister's words."""
    for child in cue.head.children:
        if child.lower_ != "according" or _is_programme(cue):
            continue
        to = next((c for c in child.children if c.lower_ == "to"), None)
        noun = next((c for c in to.children if c.dep_ == "pobj"), None) if to else None
        who = resolved(draft, cue, noun, context)
        return who if len(who.parties) == 1 else None
    return None


def _is_programme(cue: Cue) -> bool:
    """ "The commission will meet in May": what is on the programme commits nobody."""
    verb = destined(cue.head) or cue.head
    return verb_lemma(verb) in lexicon().phrases["itinerary"]


def agreed(cue: Cue, actor: Who, context: Context) -> Who | None:
    """ "The bridge is to be rebuilt in May" after "they agreed": what else they agreed on."""
    near = 0 <= cue.sentence.passage.number - context.agreed_in <= 1
    verb = destined(cue.head) or cue.head
    if not actor and len(context.pair) > 1 and _is_laid_down(cue):
        return Who(context.pair, None, "what a deal lays down")
    if actor or not near or len(context.pair) < 2 or modality(cue.head) != "future":
        return None
    ahead = any(t.lower_ in ("will", "shall") for t in cue.head.lefts) or verb is not cue.head
    if not ahead or _is_programme(cue) or not is_passive(verb):
        return None
    return Who(context.pair, None, "what is to be done after they agreed")


def _is_laid_down(cue: Cue) -> bool:
    """ "Under the accord the crossing opens in May": all who made it see to it."""
    return provided(cue.head)


def free_indirect(draft: Draft, cue: Cue, own: Who, context: Context) -> Who:
    """ "Japan considers ..." after "the minister said": the words are still the minister's."""
    person = draft.person(context.person) if context.person else None
    if own.speaker or person is None or len(own.parties) != 1 or person.party != own.parties[0]:
        return own
    here = context.voiced_in == cue.sentence.passage.number
    if not here or context.voice.speaker != person.name:
        return own
    present = cue.head.tag_ in ("VBZ", "VBP") or modality(cue.head) != ""
    return replace(own, speaker=person.name) if present else own
