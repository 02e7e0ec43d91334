"""The span of each cue's content: from where its frame starts it to where the next cue begins."""

import re
from dataclasses import dataclass

from servanda.reading.cues import Cue
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import (
    destined,
    is_finite,
    over_conjunctions,
    subject_of,
    verb_lemma,
)
from servanda.reading.syntax.mains import told_before
from servanda.reading.syntax.tree import Token, Tree

_SKIPPED = frozenset(("also", "again", "then", "therefore", "thus", "now", "further", "both"))


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `[start, end)` of a parse; `text_start` and `text_end` are places of its text."""

    start: int
    end: int
    text_start: int
    text_end: int


def content_of(cue: Cue, cues: list[Cue], *, bare: bool) -> Content | None:
    """The content of `cue` among all cues of its sentence; None where nothing is left."""
    start = _start(cue, bare=bare)
    return content_within(cue.sentence.passage.doc, start, _end(cue, cues, start))


def content_within(doc: Tree, start: int, end: int) -> Content | None:
    """Tokens `[start, end)` without marks and conjunctions at their ends; None if none is left."""
    start, end = _trim(doc, start, end)
    if end <= start:
        return None
    return Content(start, end, doc[start].idx, _text_end(doc, start, end))


def _start(cue: Cue, *, bare: bool) -> int:
    clause = cue.complement.clause
    if not bare or clause is None:
        return cue.complement.start
    # "asked that Japan not sell": only where the clause is the cue is its denial read from it
    first = _after_modal(clause, denied=cue.cue_class == "clause")
    subject_end = max(
        (
            t.right_edge.i + 1
            for t in clause.lefts
            if t.dep_ in ("nsubj", "nsubjpass") and t.i < clause.i
        ),
        default=first,
    )
    subject_end = min(subject_end, clause.i)
    return max(first, subject_end) if first <= clause.i else first


def _after_modal(clause: Token, *, denied: bool) -> int:
    """The token after "will", "should", "needs to"; small adverbs after it are passed over."""
    doc = clause.doc
    auxiliaries = [
        t.i
        for t in clause.lefts
        if t.dep_ in ("aux", "neg") and t.tag_ in ("MD", "RB", "TO", "VBZ", "VBP", "VBD")
    ]
    at = max((i for i in auxiliaries if doc[i].tag_ == "MD"), default=-1) + 1
    if not at:
        at = max((i for i in auxiliaries if doc[i].tag_ == "TO"), default=-1) + 1
    if not at:
        needs = clause.lemma_ in ("need", "have")
        verbs = [t for t in clause.children if needs and t.dep_ == "xcomp" and t.i > clause.i]
        following = destined(clause) or next(iter(verbs), None)
        to = (
            next((t for t in following.lefts if t.lower_ == "to"), None)
            if following is not None
            else None
        )
        at = to.i + 1 if to is not None else 0
    while (
        at and at < len(doc) and (doc[at].lower_ in _SKIPPED or (denied and doc[at].dep_ == "neg"))
    ):
        at += 1
    return int(at)


def _end(cue: Cue, cues: list[Cue], start: int) -> int:
    if cue.complement.left and cue.complement.clause is None:
        subject = subject_of(cue.head)
        return cue.head.i if subject is None else int(_before_report(subject) + 1)
    stops = [int(cue.sentence.tokens.end)]
    own = {outer.head.i for outer in _outers([cue])}
    for other in _outers(cues):
        if other.head.i not in own and other.first > start:
            stops.append(other.first)
    main = cue.outermost.head
    if told_before(main, main.head):
        stops += [token.i for token in cue.sentence.tokens if token.i > start and token.text == ";"]
    edge = cue.head.right_edge.i + 1
    goes_on = any(t.dep_ == "ROOT" for t in cue.head.doc[edge : int(cue.sentence.tokens.end)])
    if cue.head.dep_ == "relcl" and start < edge and goes_on:
        stops.append(edge)  # "the road, which Chad undertakes to build, is long"
    stops += _particle(cue, start)
    stops += _contrasted(cue, start)
    stops += _next_statements(cue, start)
    aside = _aside(cue, start, min(stops))
    if aside is not None:
        stops.append(aside)
    for outer in _outers(cues):
        if outer.complement.left and _attribution(outer) > start:
            stops.append(_attribution(outer))
    return min(stops)


#: Particles that tell where to: "called its envoy home for talks" goes on.
_WHITHER = frozenset(("home", "back"))


def _particle(cue: Cue, start: int) -> list[int]:
    """ "Brought the matter | up", "took it | on board": the verb's own particle is no content."""
    words, doc = cue.entry.particle.split(), cue.head.doc
    if not words or start != cue.head.i + 1 or words[-1] in _WHITHER:
        return []
    ends = range(start + 1, int(cue.sentence.tokens.end))
    return [i for i in ends if [t.lower_ for t in doc[i : i + len(words)]] == words][:1]


def _next_statements(cue: Cue, start: int) -> list[int]:
    """ "agreed to extend the pact but could not settle the line": where the reporting goes on.

    A finite verb coordinated with the cue, or with the infinitive it governs, is told beside it.
    """
    if cue.cue_class == "clause" or cue.complement.left:
        return []
    return [
        over_conjunctions(token.doc, _first_of(token))
        for token in cue.sentence.tokens
        if token.i > start and token.dep_ == "conj" and is_finite(token) and _beside(token, cue)
    ]


