"""One clause of a parse: its subject, mood, voice, and where it begins."""

from functools import lru_cache

from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.tree import Token, Tree

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))


def subject_of(head: Token) -> Token | None:
    """The clause's own subject, or None; a relative pronoun counts."""
    return next((child for child in head.children if child.dep_ in _SUBJECTS), None)


_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""),
    ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
)  # fmt: skip


def verb_lemma(token: Token) -> str:
    """The verb's dictionary form; the model's own lemma fails on some regular forms ("hoped")."""
    return _verb_lemma(token.lemma_.lower(), token.lower_)


@lru_cache(maxsize=4096)
def _verb_lemma(lemma: str, word: str) -> str:
    words = lexicon()
    if lemma in words.verbs or lemma in words.carriers:
        return lemma
    for ending, new in _ENDINGS:
        stem = word[: -len(ending)] + new if word.endswith(ending) else ""
        for form in (stem, stem[:-1] if stem[-2:-1] == stem[-1:] else ""):
            if form and (form in words.verbs or form in words.carriers):
                return form
    return lemma


def is_passive(head: Token) -> bool:
    """Whether the clause is in the passive."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in head.children)


def is_infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def negated(head: Token) -> bool:
    """Whether the clause's verb is negated, or what it carries ("had no intention of")."""
    for child in head.children:
        if child.lower_ in ("never", "neither") or (
            child.dep_ == "neg" and not _denies_what_follows(child)
        ):
            return True
        if child.dep_ in ("dobj", "attr") and any(c.lower_ == "no" for c in child.children):
            return True
    return False


def _denies_what_follows(word: Token) -> bool:
    """ "Agreed not to raise the duty": an agreement, to leave something undone."""
    doc = word.doc
    return word.i + 1 < len(doc) and doc[word.i + 1].lower_ == "to" and word.i > word.head.i


def past_tense(head: Token) -> bool:
    """Whether the clause is in the past, by its verb or an auxiliary."""
    return head.tag_ == "VBD" or any(
        child.tag_ == "VBD" for child in head.children if child.dep_ in ("aux", "auxpass")
    )


def is_unreal(clause: Token) -> bool:
    """ "Would have signed": what did not come about, or is only reckoned with."""
    auxiliaries = {child.lower_ for child in clause.lefts if child.dep_ == "aux"}
    return "have" in auxiliaries and bool(auxiliaries & {"would", "could", "might", "should", "'d"})


def is_finite(verb: Token) -> bool:
    """Whether the verb has tense: by its own form or by an auxiliary that has.

    The model takes many bare infinitives for a plural present, which is therefore no sign.
    """
    return verb.tag_ in ("VBD", "VBZ") or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("MD", "VBD", "VBZ", "VBP")
        for child in verb.children
    )


def modality(head: Token) -> str:
    """ "future", "duty", "possible" or "" by the clause's auxiliaries."""
    modals = lexicon().modals
    if head.tag_ == "MD":
        return next((kind for kind in ("duty", "future") if head.lower_ in modals[kind]), "")
    for child in head.children:
        if child.dep_ == "aux" and child.i < head.i:
            for kind in ("duty", "future", "possible"):
                if child.lower_ in modals[kind] and (child.tag_ == "MD" or kind != "duty"):
                    return kind
    if head.lemma_ in ("need", "have") and any(
        c.dep_ in ("xcomp", "advcl") and c.i > head.i and is_infinitive(c) for c in head.children
    ):
        return "duty"
    if head.lemma_ == "be" and any(
        c.dep_ == "xcomp" and is_infinitive(c) and c.lemma_ != "blame" for c in head.children
    ):
        return "future"
    return ""


def clause_start(clause: Token) -> int:
    """The first token of a clause without "that" and without what introduces it."""
    doc = clause.doc
    edge = _after_semicolon(clause)
    for token in doc[edge : clause.i]:
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT") and token.i == edge:
            return int(edge + 1)
        if (
            token.dep_ == "mark"
            and token.lower_ in ("that", "whether")
            and token.head.i == clause.i
        ):
            return int(token.i + 1)
    while edge < clause.i and (doc[edge].is_punct or doc[edge].dep_ == "cc"):
        edge += 1
    after = after_time(doc, edge)
    return after if after < clause.i else edge


def _after_semicolon(clause: Token) -> int:
    """The clause's first token; what ends in a semicolon before it is a clause of its own."""
    edge = clause.left_edge.i
    marks = [token.i for token in clause.doc[edge : clause.i] if token.text == ";"]
    return marks[-1] + 1 if marks else edge


def over_conjunctions(doc: Tree, first: int) -> int:
    """Take the comma and conjunction before a clause with it."""
    linkers = lexicon().phrases["linkers"]
    while first > 0 and (
        doc[first - 1].lower_ in linkers or doc[first - 1].text in (",", ";", "-", "–", "—")
    ):
        first -= 1
    return first


def after_time(doc: Tree, position: int) -> int:
    """The token after an expression of time that begins here, or `position` itself."""
    if position >= len(doc) or doc[position].lower_.rstrip(".") not in lexicon().phrases["times"]:
        return position
    for stop in range(min(position + 4, len(doc)), position, -1):
        if lexicon().shapes["time"].match(doc[position:stop].text.lower()):
            return stop
    return position
