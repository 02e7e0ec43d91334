"""Verdicts on words that say who is to act: agreements, pledges, asks, proposals."""

import re
from dataclasses import replace

from servanda.model.codes import Force
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts.saying import Saying, Verdict, state


def agree(saying: Saying) -> Verdict | None:
    """Agreed together is `agree`; one party that agrees to act pledges, or only considers."""
    if saying.negated or saying.content.lower().startswith("no "):
        return state("an agreement that is denied is a position")
    if saying.content_verb in lexicon().phrases["weighing"] and not saying.joint:
        return Verdict("answer", reply="considers", rule="agreed only to consider")
    needed = saying.content.lower().startswith(("the need ", "a need "))
    force: Force = "principle" if saying.in_principle or needed else "firm"
    if saying.joint:
        shapes = lexicon().shapes
        dated = any(shapes[name].search(saying.content) for name in ("timed", "deadline"))
        bound = saying.modality or shapes["binding"].search(saying.content)
        if saying.frame == "that" and not bound and (saying.past_content or not dated):
            return state("a shared assessment")
        if saying.frame != "that" and saying.of_merit:
            return state("agree that it is so")
        return Verdict("agree", force, saying.by, rule="the parties together agreed")
    if saying.punitive:
        return Verdict("measure", rule="decided on a measure against another")
    if saying.frame in ("to", "ing", "carry"):
        return Verdict("pledge", force, saying.by, rule="one party agreed to act")
    if saying.frame == "that" and saying.modality in ("duty", "future") and saying.role != "self":
        return Verdict("answer", reply="welcomes", bare=False, rule="agrees to what was suggested")
    return state("one party's agreement binds nobody else") if saying.frame == "that" else None


def _weighed(saying: Saying) -> bool:
    """ "To have the matter studied", "to work it out": what is promised is only to weigh it."""
    return lexicon().shapes["studied"].search(saying.content) is not None


def commit(saying: Saying) -> Verdict | None:
    """A promise: together `agree`, alone `pledge`, to consider only an answer."""
    if saying.negated:
        return state("a promise that is denied is a position")
    if saying.joint:
        return Verdict("agree", "firm", saying.by, rule="the parties together committed themselves")
    if saying.content_verb in lexicon().phrases["weighing"] or _weighed(saying):
        return Verdict("answer", reply="considers", rule="promises only to consider")
    if saying.frame == "of" and "support" in saying.content.lower().split()[:6]:
        return Verdict("express", bare=False, rule="assures of support")
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


#: What only the other can give: "interest in access to", "is interested in obtaining".
_GIVEN = re.compile(r"(?:\w+ )?access to\b|(?:obtain|receiv|acquir|secur|get)(?:t?ing)\b", re.I)


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
    if len(saying.others) == 1 and _GIVEN.match(saying.content):
        return Verdict("request", "intent", saying.others, rule="is interested in being given it")
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
        return Verdict("request", _wish_force(saying), saying.actor, rule="a wish about the other")
    if saying.frame == "np" and not saying.joint:
        return Verdict("request", "intent", saying.others, rule="looks to the other for it")
    receives = saying.content_verb in _RECEIVING and not saying.joint and len(saying.others) == 1
    if saying.frame in ("to", "of") and receives:
        return Verdict("request", "intent", saying.others, rule="hopes to be given something")
    if saying.role == "both" and not saying.joint:
        return Verdict("propose", "intent", saying.pair, rule="a wish about both")
    if saying.role == "thing":
        return _wish_for_something(saying)
    if saying.frame in ("for", "of") and not saying.joint:
        return Verdict("propose", "intent", saying.pair, rule="a wish for something of both")
    return intend(replace(saying, role="self")) if saying.frame in _WISH_FRAMES else None


def _wish_for_something(saying: Saying) -> Verdict:
    """ "Hoped that a date would be set": the other is to see to it, or both where it is theirs."""
    shapes = lexicon().shapes
    outcome = saying.impersonal or saying.content_verb in lexicon().phrases["outcomes"]
    wanted = saying.verb in _WANTING and saying.frame != "that"
    if saying.joint or (outcome and not wanted):
        return state("a hope that asks nobody")
    if saying.by_own:
        return Verdict("pledge", "intent", saying.by, bare=False, rule="a wish about its own")
    if any(shapes[name].search(saying.content) for name in ("shared", "spanning")):
        return Verdict(
            "propose", "intent", saying.pair, bare=False, rule="a wish for what is both's"
        )
    return Verdict(
        "request",
        _wish_force(saying),
        saying.others,
        bare=False,
        rule="a wish that others can grant",
    )


