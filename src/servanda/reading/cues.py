"""Find the reporting words of a sentence: walk from its root through the clauses that report.

A clause reports when it is the sentence's main clause, is coordinated with one, is a participle or
subordinate clause attached to one, or is what a verb of saying says. Everything else is content.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from servanda.reading.draft import Sentence
from servanda.reading.frames import (
    Complement,
    clause_start,
    complement_of,
    is_infinitive,
    is_passive,
    modality,
    negated,
    past_tense,
    subject_of,
    verb_lemma,
)
from servanda.reading.lexicon import Entry, lexicon

#: Dependency labels under which a clause may report on its own.
_REPORTING = frozenset(("conj", "advcl", "parataxis", "dep"))
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


@dataclass(frozen=True, slots=True)
class Cue:
    """Reporting words at one place: `entry` says what kind, `complement` where the content is.

    `head` is the clause's verb, `subject` its grammatical subject (own or inherited), `outer` the
    saying that this one is inside of. `first` is the token at which the clause begins, with its
    subject and conjunction: content of an earlier cue ends there.
    """

    sentence: Sentence
    head: Any
    entry: Entry
    complement: Complement
    subject: Any
    first: int
    outer: "Cue | None" = None
    own_subject: bool = True

    @property
    def cue_class(self) -> str:
        """The class of the deciding lexicon entry."""
        return self.entry.cue_class

    @property
    def outermost(self) -> "Cue":
        """The saying at the top of nested ones, or the cue itself."""
        return self if self.outer is None else self.outer.outermost


CLAUSE = Entry("", "", "clause", frozenset(("that",)))


def find_cues(sentence: Sentence, *, speaks: bool = False) -> list[Cue]:
    """All cues of a sentence in order of place.

    `speaks` says that the sentence itself is somebody's words (a direct quotation, a joint text):
    then a main clause without a cue is one too.
    """
    roots = [
        token
        for token in sentence.tokens
        if token.head.i == token.i or token.head not in sentence.tokens
    ]
    found: list[Cue] = []
    for root in roots:
        cues = list(_visit(sentence, root, subject_of(root), None, 0))
        if speaks and not cues and subject_of(root) is not None:
            cues = [_bare(sentence, root, subject_of(root))]
        found.extend(cues)
    unique = {(cue.head.i, cue.complement.start): cue for cue in found}
    return sorted(unique.values(), key=lambda cue: (cue.complement.start, cue.head.i))


def _visit(
    sentence: Sentence, head: Any, subject: Any, outer: Cue | None, depth: int
) -> Iterator[Cue]:
    """The cues of one clause and of the clauses that hang on it."""
    own = _match(sentence, head, subject, outer)
    if own is not None:
        inside = list(_inside(sentence, own, depth))
        yield from inside or (own,)
    elif outer is not None:
        yield _clause(sentence, head, subject, outer)
    elif modality(head) in ("future", "duty") and subject is not None:
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


def _with_clause(own: Cue, part: Any) -> Cue:
    complement = own.complement.at_clause(part)
    return Cue(
        own.sentence, own.head, own.entry, complement, own.subject,
        own.first if part.i == own.complement.clause.i else complement.first, own.outer, own.own_subject,
    )  # fmt: skip


def _coordinated_clauses(clause: Any) -> list[Any]:
    """The clause, and those coordinated with it that have a subject of their own."""
    others = [
        child for child in clause.children if child.dep_ == "conj" and subject_of(child) is not None
    ]
    return [clause, *others]


def _clause(sentence: Sentence, head: Any, subject: Any, outer: Cue) -> Cue:
    complement = outer.complement.at_clause(head)
    first = outer.first
    if outer.complement.clause is not None and head.i != outer.complement.clause.i:
        first = complement.first
    return Cue(sentence, head, CLAUSE, complement, subject, first, outer)


def _bare(sentence: Sentence, head: Any, subject: Any) -> Cue:
    """A main clause that is somebody's words without saying so: "Both sides will organise ..."."""
    complement = Complement("that", clause_start(head), head)
    return Cue(sentence, head, CLAUSE, complement, subject, _first_token(head, subject))


