"""Whether an encounter that a sentence speaks of was held, lies ahead, or will not be.

Read from the words that govern it: "agreed to hold a meeting" lies ahead, "proposed a meeting" is
proposed, "a summit planned for May has been put off" is postponed. The words nearest to the
encounter decide.
"""

from collections.abc import Iterator

from servanda.reading.draft import Sentence
from servanda.reading.encounters.gone import (
    PREDICATES,
    Standing,
    Status,
    gone,
    off,
    rights,
    verbs,
)
from servanda.reading.encounters.timetable import is_scheduled, is_under_way
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.tree import Token

_COMMAND = frozenset(("will", "shall", "'ll", "’ll", "wo", "would"))
_DOUBT = frozenset(("may", "might", "could", "should", "can", "must", "ought"))
_LEADING = frozenset(("will", "would", "to", "may", "should"))
_TO_COME = "an encounter to come"
#: Before the verb that says only that nobody will do it, not that it was called off.
NOT = "not to "


def standing_of(sentence: Sentence, start: int, end: int) -> Standing:
    """The standing of the encounter whose words stand at `[start, end)` of the sentence."""
    words = _words(sentence, start, end)
    if not words:
        return Standing("held", "")
    head = _event(words)
    path = list(_path(head))
    off = gone(path)
    if off is not None:
        return off
    through = head
    coming: Standing | None = None
    for token, arcs in path:
        found = _signal(token, arcs, through)
        if found is not None and found.word == _TO_COME:
            coming = found
        elif found is not None:
            firm = coming if coming is not None and found.status == "held" else found
            return _accepted(firm, path)
        through = token
    return coming or Standing("held", "")


def _words(sentence: Sentence, start: int, end: int) -> list[Token]:
    base = sentence.tokens.start_char
    return [
        token
        for token in sentence.tokens
        if token.idx < base + end and token.idx + len(token.text) > base + start
    ]


def _event(words: list[Token]) -> Token:
    """The word that stands for the encounter: the last noun or verb of those that speak of it."""
    kept = [token for token in words if token.lower_ not in _LEADING] or words
    kept = [token for token in kept if token.sent.start == kept[0].sent.start]
    naming = [token for token in kept if token.pos_ in ("NOUN", "PROPN", "VERB")]
    free = [
        token
        for token in naming
        if token.dep_ not in ("pobj", "compound", "nmod", "amod") or token.head not in kept
    ]
    return [*kept[:1], *naming, *free][-1]


def _path(token: Token) -> Iterator[tuple[Token, tuple[str, ...]]]:
    """The word and all that govern it, each with the arcs that lead up to it."""
    arcs: tuple[str, ...] = ()
    while True:
        yield token, arcs
        if token.head.i == token.i:
            return
        arcs = (*arcs, token.dep_)
        token = token.head


def _signal(token: Token, arcs: tuple[str, ...], through: Token) -> Standing | None:
    """What one governing word says of the encounter, or None where the next one decides."""
    if token.pos_ not in PREDICATES:
        return _nominal(token, arcs, through)
    auxiliaries = {child.lower_ for child in token.lefts if child.dep_ in ("aux", "auxpass")}
    negated = any(child.dep_ == "neg" for child in token.children)
    helped = _by_auxiliary(token, auxiliaries, negated=negated) or _by_be(token, arcs)
    if helped is not None:
        return helped
    if off(token) == "none":
        return Standing("none", token.text)  # "ruled out a meeting", "pulled out of the talks"
    verdict = _verdict(token)
    if verdict in ("planned", "proposed", "none") and (
        _embeds(arcs, through) if arcs else token.lemma_ == "expect"
    ):
        return Standing(verdict, token.text)
    if "to" in auxiliaries:
        return None
    return _by_tense(token, arcs, auxiliaries, negated=negated)


def _by_auxiliary(token: Token, auxiliaries: set[str], *, negated: bool) -> Standing | None:
    """ "Will meet", "may meet", "whether they would meet", "are to meet"."""
    if auxiliaries & (_COMMAND | _DOUBT) and any(
        child.lower_ in ("whether", "if") and child.dep_ == "mark" for child in token.lefts
    ):
        return Standing("proposed", token.text)
    if auxiliaries & _COMMAND:
        if negated:
            return Standing("cancelled", f"{NOT}{token.text}")
        return Standing("planned", token.text)
    if auxiliaries & _DOUBT:
        return Standing("proposed", token.text)
    if "to" not in auxiliaries or not _be_to(token):
        return None
    yet = any(child.lower_ == "yet" for child in (*token.lefts, *token.head.children))
    status: Status = "none" if "have" in auxiliaries or yet else "planned"
    return Standing(status, f"be to {token.text}")


def _by_be(token: Token, arcs: tuple[str, ...]) -> Standing | None:
    """ "The session is to take place", "a round is likely"."""
    if token.lemma_ != "be":
        return None
    if arcs and arcs[-1] == "nsubj" and (below := _infinitive(token)):
        return Standing("none" if _has(below, "have") else "planned", f"be to {below.text}")
    return _told_of(token) if not arcs or arcs[-1] == "nsubj" else None


def _told_of(token: Token) -> Standing | None:
    """ "A fresh round is likely in May", "the session is possible", "a visit is in the offing"."""
    below = [each for child in rights(token) if child.dep_ == "prep" for each in child.children]
    for child in (*rights(token), *below):
        named = child.dep_ in ("acomp", "oprd") or child in below
        verdict = verbs().get(child.lemma_.lower()) if named else None
        if verdict in ("planned", "proposed"):
            return Standing(verdict, child.text)
    return None


