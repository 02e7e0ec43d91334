"""Who acts where the subject does not say it: passives, possessors, replies, ministries' texts."""

from servanda.model.article import party_of_side
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft
from servanda.reading.syntax.clauses import is_passive, past_tense, subject_of
from servanda.reading.syntax.tree import Token
from servanda.reading.who import Context, Who, resolve
from servanda.reading.who.pronouns import pronoun

#: Classes of replies: who was asked gives them.
_REPLIES = frozenset(("decline", "consider", "heed", "accept"))


def resolved(draft: Draft, cue: Cue, noun: Token | None, context: Context) -> Who:
    """Who a noun of the cue's sentence stands for; nobody where there is none."""
    return resolve(draft, cue.sentence, noun, context) if noun is not None else Who()


def agent(draft: Draft, cue: Cue, context: Context) -> Who:
    """ "Will be covered by Chad": whoever stands after "by" acts in a passive."""
    if not is_passive(cue.head):
        return Who()
    nouns = [noun for c in cue.head.children if c.dep_ == "agent" for noun in c.children]
    return resolved(draft, cue, next((n for n in nouns if n.dep_ == "pobj"), None), context)


def _issuer(draft: Draft) -> Who:
    """ "The talks are suspended" in a ministry's own text: by its state."""
    side = party_of_side(draft.article.side)
    return Who((side,), None, "the issuer of the text") if side else Who()


def answerer(draft: Draft, cue: Cue, context: Context) -> Who:
    """ "The Danish offer was brushed aside": by the party that did not make it."""
    noun = cue.entry.lemma in ("answer", "reply", "response") and cue.subject is None
    passive = is_passive(cue.head) or cue.complement.left
    if not noun and not (cue.cue_class in _REPLIES and passive):
        return Who()
    named = resolved(draft, cue, subject_of(cue.head), context).parties
    asker = named[0] if len(named) == 1 else context.asked
    others = tuple(code for code in context.pair if code != asker)
    told = asker in context.pair and len(others) == 1
    return Who(others, None, "who was asked replies") if told else Who()


def possessor(draft: Draft, cue: Cue, context: Context) -> Who:
    """ "Attesting Japan's desire to": whose desire it is speaks, where no subject is found."""
    for noun in (c for c in cue.head.children if c.dep_ == "dobj" and c.lemma_ == cue.entry.lemma):
        for owner in (c for c in noun.children if c.dep_ == "poss"):
            return resolve(draft, cue.sentence, owner, context)
    return Who()


def ours(draft: Draft, cue: Cue, context: Context) -> Who:
    """ "Our ambassador has been recalled": by those whose ambassador he is."""
    subject = cue.subject
    own = next((t for t in subject.subtree if t.lower_ in ("our", "my")), None) if subject else None
    return pronoun(draft, cue.sentence, own, context) if own is not None else Who()


def teller(draft: Draft, cue: Cue, told: Who, context: Context) -> Who:
    """Who tells in the passive: the agent after "by", else the party that is not told."""
    if by := agent(draft, cue, context):
        return by
    if any(c.dep_ == "agent" for c in cue.head.children):
        return Who()
    if not told and cue.cue_class == "measure" and not past_tense(cue.head):
        return _issuer(draft)
    others = tuple(code for code in context.pair if code not in told.parties)
    known = bool(told) and len(others) == 1
    return Who(others, None, "the party that is not told") if known else Who()


def everybody(context: Context, how: str) -> Who:
    """All parties of the encounter; nobody where there is only one."""
    return Who(context.pair, None, how) if len(context.pair) > 1 else Who()
