"""Where a cue's content begins and what form it has: infinitive, clause, gerund, noun phrase."""

import re
from dataclasses import dataclass, replace
from typing import Any

from servanda.reading.lexicon import Entry, lexicon

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"))
_PREPOSITIONS = frozenset(
    ("on", "upon", "in", "with", "for", "at", "of", "over", "about", "against", "from", "regarding", "to", "by")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Complement:
    """The content of a cue by tokens of its doc.

    `start` is the first token of the content; `frame` its form ("to", "that", "ing", "np", or the
    preposition); `clause` the head of a content clause; `addressee` the noun between cue and
    content; `first` the token where this part begins with its conjunction; `left` is set when the
    content stands before the cue ("..., he said").
    """

    frame: str
    start: int
    clause: Any = None
    addressee: Any = None
    first: int = 0
    left: bool = False

    def at_clause(self, clause: Any) -> "Complement":
        """The same saying with another clause as its content."""
        start = clause_start(clause)
        first = start
        doc = clause.doc
        while first > 0 and (
            doc[first - 1].lower_ in ("that", "and", "but", "while") or doc[first - 1].text == ","
        ):
            first -= 1
        return replace(self, clause=clause, start=start, first=first)


def subject_of(head: Any) -> Any:
    """The clause's own subject, or None; a relative pronoun counts."""
    return next((child for child in head.children if child.dep_ in _SUBJECTS), None)


def verb_lemma(token: Any) -> str:
    """The verb's dictionary form; the model's own lemma fails on some regular forms ("hoped")."""
    words = lexicon()
    known = words.verbs.keys() | words.carriers
    lemma = str(token.lemma_).lower()
    if lemma in known:
        return lemma
    word = token.lower_
    for ending, new in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", "e"),
        ("ed", ""),
        ("ing", "e"),
        ("ing", ""),
    ):
        stem = word[: -len(ending)] + new if word.endswith(ending) else ""
        for form in (stem, stem[:-1] if stem[-2:-1] == stem[-1:] else ""):
            if form and form in known:
                return form
    return lemma


def is_passive(head: Any) -> bool:
    """Whether the clause is in the passive."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in head.children)


def is_infinitive(verb: Any) -> bool:
    """Whether the verb stands with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def negated(head: Any) -> bool:
    """Whether the clause's verb is negated."""
    return any(
        child.dep_ == "neg" or child.lower_ in ("never", "neither") for child in head.children
    )


def past_tense(head: Any) -> bool:
    """Whether the clause is in the past, by its verb or an auxiliary."""
    return head.tag_ == "VBD" or any(
        child.tag_ == "VBD" for child in head.children if child.dep_ in ("aux", "auxpass")
    )


def modality(head: Any) -> str:
    """ "future", "duty", "possible" or "" by the clause's auxiliaries."""
    modals = lexicon().modals
    for child in head.children:
        if child.dep_ == "aux" and child.i < head.i:
            for kind in ("duty", "future", "possible"):
                if child.lower_ in modals[kind] and (child.tag_ == "MD" or kind != "duty"):
                    return kind
    if head.lemma_ in ("need", "have") and any(
        c.dep_ == "xcomp" and is_infinitive(c) for c in head.children
    ):
        return "duty"
    if head.lemma_ == "be" and any(c.dep_ == "xcomp" and is_infinitive(c) for c in head.children):
        return "future"
    return ""


def clause_start(clause: Any) -> int:
    """The first token of a clause without "that" and without what introduces it."""
    edge = clause.left_edge.i
    doc = clause.doc
    for token in doc[edge : clause.i]:
        if token.lower_ == "that" and token.dep_ in ("mark", "nsubj", "det") and token.i == edge:
            return int(edge + 1)
        if (
            token.dep_ == "mark"
            and token.lower_ in ("that", "whether")
            and token.head.i == clause.i
        ):
            return int(token.i + 1)
    while edge < clause.i and (doc[edge].is_punct or doc[edge].dep_ == "cc"):
        edge += 1
    return int(edge)


def complement_of(entry: Entry, head: Any, at: int) -> Complement | None:
    """The complement that `entry` allows after token `at` of the clause headed by `head`."""
    doc = head.doc
    left = _left_content(entry, head)
    if left is not None:
        return left
    passive = _passive_subject(entry, head)
    if passive is not None:
        return passive
    position = _skip(doc, at + 1, head)
    if position >= len(doc):
        return None
    if doc[position : position + 2].text.lower() in ("the following", "as follows"):
        position += 2
        while position < len(doc) and doc[position].pos_ == "NOUN":
            position += 1
        if position >= len(doc):
            return Complement("carry", position)
    if doc[position].text == ":":
        return _after_colon(doc, position)
    found = _direct(entry, head, position, at)
    if found is not None:
        return found
    return _with_addressee(entry, head, position)


