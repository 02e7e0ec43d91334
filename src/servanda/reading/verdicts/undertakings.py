"""Verdicts on words that say who is to act: agreements, pledges, asks, proposals."""

from dataclasses import replace

from servanda.model.codes import Force
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts.saying import Saying, Verdict, state


def agree(saying: Saying) -> Verdict | None:
    """Agreed together is `agree`; one party that agrees to act pledges, or only considers."""
    if saying.negated:
        return state("an agreement that is denied is a position")
    if saying.content_verb in lexicon().phrases["weighing"] and not saying.joint:
        return Verdict("answer", reply="considers", rule="agreed only to consider")
    force: Force = "principle" if saying.in_principle else "firm"
    if saying.joint:
        binds = saying.modality or lexicon().shapes["binding"].search(saying.content)
        if saying.frame == "that" and not binds:
            return state("a shared assessment")
        return Verdict("agree", force, saying.by, rule="the parties together agreed")
    if saying.punitive:
        return Verdict("measure", rule="decided on a measure against another")
    if saying.frame in ("to", "ing", "carry"):
        return Verdict("pledge", force, saying.by, rule="one party agreed to act")
    return state("one party's agreement binds nobody else") if saying.frame == "that" else None


def commit(saying: Saying) -> Verdict | None:
    """A promise: together `agree`, alone `pledge`, to consider only an answer."""
    if saying.negated:
        return state("a promise that is denied is a position")
    if saying.joint:
        return Verdict("agree", "firm", saying.by, rule="the parties together committed themselves")
    if saying.content_verb in lexicon().phrases["weighing"]:
        return Verdict("answer", reply="considers", rule="promises only to consider")
    if saying.frame in ("to", "for", "of", "np") and saying.ideal:
        return state("holds on to what asks for no deed")
    if saying.punitive:
        return Verdict("measure", rule="decides on a measure against another")
    return Verdict("pledge", "firm", saying.by, rule="the actor commits itself")


def identify(saying: Saying) -> Verdict | None:
    """What parties name together as their fields or pillars, they hold in principle."""
    if not saying.joint:
        return None
    return Verdict("agree", "principle", saying.by, rule="the parties together named what to do")


def intend(saying: Saying) -> Verdict | None:
    """A wish to act oneself; denied, it declines."""
    if saying.role in ("other", "both"):
        return hope(saying)
    if saying.negated and not saying.joint:
        return Verdict("answer", reply="declines", rule="does not intend to act")
    if saying.negated:
        return state("an intention that is denied")
    if saying.joint:
        return Verdict("agree", "intent", saying.by, rule="a shared intention")
    if saying.ideal:
        return state("an interest that asks for no deed")
    if saying.content_verb in lexicon().phrases["weighing"]:
        return Verdict("answer", reply="considers", rule="is ready only to consider")
    return Verdict("pledge", "intent", saying.by, rule="the actor intends to act itself")


_WISH_FRAMES = frozenset(("to", "for", "of", "that", "for-to"))


_RECEIVING = frozenset(("receive", "obtain", "get", "secure"))


def hope(saying: Saying) -> Verdict | None:
    """A wish: about the other a request, about both a proposal, about oneself a pledge."""
    if saying.verb == "look" or (saying.verb == "await" and saying.frame == "np"):
        return Verdict("express", rule="anticipation")
    if saying.role == "other":
        return Verdict("request", "intent", saying.actor, rule="a wish about the other")
    receives = saying.content_verb in _RECEIVING and not saying.joint and len(saying.others) == 1
    if saying.frame == "to" and receives:
        return Verdict("request", "intent", saying.others, rule="hopes to be given something")
    if saying.role == "both" and not saying.joint:
        return Verdict("propose", "intent", saying.pair, rule="a wish about both")
    if saying.role == "thing":
        return _wish_for_something(saying)
    if saying.frame in ("for", "of") and not saying.joint:
        return Verdict("propose", "intent", saying.pair, rule="a wish for something of both")
    return intend(replace(saying, role="self")) if saying.frame in _WISH_FRAMES else None


def _wish_for_something(saying: Saying) -> Verdict:
    """ "Hoped that a date would be set": somebody is to do it, and no one is named."""
    if saying.passive and saying.modality == "future" and not saying.joint:
        return Verdict("propose", "intent", saying.pair, bare=False, rule="a wish without an owner")
    return state("a hope that asks nobody")


def need(saying: Saying) -> Verdict | None:
    """What is needed of the other, of both, or in the view of both."""
    if saying.role == "other":
        return Verdict("request", "principle", saying.actor, rule="the other is needed to act")
    if saying.joint:
        return Verdict("agree", "principle", saying.by, rule="share what is needed")
    return Verdict("propose", "principle", saying.pair, rule="a need that both should meet")


def ask(saying: Saying) -> Verdict | None:
    """An ask to the other, to both, or of both to others."""
    if saying.negated:
        return state("an ask that is denied")
    if saying.role == "both" and not saying.passive:
        return Verdict("propose", "firm", saying.pair, rule="an ask to both")
    if saying.role == "other":
        return Verdict("request", "firm", saying.actor, rule="an ask to the other")
    if saying.frame == "to" and saying.role == "none" and saying.verb in ("ask", "request", "seek"):
        return Verdict("request", "firm", saying.others, rule="asks leave to act")
    if saying.joint:
        return Verdict("request", "firm", (), rule="a joint appeal to others")
    if saying.domestic:
        return None
    if saying.appeal:
        return Verdict("request", "firm", (), rule="an appeal to those who have no part in it")
    return Verdict("request", "firm", saying.others, rule="asks for something of the other")


def suggest(saying: Saying) -> Verdict | None:
    """A suggestion that both act, that the other act, or that one act oneself."""
    if saying.role == "other":
        return Verdict("request", "firm", saying.actor, rule="suggests that the other act")
    if saying.role == "self" and saying.frame == "that":
        return Verdict("pledge", "intent", saying.by, rule="offers to act itself")
    return Verdict("propose", "firm", saying.pair, rule="suggests that both act")


def instruct(saying: Saying) -> Verdict | None:
    """What parties charge their own people with, they commit themselves to."""
    if saying.joint:
        return Verdict("agree", "firm", saying.by, rule="together charge their own people")
    return (
        Verdict("pledge", "firm", saying.by, rule="charges its own people")
        if saying.role != "other"
        else None
    )


def offer(saying: Saying) -> Verdict | None:
    """Help or a step that is offered or accepted binds who offers it."""
    if saying.negated:
        return Verdict("answer", reply="declines", rule="offers nothing")
    if saying.joint:
        return Verdict("agree", "firm", saying.by, rule="take it on together")
    return Verdict("pledge", "firm", saying.by, rule="offers to act itself")


def invite(saying: Saying) -> Verdict | None:
    """An invitation; whoever is invited is to act. Who is called to the ministry is summoned."""
    if lexicon().shapes["summons"].match(saying.content):
        return None
    owner = saying.actor or saying.others
    return Verdict("invite", "firm", owner, rule="invites the other") if owner else None
