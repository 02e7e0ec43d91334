"""Verdicts on words: what is said, thought, praised, opposed and talked over."""

import re

from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts.ahead import future
from servanda.reading.verdicts.clauses import clause
from servanda.reading.verdicts.replies import answered
from servanda.reading.verdicts.saying import Saying, Verdict, state
from servanda.reading.verdicts.undertakings import commit

_OBJECTIONS = frozenset(("objection", "reservation", "object", "oppose", "opposed", "misgiving"))
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
    confirms = saying.frame == "np" and affirms and not saying.joint and not saying.negated
    if confirms and lexicon().shapes["confirmed"].search(saying.content):
        return Verdict("pledge", "firm", saying.by, rule="confirms what it will do")
    if saying.joint and affirms and saying.content_verb in _JOINT_EFFORTS:
        return Verdict("agree", "firm", saying.by, rule="affirm what they will do together")
    if (
        saying.frame == "np"
        and not saying.joint
        and lexicon().shapes["fond"].search(saying.content)
    ):
        return Verdict("express", bare=False, rule="words of regard")
    return state("a position") if saying.frame == "np" else None


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
    told = saying.frame == "as" and not saying.joint and not saying.negated
    if told and (verdict := _named(saying)) is not None:
        return verdict
    if saying.frame == "np" and saying.joint and saying.verb in ("consider", "weigh", "study"):
        return Verdict("discuss", bare=False, rule="topics talked over")
    return state("an assessment")


def _named(saying: Saying) -> Verdict | None:
    """What another's deed is called: by a harsh name a reproach, by a fair one praise."""
    shapes = lexicon().shapes
    fair = shapes["fair"].search(saying.content.rpartition(" as ")[2])
    if shapes["harsh"].search(saying.content) or (saying.move and not fair):
        return Verdict("oppose", bare=False, rule="a harsh name for it")
    return Verdict("express", bare=False, rule="a fair name for it") if saying.move else None


def express(saying: Saying) -> Verdict | None:
    """Praise, thanks, welcome, regret."""
    if saying.mood == "future" and _WISHED.match(saying.content) and not saying.joint:
        return _would_welcome(saying)
    if saying.heard and saying.frame == "to" and saying.mood == "future" and not saying.joint:
        return Verdict("answer", reply="welcomes", rule="would gladly do it")
    refused = answered(saying) if saying.verb == "regret" and saying.frame == "that" else None
    if refused is not None and refused.reply == "declines":
        return refused
    if _rues(saying):
        return Verdict("oppose", bare=False, rule="regrets what another has done")
    return (
        state("praise that is denied")
        if saying.negated
        else Verdict("express", bare=False, rule="words of regard")
    )


_WISHED = re.compile(r"(?:it )?if ")


def _would_welcome(saying: Saying) -> Verdict:
    """ "Would welcome it if Chad ratified the treaty": a wish, put politely."""
    shared = lexicon().shapes["shared"].search(saying.content)
    if shared or len(saying.others) != 1:
        return Verdict("propose", "intent", saying.pair, rule="would welcome that both act")
    return Verdict("request", "intent", saying.others, rule="would welcome that the other act")


def _rues(saying: Saying) -> bool:
    """ "Regretted the decision", "voiced regret at the closure of its border by Chad"."""
    if "regret" not in (saying.verb, saying.word):
        return False
    if saying.joint:
        return saying.against and saying.moves
    return saying.moves or (saying.against and saying.verb == "regret")


_MATERIAL = frozenset(
    (
        "develop", "build", "implement", "train", "improve", "construct", "modernise",
        "modernize", "finance", "fund", "strengthen", "host", "rebuild", "restore", "equip",
        "realise", "realize", "invest",
    )
)  # fmt: skip


def support(saying: Saying) -> Verdict | None:
    """Political support, or a pledge where what is supported is built, trained or paid for."""
    if saying.heard and not saying.joint and lexicon().shapes["in_part"].search(saying.content):
        return Verdict(
            "answer", reply="welcomes", bare=False, rule="supports what was asked, in part"
        )
    material = saying.content_verb in _MATERIAL or "investing" in saying.content
    if saying.modality == "future" or material:
        return (
            commit(saying)
            if saying.modality == "future" or not saying.past
            else Verdict("express", bare=False, rule="political support")
        )
    return Verdict("express", bare=False, rule="political support")


def oppose(saying: Saying) -> Verdict | None:
    """Words against another; what befalls all, and is nobody's conduct, is only assessed."""
    if saying.negated:
        granted = saying.heard and not saying.joint and saying.word in _OBJECTIONS
        return (
            Verdict(
                "answer", reply="welcomes", bare=False, rule="has nothing against what was asked"
            )
            if granted
            else None
        )
    if saying.joint and lexicon().shapes["befallen"].search(saying.content):
        return state("concern at what is nobody's conduct")
    return Verdict("oppose", bare=False, rule="words against another's conduct")


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
