"""Verdicts on words: what is said, thought, praised, opposed and talked over."""

from servanda.model.codes import Force
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts.saying import Saying, Verdict, state
from servanda.reading.verdicts.undertakings import commit

_JOINT_EFFORTS = frozenset(("coordination", "cooperation", "support", "effort"))


def say(saying: Saying) -> Verdict | None:
    """A clause is judged by itself; a noun phrase is a position, or help that is announced."""
    if saying.frame == "that":
        return clause(saying)
    if saying.verb in ("announce", "unveil") and saying.frame == "np":
        return (
            announce(saying)
            if any(char.isdigit() for char in saying.content[:40])
            else state("an announcement")
        )
    affirms = saying.verb in ("affirm", "reaffirm", "confirm", "reconfirm")
    if saying.joint and affirms and saying.content_verb in _JOINT_EFFORTS:
        return Verdict("agree", "firm", saying.by, rule="affirm what they will do together")
    return state("a position") if saying.frame == "np" else None


def clause(saying: Saying) -> Verdict | None:
    """A plain clause that somebody says: its own subject and modality decide."""
    if saying.done and saying.modality == "" and not saying.negated:
        return Verdict("report", bare=False, rule="tells what was done of an undertaking")
    if saying.modality == "future":
        return future(saying)
    if saying.modality == "duty" and not saying.negated:
        return _duty(saying)
    own = saying.role == "self" and not saying.joint and not saying.narrated
    if saying.modality == "possible" and saying.negated and own and not saying.passive:
        return Verdict("answer", reply="declines", rule="says what it cannot do")
    if saying.nested and not saying.joint and lexicon().shapes["wrong"].search(saying.content):
        return Verdict("oppose", bare=False, rule="says that it is wrong")
    if saying.authored and lexicon().shapes["grave"].search(saying.content):
        return Verdict("oppose", bare=False, rule="an issuer's words against another's deed")
    return state("an assessment")


def _on_programme(saying: Saying) -> bool:
    """What the narrator tells of a programme ahead announces an encounter and commits nobody."""
    words = lexicon().phrases["itinerary"]
    start = " ".join(["", *saying.content.lower().split()[:7], ""])
    return saying.content_verb in words or any(
        f" {phrase} " in start for phrase in words if " " in phrase
    )


def _is_weighed(saying: Saying) -> bool:
    """ "Will look into the case", "the request will be studied": weighed, not granted."""
    words = lexicon().shapes["weighed"].search(saying.content)
    weighing = saying.content_verb in lexicon().phrases["weighing"] or words is not None
    return weighing and (saying.role == "self" or saying.passive) and not saying.joint


def future(saying: Saying) -> Verdict | None:
    """A clause in the future: a pledge, an agreement, a proposal or an expectation."""
    if saying.narrated and _on_programme(saying):
        return None
    if _is_weighed(saying):
        return Verdict(
            "answer", reply="considers", bare=not saying.passive, rule="will only consider"
        )
    alone = saying.role == "self" and not saying.joint
    if saying.content_verb == "accept" and alone and not saying.negated:
        return Verdict("answer", reply="welcomes", rule="would accept")
    if saying.negated:
        return _will_not(saying) if alone else state("what will not happen")
    if alone:
        return _will(saying)
    if saying.joint and saying.role in ("both", "self", "none"):
        return Verdict("agree", "firm", saying.by, rule="say together what they will do")
    if saying.joint and saying.role == "other" and set(saying.actor) < set(saying.by):
        return Verdict(
            "agree", "firm", saying.actor, bare=False, rule="say together what one of them will do"
        )
    if saying.role == "both":
        return Verdict("propose", "firm", saying.pair, rule="one says what both will do")
    return _future_of_thing(saying)


def _will(saying: Saying) -> Verdict:
    if saying.passive:
        return state("what will be done to it")
    if saying.punitive:
        return Verdict("measure", rule="announces a measure against another")
    return Verdict("pledge", "firm", saying.by, rule="says what it will do")


def _will_not(saying: Saying) -> Verdict:
    """A refusal declines; "will not bow" shows resolve and replies to no ask."""
    if saying.content_verb in lexicon().phrases["resolve"]:
        return state("a show of resolve")
    return Verdict("answer", reply="declines", rule="says what it will not do")


def _future_of_thing(saying: Saying) -> Verdict:
    """What is to become of a thing is an expectation, unless somebody has to do it."""
    if saying.role in ("thing", "none") and _is_undertaken(saying):
        return _future_passive(saying)
    return state("an expectation")


