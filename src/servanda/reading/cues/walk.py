"""Find the reporting words of a sentence: walk from its root through the clauses that report.

A clause reports when it is the sentence's main clause, is coordinated with one, is a participle or
subordinate clause attached to one, or is what a verb of saying says. Everything else is content.
"""

from collections.abc import Iterator
from dataclasses import replace

from servanda.reading.cues.asides import interposed
from servanda.reading.cues.cue import CLAUSE, Cue
from servanda.reading.cues.hanging import reports
from servanda.reading.cues.leads import approach, lead_in, opportunity
from servanda.reading.cues.listing import listing, recital
from servanda.reading.cues.matching import first_token, match
from servanda.reading.cues.strays import contrasted, strays
from servanda.reading.draft import Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import (
    clause_start,
    destined,
    is_passive,
    modality,
    subject_of,
    verb_lemma,
)
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.mains import main_clause, told_after, told_before
from servanda.reading.syntax.tree import Token

#: Dependency labels under which a clause may report on its own.
_REPORTING = frozenset(("conj", "advcl", "parataxis", "dep"))


#: Labels under which a relative clause may stand that reports on its own.
_HOLDING = frozenset(
    (
        "ccomp",
        "relcl",
        "acl",
        "prep",
        "dobj",
        "attr",
        "pobj",
        "oprd",
        "xcomp",
        "appos",
        "agent",
        "nsubj",
        "nsubjpass",
    )
)
_CLAUSAL = frozenset(
    (
        "say",
        "deem",
        "hope",
        "agree",
        "commit",
        "need",
        "express",
        "oppose",
        "intend",
        "ask",
        "suggest",
    )
)


#: Nested sayings deeper than this are read as content.
_DEPTH = 3


def find_cues(sentence: Sentence, *, speaks: bool = False) -> list[Cue]:
    """All cues of a sentence in order of place.

    `speaks` says that the sentence itself is somebody's words (a direct quotation, a joint text):
    then a main clause without a cue is one too.
    """
    start, end = sentence.tokens.start, sentence.tokens.end
    roots = [
        token for token in sentence.tokens if token.head is token or not start <= token.head.i < end
    ]
    found: list[Cue] = []
    for root in roots:
        head, subject = main_clause(root)
        cues = list(_visit(sentence, head, subject, None, 0))
        cues = cues or listing(sentence, root, subject)
        if speaks and not cues and subject_of(root) is not None:
            cues = [_bare(sentence, root, subject_of(root))]
        if speaks and not cues:
            cues = recital(sentence, root)
        found.extend(cues)
    found.extend(contrasted(sentence, found))
    found.extend(strays(sentence, found))
    unique = {(cue.head.i, cue.complement.start): cue for cue in found}
    return sorted(unique.values(), key=lambda cue: (cue.complement.start, cue.head.i))


def _visit(
    sentence: Sentence, head: Token, subject: Token | None, outer: Cue | None, depth: int
) -> Iterator[Cue]:
    """The cues of one clause and of the clauses that hang on it."""
    aside = interposed(sentence, head, subject) if outer is None else None
    if aside is not None:
        yield from list(_inside(sentence, aside, depth)) or (aside,)
        return
    own = match(sentence, head, subject, outer)
    own = _performed(sentence, own) or own
    led = lead_in(head) if own is None else None
    if led is not None:
        yield from _visit(sentence, led, subject, outer, depth)
    elif own is not None:
        inside = list(_inside(sentence, own, depth))
        yield from inside or (own,)
    elif outer is not None:
        yield _clause(sentence, head, subject, outer)
    elif modality(head) in ("future", "duty") and subject is not None and _tells_deed(head):
        yield _bare(sentence, head, subject)
    yield from _beside(sentence, head, subject, outer, own, depth)


def _tells_deed(head: Token) -> bool:
    """Whether a bare clause in the future tells a deed: "is to open", but not "will be glad"."""
    told = destined(head)
    if told is None:
        return head.lemma_ != "be" and not (is_passive(head) and _is_wished(head))
    # "was to open" tells of a plan as it once was, "were Peru to open" of what may never be
    now = head if head.lemma_ == "be" else next(c for c in head.lefts if c.lemma_ == "be")
    return now.tag_ in ("VBZ", "VBP")


def _is_wished(head: Token) -> bool:
    """ "They will be expected to come": it is others who want it."""
    entries = lexicon().verbs.get(verb_lemma(head), ())
    wishes = ("hope", "ask", "invite", "intend")
    return any(entry.cue_class in wishes and not entry.particle for entry in entries)


def _inside(sentence: Sentence, own: Cue, depth: int) -> Iterator[Cue]:
    """What a saying says, when it is a clause; a clause without a cue of its own is one too."""
    clause = own.complement.clause
    if clause is None or depth >= _DEPTH or own.cue_class not in _CLAUSAL:
        return
    if own.complement.left and clause.pos_ not in ("VERB", "AUX"):
        return  # "No strings," she added
    if own.cue_class in ("say", "deem"):
        yield from _visit(sentence, clause, subject_of(clause), own, depth + 1)
    else:
        for part in _coordinated_clauses(clause):
            yield _with_clause(own, part)