def _skip(doc: Any, position: int, head: Any) -> int:
    """Pass over adverbs, particles and a time ("on Monday", "last month") right after the cue."""
    while position < len(doc):
        token = doc[position]
        if token.dep_ in ("advmod", "prt", "npadvmod", "tmod") and token.tag_ in (
            "RB",
            "RP",
            "RBR",
        ):
            position += 1
            continue
        following = _after_manner(doc, _after_time(doc, position))
        if following == position:
            return position
        position = following
    return position


def _after_manner(doc: Any, position: int) -> int:
    """The token after "with satisfaction", "with concern", or `position` itself."""
    phrases = lexicon().phrases
    if position + 1 < len(doc) and doc[position].lower_ == "with":
        for at in range(position + 1, min(position + 4, len(doc))):
            if doc[at].lower_ in phrases["glad"] | phrases["grave"]:
                return at + 1
    return position


_TIME = re.compile(
    r"^(?:on |in |late |early |earlier |last |this )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|"
    r"july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|today|yesterday|week|month|year|night|morning|evening|afternoon)"
    r"(?: night| morning| evening| afternoon)?(?: \d{1,2}| \d{4}|, \d{4})*$"
)


def _after_time(doc: Any, position: int) -> int:
    """The token after an expression of time that begins here, or `position` itself."""
    for stop in range(min(position + 4, len(doc)), position, -1):
        if _TIME.match(doc[position:stop].text.lower()):
            return stop
    return position


def _after_colon(doc: Any, position: int) -> Complement | None:
    if position + 1 >= len(doc) or not any(t.is_alpha for t in doc[position + 1 :]):
        return Complement("carry", position + 1)
    return None


def _direct(entry: Entry, head: Any, position: int, at: int) -> Complement | None:
    doc = head.doc
    token = doc[position]
    if "that" in entry.frames and token.lower_ == "that" and token.tag_ != "DT":
        clause = _clause_after(head, position, at)
        return Complement("that", position + 1, clause) if clause is not None else None
    if token.lower_ == "to":
        return _infinitive(entry, doc, position)
    if "how" in entry.frames and token.lower_ in ("how", "ways", "whether"):
        return Complement("np", position)
    if token.lower_ in entry.frames and token.lower_ in _PREPOSITIONS:
        return _prepositional(entry, head, position)
    if "that" in entry.frames:
        clause = _bare_clause(head, position)
        if clause is not None:
            return Complement("that", position, clause)
    if "ing" in entry.frames and token.tag_ == "VBG":
        return Complement("ing", position)
    if "np" in entry.frames and at == head.i or entry.particle:
        return _noun_phrase(entry, head, position)
    if "np" in entry.frames and at > head.i:
        return Complement("np", doc[at].left_edge.i)
    return None


def _infinitive(entry: Entry, doc: Any, position: int) -> Complement | None:
    verb = position + 1
    while verb < len(doc) and doc[verb].pos_ in ("ADV", "PUNCT"):
        verb += 1
    if verb >= len(doc):
        return Complement("carry", verb) if "to" in entry.frames else None
    if doc[verb].text == ":":
        return _after_colon(doc, verb)
    if "to" not in entry.frames:
        return None
    return Complement("to", position + 1)


def _prepositional(entry: Entry, head: Any, position: int) -> Complement | None:
    doc = head.doc
    if position + 1 >= len(doc):
        return None
    nxt = doc[position + 1]
    if nxt.text == ":":
        return _after_colon(doc, position + 1)
    if "obj" in entry.frames or "for-to" in entry.frames:
        found = _infinitive_after(entry, head, position + 1)
        if found is not None:
            return found
    return Complement(doc[position].lower_, position + 1)


def _infinitive_after(entry: Entry, head: Any, position: int) -> Complement | None:
    """ "on Japan to support", "for the two sides to deepen": a noun phrase, then an infinitive."""
    doc = head.doc
    noun = phrase_head(doc, position)
    if noun is None:
        return None
    for at in range(noun.i + 1, min(noun.i + 16, len(doc) - 1)):
        token = doc[at]
        if token.lower_ == "to" and _verb_after(doc, at) is not None:
            return Complement("to", at + 1, addressee=noun)
        if token.pos_ in ("VERB", "AUX", "SCONJ") or token.text in (
            ";",
            ":",
            ".",
            "(",
            ")",
            '"',
            "”",
        ):
            return None
    return None