def _is_undertaken(saying: Saying) -> bool:
    """ "The duty will be lifted in May": a deed somebody has to do, or a thing with its date."""
    if not saying.nested and saying.narrated:
        return False
    shapes = lexicon().shapes
    dated = shapes["deadline"].search(saying.content) is not None
    known = saying.content_verb in lexicon().phrases["deeds"]
    timed = shapes["timed"].search(saying.content) is not None
    announced = saying.joint and saying.outer_verb in _ANNOUNCING
    return (known and (saying.passive or timed)) or (saying.nested and (dated or announced))


#: What several parties confirm or announce together they hold each other to.
_ANNOUNCING = frozenset(("confirm", "announce", "reconfirm", "decide"))


def _future_passive(saying: Saying) -> Verdict:
    if saying.joint:
        return Verdict(
            "agree", "firm", saying.by, bare=False, rule="say together what will be done"
        )
    return Verdict("pledge", "firm", saying.by, bare=False, rule="says what will be done")


def _duty(saying: Saying) -> Verdict | None:
    if saying.role == "other":
        return Verdict("request", "firm", saying.actor, rule="says what the other should do")
    if saying.joint:
        return Verdict(
            "agree",
            "principle",
            saying.by,
            bare=saying.role == "both",
            rule="share what should be done",
        )
    if saying.role == "both":
        force: Force = "principle" if saying.content_verb == "need" else "firm"
        return Verdict("propose", force, saying.pair, rule="says what both should do")
    if saying.role in ("thing", "none") and saying.passive:
        return Verdict(
            "propose", "principle", saying.pair, bare=False, rule="says what should be done"
        )
    return state("a duty of its own or of nobody here")


def deem(saying: Saying) -> Verdict | None:
    """What is believed, unless it is what both should do."""
    if saying.frame == "that":
        if saying.modality == "duty" and saying.joint:
            return Verdict(
                "agree",
                "principle",
                saying.by,
                bare=saying.role == "both",
                rule="share what should be done",
            )
        if saying.modality == "duty" and saying.role == "both":
            return Verdict("propose", "principle", saying.pair, rule="thinks that both should act")
        if saying.joint and lexicon().shapes["needed"].search(saying.content):
            return Verdict("agree", "principle", saying.by, bare=False, rule="share what is needed")
        return state("a belief")
    return state("an assessment")


def express(saying: Saying) -> Verdict | None:
    """Praise, thanks, welcome, regret."""
    if saying.verb == "regret" and not saying.joint and (saying.against or saying.moves):
        return Verdict("oppose", bare=False, rule="regrets what another has done")
    return (
        state("praise that is denied")
        if saying.negated
        else Verdict("express", bare=False, rule="words of regard")
    )


_MATERIAL = frozenset(
    (
        "develop", "build", "implement", "train", "improve", "construct", "modernise",
        "modernize", "finance", "fund", "strengthen", "host", "rebuild", "restore", "equip",
        "realise", "realize", "invest",
    )
)  # fmt: skip


def support(saying: Saying) -> Verdict | None:
    """Political support, or a pledge where what is supported is built, trained or paid for."""
    material = saying.content_verb in _MATERIAL or "investing" in saying.content
    if saying.modality == "future" or material:
        return (
            commit(saying)
            if saying.modality == "future" or not saying.past
            else Verdict("express", bare=False, rule="political support")
        )
    return Verdict("express", bare=False, rule="political support")


def oppose(saying: Saying) -> Verdict | None:
    """Words against another; what all parties deplore together is a position."""
    return (
        None
        if saying.negated
        else Verdict("oppose", bare=False, rule="words against another's conduct")
    )


def discuss(saying: Saying) -> Verdict | None:
    """Topics talked over, with no stance."""
    if saying.modality == "future":
        return future(saying)
    if saying.nested and not saying.joint and saying.verb in lexicon().phrases["weighing"]:
        return Verdict("answer", reply="considers", rule="says that it is being weighed")
    return Verdict("discuss", bare=False, rule="topics talked over")


def announce(saying: Saying) -> Verdict | None:
    """Help or a plan that is announced binds who announces it."""
    return (
        Verdict("pledge", "firm", saying.by, rule="announces help")
        if not saying.joint
        else Verdict("agree", "firm", saying.by, rule="announce together")
    )
