"""Verdicts on clauses about what lies ahead and what ought to be done."""

from servanda.model.codes import Force
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts.saying import Saying, Verdict, state


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
        return _will_not(saying) if alone else _thing_will_not(saying)
    if alone:
        return _will(saying)
    if saying.joint and saying.role in ("both", "self"):
        return Verdict("agree", _force(saying), saying.by, rule="say together what they will do")
    if saying.joint and saying.role == "other" and set(saying.actor) < set(saying.by):
        return Verdict(
            "agree", "firm", saying.actor, bare=False, rule="say together what one of them will do"
        )
    if saying.role == "both":
        return Verdict(
            "agree", _force(saying), saying.pair, rule="one tells what both will do", by=saying.pair
        )
    return _future_of_thing(saying)


def _force(saying: Saying) -> Force:
    """ "Is expected to" tells an intention, "will" a promise."""
    return "intent" if saying.expected else "firm"


def _will(saying: Saying) -> Verdict:
    if saying.punitive and not saying.passive:
        return Verdict("measure", rule="announces a measure against another")
    if not saying.passive and saying.content_verb in lexicon().phrases["undergone"]:
        return state("what it expects to befall it")
    told = saying.passive and saying.narrated and not saying.nested
    seen_to = is_dated(saying) and saying.content_verb in lexicon().phrases["deeds"]
    if saying.passive and not saying.by_agent and not (seen_to if told else _is_undertaken(saying)):
        return state("what will be done to it")
    return Verdict(
        "pledge", _force(saying), saying.by, bare=not saying.passive, rule="says what it will do"
    )


def _will_not(saying: Saying) -> Verdict:
    """A refusal declines; a harm forsworn is a promise; "will not bow" shows resolve."""
    phrases = lexicon().phrases
    if saying.content_verb in phrases["calling_off"] and not saying.heard:
        return Verdict("measure", rule="calls off what it was to attend")
    until = saying.passive and lexicon().shapes["until"].search(saying.content)
    if until or saying.content_verb in phrases["harms"]:
        return Verdict("pledge", "firm", saying.by, bare=False, rule="promises what it will not do")
    if saying.content_verb in phrases["intolerant"] and not saying.heard and not saying.passive:
        return Verdict("oppose", bare=False, rule="will not put up with it")
    if saying.content_verb in phrases["resolve"]:
        return state("a show of resolve")
    return Verdict("answer", reply="declines", rule="says what it will not do")


def _thing_will_not(saying: Saying) -> Verdict:
    """ "The village will not stay without water" is a promise; "trade will not suffer" is none."""
    promised = saying.role in ("thing", "none") and saying.nested and not saying.joint
    shapes = lexicon().shapes
    bidden = shapes["bidding"].search(saying.content)
    if promised and saying.passive and bidden:
        return Verdict("answer", reply="declines", bare=False, rule="will not have it done so")
    spared = shapes["spared"].search(saying.content) is not None and saying.passive
    if promised and (spared or saying.content_verb in lexicon().phrases["harms"]):
        return Verdict("pledge", "firm", saying.by, bare=False, rule="promises to do no harm")
    if promised and saying.passive and shapes["holding_out"].search(saying.content):
        return Verdict("answer", reply="declines", bare=False, rule="will not have it done until")
    return state("what will not happen")


def _future_of_thing(saying: Saying) -> Verdict:
    """What is to become of a thing is an expectation, unless somebody has to do it."""
    if saying.role in ("thing", "none") and _is_undertaken(saying):
        return _future_passive(saying)
    if _by_its_organ(saying):
        return Verdict("pledge", _force(saying), saying.by, bare=False, rule="its organ will do it")
    return state("an expectation")


def _by_its_organ(saying: Saying) -> bool:
    """ "Told her that the Department would invest": a party's own hand, where nobody else's is."""
    phrases = lexicon().phrases
    deed = saying.content_verb in phrases["deeds"] and not saying.passive
    own = saying.subject in phrases["organs"] and saying.role == "thing" and not saying.against
    return own and deed and saying.nested and not saying.joint and not saying.impersonal


def _is_undertaken(saying: Saying) -> bool:
    """ "The duty will be lifted", "two aircraft would arrive": somebody sees to it.

    A mere outcome ("trade would benefit") is in nobody's hands, unless it has a day of its own.
    """
    if not saying.nested and saying.narrated:
        return False
    lexis = lexicon()
    verb, dated = saying.content_verb, is_dated(saying)
    if saying.subject in lexis.phrases["forces"]:
        return False
    known = verb in lexis.phrases["deeds"]
    if saying.passive:
        return saying.nested or saying.textual or known
    if verb in lexis.phrases["outcomes"]:
        dated = dated and verb in lexis.phrases["settled"]
        ready = lexis.shapes["ready"].search(saying.content)
        return bool((dated or ready) and saying.nested and not saying.impersonal)
    moved = known or dated or verb in lexis.phrases["courses"]
    return ((saying.nested or saying.textual) and moved) or (known and dated)


def is_dated(saying: Saying) -> bool:
    """Whether the content tells when it is to happen."""
    shapes = lexicon().shapes
    return any(shapes[name].search(saying.content) for name in ("deadline", "timed"))


def _future_passive(saying: Saying) -> Verdict:
    if not saying.joint and saying.punitive and saying.passive:
        return Verdict("measure", bare=False, rule="announces a measure against another")
    both = len(saying.pair) > 1 and saying.nested and lexicon().shapes["met"]
    if not saying.joint and both and both.search(saying.content):
        rule = "tells what both will do"
        return Verdict("agree", _force(saying), saying.pair, bare=False, rule=rule, by=saying.pair)
    if saying.joint:
        return Verdict(
            "agree", _force(saying), saying.by, bare=False, rule="say together what will be done"
        )
    return Verdict("pledge", _force(saying), saying.by, bare=False, rule="says what will be done")


# --- what ought to be done ----------------------------------------------------------------------


def duty(saying: Saying) -> Verdict | None:
    """A clause with "should" or "must": a request, a shared view, a proposal or an assessment."""
    if saying.joint:
        return Verdict(
            "agree",
            "principle",
            saying.by,
            bare=saying.role == "both" and not saying.negated,
            rule="share what should be done",
        )
    if saying.role == "other":
        return Verdict("request", "firm", saying.actor, rule="says what the other should do")
    if saying.negated:
        return state("a duty that is denied")
    if saying.role == "both":
        force: Force = "principle" if saying.content_verb == "need" else "firm"
        return Verdict("propose", force, saying.pair, rule="says what both should do")
    if saying.role in ("thing", "none") and _is_demanded(saying):
        return Verdict(
            "request", "firm", saying.others, bare=False, rule="says what has to be done"
        )
    if saying.role in ("thing", "none") and saying.passive:
        return Verdict(
            "propose", "principle", saying.pair, bare=False, rule="says what should be done"
        )
    return state("a duty of its own or of nobody here")


def _is_demanded(saying: Saying) -> bool:
    """ "Those who did it must be tried": a demand, unlike what "should" be done."""
    deed = saying.passive or saying.content_verb in lexicon().phrases["deeds"]
    must = " must " in f" {saying.content.lower()} " or saying.auxiliary == "must"
    return must and deed and not saying.negated and not saying.impersonal