def _verb_after(doc: Any, at: int) -> int | None:
    """The bare verb after "to" at `at`, with adverbs passed over."""
    verb = at + 1
    while verb < len(doc) and doc[verb].pos_ == "ADV":
        verb += 1
    return (
        verb
        if verb < len(doc) and doc[verb].tag_ in ("VB", "VBP") and doc[verb].pos_ in ("VERB", "AUX")
        else None
    )


def phrase_head(doc: Any, position: int) -> Any:
    """The head noun of the phrase that begins at `position`, or None where none begins there."""
    if position >= len(doc) or doc[position].pos_ not in _NOMINAL:
        return None
    token = doc[position]
    while (
        token.head.i > token.i
        and token.head.left_edge.i >= position
        and token.dep_
        in (
            "det",
            "amod",
            "compound",
            "poss",
            "nummod",
            "nmod",
            "predet",
            "quantmod",
            "case",
            "advmod",
        )
    ):
        token = token.head
    return token if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "DET") else None


def _bare_clause(head: Any, position: int) -> Any:
    """A content clause without "that" that begins at `position`."""
    for child in head.children:
        if (
            child.dep_ in ("ccomp", "advcl", "xcomp")
            and child.i > head.i
            and subject_of(child) is not None
        ):
            start = child.left_edge.i
            opening = all(t.is_punct or t.is_quote for t in head.doc[position:start])
            if start <= position or opening:
                return child
    return None


def _clause_after(head: Any, that: int, at: int) -> Any:
    """The head of the clause that "that" introduces, as far as the parser tells."""
    doc = head.doc
    marker = doc[that]
    if marker.head.i > that and marker.dep_ in ("mark", "nsubj", "nsubjpass", "dobj"):
        return marker.head
    for token in (head, doc[at]):
        for child in token.children:
            if child.dep_ in ("ccomp", "acl", "relcl", "advcl") and child.i > that:
                return child
    sent = marker.sent
    return next(
        (
            t
            for t in doc[that + 1 : sent.end]
            if t.pos_ in ("VERB", "AUX") and subject_of(t) is not None
        ),
        None,
    )


def _noun_phrase(entry: Entry, head: Any, position: int) -> Complement | None:
    doc = head.doc
    token = doc[position]
    if token.is_punct and not token.is_quote and not token.is_left_punct:
        return None
    if (
        token.lower_ in ("to", "that")
        or token.pos_ in ("ADP", "SCONJ", "CCONJ", "VERB", "AUX")
        and token.tag_ != "VBG"
    ):
        return None
    if "obj" in entry.frames:
        found = _with_addressee(entry, head, position)
        if found is not None:
            return found
    return Complement("np", position)


def _with_addressee(entry: Entry, head: Any, position: int) -> Complement | None:
    """Addressee, then content: "urged Japan to", "told Japan that", "thanked X for"."""
    doc = head.doc
    if "obj" not in entry.frames:
        return None
    start = position + 1 if doc[position].lower_ in ("to", "with", "on", "upon") else position
    noun = phrase_head(doc, start)
    if noun is None:
        return None
    found = _infinitive_after(entry, head, start)
    if found is not None and "to" in entry.frames | {"obj"}:
        return found
    end = max((t.i for t in noun.subtree if t.dep_ not in ("relcl", "acl", "prep")), default=noun.i)
    after = noun.i + 1
    for place in sorted({after, end + 1}):
        if place < len(doc) and doc[place].lower_ == "that" and "that" in entry.frames:
            clause = _clause_after(head, place, head.i)
            if clause is not None:
                return Complement("that", place + 1, clause, noun)
    if "that" in entry.frames:
        clause = _bare_clause(head, after)
        if clause is not None:
            return Complement("that", clause_start(clause), clause, noun)
    return None


def _left_content(entry: Entry, head: Any) -> Complement | None:
    """ "..., he said": the content clause stands before the verb of saying."""
    if "that" not in entry.frames or entry.particle:
        return None
    for child in head.children:
        if (
            child.dep_ == "ccomp"
            and child.i < head.i
            and not any(c.dep_ == "ccomp" and c.i > head.i for c in head.children)
        ):
            return Complement("that", clause_start(child), child, left=True)
    return None


def _passive_subject(entry: Entry, head: Any) -> Complement | None:
    """ "Five documents were signed": the content is the subject of the passive."""
    if "np" not in entry.frames or not (
        entry.objects or entry.cue_class in ("discuss", "conclude")
    ):
        return None
    subject = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
    if subject is None or subject.pos_ == "PRON" or subject.i > head.i:
        return None
    return Complement("np", subject.left_edge.i, left=True)
