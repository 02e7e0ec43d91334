"""What the words of an encounter say of its status, beside the words that govern them."""

import re

from servanda.model.codes import EncounterStatus
from servanda.reading.encounters.gone import Standing
from servanda.reading.encounters.status import NOT
from servanda.reading.encounters.words import Trigger, folded

_WITHIN = re.compile(r"\b(?:in|during) (?:a|their|the)(?: \w+)? $")
_AFTER = re.compile(r"\b(?:after|following) (?:[\w-]+ ){0,2}$")
_AHEAD = re.compile(r"\b(?:will|would|shall|should|may|might|could|to)\b")


def settled(words: str, trigger: Trigger, standing: Standing) -> Standing | None:
    """The standing with what the words themselves tell; None where they report no encounter."""
    if standing.status == "none" or not _allowed(trigger, standing) or _mere_no(trigger, standing):
        return None
    standing = _in_own_words(words, trigger, _by_phone(words, trigger, standing))
    if standing.status in ("planned", "proposed") and _behind(words, trigger):
        return Standing("held", standing.word)
    return standing


def _allowed(trigger: Trigger, standing: Standing) -> bool:
    """Words that only announce want a clause that looks ahead, or says that it was called off."""
    return trigger.strength != "ahead" or standing.status != "held"


def _mere_no(trigger: Trigger, standing: Standing) -> bool:
    """ "We will not sit down with them": a refusal calls nothing off."""
    return standing.word.startswith(NOT) and trigger.kind in ("talks", "call", "online")


def _in_own_words(words: str, trigger: Trigger, standing: Standing) -> Standing:
    """ "The envoy was invited to the ministry": who was asked there came."""
    told = trigger.kind == "demarche" and standing.status == "proposed"
    own = standing.word in words[trigger.start : trigger.end].split()
    return Standing("held", standing.word) if told and own else standing


def _by_phone(words: str, trigger: Trigger, standing: Standing) -> Standing:
    """ "Agreed to meet during their phone talks", "called him on the phone": the call was held."""
    if trigger.kind not in ("call", "online") or standing.status not in ("planned", "proposed"):
        return standing
    within = _WITHIN.search(words[: trigger.start])
    called = standing.word.lower() == "called"
    return Standing("held", standing.word) if within or called else standing


def _behind(words: str, trigger: Trigger) -> bool:
    """ "Won a promise after talks with her": what it came after was held, unless all lies ahead."""
    before = folded(words[: trigger.start])
    return bool(_AFTER.search(before)) and not _AHEAD.search(before)


def moved(words: str, trigger: Trigger, standing: Standing) -> EncounterStatus:
    """ "Agreed to reschedule the visit for May" announces the new one."""
    moved = standing.word.lower().startswith(("reschedul", "move"))
    onward = re.match(r"\s+(?:for|to) ", words[trigger.end :])
    if standing.status == "postponed" and moved and onward:
        return "planned"
    return "held" if standing.status == "none" else standing.status