def _beside(
    sentence: Sentence, head: Any, subject: Any, outer: Cue | None, own: Cue | None, depth: int
) -> Iterator[Cue]:
    """Clauses coordinated with this one or attached to it."""
    content = own.complement.clause if own is not None else None
    for child in head.children:
        if content is not None and child.i == content.i:
            continue
        if _opportunity(head, child):
            yield from _visit(sentence, _infinitive_of(child), subject, None, depth + 1)
        elif child.dep_ in _REPORTING and _reports(child, head, own):
            if outer is not None and child.tag_ == "VBG":
                # a participle inside what is said goes on with the words of who says it
                yield from _visit(sentence, child, outer.outermost.subject, None, depth + 1)
                continue
            inherited = subject_of(child)
            inherited = subject if inherited is None else inherited
            below = outer if child.dep_ == "conj" else None
            if (
                below is not None
                and subject_of(child) is None
                and not _is_cue(sentence, child, inherited)
            ):
                continue  # a coordinated verb inside what is said belongs to the same content
            yield from _visit(sentence, child, inherited, below, depth + 1)
        elif child.dep_ in (
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
        ):
            yield from _relative(sentence, child, own, depth)


def _is_cue(sentence: Sentence, head: Any, subject: Any) -> bool:
    return _match(sentence, head, subject, None) is not None


def _relative(sentence: Sentence, child: Any, own: Cue | None, depth: int) -> Iterator[Cue]:
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


def _opportunity(head: Any, child: Any) -> bool:
    """ "took the occasion to invite": the infinitive reports, not the verb before it."""
    nouns = lexicon().phrases["opportunities"]
    return child.dep_ == "dobj" and child.lemma_ in nouns and _infinitive_of(child) is not None


def _infinitive_of(noun: Any) -> Any:
    for token in (noun, noun.head):
        for child in token.children:
            if (
                child.dep_ in ("acl", "xcomp", "advcl", "relcl")
                and child.i > noun.i
                and is_infinitive(child)
            ):
                return child
    return None


def _reports(child: Any, head: Any, own: Cue | None) -> bool:
    """Whether an attached clause can report, or only continues the content of `own`."""
    if child.pos_ not in ("VERB", "AUX"):
        return False
    if child.dep_ == "conj":
        if own is not None and child.i > own.complement.start and subject_of(child) is None:
            return _same_form(child, head)
        return subject_of(child) is not None or _same_form(child, head)
    if child.tag_ == "VBG":
        return own is None or child.i < own.head.i or _after_comma(child)
    return subject_of(child) is not None


def _same_form(child: Any, head: Any) -> bool:
    """Coordinated reporting verbs share their form: "praised ... and called on ..."."""
    if child.tag_ == head.tag_:
        return True
    past = frozenset(("VBD", "VBN"))
    return child.tag_ in past and (head.tag_ in past or past_tense(head))


def _after_comma(child: Any) -> bool:
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


def _match(sentence: Sentence, head: Any, subject: Any, outer: Cue | None) -> Cue | None:
    """The cue that this clause's verb makes with its complement, if the lexicon knows one."""
    for entry, at in _candidates(head):
        complement = complement_of(entry, head, at)
        if complement is None or not _allowed(entry, head, complement):
            continue
        if (
            head.tag_ == "VBG"
            and head.dep_ != "ROOT"
            and not _participle_reports(entry, complement)
        ):
            continue
        first = _first_token(head, subject)
        own = subject is not None and subject.head.i == head.i
        return Cue(sentence, head, entry, complement, subject, first, outer, own)
    return None


#: Classes whose participles report on their own ("affirming that"); others only colour a content.
_PARTICIPLES = frozenset(
    ("say", "deem", "express", "oppose", "ask", "suggest", "hope", "commit", "agree", "need", "heed", "decline", "announce", "invite", "offer")
)  # fmt: skip
#: Classes that tell of a deed: in the future or as a duty the whole clause is the content.
_DEEDS = frozenset(
    ("aid", "done", "support", "conclude", "measure", "discuss", "identify", "accept")
)


def _is_participle(head: Any) -> bool:
    """ "affirming that", but not "is affirming that"."""
    finite = any(child.dep_ in ("aux", "auxpass") for child in head.children)
    return head.tag_ == "VBG" and head.dep_ != "ROOT" and not finite


def _participle_reports(entry: Entry, complement: Complement) -> bool:
    if entry.cue_class == "say":
        return complement.frame in ("that", "np")
    return entry.cue_class in _PARTICIPLES


def _candidates(head: Any) -> Iterator[tuple[Entry, int]]:
    """Lexicon entries for a clause, narrowest first, with the token after which content may start."""
    words = lexicon()
    lemma = verb_lemma(head)
    yield from _carried(head, lemma)
    for adjective in _adjectives(head):
        for entry in words.adjectives.get(adjective.lower_, ()):
            yield entry, adjective.i
    for entry in words.verbs.get(lemma, ()):
        if not entry.particle:
            yield entry, head.i
            continue
        at = _particle(head, entry.particle)
        if at is not None:
            yield entry, at