_WANTING = frozenset(("want", "like", "expect"))


def _wish_force(saying: Saying) -> Force:
    """ "Expects" asks outright, "hopes" and "wants" only wish."""
    return "firm" if saying.verb == "expect" else "intent"


def need(saying: Saying) -> Verdict | None:
    """What is needed of the other, of both, or in the view of both."""
    if saying.role == "other":
        return Verdict("request", "principle", saying.actor, rule="the other is needed to act")
    if saying.joint and saying.textual and lexicon().shapes["worldly"].search(saying.content):
        return state("what is for others to do")
    if saying.joint:
        return Verdict("agree", "principle", saying.by, rule="share what is needed")
    return Verdict("propose", "principle", saying.pair, rule="a need that both should meet")


def ask(saying: Saying) -> Verdict | None:
    """An ask to the other, to both, or of both to others."""
    if saying.negated:
        return state("an ask that is denied")
    shared = saying.frame == "that" and lexicon().shapes["shared"].search(saying.content)
    if (saying.role == "both" and not saying.passive) or (shared and saying.role == "thing"):
        return Verdict("propose", "firm", saying.pair, rule="an ask to both")
    if saying.role == "other":
        if not saying.negated and lexicon().shapes["coming"].match(saying.content):
            return Verdict("invite", "firm", saying.actor, rule="asks the other to come")
        return Verdict("request", "firm", saying.actor, rule="an ask to the other")
    if saying.frame == "to" and saying.role == "none" and saying.verb in ("ask", "request", "seek"):
        return Verdict("request", "firm", saying.others, rule="asks leave to act")
    if saying.joint:
        asked = () if saying.appeal else saying.addressed or saying.others
        return Verdict("request", "firm", asked, rule="a joint appeal to others")
    if saying.domestic:
        return None
    if saying.appeal:
        return Verdict("request", "firm", (), rule="an appeal to those who have no part in it")
    asked = saying.addressed or saying.others
    return Verdict("request", "firm", asked, rule="asks for something of the other")


def suggest(saying: Saying) -> Verdict | None:
    """A suggestion that both act, that the other act, or that one act oneself."""
    if saying.role == "other":
        return Verdict("request", "firm", saying.actor, rule="suggests that the other act")
    if saying.verb == "want" and saying.frame == "np":
        return _wanted(saying)
    if saying.role == "self" and saying.frame == "that":
        return Verdict("pledge", "intent", saying.by, rule="offers to act itself")
    return Verdict("propose", "firm", saying.pair, rule="suggests that both act")


def _wanted(saying: Saying) -> Verdict:
    """ "Wants a reply": from the other; "wants a legally binding text": of all who negotiate."""
    alone = not saying.joint and len(saying.others) == 1
    if alone and not lexicon().shapes["shared"].search(saying.content):
        return Verdict("request", "intent", saying.others, rule="wants it of the other")
    return Verdict("propose", "intent", saying.pair, rule="wants what all would make")


def instruct(saying: Saying) -> Verdict | None:
    """What parties charge their own people with, they commit themselves to."""
    if saying.joint:
        return Verdict("agree", "firm", saying.by, rule="together charge their own people")
    if saying.heard and saying.role != "other" and _weighed(saying):
        return Verdict("answer", reply="considers", rule="has it looked into")
    return (
        Verdict("pledge", "firm", saying.by, rule="charges its own people")
        if saying.role != "other"
        else None
    )


def offer(saying: Saying) -> Verdict | None:
    """Help or a step that is offered or accepted binds who offers it."""
    refuses = saying.negated and saying.mood == "future" and not saying.heard
    if refuses and saying.verb in lexicon().phrases["intolerant"]:
        return Verdict("oppose", bare=False, rule="will not put up with it")
    if saying.negated:
        return Verdict("answer", reply="declines", rule="offers nothing")
    if saying.joint and not saying.others:
        return Verdict("agree", "firm", saying.by, rule="take it on together")
    if _weighed(saying):
        return Verdict("answer", reply="considers", rule="offers only to have it looked at")
    return Verdict("pledge", "firm", saying.by, rule="offers to act itself")


def invite(saying: Saying) -> Verdict | None:
    """An invitation; whoever is invited is to act. Who is called to the ministry is summoned."""
    if lexicon().shapes["summons"].match(saying.content):
        return None
    owner = saying.actor or saying.others
    return Verdict("invite", "firm", owner, rule="invites the other") if owner else None
