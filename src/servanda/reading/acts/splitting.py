"""Coordinated contents under one cue: split off a part that has its own date, number or clause."""

from itertools import pairwise

from servanda.reading.acts.content import Content, content_within
from servanda.reading.cues import Cue
from servanda.reading.facts import Anchor, due_of, find_quantities
from servanda.reading.syntax.tree import Token, Tree

#: A part shorter than this many words is no act of its own.
_SHORTEST = 2
#: Endings of nouns that name a deed ("the operation of the line") and not a thing.
_DEEDS = ("tion", "sion", "ment", "ance", "ing", "al")
_PARTS = frozenset(("VERB", "AUX", "NOUN", "PROPN"))


def parts_of(cue: Cue, content: Content, anchor: Anchor | None) -> list[Content]:
    """The content as one act, or as several where a part has a date or a number to itself."""
    doc = cue.head.doc
    joints = _joints(cue, content)
    if not joints:
        return [content]
    bounds = [content.start, *joints, content.end]
    parts = [
        part
        for left, right in pairwise(bounds)
        if (part := content_within(doc, left, right)) is not None
    ]
    if len(parts) < 2 or any(part.end - part.start < _SHORTEST for part in parts):
        return [content]
    return _joined(doc, parts, anchor, content)


def _joints(cue: Cue, content: Content) -> list[int]:
    """Where a coordinated part begins: a verb or noun on the level of the content's own head."""
    doc = cue.head.doc
    found = _coordinated(doc, content, _head_of(doc, content, cue), {cue.head.i})
    found += _further_clauses(doc, content)
    for token in doc[content.start + 1 : content.end - 1]:
        if token.lower_ == "including":
            found += _members(doc, content, token)
    return sorted({at for at in found if content.start < at < content.end})


def _coordinated(doc: Tree, content: Content, head: Token, level: set[int]) -> list[int]:
    """The first words of what is coordinated with `head`, or with a token of `level`."""
    level.add(head.i)
    verbal = head.pos_ in ("VERB", "AUX")
    found: list[int] = []
    for token in doc[content.start : content.end]:
        if token.dep_ != "conj" or token.head.i not in level or token is head:
            continue
        if verbal != (token.pos_ in ("VERB", "AUX")) or token.pos_ not in _PARTS:
            continue
        level.add(token.i)
        found.append(_after_linkers(doc, max(token.left_edge.i, content.start), token.i))
    return found


def _members(doc: Tree, content: Content, including: Token) -> list[int]:
    """The members of "including lending 5 boats, training crews"; things and people are none."""
    first = next((c for c in including.children if c.dep_ in ("pcomp", "pobj")), None)
    if first is None:
        return []
    if first.tag_ == "VBG":
        return [including.i + 1, *_coordinated(doc, content, first, set())]
    return [including.i + 1] if first.lower_.endswith(_DEEDS) else []


def _head_of(doc: Tree, content: Content, cue: Cue) -> Token:
    """The verb or noun that heads the content."""
    clause = cue.complement.clause if cue.complement.clause is not None else None
    if clause is not None and content.start <= clause.i < content.end:
        return clause
    inside = doc[content.start : content.end]
    if cue.complement.frame in ("to", "ing", "carry") or doc[content.start].tag_ in (
        "VB",
        "VBG",
        "VBP",
    ):
        verb = next((t for t in inside if t.pos_ in ("VERB", "AUX")), None)
        if verb is not None:
            return verb
    return inside.root


def _after_linkers(doc: Tree, at: int, stop: int) -> int:
    """Pass over "and", "to", "also" and commas before the part's first word."""
    while at < stop and (
        doc[at].is_punct or doc[at].dep_ == "cc" or doc[at].lower_ in ("to", "also", "and", "then")
    ):
        at += 1
    return at


def _further_clauses(doc: Tree, content: Content) -> list[int]:
    """ "..., and that ...": a further clause of the same saying."""
    return [
        token.i + 1
        for token in doc[content.start + 1 : content.end]
        if token.lower_ == "that"
        and token.i > content.start
        and doc[token.i - 1].lower_ in ("and", "but")
    ]


def _joined(
    doc: Tree, parts: list[Content], anchor: Anchor | None, whole: Content
) -> list[Content]:
    """Neighbouring parts without a date or number of their own stay one act."""
    marked = [_stands_alone(doc, part, anchor) for part in parts]
    if not any(marked):
        return [whole]
    groups: list[Content] = []
    open_group = False
    for part, alone in zip(parts, marked, strict=True):
        if groups and not alone and open_group:
            joined = content_within(doc, groups[-1].start, part.end)
            groups[-1] = joined or groups[-1]
        else:
            groups.append(part)
        open_group = not alone
    return groups if len(groups) > 1 else [whole]


def _stands_alone(doc: Tree, part: Content, anchor: Anchor | None) -> bool:
    words = doc.text[part.text_start : part.text_end]
    if doc[part.start - 1].lower_ == "that" and doc[part.start - 2].lower_ in ("and", "but"):
        return True
    if find_quantities(words):
        return True
    return anchor is not None and due_of(words, anchor) is not None