def _carried(head: Any, lemma: str) -> Iterator[tuple[Entry, int]]:
    """A cue noun that the verb carries: "affirmed its commitment", "lodged a note of protest"."""
    words = lexicon()
    found: list[tuple[Entry, int]] = []
    for noun in _objects(head):
        for entry in words.nouns.get(noun.lemma_.lower(), ()):
            if lemma in entry.carriers or (not entry.carriers and lemma in words.carriers):
                found.append((entry, noun.i))
    # an entry that names its verbs knows better than one that takes any carrier
    yield from sorted(found, key=lambda pair: not pair[0].carriers)


def _objects(head: Any) -> Iterator[Any]:
    """Direct objects, and the noun inside "a note of protest", "a message of condolence"."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "in" and verb_lemma(head) in ("be",):
            yield from (noun for noun in child.children if noun.dep_ == "pobj")
        if child.dep_ not in ("dobj", "attr", "oprd", "dative") or child.i < head.i:
            continue
        yield child
        if child.lemma_ in lexicon().phrases["containers"]:
            yield from (
                noun for prep in child.children if prep.lower_ == "of"
                for noun in prep.children if noun.dep_ == "pobj"
            )  # fmt: skip


def _adjectives(head: Any) -> Iterator[Any]:
    if head.lemma_ in (
        "be",
        "stand",
        "feel",
        "remain",
        "become",
        "express",
        "appear",
        "seem",
        "declare",
    ):
        for child in head.children:
            if (
                child.dep_ in ("acomp", "attr", "oprd", "advcl", "xcomp", "amod")
                and child.i > head.i
            ):
                yield child
    if head.tag_ in ("VBN", "JJ") and head.i:
        yield head


def _particle(head: Any, particle: str) -> int | None:
    words = particle.split()
    at = head.i
    for word in words:
        at = next(
            (at + k for k in (1, 2) if at + k < len(head.doc) and head.doc[at + k].lower_ == word),
            -1,
        )
        if at < 0:
            return None
    return int(at)


def _allowed(entry: Entry, head: Any, complement: Complement) -> bool:
    if entry.objects and not _has_object(entry, head, complement):
        return False
    mood = modality(head)
    if entry.cue_class in _DEEDS and mood in ("future", "duty") and not complement.left:
        return False
    if entry.cue_class in ("hope", "intend") and is_passive(head):
        return False
    return (entry.when != "future" or mood == "future") and (
        entry.when != "negated" or negated(head)
    )


def _has_object(entry: Entry, head: Any, complement: Complement) -> bool:
    """Whether an object, or a noun coordinated with it or after "of", is in the entry's list."""
    for child in head.children:
        if child.dep_ in ("dobj", "nsubjpass", "attr") or (
            child.dep_ == "prep" and child.i == head.i + 1
        ):
            stack = (
                [child] if child.dep_ != "prep" else [t for t in child.children if t.dep_ == "pobj"]
            )
            while stack:
                noun = stack.pop()
                if noun.lemma_.lower() in entry.objects or noun.lower_ in entry.objects:
                    return True
                stack += [t for t in noun.children if t.dep_ in ("conj", "appos")]
                stack += [
                    o for t in noun.children if t.dep_ == "prep" and t.lower_ == "of"
                    for o in t.children if o.dep_ == "pobj"
                ]  # fmt: skip
    return complement.frame == "carry"


def _first_token(head: Any, subject: Any) -> int:
    """Where the clause begins: at its own subject, else at the verb's auxiliaries and adverbs."""
    first = head.i
    for child in head.lefts:
        if child.dep_ in ("aux", "auxpass", "neg", "advmod", "mark", "cc"):
            first = min(first, child.left_edge.i)
    if subject is not None and subject.head.i == head.i and subject.i < head.i:
        first = min(first, subject.left_edge.i)
        marks = [c.i for c in head.lefts if c.dep_ in ("mark", "prep") and c.i < first]
        first = min([first, *marks])
    return _over_conjunctions(head.doc, first)


def _over_conjunctions(doc: Any, first: int) -> int:
    """Take the comma and conjunction before a clause with it."""
    linkers = lexicon().phrases["linkers"]
    while first > 0 and (
        doc[first - 1].lower_ in linkers or doc[first - 1].text in (",", ";", "-", "–", "—")
    ):
        first -= 1
    return first
