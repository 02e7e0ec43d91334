"""From the class of a cue to the type, force and owner of an act: who speaks, who is to act."""

from collections.abc import Callable

from servanda.model.codes import UNDERTAKING_TYPES, Reply
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts import deeds, undertakings, words
from servanda.reading.verdicts.saying import Role, Saying, Verdict, state

__all__ = ["Role", "Saying", "Verdict", "decide"]


Rule = Callable[[Saying], Verdict | None]


def decide(saying: Saying) -> Verdict | None:
    """The verdict of the class's rule; None where no act is told."""
    if saying.doubted:
        return None
    if saying.cue_class in ("say", "clause", "heed", "deem") and saying.manner:
        if saying.manner == "glad":
            return Verdict("express", bare=False, rule="noted with satisfaction or thanks")
        return Verdict("oppose", bare=False, rule="noted with concern or regret")
    verdict = _RULES[saying.cue_class](saying)
    if verdict is None or (saying.unreal and saying.narrated):
        return None
    return _reply(saying, _weakened(saying, verdict))


#: Classes whose verb binds only when it is done, not when it could or will be done.
_PERFORMATIVE = frozenset(
    ("agree", "commit", "ask", "suggest", "invite", "offer", "instruct", "conclude", "announce")
)


def _weakened(saying: Saying, verdict: Verdict) -> Verdict:
    """Between two readings the weaker: what is denied, possible or impersonal binds nobody."""
    if verdict.type not in UNDERTAKING_TYPES:
        return state("what is said not to be so") if saying.denied else verdict
    if saying.denied:
        return state("what is said not to be so")
    alone = not saying.joint and saying.role in ("self", "none")
    if saying.negated and alone and saying.mood in ("future", "possible"):
        return Verdict("answer", reply="declines", rule="will not do it")
    if saying.negated or saying.content.lower().startswith("nothing"):
        return state("what is not done")
    if saying.unreal:
        return state("what did not come about")
    # "will offer 150 scholarships" is the promise itself; "will ask" only announces an ask
    expected = saying.mood == "future" and saying.cue_class in _PERFORMATIVE - {"offer"}
    if saying.mood == "possible" or (expected and not saying.polite):
        return state("what could be done, or is expected")
    outside = saying.joint and not set(saying.by) <= set(saying.pair)
    if saying.nested and outside and verdict.type == "agree":
        return state("what others are said to have in mind")
    shared = saying.joint and saying.modality == "duty"
    if saying.believed and verdict.type in ("pledge", "agree") and not shared:
        return state("what is thought to come")
    if saying.impersonal and saying.frame == "that":
        return state("an assessment without an actor")
    return verdict


def _reply(saying: Saying, verdict: Verdict) -> Verdict:
    """A position taken in reply to an ask is its answer."""
    if verdict.type == "state" and saying.asked and saying.outer_verb in _REPLIES:
        return Verdict("answer", reply=_tone(saying), bare=False, rule="replies to what was asked")
    return verdict


_REPLIES = frozenset(("reply", "respond", "answer", "counter"))


def _tone(saying: Saying) -> Reply:
    return (
        "declines"
        if saying.negated or lexicon().shapes["refusing"].search(saying.content)
        else "notes"
    )


_RULES: dict[str, Rule] = {
    "agree": undertakings.agree,
    "commit": undertakings.commit,
    "identify": undertakings.identify,
    "intend": undertakings.intend,
    "hope": undertakings.hope,
    "need": undertakings.need,
    "ask": undertakings.ask,
    "suggest": undertakings.suggest,
    "offer": undertakings.offer,
    "instruct": undertakings.instruct,
    "invite": undertakings.invite,
    "say": words.say,
    "clause": words.clause,
    "deem": words.deem,
    "express": words.express,
    "support": words.support,
    "oppose": words.oppose,
    "discuss": words.discuss,
    "conclude": deeds.conclude,
    "measure": deeds.measure,
    "consider": deeds.consider,
    "decline": deeds.decline,
    "accept": deeds.accept,
    "heed": deeds.heed,
    "announce": words.announce,
    "aid": deeds.aid,
    "done": deeds.done,
}
