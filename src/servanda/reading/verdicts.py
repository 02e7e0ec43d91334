"""From the class of a cue to the type, force and owner of an act: who speaks, who is to act."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from servanda.model.codes import ActType, Force, PartyCode, Reply

#: Who the content's own subject is, seen from who speaks.
Role = Literal["self", "other", "both", "thing", "none"]


@dataclass(frozen=True, slots=True)
class Saying:
    """All that decides an act's type, gathered from one cue.

    `by` speaks (or acts), `pair` are the parties of the encounter, `role` is who is to act in the
    content, `actor` which parties that is, `modality` "future", "duty", "possible" or "".
    """

    cue_class: str
    frame: str
    by: tuple[PartyCode, ...]
    pair: tuple[PartyCode, ...]
    role: Role = "none"
    actor: tuple[PartyCode, ...] = ()
    modality: str = ""
    negated: bool = False
    past: bool = False
    passive: bool = False
    verb: str = ""
    content_verb: str = ""
    content: str = ""
    in_principle: bool = False
    done: bool = False
    nested: bool = False
    manner: str = ""
    word: str = ""
    outer_verb: str = ""
    against: bool = False
    asked: bool = False

    @property
    def joint(self) -> bool:
        """Whether several parties speak together."""
        return len(self.by) > 1

    @property
    def others(self) -> tuple[PartyCode, ...]:
        """The parties of the encounter that are not speaking."""
        return tuple(code for code in self.pair if code not in self.by)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The type of an act; `bare` says that the content leaves its own subject out."""

    type: ActType
    force: Force | None = None
    owner: tuple[PartyCode, ...] = ()
    reply: Reply | None = None
    bare: bool = True
    rule: str = ""


Rule = Callable[[Saying], Verdict | None]


def decide(saying: Saying) -> Verdict | None:
    """The verdict of the class's rule; None where no act is told."""
    if saying.cue_class in ("say", "clause", "heed", "deem") and saying.manner:
        if saying.manner == "glad":
            return Verdict("express", bare=False, rule="noted with satisfaction or thanks")
        return Verdict("oppose", bare=False, rule="noted with concern or regret")
    verdict = _RULES[saying.cue_class](saying)
    if verdict is not None and verdict.type == "state" and saying.asked and saying.outer_verb in _REPLIES:
        return Verdict("answer", reply=_tone(saying), bare=False, rule="replies to what was asked")
    return verdict


