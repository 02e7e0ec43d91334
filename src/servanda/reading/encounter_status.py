"""Whether an encounter that a sentence speaks of was held, lies ahead, or will not be.

Read from the words that govern it: "agreed to hold a meeting" lies ahead, "proposed a meeting" is
proposed, "a summit planned for May has been put off" is postponed. The words nearest to the
encounter decide.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from servanda.model.codes import EncounterStatus
from servanda.reading.draft import Sentence
from servanda.reading.lexicon import lexicon

#: "none" is a meeting refused or denied: no encounter.
Status = EncounterStatus | Literal["none"]

#: Arcs by which a verb governs its noun wholly: what is cancelled is the meeting itself.
_CORE = frozenset(
    ("dobj", "nsubj", "nsubjpass", "compound", "conj", "xcomp", "ccomp", "pcomp", "attr", "appos", "acl", "amod", "nmod", "poss")
)  # fmt: skip
_COMMAND = frozenset(("will", "shall", "'ll", "’ll", "wo", "would"))
_DOUBT = frozenset(("may", "might", "could", "should", "can"))
_PREDICATES = frozenset(("VERB", "AUX"))


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of an encounter and the word that gave it."""

    status: Status
    word: str
    perfect_past: bool = False


@cache
def _verbs() -> dict[str, Status]:
    table = lexicon().encounters["verbs"]
    names: tuple[Status, ...] = ("planned", "proposed", "cancelled", "postponed")
    found: dict[str, Status] = {word: name for name in names for word in table[name]}
    found.update({word: "none" for word in table["refused"]})
    return found


def standing_of(sentence: Sentence, start: int, end: int) -> Standing:
    """The standing of the encounter whose words stand at `[start, end)` of the sentence."""
    span = _span(sentence, start, end)
    if span is None:
        return Standing("held", "")
    head = _event(span)
    path = list(_path(head))
    gone = _gone(path)
    if gone is not None:
        return gone
    for token, arcs in path:
        found = _signal(token, arcs, head)
        if found is not None:
            return _accepted(found, path)
    return Standing("held", "")


def _span(sentence: Sentence, start: int, end: int) -> Any:
    doc = sentence.passage.doc
    base = sentence.tokens.start_char
    return doc.char_span(base + start, base + end, alignment_mode="expand")


def _event(span: Any) -> Any:
    """The word that stands for the encounter: the highest one of the words that speak of it."""
    words = [token for token in span if token.lower_ not in ("will", "would", "to", "may", "should")]
    heads = [token for token in words if token.head not in words or token.head.i == token.i]
    return next((token for token in heads if token.pos_ in ("NOUN", "PROPN", "VERB")), span.root)


def _path(token: Any) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """The word and all that govern it, each with the arcs that lead up to it."""
    arcs: tuple[str, ...] = ()
    while True:
        yield token, arcs
        if token.head.i == token.i:
            return
        arcs = (*arcs, token.dep_)
        token = token.head


def _gone(path: list[tuple[Any, tuple[str, ...]]]) -> Standing | None:
    """Cancelled or put off: said by a word that governs the encounter itself, or of it."""
    for token, arcs in path:
        if arcs and not set(arcs) <= _CORE:
            return None
        status = _off(token) or _verbs().get(token.lemma_.lower())
        if status in ("cancelled", "postponed") and token.pos_ in _PREDICATES:
            return Standing(status, token.text)
        if status in ("cancelled", "postponed") and not arcs:
            return Standing(status, token.text)
        for child in token.rights if not arcs else ():
            said = _verbs().get(child.lemma_.lower()) if child.dep_ in ("acl", "relcl") else None
            if said in ("cancelled", "postponed"):
                return Standing(said, child.text)
    return None


def _off(token: Any) -> Status | None:
    particles = {child.lower_ for child in token.children if child.dep_ in ("prt", "advmod")}
    if "off" not in particles:
        return None
    status: Status | None = lexicon().encounters["verbs"]["off"].get(token.lemma_.lower())
    return status