def _with_clause(own: Cue, part: Token) -> Cue:
    if part is own.complement.clause:
        return own
    complement = own.complement.at_clause(part)
    return replace(own, complement=complement, first=complement.first)


def _coordinated_clauses(clause: Token) -> list[Token]:
    """The clause, and those coordinated with it that have a subject of their own."""
    others = [
        child for child in clause.children if child.dep_ == "conj" and subject_of(child) is not None
    ]
    return [clause, *others]


def _clause(sentence: Sentence, head: Token, subject: Token | None, outer: Cue) -> Cue:
    complement = outer.complement.at_clause(head)
    first = outer.first
    if outer.complement.clause is not None and head.i != outer.complement.clause.i:
        first = complement.first
    return Cue(sentence, head, CLAUSE, complement, subject, first, outer)


#: Classes that only lead up to another saying: "was pleased to announce", "would like to thank".
_PRELUDES = frozenset(("hope", "intend", "express"))
_PERFORMED = frozenset(
    ("say", "express", "oppose", "invite", "ask", "suggest", "announce", "offer", "agree", "deem")
)


def _performed(sentence: Sentence, own: Cue | None) -> Cue | None:
    """The saying that a polite verb introduces, if it does."""
    if own is None or own.cue_class not in _PRELUDES or own.complement.frame != "to":
        return None
    doc = own.head.doc
    verb = next(
        (t for t in doc[own.complement.start : own.complement.start + 3] if t.pos_ == "VERB"), None
    )
    inner = match(sentence, verb, own.subject, own.outer) if verb is not None else None
    if inner is None or inner.cue_class not in _PERFORMED:
        return None
    return replace(inner, first=own.first, own_subject=own.own_subject)


def _bare(sentence: Sentence, head: Token, subject: Token | None) -> Cue:
    """A main clause that is somebody's words without saying so: "Both sides will organise ..."."""
    complement = Complement("that", clause_start(head), head)
    return Cue(sentence, head, CLAUSE, complement, subject, first_token(head, subject))


def _beside(
    sentence: Sentence,
    head: Token,
    subject: Token | None,
    outer: Cue | None,
    own: Cue | None,
    depth: int,
) -> Iterator[Cue]:
    """Clauses coordinated with this one or attached to it."""
    content = own.complement.clause if own is not None else None
    for child in head.children:
        if content is not None and child.i == content.i:
            continue
        if outer is None and (told_before(child, head) or told_after(child, head)):
            yield from _visit(sentence, child, subject_of(child), None, depth + 1)
            continue
        chance = opportunity(child) or (approach(head, child) if own is None else None)
        if chance is not None:
            yield from _visit(sentence, chance, subject, None, depth + 1)
        elif child.dep_ in _REPORTING and reports(child, head, own):
            if outer is not None and child.tag_ == "VBG":
                # a participle inside what is said goes on with the words of who says it
                yield from _visit(sentence, child, outer.outermost.subject, None, depth + 1)
                continue
            inherited = subject_of(child)
            if inherited is None:
                inherited = _heir(child, head, subject)
            below = outer if child.dep_ == "conj" else None
            if below is not None and _same_content(sentence, child, head, inherited):
                continue
            yield from _visit(sentence, child, inherited, below, depth + 1)
        elif child.dep_ in _HOLDING:
            yield from _relative(sentence, child, depth)


def _heir(child: Token, head: Token, subject: Token | None) -> Token | None:
    """The subject of a verb without one: that of the clause it stands behind."""
    after = told_before(head, head.head) and child.i > head.head.i
    return subject_of(head.head) if after else subject


def _same_content(sentence: Sentence, child: Token, head: Token, subject: Token | None) -> bool:
    """A coordinated verb inside what is said goes on with it, unless its mood or cue is its own."""
    own = modality(child)
    if subject_of(child) is not None or (own and own != modality(head)):
        return False
    return not _is_cue(sentence, child, subject)


def _is_cue(sentence: Sentence, head: Token, subject: Token | None) -> bool:
    return match(sentence, head, subject, None) is not None


def _relative(sentence: Sentence, child: Token, depth: int) -> Iterator[Cue]:
    """ "..., during which they agreed to": a relative clause that reports with its own subject."""
    if depth >= _DEPTH:
        return
    for token in child.subtree:
        subject = subject_of(token)
        if token.dep_ != "relcl" or subject is None:
            continue
        if subject.lower_ == "who" and token.doc[subject.i - 1].text == ",":
            yield from _visit(sentence, token, token.head, None, _DEPTH - 1)
            continue
        opening = token.doc[token.left_edge.i : subject.i]
        marks = [t for t in opening if t.dep_ in ("pobj", "advmod")]
        if any(t.lower_ in ("which", "whom", "where", "whereby") for t in marks):
            yield from _visit(sentence, token, subject_of(token), None, _DEPTH)
        elif any(t.lower_ == "which" for t in opening) and token.tag_ in ("VBZ", "VBP"):
            yield from _undertaken(sentence, token, subject)


def _undertaken(sentence: Sentence, token: Token, subject: Token) -> Iterator[Cue]:
    """ "The road, which Chad undertakes to build, ...": an undertaking told in passing."""
    cue = match(sentence, token, subject, None)
    if cue is not None and cue.complement.frame == "to" and cue.cue_class in ("commit", "intend"):
        yield cue
