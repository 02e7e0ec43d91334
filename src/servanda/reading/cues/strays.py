"""Reporting verbs that the parser has hung inside another cue's content."""

from collections.abc import Iterator

from servanda.reading.cues.cue import CLAUSE, Cue
from servanda.reading.cues.matching import first_token, match
from servanda.reading.draft import Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import is_finite, is_infinitive, modality, subject_of
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token

#: Classes and frames sure enough to be believed where the parser hangs them inside a content.
_SURE = frozenset(
    (
        "agree",
        "commit",
        "hope",
        "ask",
        "suggest",
        "invite",
        "decline",
        "say",
        "consider",
        "oppose",
        "express",
    )
)


_VERBAL = frozenset(("VERB", "AUX", "NOUN"))
_HUNG = frozenset(("conj", "relcl", "advcl", "ccomp"))
_SURE_FRAMES = frozenset(("that", "to"))


def strays(sentence: Sentence, found: list[Cue]) -> Iterator[Cue]:
    """Reporting verbs that the parser has hung inside another cue's content."""
    known = {cue.head.i for cue in found} | {o.head.i for cue in found for o in _outers_of(cue)}
    for token in sentence.tokens:
        if token.i in known or not _could_stray(token, sentence.tokens.start):
            continue
        before = [cue for cue in found if cue.complement.start <= token.i]
        if not before:
            continue
        # a participle goes on with who says it all, a finite verb with the clause beside it
        speaker = before[-1].outermost if token.tag_ == "VBG" else before[-1]
        own = subject_of(token)
        subject = speaker.subject if own is None else own
        cue = match(sentence, token, subject, None)
        if _has_modal(token):
            yield cue or _clause(sentence, token, subject)
        elif cue is not None and _is_sure(cue):
            yield cue


def contrasted(sentence: Sentence, found: list[Cue]) -> Iterator[Cue]:
    """ "..., while the host stressed that": what another did, told beside the content."""
    known = {cue.head.i for cue in found} | {o.head.i for cue in found for o in _outers_of(cue)}
    for token in sentence.tokens:
        if token.dep_ != "advcl" or token.i in known or not is_finite(token):
            continue
        subject = subject_of(token)
        if subject is None or not any(c.lower_ in ("while", "whereas") for c in token.lefts):
            continue
        cue = match(sentence, token, subject, None)
        if cue is not None:
            yield cue


def _is_sure(cue: Cue) -> bool:
    """A verb with its clause or infinitive, or with a cue noun ("voicing concern about")."""
    carried = cue.entry.lemma in lexicon().nouns and cue.entry.lemma not in lexicon().verbs
    return carried or (cue.cue_class in _SURE and cue.complement.frame in _SURE_FRAMES)


def _has_modal(token: Token) -> bool:
    """ "hopes to expand trade and will send a mission": the second is a saying of its own."""
    return modality(token) == "future" and token.head.i < token.i and is_infinitive(token.head)


def _clause(sentence: Sentence, token: Token, subject: Token | None) -> Cue:
    complement = Complement("that", token.i, token)
    return Cue(sentence, token, CLAUSE, complement, subject, first_token(token, None))


def _outers_of(cue: Cue) -> Iterator[Cue]:
    outer = cue.outer
    while outer is not None:
        yield outer
        outer = outer.outer


def _could_stray(token: Token, start: int) -> bool:
    """A finite verb after "and", or a participle after "while" or a comma."""
    if token.pos_ not in _VERBAL or token.i <= start + 1:
        return False
    first = min([token.i, *[c.i for c in token.lefts if c.dep_ in ("aux", "advmod", "neg")]])
    before = token.doc[first - 1].lower_
    if token.tag_ == "VBG":
        return before in ("while", ",")
    taken_for_noun = token.tag_ == "NNS" and token.head.dep_ in ("ccomp", "ROOT")
    finite = (
        token.tag_ in ("VBZ", "VBD") or taken_for_noun or any(c.tag_ == "MD" for c in token.lefts)
    )
    return finite and before in ("and", "but") and token.dep_ in _HUNG