_REPLIES = frozenset(("reply", "respond", "answer", "counter"))
_REFUSING = re.compile(r"\b(?:not|no|never|cannot|impossible|unable|closed|nothing|none)\b|n't\b", re.IGNORECASE)
_WEIGHED = re.compile(
    r"\b(?:due|careful|serious|positive|favourable|favorable) consideration\b|\bbe (?:considered|looked at|looked into|taken up|studied|examined|reviewed)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"\b(?:by|before|within|no later than|not later than|until)\s+(?:the\s+)?(?:end|early|mid|late|next|\d|[A-Z][a-z]+ \d|(?:one|two|three|four|five|six|twelve)\b)|\bby (?:end of |mid-|early |late )?[A-Z][a-z]+\b")


def _tone(saying: Saying) -> Reply:
    return "declines" if saying.negated or _REFUSING.search(saying.content) else "notes"


def _state(rule: str) -> Verdict:
    return Verdict("state", bare=False, rule=rule)


def _agree(saying: Saying) -> Verdict | None:
    if saying.negated:
        return _state("an agreement that is denied is a position")
    if saying.content_verb in _WEIGHING and not saying.joint:
        return Verdict("answer", reply="considers", rule="agreed only to consider")
    force: Force = "principle" if saying.in_principle else "firm"
    if saying.joint:
        if (
            saying.frame == "that"
            and not saying.modality
            and saying.content_verb in ("be", "have", "remain")
        ):
            return _state("a shared assessment")
        return Verdict("agree", force, saying.by, rule="the parties together agreed")
    if saying.frame in ("to", "ing", "carry"):
        return Verdict("pledge", force, saying.by, rule="one party agreed to act")
    return _state("one party's agreement binds nobody else") if saying.frame == "that" else None


def _commit(saying: Saying) -> Verdict | None:
    if saying.negated:
        return _state("a promise that is denied is a position")
    if saying.joint:
        return Verdict("agree", "firm", saying.by, rule="the parties together committed themselves")
    if saying.content_verb in _WEIGHING:
        return Verdict("answer", reply="considers", rule="promises only to consider")
    return Verdict("pledge", "firm", saying.by, rule="the actor commits itself")


_WEIGHING = frozenset(("consider", "study", "examine", "explore", "review", "look", "weigh"))


def _identify(saying: Saying) -> Verdict | None:
    if not saying.joint:
        return None
    return Verdict("agree", "principle", saying.by, rule="the parties together named what to do")


def _intend(saying: Saying) -> Verdict | None:
    if saying.role in ("other", "both"):
        return _hope(saying)
    if saying.negated:
        return _state("an intention that is denied")
    if saying.joint:
        return Verdict("agree", "intent", saying.by, rule="a shared intention")
    return Verdict("pledge", "intent", saying.by, rule="the actor intends to act itself")


def _hope(saying: Saying) -> Verdict | None:
    if saying.verb == "look" or (saying.verb == "await" and saying.frame == "np"):
        return Verdict("express", rule="anticipation")
    if saying.role == "other":
        return Verdict("request", "intent", saying.actor, rule="a wish about the other")
    if saying.role == "both" and not saying.joint:
        return Verdict("propose", "intent", saying.pair, rule="a wish about both")
    if saying.role in ("self", "none", "both") and saying.frame in (
        "to",
        "for",
        "of",
        "that",
        "for-to",
    ):
        if saying.frame in ("for", "of") and not saying.joint:
            return Verdict("propose", "intent", saying.pair, rule="a wish for something of both")
        return _intend(
            Saying(saying.cue_class, saying.frame, saying.by, saying.pair, negated=saying.negated)
        )
    return _state("a hope that asks nobody")


def _need(saying: Saying) -> Verdict | None:
    if saying.role == "other":
        return Verdict("request", "principle", saying.actor, rule="the other is needed to act")
    if saying.joint:
        return Verdict("agree", "principle", saying.by, rule="share what is needed")
    return Verdict("propose", "principle", saying.pair, rule="a need that both should meet")


def _ask(saying: Saying) -> Verdict | None:
    if saying.negated:
        return _state("an ask that is denied")
    if saying.role == "both":
        return Verdict("propose", "firm", saying.pair, rule="an ask to both")
    if saying.role == "other":
        return Verdict("request", "firm", saying.actor, rule="an ask to the other")
    if saying.frame == "to" and saying.role == "none" and saying.verb in ("ask", "request", "seek"):
        return Verdict("request", "firm", saying.others, rule="asks leave to act")
    if saying.joint:
        return Verdict("request", "firm", (), rule="a joint appeal to others")
    return Verdict("request", "firm", saying.others, rule="asks for something of the other")


def _suggest(saying: Saying) -> Verdict | None:
    if saying.role == "other":
        return Verdict("request", "firm", saying.actor, rule="suggests that the other act")
    if saying.role == "self" and saying.frame == "that":
        return Verdict("pledge", "intent", saying.by, rule="offers to act itself")
    return Verdict("propose", "firm", saying.pair, rule="suggests that both act")


def _instruct(saying: Saying) -> Verdict | None:
    """What parties charge their own people with, they commit themselves to."""
    if saying.joint:
        return Verdict("agree", "firm", saying.by, rule="together charge their own people")
    return Verdict("pledge", "firm", saying.by, rule="charges its own people") if saying.role != "other" else None


def _offer(saying: Saying) -> Verdict | None:
    if saying.negated:
        return Verdict("answer", reply="declines", rule="offers nothing")
    if saying.joint:
        return Verdict("agree", "firm", saying.by, rule="take it on together")
    return Verdict("pledge", "firm", saying.by, rule="offers to act itself")


def _invite(saying: Saying) -> Verdict | None:
    owner = saying.actor or saying.others
    return Verdict("invite", "firm", owner, rule="invites the other") if owner else None


def _say(saying: Saying) -> Verdict | None:
    if saying.frame == "that":
        return _clause(saying)
    if saying.verb in ("announce", "unveil") and saying.frame == "np":
        return (
            _announce(saying)
            if any(char.isdigit() for char in saying.content)
            else _state("an announcement")
        )
    if (
        saying.joint
        and saying.verb in ("affirm", "reaffirm", "confirm", "reconfirm")
        and (saying.content_verb in ("coordination", "cooperation", "support", "efforts", "effort"))
    ):
        return Verdict("agree", "firm", saying.by, rule="affirm what they will do together")
    return _state("a position") if saying.frame == "np" and saying.verb in _NOUN_SAYINGS else None


_NOUN_SAYINGS = frozenset(
    (
        "stress", "emphasise", "emphasize", "underline", "underscore", "highlight", "affirm", "reaffirm",
        "reiterate", "recall", "recognise", "recognize", "acknowledge", "confirm", "note", "outline",
        "restate", "reconfirm", "explain", "describe", "observe",
    )
)  # fmt: skip


def _clause(saying: Saying) -> Verdict | None:
    """A plain clause that somebody says: its own subject and modality decide."""
    if saying.done and saying.modality == "" and not saying.negated:
        return Verdict("report", bare=False, rule="tells what was done of an undertaking")
    if saying.modality == "future":
        return _future(saying)
    if saying.modality == "duty" and not saying.negated:
        return _duty(saying)
    return _state("an assessment")


def _future(saying: Saying) -> Verdict | None:
    if (
        saying.content_verb in _WEIGHING
        and (saying.role == "self" or saying.passive)
        and not saying.joint
    ):
        return Verdict(
            "answer", reply="considers", bare=not saying.passive, rule="will only consider"
        )
    if saying.content_verb == "accept" and saying.role == "self" and not saying.negated and not saying.joint:
        return Verdict("answer", reply="welcomes", rule="would accept")
    if saying.negated and saying.role == "self" and not saying.joint:
        return Verdict("answer", reply="declines", rule="says what it will not do")
    if saying.negated:
        return _state("what will not happen")
    if saying.role == "self" and not saying.joint:
        return Verdict("pledge", "firm", saying.by, rule="says what it will do")
    if saying.joint and saying.role in ("both", "self", "none"):
        return Verdict("agree", "firm", saying.by, rule="say together what they will do")
    if saying.role == "both":
        return Verdict("propose", "firm", saying.pair, rule="one says what both will do")
    dated = saying.nested and _DEADLINE.search(saying.content) is not None
    if saying.role in ("thing", "none") and (saying.passive and saying.nested or dated):
        return _future_passive(saying)
    return _state("an expectation")


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
    return _state("a duty of its own or of nobody here")


def _deem(saying: Saying) -> Verdict | None:
    if saying.frame == "that":
        if saying.modality == "duty" and saying.joint:
            return Verdict("agree", "principle", saying.by, bare=saying.role == "both", rule="share what should be done")
        if saying.modality == "duty" and saying.role == "both":
            return Verdict("propose", "principle", saying.pair, rule="thinks that both should act")
        return _state("a belief")
    return _state("an assessment")


def _express(saying: Saying) -> Verdict | None:
    return (
        _state("praise that is denied")
        if saying.negated
        else Verdict("express", bare=False, rule="words of regard")
    )


_MATERIAL = frozenset(
    (
        "develop", "build", "implement", "train", "improve", "construct", "modernise", "modernize",
        "finance", "fund", "strengthen", "host", "rebuild", "restore", "equip", "realise", "realize",
    )
)  # fmt: skip


def _support(saying: Saying) -> Verdict | None:
    if saying.modality == "future" or saying.content_verb in _MATERIAL:
        return (
            _commit(saying)
            if saying.modality == "future" or not saying.past
            else Verdict("express", bare=False, rule="political support")
        )
    return Verdict("express", bare=False, rule="political support")


def _oppose(saying: Saying) -> Verdict | None:
    return (
        None
        if saying.negated
        else Verdict("oppose", bare=False, rule="words against another's conduct")
    )


def _discuss(saying: Saying) -> Verdict | None:
    if saying.modality == "future":
        return _future(saying)
    return Verdict("discuss", bare=False, rule="topics talked over")


def _conclude(saying: Saying) -> Verdict | None:
    if saying.modality or saying.negated:
        return _future(saying) if saying.modality == "future" else _state("what was not concluded")
    if not saying.joint:
        return None
    return Verdict("conclude", bare=False, rule="done together there and then")


def _measure(saying: Saying) -> Verdict | None:
    if saying.joint and set(saying.by) >= set(saying.pair):
        return (
            Verdict("conclude", bare=False, rule="a step both took")
            if not saying.modality
            else _future(saying)
        )
    if saying.negated or saying.modality == "possible":
        return _state("a measure that is not taken")
    return Verdict("measure", bare=False, rule="a party's own deed toward another")


def _consider(saying: Saying) -> Verdict | None:
    if saying.joint:
        return Verdict("agree", "principle", saying.by, rule="will consider together")
    return Verdict("answer", reply="considers", rule="will only consider")


def _decline(saying: Saying) -> Verdict | None:
    if saying.negated and saying.word != "position":
        return _state("does not decline")
    return Verdict("answer", reply="declines", rule="declines")


def _accept(saying: Saying) -> Verdict | None:
    if "invit" in saying.content.lower()[:60] and not saying.negated:
        return Verdict("pledge", "firm", saying.by, rule="accepts an invitation")
    reply: Reply = "declines" if saying.negated else "welcomes"
    return Verdict("answer", reply=reply, bare=False, rule="answers an ask")


def _heed(saying: Saying) -> Verdict | None:
    reply: Reply = "notes" if saying.verb in ("note", "take") else "welcomes"
    return Verdict("answer", reply=reply, bare=False, rule="takes up an ask without committing")


def _announce(saying: Saying) -> Verdict | None:
    return (
        Verdict("pledge", "firm", saying.by, rule="announces help")
        if not saying.joint
        else Verdict("agree", "firm", saying.by, rule="announce together")
    )


def _aid(saying: Saying) -> Verdict | None:
    if saying.modality == "future":
        return _future(saying)
    if saying.past:
        return Verdict("report", bare=False, rule="tells what it gave") if saying.nested else None
    return (
        Verdict("pledge", "firm", saying.by, bare=False, rule="present material help")
        if not saying.joint
        else None
    )


def _done(saying: Saying) -> Verdict | None:
    if saying.modality:
        return _clause(saying)
    return Verdict("report", bare=False, rule="tells what was done") if saying.nested else None


_RULES: dict[str, Rule] = {
    "agree": _agree,
    "commit": _commit,
    "identify": _identify,
    "intend": _intend,
    "hope": _hope,
    "need": _need,
    "ask": _ask,
    "suggest": _suggest,
    "offer": _offer,
    "instruct": _instruct,
    "invite": _invite,
    "say": _say,
    "clause": _clause,
    "deem": _deem,
    "express": _express,
    "support": _support,
    "oppose": _oppose,
    "discuss": _discuss,
    "conclude": _conclude,
    "measure": _measure,
    "consider": _consider,
    "decline": _decline,
    "accept": _accept,
    "heed": _heed,
    "announce": _announce,
    "aid": _aid,
    "done": _done,
}