def _by_tense(
    token: Token, arcs: tuple[str, ...], auxiliaries: set[str], *, negated: bool
) -> Standing | None:
    """What the verb's own form says; a form without a time of its own leaves it to the next."""
    if token.tag_ == "VB":
        return _bare(token) if _opens(token) else None
    if "had" in auxiliaries:
        return Standing("held", token.text, perfect_past=token.dep_ != "ccomp")
    if is_under_way(token):
        return Standing("planned", token.text)
    if token.tag_ == "VBG" or _timeless(token, arcs):
        return None
    if token.tag_ in ("VBZ", "VBP") and (_under_future(token) or is_scheduled(token)):
        return Standing("planned", token.text)
    return Standing("none" if negated and not arcs else "held", token.text)


def _timeless(token: Token, arcs: tuple[str, ...]) -> bool:
    """A participle that describes a noun, or "proposed that the teams meet"."""
    describes = token.tag_ == "VBN" and token.dep_ in ("acl", "relcl", "amod") and bool(arcs)
    above = token.head
    wanted = _verdict(above) == "proposed" or above.lemma_ in ("agree", "decide", "concur")
    wished = token.tag_ == "VBP" and token.dep_ == "ccomp" and wanted
    helping = [child.lower_ for child in token.lefts if child.dep_ in ("aux", "auxpass")]
    return describes or wished or helping == ["be"]  # "proposed that it be convened"


def _opens(token: Token) -> bool:
    """Whether the verb is the sentence's first word and its main one."""
    first = next((word for word in token.sent if word.is_alpha), token)
    return token.head.i == token.i and first.i == token.i and not token.text.isupper()


def _bare(token: Token) -> Standing:
    """ "(b) hold the second meeting": a list item that says what is to be done."""
    return Standing("planned", f"to {token.text}")


def _under_future(token: Token) -> bool:
    """ "Will sign it when he travels to Rome": a present that means what lies ahead."""
    while token.head.i != token.i:
        if token.dep_ != "advcl":
            return False
        token = token.head
        if any(child.lower_ in ("will", "'ll", "’ll", "shall") for child in token.lefts):
            return True
    return False


def _verdict(token: Token) -> Status | None:
    if token.lemma_ == "look":
        onward = {child.lower_ for child in token.children} & {"forward", "ahead"}
        return "planned" if onward else None
    return verbs().get(token.lemma_.lower())


def _nominal(token: Token, arcs: tuple[str, ...], through: Token) -> Standing | None:
    coming = set(lexicon().encounters["verbs"]["coming"])
    if not arcs and any(child.lower_ in coming for child in token.lefts):
        return Standing("planned", _TO_COME)
    verdict = verbs().get(token.lemma_.lower())
    if not arcs and token.lemma_.lower() in lexicon().encounters["verbs"]["asks"]:
        return Standing("proposed", token.text)  # the invitation itself is what is told
    if not arcs:
        return _described(token)
    named = arcs[-1] in ("acl", "xcomp", "ccomp", "relcl", "compound") or (
        arcs[-1] == "prep" and through.lower_ in ("for", "of", "to", "on")
    )
    if verdict in ("proposed", "planned") and named and token.pos_ in ("NOUN", "ADJ"):
        return Standing(verdict, token.text)
    return None


def _described(token: Token) -> Standing | None:
    """ "A meeting to be held in May", "talks planned for Monday", "a trip that was to begin"."""
    for child in rights(token):
        if child.dep_ not in ("acl", "relcl"):
            continue
        auxiliaries = {left.lower_ for left in child.lefts if left.dep_ in ("aux", "auxpass")}
        if auxiliaries & {"will", "to", "would"} or child.lemma_ in (
            "plan",
            "schedule",
            "expect",
            "set",
            "due",
        ):
            return Standing("planned", child.text)
    return None


def _be_to(token: Token) -> bool:
    """ "Is to hold", "was to be held", "are due to meet": an infinitive after a finite "be"."""
    head = token.head
    return (
        token.dep_ in ("xcomp", "ccomp")
        and head.lemma_ == "be"
        and head.tag_ != "VB"
        and token.lemma_ != "be"
    )


def _infinitive(token: Token) -> Token | None:
    """The verb of "is to take place", of which the encounter is the subject."""
    for child in rights(token):
        if child.dep_ in ("xcomp", "ccomp") and child.tag_ in ("VB", "VBN") and _has(child, "to"):
            return child
    return None


def _has(token: Token, auxiliary: str) -> bool:
    return any(
        child.lower_ == auxiliary for child in token.lefts if child.dep_ in ("aux", "auxpass")
    )


def _embeds(arcs: tuple[str, ...], through: Token) -> bool:
    """Whether the encounter is what the verb is about, not merely where or when it is said."""
    if arcs[-1] == "prep":
        return through.lower_ in ("on", "for", "to", "about")
    return arcs[-1] in (
        "dobj",
        "xcomp",
        "ccomp",
        "nsubjpass",
        "dative",
        "pcomp",
        "acl",
        "oprd",
        "attr",
    )


def _accepted(found: Standing, path: list[tuple[Token, tuple[str, ...]]]) -> Standing:
    """An invitation accepted is planned; a request turned down is no encounter."""
    if found.status not in ("planned", "proposed"):
        return found
    above = {token.lemma_.lower() for token, _ in path}
    if any(off(token) == "none" for token, _ in path):
        return Standing("none", "stays away")
    if above & set(lexicon().encounters["verbs"]["abstain"]):
        return Standing("none", "stays away")
    if found.status == "planned":
        return found
    if "accept" in above:
        return Standing("planned", "accepted")
    refused = set(lexicon().encounters["verbs"]["refused"]) | {"turn"}
    return Standing("none", "turned down") if above & refused else found
