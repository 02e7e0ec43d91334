"""Sayings put into what they say: "The road, she explained, is closed"."""

from servanda.reading.cues.cue import Cue
from servanda.reading.cues.matching import first_token
from servanda.reading.draft import Sentence
from servanda.reading.lexicon import Entry, lexicon
from servanda.reading.syntax.clauses import clause_start, is_finite, subject_of, verb_lemma
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token

_SAYING = frozenset(("say", "deem", "agree", "hope", "commit", "suggest", "oppose"))
_RELATIVE = frozenset(("whom", "which", "whose", "where"))
_POINTING = frozenset(("which", "that", "who", "whom", "what"))


def interposed(sentence: Sentence, head: Token, subject: Token | None) -> Cue | None:
    """The saying that stands between commas inside the clause of `head`."""
    for verb in _candidates(head, subject):
        entry = _entry(verb)
        if entry is not None and _is_set_off(verb, head):
            complement = Complement("that", clause_start(head), head)
            first = first_token(head, subject)
            return Cue(sentence, verb, entry, complement, subject_of(verb), first)
    return None


def _candidates(head: Token, subject: Token | None) -> list[Token]:
    found = [child for child in head.children if child.dep_ == "parataxis"]
    if subject is not None and subject.head.i == head.i:
        found += [child for child in subject.children if child.dep_ in ("relcl", "parataxis")]
    return found


def _entry(verb: Token) -> Entry | None:
    entries = lexicon().verbs.get(verb_lemma(verb), ())
    said = (e for e in entries if not e.particle and e.cue_class in _SAYING)
    return next((e for e in said if "that" in e.frames), None)


def _is_set_off(verb: Token, head: Token) -> bool:
    """A finite verb with its own subject between two commas, with nothing said of its own."""
    subject, doc = subject_of(verb), verb.doc
    if subject is None or not is_finite(verb) or subject.lower_ in _POINTING:
        return False
    start, end = verb.left_edge.i, verb.right_edge.i
    if any(t.lower_ in _RELATIVE for t in doc[start : subject.i]):
        return False  # "Saleh, with whom she spoke, ..."
    if any(c.dep_ in ("ccomp", "xcomp") and c.i > verb.i for c in verb.children):
        return False
    while start < subject.i and doc[start].is_punct:
        start += 1
    opened = start > 0 and doc[start - 1].text in (",", "-", "–", "—", "(")
    told = _entry(head) is not None and start > head.i  # "she said it was late, he added"
    return opened and clause_start(head) < start and _closes(doc[end]) and not told


def _closes(last: Token) -> bool:
    doc = last.doc
    return last.is_punct or (last.i + 1 < len(doc) and doc[last.i + 1].is_punct)
