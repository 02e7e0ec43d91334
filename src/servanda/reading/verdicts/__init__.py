"""From the class of a cue to the type, force and owner of an act: who speaks, who is to act."""

from collections.abc import Callable

from servanda.model.codes import UNDERTAKING_TYPES
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts import clauses, deeds, undertakings, words
from servanda.reading.verdicts.ahead import is_dated
from servanda.reading.verdicts.replies import answered, replies
from servanda.reading.verdicts.saying import Role, Saying, Verdict, state

__all__ = ["Role", "Saying", "Verdict", "decide"]


Rule = Callable[[Saying], Verdict | None]


def decide(saying: Saying) -> Verdict | None:
    """The verdict of the class's rule; None where no act is told."""
    if saying.doubted:
        return None
    felt = _with_feeling(saying)
    if felt is not None:
        return felt
    verdict = _RULES[saying.cue_class](saying)
    if verdict is None or (saying.unreal and saying.narrated):
        return None
    weaker = _weakened(saying, verdict)
    if weaker.type != "state":
        return weaker
    return (answered(saying) if replies(saying) else None) or _in_temper(saying) or weaker


def _with_feeling(saying: Saying) -> Verdict | None:
    """ "Noted with satisfaction", "with concern"; what was done in the meantime is still told."""
    if saying.cue_class not in ("say", "clause", "heed", "deem") or not saying.manner:
        return None
    if saying.manner == "glad" and saying.done and saying.cue_class == "clause":
        return None
    if saying.manner == "glad":
        return Verdict("express", bare=False, rule="noted with satisfaction or thanks")
    return Verdict("oppose", bare=False, rule="noted with concern or regret")


def _in_temper(saying: Saying) -> Verdict | None:
    """ "The ban is a farce, he scoffed": a bare remark told with a bitter verb is a reproach."""
    bitter = lexicon().phrases["bitter"]
    told = saying.cue_class in ("say", "clause") and (
        saying.outer_verb in bitter or saying.verb in bitter
    )
    if not told or saying.joint or saying.denied or saying.negated or saying.narrated:
        return None
    return Verdict("oppose", bare=False, rule="said in anger")


#: Classes whose verb binds only when it is done, not when it could or will be done.
_PERFORMATIVE = frozenset(
    ("agree", "commit", "ask", "suggest", "invite", "offer", "instruct", "conclude", "announce")
)


def _weakened(saying: Saying, verdict: Verdict) -> Verdict:
    """Between two readings the weaker: what is denied, possible or impersonal binds nobody."""
    if saying.denied:
        return state("what is said not to be so")
    if verdict.type not in UNDERTAKING_TYPES:
        return verdict
    if saying.content.lower().startswith("nothing"):
        return state("what is not done")
    if saying.unreal:
        return state("what did not come about")
    if saying.cue_class != "clause" and (weaker := _not_performed(saying)) is not None:
        return weaker
    outside = saying.joint and not set(saying.by) <= set(saying.pair)
    if saying.nested and outside and verdict.type == "agree":
        return state("what others are said to have in mind")
    shared = saying.joint and saying.modality == "duty"
    if saying.believed and verdict.type in ("pledge", "agree") and not shared:
        return state("what is thought to come")
    if saying.impersonal and saying.frame == "that" and not is_dated(saying):
        return state("an assessment without an actor")
    return verdict


def _not_performed(saying: Saying) -> Verdict | None:
    """What a verb of asking or promising only could do, will do, or does not do."""
    alone = not saying.joint and saying.role in ("self", "none")
    if saying.negated and alone and saying.mood in ("future", "possible"):
        return Verdict("answer", reply="declines", rule="will not do it")
    if saying.negated:
        return state("what is not done")
    # "will offer 150 scholarships" is the promise itself; "will ask" only announces an ask
    expected = saying.mood == "future" and saying.cue_class in _PERFORMATIVE - {"offer"}
    if expected and saying.nested and alone and saying.cue_class == "ask":
        return Verdict("pledge", "firm", saying.by, rule="says that it will ask others")
    if saying.mood == "possible" or (expected and not saying.polite):
        return state("what could be done, or is expected")
    return None


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
    "clause": clauses.clause,
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