def _signal(token: Any, arcs: tuple[str, ...], head: Any) -> Standing | None:
    """What one governing word says of the encounter, or None where the next one decides."""
    if token.pos_ not in _PREDICATES:
        return _nominal(token, arcs)
    auxiliaries = {child.lower_ for child in token.lefts if child.dep_ in ("aux", "auxpass")}
    negated = any(child.dep_ == "neg" for child in token.children)
    if auxiliaries & _COMMAND:
        return Standing("cancelled" if negated else "planned", token.text)
    if auxiliaries & _DOUBT:
        return Standing("proposed", token.text)
    if "to" in auxiliaries and _be_to(token):
        return Standing("planned", f"be to {token.text}")
    verdict = _verbs().get(token.lemma_.lower())
    if arcs and verdict is not None and _embeds(token, arcs):
        return _governed(token, verdict, negated=negated)
    if "to" in auxiliaries or token.tag_ in ("VBG", "VB"):
        return None
    if "had" in auxiliaries:
        return Standing("held", token.text, perfect_past=True)
    if token.tag_ == "VBN" and token.dep_ in ("acl", "relcl", "amod") and token is not head:
        return None
    return Standing("none" if negated and not arcs else "held", token.text)


def _nominal(token: Any, arcs: tuple[str, ...]) -> Standing | None:
    coming = set(lexicon().encounters["verbs"]["coming"])
    if not arcs and any(child.lower_ in coming for child in token.lefts):
        return Standing("planned", "an encounter to come")
    if not arcs:
        return _described(token)
    verdict = _verbs().get(token.lemma_.lower())
    if verdict in ("proposed", "planned") and not _as_object_of_past(token):
        return Standing(verdict, token.text)
    return None


def _described(token: Any) -> Standing | None:
    """ "A meeting to be held in May", "talks planned for Monday", "a trip that was to begin"."""
    for child in token.rights:
        if child.dep_ not in ("acl", "relcl"):
            continue
        auxiliaries = {left.lower_ for left in child.lefts if left.dep_ in ("aux", "auxpass")}
        if auxiliaries & {"will", "to", "would"} or child.lemma_ in ("plan", "schedule", "expect", "set", "due"):
            return Standing("planned", child.text)
    return None


def _as_object_of_past(token: Any) -> bool:
    return bool(token.lemma_ == "call" and token.pos_ == "NOUN")


def _be_to(token: Any) -> bool:
    """ "Is to hold", "was to be held", "are due to meet": an infinitive after "be"."""
    head = token.head
    return token.dep_ in ("xcomp", "ccomp") and head.lemma_ == "be"


def _embeds(token: Any, arcs: tuple[str, ...]) -> bool:
    """Whether the encounter is what the verb is about, not merely where or when it is said."""
    return arcs[-1] in ("dobj", "xcomp", "ccomp", "nsubjpass", "dative", "prep", "pcomp", "acl", "oprd")


def _governed(token: Any, verdict: Status, *, negated: bool) -> Standing | None:
    """A verb with a verdict of its own: "proposed a meeting", "agreed to meet"."""
    if verdict == "none":
        return Standing("none", token.text)
    if verdict == "planned" and token.lemma_ in ("announce", "confirm") and negated:
        return Standing("none", token.text)
    return Standing(verdict, token.text)


def _accepted(found: Standing, path: list[tuple[Any, tuple[str, ...]]]) -> Standing:
    """An invitation accepted is planned; a request turned down is no encounter."""
    if found.status != "proposed":
        return found
    above = {token.lemma_.lower() for token, _ in path}
    if "accept" in above:
        return Standing("planned", "accepted")
    refused = set(lexicon().encounters["verbs"]["refused"]) | {"turn"}
    return Standing("none", "turned down") if above & refused else found
