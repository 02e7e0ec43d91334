"""Whether the words that govern an encounter say that it was cancelled or put off."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from servanda.model.codes import EncounterStatus
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.tree import Token

#: "none" is a meeting refused or denied: no encounter.
Status = EncounterStatus | Literal["none"]

#: Arcs by which a verb governs its noun wholly: what is cancelled is the meeting itself.
_CORE = frozenset(
    (
        "dobj", "nsubj", "nsubjpass", "compound", "conj", "xcomp", "ccomp", "pcomp", "attr",
        "appos", "acl", "amod", "nmod", "poss",
    )
)  # fmt: skip
_PARTICLES = frozenset(("prt", "advmod", "prep", "acomp"))
PREDICATES = frozenset(("VERB", "AUX"))


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of an encounter and the word that gave it."""

    status: Status
    word: str
    perfect_past: bool = False


@cache
def verbs() -> dict[str, Status]:
    """What a governing verb, noun or adjective makes of an encounter, by its dictionary form."""
    table = lexicon().encounters["verbs"]
    names: tuple[Status, ...] = ("planned", "proposed", "cancelled", "postponed")
    found: dict[str, Status] = {word: name for name in names for word in table[name]}
    found.update(dict.fromkeys(table["refused"], "none"))
    return found


def gone(path: list[tuple[Token, tuple[str, ...]]]) -> Standing | None:
    """Cancelled or put off: said by a word that governs the encounter itself, or of it."""
    for token, arcs in path:
        if arcs and not set(arcs) <= _CORE:
            return None
        infinitive = _has_to_be(token)
        if infinitive is not None:
            return infinitive
        status = off(token) or verbs().get(token.lemma_.lower())
        if status in ("cancelled", "postponed") and token.pos_ in PREDICATES:
            return Standing(status, token.text)
        if _will_not(token, arcs):
            return Standing("cancelled", token.text)
        if status in ("cancelled", "postponed") and not arcs:
            return Standing(status, token.text)
    return None


def _has_to_be(token: Token) -> Standing | None:
    """ "The visit has to be deferred": an infinitive says that it is put off."""
    if token.lemma_ not in ("have", "need", "be"):
        return None
    for child in rights(token):
        status = off(child) or verbs().get(child.lemma_.lower())
        passive = child.dep_ == "xcomp" and child.tag_ == "VBN"
        if passive and status in ("cancelled", "postponed"):
            return Standing(status, child.text)
    return None


def rights(token: Token) -> list[Token]:
    """The children of a word that stand after it."""
    return [child for child in token.children if child.i > token.i]


def off(token: Token) -> Status | None:
    """What a verb with its particle makes of an encounter: "put off", "fell through"."""
    lemma, table = token.lemma_.lower(), lexicon().encounters["verbs"]
    for child in token.children:
        if child.dep_ not in _PARTICLES or child.i < token.i:
            continue
        status: Status | None = table["particles"].get(child.lower_, {}).get(lemma)
        if status is not None and (child.dep_ != "prep" or _from_the_list(child)):
            return status
    return None


def _from_the_list(preposition: Token) -> bool:
    """ "Struck from the calendar", "pulled out of the talks"; not "removed from the hall"."""
    if preposition.lower_ != "from":
        return True
    lists = lexicon().encounters["verbs"]["calendars"]
    return any(child.lower_ in lists for child in preposition.children)


def _will_not(token: Token, arcs: tuple[str, ...]) -> bool:
    """ "The session will not take place", "the talks are not going ahead"."""
    if not arcs or arcs[-1] not in ("nsubj", "nsubjpass"):
        return False
    if token.lemma_.lower() not in lexicon().encounters["verbs"]["comes_about"]:
        return False
    ahead = {"will", "wo", "would", "is", "are", "can", "could"}
    helped = any(c.lower_ in ahead for c in token.lefts if c.dep_ in ("aux", "auxpass"))
    return helped and any(child.dep_ == "neg" for child in token.children)
