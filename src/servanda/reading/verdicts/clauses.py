"""Verdicts on a plain clause that somebody says: its own subject, tense and mood decide."""

from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts.ahead import duty, future
from servanda.reading.verdicts.replies import answered
from servanda.reading.verdicts.saying import Saying, Verdict, state


def clause(saying: Saying) -> Verdict | None:
    """A plain clause that somebody says: its own subject and modality decide.

    First what it replies to, then what was done, then who is to act, then for or against whom.
    """
    if (reply := answered(saying)) is not None:
        return reply
    if _sets_the_scene(saying):
        return None
    if (deed := _charge(saying) or _deed(saying)) is not None:
        return deed
    if (warned := _warning(saying)) is not None:
        return warned
    if _speaks(saying) and lexicon().shapes["fond"].search(saying.content):
        return Verdict("express", bare=False, rule="words of regard")
    if saying.modality == "future":
        return future(saying)
    if saying.modality == "duty":
        return duty(saying)
    return _possible(saying) or _stance(saying) or state("an assessment")


def _sets_the_scene(saying: Saying) -> bool:
    """ "The talks were chaired by the minister": who met whom, which is the encounter's."""
    told = saying.cue_class == "clause" and not saying.nested and not saying.modality
    return told and saying.past and saying.content_verb in lexicon().phrases["settings"]


def _speaks(saying: Saying) -> bool:
    """Whether one party's words are told, not the narrator's and not those of all."""
    return not saying.joint and (saying.authored or not saying.narrated)


def _charge(saying: Saying) -> Verdict | None:
    """ "Said that Chad's navy had shelled a village": the other is charged with a misdeed."""
    excused = saying.denied or saying.negated or saying.unreal or saying.outer_verb in _CONCEDING
    if not _speaks(saying) or excused or saying.modality:
        return None
    theirs = saying.role == "other" or (saying.against and saying.role in ("thing", "none"))
    doing = not saying.passive or saying.by_agent
    wrong = saying.content_verb in lexicon().phrases["misdeeds"]
    if theirs and doing and wrong and not lexicon().shapes["figurative"].search(saying.content):
        return Verdict("oppose", bare=False, rule="charges the other with it")
    return None


def _warning(saying: Saying) -> Verdict | None:
    """What one party says will come of it if the other goes on; what is off the table."""
    if not _speaks(saying) or saying.denied:
        return None
    shapes = lexicon().shapes
    fated = saying.subject in lexicon().phrases["forces"] - {"time"}
    fated = fated or shapes["befallen"].search(saying.content) is not None
    if saying.role != "self" and not fated and shapes["threat"].search(saying.content):
        return Verdict("oppose", bare=False, rule="warns the other of what will follow")
    if shapes["barred"].search(saying.content):
        return Verdict("answer", reply="declines", bare=False, rule="says that it is off the table")
    return None


def _deed(saying: Saying) -> Verdict | None:
    """What was done of an undertaking, could not be done, or is being done."""
    if saying.compelled and not saying.joint:
        return Verdict("measure", bare=False, rule="tells of a measure that it had to take")
    failed = saying.modality == "possible" and saying.negated and saying.role != "self"
    if saying.done and (saying.modality == "" or failed):
        return Verdict("report", bare=False, rule="tells what was done of an undertaking")
    helps = saying.ongoing and saying.role == "self" and not saying.modality
    if helps and not saying.negated and _speaks(saying):
        return Verdict("pledge", "firm", saying.by, rule="tells what it is doing for the other")
    return None


def _possible(saying: Saying) -> Verdict | None:
    """What one party says that it cannot do declines; what it could do to the other threatens."""
    if saying.modality != "possible" or saying.role != "self" or not _speaks(saying):
        return None
    if saying.negated and not saying.passive:
        return Verdict("answer", reply="declines", rule="says what it cannot do")
    if saying.negated:
        return None
    if saying.punitive and saying.nested:
        return Verdict("oppose", bare=False, rule="says what it could do to the other")
    if saying.content_verb in lexicon().phrases["conceding"] and not saying.passive:
        return Verdict("answer", reply="welcomes", rule="could accept it")
    return None


#: What one owns up to is no reproach to the other.
_CONCEDING = frozenset(("concede", "admit", "acknowledge", "recognise", "recognize", "deny"))


def _stance(saying: Saying) -> Verdict | None:
    """Words that send people away or blame another's conduct, from one party's mouth."""
    excused = saying.denied or saying.negated or saying.outer_verb in _CONCEDING
    if not _speaks(saying) or excused:
        return None
    shapes = lexicon().shapes
    if shapes["unwelcome"].search(saying.content):
        return Verdict("measure", bare=False, rule="declares them unwelcome")
    grave = saying.authored and shapes["grave"].search(saying.content)
    if grave or shapes["wrong"].search(saying.content):
        return Verdict("oppose", bare=False, rule="reproaches another for it")
    return None
