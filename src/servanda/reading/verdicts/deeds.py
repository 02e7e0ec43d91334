"""Verdicts on deeds and replies: signed, imposed, accepted, declined, helped, finished."""

from servanda.model.codes import Reply
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts.ahead import future
from servanda.reading.verdicts.clauses import clause
from servanda.reading.verdicts.saying import Saying, Verdict, state


def conclude(saying: Saying) -> Verdict | None:
    """Signed, launched or upgraded by the parties together, there and then."""
    if saying.modality or saying.negated:
        return future(saying) if saying.modality == "future" else state("what was not concluded")
    if not saying.joint:
        return _told_alone(saying) if saying.nested else None
    return Verdict("conclude", bare=False, rule="done together there and then")


def _told_alone(saying: Saying) -> Verdict:
    """ "Said that its parliament had approved the text": one party's part, as it is told."""
    if saying.done:
        return Verdict("report", bare=False, rule="tells what was done of it")
    return state("tells what was concluded")


def measure(saying: Saying) -> Verdict | None:
    """A party's own deed toward another, or a step that both take."""
    if saying.joint and set(saying.by) >= set(saying.pair):
        return (
            Verdict("conclude", bare=False, rule="a step both took")
            if not saying.modality
            else future(saying)
        )
    if saying.negated or saying.modality == "possible":
        return state("a measure that is not taken")
    if saying.nested and saying.verb in lexicon().phrases["misdeeds"]:
        return Verdict("oppose", bare=False, rule="charges the other with it")
    return Verdict("measure", bare=False, rule="a party's own deed toward another")


_DEFERRING = frozenset(("reserve", "defer", "postpone", "put", "delay", "withhold"))


def consider(saying: Saying) -> Verdict | None:
    """An ask that is weighed."""
    if saying.joint and saying.verb in _DEFERRING:
        return Verdict("answer", reply="considers", rule="put off a decision")
    if saying.joint and saying.mood != "future":
        return Verdict("discuss", bare=False, rule="weigh it together")
    if saying.joint:
        return Verdict("agree", "principle", saying.by, rule="will consider together")
    return Verdict("answer", reply="considers", rule="will only consider")


def decline(saying: Saying) -> Verdict | None:
    """An ask that is refused."""
    if saying.negated and saying.word != "position":
        return state("does not decline")
    if saying.word == "rule" and lexicon().shapes["retaliation"].search(saying.content):
        return Verdict("pledge", "firm", saying.by, bare=False, rule="promises what it will not do")
    if saying.frame == "np" and lexicon().shapes["as_lies"].search(saying.content):
        return Verdict("oppose", bare=False, rule="rejects it as untrue or unfair")
    return Verdict("answer", reply="declines", rule="declines")


def accept(saying: Saying) -> Verdict | None:
    """An ask that is welcomed; an invitation accepted is a pledge."""
    if "invit" in saying.content.lower()[:60] and not saying.negated:
        return Verdict("pledge", "firm", saying.by, rule="accepts an invitation")
    reply: Reply = "declines" if saying.negated else "welcomes"
    return Verdict("answer", reply=reply, bare=False, rule="answers an ask")


def heed(saying: Saying) -> Verdict | None:
    """An ask that is noted or welcomed without a commitment."""
    if saying.joint and saying.verb == "welcome":
        return Verdict("express", bare=False, rule="together welcome what a third offers")
    reply: Reply = "notes" if saying.verb in ("note", "take") else "welcomes"
    return Verdict("answer", reply=reply, bare=False, rule="takes up an ask without committing")


def aid(saying: Saying) -> Verdict | None:
    """Help given now is a pledge, help given before a report."""
    if saying.modality == "future":
        return future(saying)
    if saying.past and not saying.ongoing:
        return Verdict("report", bare=False, rule="tells what it gave") if saying.nested else None
    return (
        Verdict("pledge", "firm", saying.by, bare=False, rule="present material help")
        if not saying.joint
        else None
    )


def done(saying: Saying) -> Verdict | None:
    """Something begun, delivered or finished, as somebody tells it."""
    if saying.modality:
        return clause(saying)
    return Verdict("report", bare=False, rule="tells what was done") if saying.nested else None
