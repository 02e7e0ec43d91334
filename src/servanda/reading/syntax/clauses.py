"""One clause of a parse: its subject, mood, voice, and where it begins."""

from functools import lru_cache

from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.tree import Token, Tree

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))


def subject_of(head: Token) -> Token | None:
    """The clause's own subject, or None; a relative pronoun counts.

    Of "Chad will from 2030 send teachers" the parser hangs the subject on "will".
    """
    own = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
    if own is not None:
        return own
    modals = (child for child in head.lefts if child.tag_ == "MD")
    return next((c for modal in modals for c in modal.children if c.dep_ in _SUBJECTS), None)


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
    own = any(child.dep_ in ("auxpass", "nsubjpass") for child in head.children)
    return own or _shares_passive(head)


def _shares_passive(head: Token) -> bool:
    """ "Was summoned and told to leave": the second verb goes on with the passive of the first."""
    if head.dep_ != "conj" or not (head.tag_ == "VBN" or head.lower_ == "told"):
        return False
    alone = not any(
        c.dep_ in ("aux", "nsubj", "ccomp") or (c.dep_ == "dobj" and head.lower_ == "told")
        for c in head.children
    )
    return alone and head.head is not head and is_passive(head.head)


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
    if _is_subjunctive(head):
        return "duty"
    return "future" if destined(head) is not None or provided(head) else ""


def provided(head: Token) -> bool:
    """ "Under the accord Chad pays half", "by which Chad pays half": what a deal lays down."""
    if head.tag_ not in ("VBZ", "VBP"):
        return False
    compacts = lexicon().phrases["compacts"]
    for prep in head.lefts:
        if prep.dep_ == "prep" and prep.lower_ in ("under", "by"):
            for noun in prep.children:
                related = noun.lower_ == "which" and head.dep_ == "relcl"
                named = head.head if related else noun
                if noun.dep_ == "pobj" and named.lemma_.lower() in compacts:
                    return True
    return False


def _is_subjunctive(head: Token) -> bool:
    """ "Insisted that Chad withdraw", "that the fee be waived": what ought to be done."""
    bare = head.tag_ == "VB" or any(c.tag_ == "VB" and c.dep_ == "auxpass" for c in head.lefts)
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in head.lefts)
    return bare and marked and not any(c.dep_ == "aux" for c in head.lefts)


def destined(head: Token) -> Token | None:
    """The verb of "is to open", "is due to open", "is going to open": what is to be done."""
    fates = lexicon().phrases["fates"]
    holders = [c for c in head.children if c.dep_ == "acomp" and c.lower_ in fates]
    passive = head.lower_ in fates and head.tag_ == "VBN" and is_passive(head)
    going = head.lower_ == "going" and any(c.tag_ in ("VBZ", "VBP") for c in head.lefts)
    if head.lemma_ == "be" or passive or going:
        holders.append(head)
    for word in holders:
        for child in word.children:
            told = child.dep_ == "xcomp" and is_infinitive(child) and child.lemma_ != "blame"
            if told and _at_once(word, child):
                return child
    return None


#: What others say lies ahead: "is expected to open", "is planned to open".
_FORETOLD = frozenset(("expected", "planned", "foreseen", "intended", "projected", "hoped"))


def foretold(head: Token) -> Token | None:
    """The verb of "is expected to open": what is likely to be done."""
    if head.lower_ not in _FORETOLD or not is_passive(head):
        return None
    return next(
        (c for c in head.children if c.dep_ in ("xcomp", "ccomp") and is_infinitive(c)), None
    )


def compelled(head: Token) -> Token | None:
    """The verb of "has had to be suspended", "had to close": what was in fact done."""
    if head.lower_ != "had":
        return None
    found = next((c for c in head.children if c.dep_ == "xcomp" and is_infinitive(c)), None)
    return found if found is not None and found.i - head.i <= 4 else None


def _at_once(word: Token, verb: Token) -> bool:
    """Whether "to open" follows at once; "was at pains to say" is no "is to say"."""
    to = next(token for token in verb.lefts if token.lower_ == "to")
    between = word.doc[word.i + 1 : to.i]
    return all(token.pos_ in ("ADV", "PART", "PUNCT") or token.is_punct for token in between)


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
    edge = _after_source(doc, edge, clause.i)
    after = after_time(doc, edge)
    return after if after < clause.i else edge


def _after_source(doc: Tree, edge: int, stop: int) -> int:
    """ "According to the minister, the port will open": the words begin after the comma."""
    if doc[edge].lower_ != "according":
        return edge
    return next((t.i + 1 for t in doc[edge:stop] if t.text == "," and t.i + 1 < stop), edge)


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