def _contrasted(cue: Cue, start: int) -> list[int]:
    """ "..., while the other minister stressed": a clause about what another did is no part."""
    found = []
    for token in cue.sentence.tokens:
        mark = next((c for c in token.lefts if c.lower_ in ("while", "whereas", "whilst")), None)
        told = token.dep_ == "advcl" and is_finite(token) and subject_of(token) is not None
        if told and mark is not None and mark.i > start and token.i != cue.head.i:
            found.append(mark.i)
    return found


def _beside(token: Token, cue: Cue) -> bool:
    if token.head.i == cue.head.i:
        return True
    governed = cue.complement.frame == "to" and token.head.tag_ == "VB"
    return governed and token.head.i >= cue.complement.start and not is_finite(token.head)


def _first_of(verb: Token) -> int:
    return min([verb.i, *(c.left_edge.i for c in verb.lefts if c.dep_ != "cc")])


def _aside(cue: Cue, start: int, stop: int) -> int | None:
    """Where ", according to ..." or ", a ministry official said" begins inside the content."""
    doc = cue.head.doc
    if stop <= start:
        return None
    match = lexicon().shapes["aside"].search(doc.text, doc[start].idx, doc[stop - 1].idx)
    if match:
        return next((t.i for t in doc[start:stop] if t.idx >= match.start()), None)
    own = {outer.head.i for outer in _outers([cue])}
    for token in doc[start:stop]:
        if token.pos_ == "VERB" and token.i not in own and _is_attribution(token, start):
            subject = next(c for c in token.children if c.dep_ == "nsubj")
            edge = min(subject.left_edge.i, token.i)
            return edge if edge > start and doc[edge - 1].text in (",", '"', "”") else None
    return None


_ATTRIBUTIONS = frozenset(("say", "commit", "ask", "suggest", "oppose"))


def _is_attribution(verb: Token, start: int) -> bool:
    """A verb of saying with its subject and no content of its own to the right."""
    entries = lexicon().verbs.get(verb_lemma(verb), ())
    if verb.tag_ not in ("VBD", "VBZ") or not any(
        e.cue_class in _ATTRIBUTIONS and not e.particle for e in entries
    ):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    right = any(c.dep_ in ("ccomp", "dobj", "xcomp") and c.i > verb.i for c in verb.children)
    return subject is not None and subject.i > start and not right


def _before_report(subject: Token) -> int:
    return int(
        min(subject.right_edge.i, subject.head.i - 1)
        if subject.i < subject.head.i
        else subject.right_edge.i
    )


def _outers(cues: list[Cue]) -> list[Cue]:
    found: list[Cue] = []
    for cue in cues:
        outer: Cue | None = cue
        while outer is not None:
            found.append(outer)
            outer = outer.outer
    return found


def _attribution(cue: Cue) -> int:
    """Where ", he said" begins."""
    first = cue.head.i
    for child in cue.head.children:
        if child.dep_ in ("nsubj", "advmod", "aux") and child.i > cue.complement.start:
            first = min(first, child.left_edge.i)
    clause = cue.complement.clause
    if clause is not None and first < clause.i:
        first = cue.head.i
    return int(first)


def _trim(doc: Tree, start: int, end: int) -> tuple[int, int]:
    conjunctions = lexicon().phrases["linkers"]
    while start < end and (
        (doc[start].is_punct and doc[start].text not in "($£€¥") or doc[start].is_space
    ):
        start += 1
    while end > start and _droppable(doc, start, end, conjunctions):
        end -= 1
    return start, end


_CLOSING = frozenset((",", ";", ":", ".", "-", "--", "–", "—", "/", "./.", "./", "!", "?", "…"))


def _droppable(doc: Tree, start: int, end: int, conjunctions: frozenset[str]) -> bool:
    token = doc[end - 1]
    if token.is_space or token.text in _CLOSING:
        return True
    if token.text in ('"', "”", "“", "'", "’", "''", "``", "‘"):
        inside = doc[start : end - 1].text
        return _unbalanced(inside, token.text)
    if token.lower_ in ("to", "including") and token.dep_ in ("aux", "prep"):
        return True
    if token.text == ")":
        return "(" not in doc[start : end - 1].text
    return token.lower_ in conjunctions or (
        token.lower_ in ("which", "that", "during", "who")
        and token.dep_ in ("mark", "prep", "nsubj")
    )


def _unbalanced(inside: str, mark: str) -> bool:
    if mark in ('"', "''", "``"):
        return inside.count('"') % 2 == 0
    opening = {"”": "“", "’": "‘", "'": "'"}.get(mark)
    return opening is None or inside.count(opening) <= inside.count(mark)


def _text_end(doc: Tree, start: int, end: int) -> int:
    """Where the words end; a full stop inside the last token ("2025./") is no part of them."""
    stop = int(doc[end - 1].idx + len(doc[end - 1].text))
    words = doc.text[doc[start].idx : stop]
    tail = re.search(r"(?:\./\.?|\.?/|(?<![A-Z])\.)$", words)
    if tail and not re.search(r"\b(?:[A-Za-z]\.){2,}$|\b(?:Co|Inc|Ltd|Jr|Sr|No|etc)\.$", words):
        return stop - len(tail.group())
    return stop


def after_weighing(doc: Tree, content: Content) -> Content:
    """Of "look into the case" the content is "the case": the weighing is the answer itself."""
    at = content.start
    if doc[at].lemma_.lower() not in lexicon().phrases["weighing"]:
        return content
    at += 1
    while at < content.end and doc[at].lower_ in ("into", "at", "on", "up", "how"):
        at += 1
    return content_within(doc, at, content.end) or content
