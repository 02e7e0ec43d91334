"""Small questions about cue nouns: their dictionary form, whose they are, what they equal."""

from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import clause_start, is_infinitive, subject_of
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.tree import Token


def noun_lemma(noun: Token) -> str:
    """The noun's dictionary form; the model leaves words it does not know in the plural."""
    lemma = noun.lemma_.lower()
    known = lexicon().nouns
    if noun.lower_ in known:
        return noun.lower_  # "best wishes" are no wish
    return lemma if lemma in known or not lemma.endswith("s") else lemma.removesuffix("s")


def equal_of(head: Token) -> Complement | None:
    """What "is" equals to its subject: a clause, an infinitive, a thing."""
    for child in head.children:
        if child.i < head.i:
            continue
        if child.dep_ == "ccomp" and subject_of(child) is not None:
            return Complement("that", clause_start(child), child)
        if child.dep_ in ("xcomp", "ccomp") and is_infinitive(child):
            to = next(token for token in child.lefts if token.lower_ == "to")
            return Complement("to", to.i + 1)
        if child.dep_ in ("attr", "nsubj") and child.pos_ in ("NOUN", "INTJ"):
            return Complement("np", child.left_edge.i)
    return None


def owner_of(noun: Token) -> Token | None:
    """Whose the noun is: "Peru's demand", "the demand of Peru", "a Peruvian demand"."""
    for child in noun.lefts:
        if child.dep_ == "poss":
            return child
    for words in (("from", "by"), ("of",)):
        for prep in (c for c in noun.children if c.lower_ in words):
            found = next((c for c in prep.children if c.dep_ == "pobj" and c.pos_ != "VERB"), None)
            if found is not None and (words != ("of",) or _could_own(found)):
                return found
    named = [c for c in noun.lefts if c.dep_ == "amod" and c.text[:1].isupper()]
    return next((c for c in named if c.i > noun.sent.start or c.pos_ == "PROPN"), None)


def _could_own(noun: Token) -> bool:
    """ "The demand of the hosts", but not "the offer of ten buses"."""
    return noun.pos_ in ("PROPN", "PRON") or any(c.dep_ in ("det", "poss") for c in noun.lefts)
