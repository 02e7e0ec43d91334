"""Find the reporting words of a sentence: walk from its root through the clauses that report.

A clause reports when it is the sentence's main clause, is coordinated with one, is a participle or
subordinate clause attached to one, or is what a verb of saying says. Everything else is content.
"""

from collections.abc import Iterator
from dataclasses import replace

from servanda.reading.cues.cue import CLAUSE, Cue
from servanda.reading.cues.listing import listing
from servanda.reading.cues.matching import first_token, match
from servanda.reading.cues.strays import contrasted, strays
from servanda.reading.draft import Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import (
    clause_start,
    is_infinitive,
    modality,
    past_tense,
    subject_of,
    verb_lemma,
)
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token

#: Dependency labels under which a clause may report on its own.
_REPORTING = frozenset(("conj", "advcl", "parataxis", "dep"))


#: Labels under which a relative clause may stand that reports on its own.
_HOLDING = frozenset(
    ("ccomp", "relcl", "acl", "prep", "dobj", "attr", "pobj", "oprd", "xcomp", "appos")
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
        head, subject = _main_clause(root)
        cues = list(_visit(sentence, head, subject, None, 0))
        cues = cues or listing(sentence, root, subject)
        if speaks and not cues and subject_of(root) is not None:
            cues = [_bare(sentence, root, subject_of(root))]
        found.extend(cues)
    found.extend(contrasted(sentence, found))
    found.extend(strays(sentence, found))
    unique = {(cue.head.i, cue.complement.start): cue for cue in found}
    return sorted(unique.values(), key=lambda cue: (cue.complement.start, cue.head.i))


def _main_clause(root: Token) -> tuple[Token, Token | None]:
    """The main verb with its subject; a verb that the parser took for a participle counts."""
    if root.pos_ in ("NOUN", "PROPN", "PRON"):
        for child in root.children:
            if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and child.i > root.i:
                return child, root
    return root, subject_of(root)


def _visit(
    sentence: Sentence, head: Token, subject: Token | None, outer: Cue | None, depth: int
) -> Iterator[Cue]:
    """The cues of one clause and of the clauses that hang on it."""
    own = match(sentence, head, subject, outer)
    own = _performed(sentence, own) or own
    if own is not None:
        inside = list(_inside(sentence, own, depth))
        yield from inside or (own,)
    elif outer is not None:
        yield _clause(sentence, head, subject, outer)
    elif modality(head) in ("future", "duty") and subject is not None and head.lemma_ != "be":
        yield _bare(sentence, head, subject)
    yield from _beside(sentence, head, subject, outer, own, depth)


def _inside(sentence: Sentence, own: Cue, depth: int) -> Iterator[Cue]:
    """What a saying says, when it is a clause; a clause without a cue of its own is one too."""
    clause = own.complement.clause
    if clause is None or depth >= _DEPTH or own.cue_class not in _CLAUSAL:
        return
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
        chance = _opportunity(child) or (_approach(head, child) if own is None else None)
        if chance is not None:
            yield from _visit(sentence, chance, subject, None, depth + 1)
        elif child.dep_ in _REPORTING and _reports(child, head, own):
            if outer is not None and child.tag_ == "VBG":
                # a participle inside what is said goes on with the words of who says it
                yield from _visit(sentence, child, outer.outermost.subject, None, depth + 1)
                continue
            inherited = subject_of(child)
            inherited = subject if inherited is None else inherited
            below = outer if child.dep_ == "conj" else None
            if below is not None and _same_content(sentence, child, head, inherited):
                continue
            yield from _visit(sentence, child, inherited, below, depth + 1)
        elif child.dep_ in _HOLDING:
            yield from _relative(sentence, child, depth)


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
        if token.dep_ != "relcl" or subject_of(token) is None:
            continue
        if any(
            t.lower_ in ("which", "where", "whereby") and t.dep_ in ("pobj", "advmod")
            for t in token.subtree
        ):
            yield from _visit(sentence, token, subject_of(token), None, _DEPTH)


def _opportunity(child: Token) -> Token | None:
    """ "took the occasion to invite": the infinitive reports, not the verb before it."""
    nouns = lexicon().phrases["opportunities"]
    held = child.dep_ in ("dobj", "attr") and child.lemma_ in nouns
    return _infinitive_of(child) if held else None


def _approach(head: Token, child: Token) -> Token | None:
    """ "telephoned him to thank him": what a call or a letter was for is said in it."""
    approaches = verb_lemma(head) in lexicon().phrases["approaches"]
    purpose = child.dep_ in ("advcl", "xcomp") and is_infinitive(child) and child.i > head.i
    return child if approaches and purpose else None


def _infinitive_of(noun: Token) -> Token | None:
    for token in (noun, noun.head):
        for child in token.children:
            if (
                child.dep_ in ("acl", "xcomp", "advcl", "relcl")
                and child.i > noun.i
                and is_infinitive(child)
            ):
                return child
    return None


def _reports(child: Token, head: Token, own: Cue | None) -> bool:
    """Whether an attached clause can report, or only continues the content of `own`."""
    if child.pos_ not in ("VERB", "AUX") or _conditional(child):
        return False
    if child.dep_ == "conj":
        if modality(child) == "future" and not is_infinitive(head):
            return True
        if own is not None and child.i > own.complement.start and subject_of(child) is None:
            return _same_form(child, head)
        return subject_of(child) is not None or _same_form(child, head)
    if child.tag_ == "VBG":
        return own is None or child.i < own.head.i or _after_comma(child)
    return subject_of(child) is not None


def _conditional(child: Token) -> bool:
    """A clause of condition or time tells of no act done."""
    marks = ("if", "unless", "whether", "once", "until", "till", "because", "so", "before")
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in marks for c in child.lefts)


def _same_form(child: Token, head: Token) -> bool:
    """Coordinated reporting verbs share their form: "praised ... and called on ..."."""
    if child.tag_ == head.tag_:
        return True
    past = frozenset(("VBD", "VBN"))
    return child.tag_ in past and (head.tag_ in past or past_tense(head))


def _after_comma(child: Token) -> bool:
    left = child.left_edge.i
    if left == 0:
        return True
    before = child.doc[left - 1]
    marks = [t.lower_ for t in child.lefts if t.dep_ in ("mark", "advmod", "cc")]
    return (
        before.text in (",", ";", "-", "–", "—")
        or before.lower_ in ("and", "while", "also")
        or "while" in marks
    )


# --- one clause ---------------------------------------------------------------------------------
