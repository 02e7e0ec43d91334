"""Verbs that only lead up to a report: "took the occasion to invite", "went on to ask"."""

from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import is_infinitive, modality, negated, verb_lemma
from servanda.reading.syntax.tree import Token


def lead_in(head: Token) -> Token | None:
    """ "Went on to ask", "did not fail to recall", "was at pains to say": the infinitive tells."""
    phrases = lexicon().phrases
    verb = verb_lemma(head)
    if modality(head):
        return None
    leads = verb in phrases["lead_ins"] or (negated(head) and verb in phrases["unfailing"])
    holders = [head, *(c for c in head.children if c.dep_ in ("acomp", "attr", "prep", "dobj"))]
    holders += [noun for prep in holders[1:] for noun in prep.children if noun.dep_ == "pobj"]
    if not leads and not any(word.lower_ in phrases["pains"] for word in holders[1:]):
        return None
    return next((found for word in holders if (found := _to_do(word)) is not None), None)


def _to_do(word: Token) -> Token | None:
    """The infinitive that follows a word."""
    labels = ("xcomp", "advcl", "acl", "ccomp")
    return next(
        (c for c in word.children if c.dep_ in labels and c.i > word.i and is_infinitive(c)), None
    )


def opportunity(child: Token) -> Token | None:
    """ "took the occasion to invite": the infinitive reports, not the verb before it."""
    nouns = lexicon().phrases["opportunities"]
    held = child.dep_ in ("dobj", "attr") and child.lemma_ in nouns
    return _infinitive_of(child) if held else None


def approach(head: Token, child: Token) -> Token | None:
    """ "telephoned him to thank him": what a call or a letter was for is said in it."""
    approaches = verb_lemma(head) in lexicon().phrases["approaches"] and not modality(head)
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
