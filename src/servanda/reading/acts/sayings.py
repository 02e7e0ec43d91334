"""Gather from one cue all that decides the type of its act."""

from servanda.reading.acts.content import Content, content_of
from servanda.reading.acts.speakers import Said, author_of, role
from servanda.reading.cues import Cue
from servanda.reading.cues.matching import is_measure
from servanda.reading.draft import Draft
from servanda.reading.lexicon import lexicon
from servanda.reading.quotations import inside_quotation
from servanda.reading.syntax.clauses import (
    is_infinitive,
    is_passive,
    is_unreal,
    modality,
    negated,
    past_tense,
    verb_lemma,
)
from servanda.reading.syntax.following import phrase_head
from servanda.reading.syntax.tree import Token, Tree
from servanda.reading.verdicts import Saying
from servanda.reading.who import Context, Who


def saying(draft: Draft, said: Said, cues: list[Cue], context: Context) -> Saying:
    """All that decides the type of the act that `said` tells."""
    cue = said.cue
    clause = cue.head if cue.cue_class == "clause" else cue.complement.clause
    content = content_of(cue, cues, bare=False)
    doc = cue.sentence.passage.doc
    words = doc.text[content.text_start : content.text_end] if content else ""
    verb = _content_verb(doc, content, clause, cue)
    return Saying(
        cue_class=cue.cue_class,
        frame=cue.complement.frame,
        by=said.by.parties,
        pair=context.pair if len(context.pair) > 1 else said.by.parties,
        role=role(said),
        actor=said.actor.parties,
        modality=modality(clause) if clause is not None else modality(cue.head),
        negated=negated(cue.head),
        past=past_tense(cue.head),
        passive=clause is not None and is_passive(_told(clause)),
        verb=verb_lemma(cue.head),
        content_verb=verb,
        content=words,
        in_principle="in principle" in doc[cue.head.i : cue.complement.start].text.lower(),
        done=clause is not None and _is_done(clause, words, cue),
        word=cue.entry.lemma,
        outer_verb=verb_lemma(cue.outermost.head),
        against=_names_third(draft, cue, content, said.by),
        narrated=cue.cue_class == "clause" and cue.outer is None and not _spoken(draft, cue),
        asked=context.asked is not None and context.asked not in said.by.parties,
        nested=cue.outer is not None,
        manner=_manner(cue),
        mood=modality(cue.head),
        doubted=_is_doubted(cue),
        denied=_is_denied(cue),
        appeal=cue.complement.addressee is not None and not said.actor,
        believed=cue.outer is not None and cue.outer.cue_class == "deem",
        authored=cue.cue_class == "clause" and author_of(draft) is not None,
        polite=cue.subject is not None and cue.subject.lower_ in ("i", "we"),
        ideal=_holds(doc, content, "ideals"),
        moves=_holds(doc, content, "moves"),
        punitive=_is_punitive(doc, content, clause),
        unreal=is_unreal(cue.head if clause is None else clause),
        domestic=_is_domestic(cue, said),
        impersonal=clause is not None and _is_impersonal(clause),
    )


def _holds(doc: Tree, content: Content | None, phrase: str) -> bool:
    """Whether the content is a noun phrase about one of the words of that list."""
    if content is None or doc[content.start].tag_ in ("VB", "VBG", "VBP"):
        return False
    head = phrase_head(doc, content.start)
    if phrase == "moves" and content.end - content.start == 1:
        return doc[content.start].lower_ in ("it", "this", "that")
    return head is not None and head.lower_ in lexicon().phrases[phrase]


def _is_punitive(doc: Tree, content: Content | None, clause: Token | None) -> bool:
    """Whether the deed ahead is a measure that hurts another."""
    verb = clause
    if verb is None and content is not None and doc[content.start].tag_ in ("VB", "VBP"):
        verb = doc[content.start]
    if verb is None or is_passive(verb):
        return False
    return verb_lemma(verb) in lexicon().phrases["punitive"] and is_measure(verb)


def _told(clause: Token) -> Token:
    """Of "is to be signed" the verb that tells: "signed"."""
    if clause.lemma_ != "be" or clause.tag_ not in ("VBZ", "VBP", "VBD"):
        return clause
    return next((c for c in clause.children if c.dep_ == "xcomp" and is_infinitive(c)), clause)


def _is_doubted(cue: Cue) -> bool:
    """ "Reportedly agreed": the narrator does not vouch for it."""
    doubts = lexicon().phrases["doubts"]
    heads = [cue.head, cue.outermost.head]
    return any(child.lower_ in doubts for head in heads for child in head.children)


def _is_denied(cue: Cue) -> bool:
    """ "Denied that it had agreed": what a denying verb says is said not to be so."""
    outer = cue.outer
    while outer is not None:
        if verb_lemma(outer.head) in lexicon().phrases["denials"]:
            return True
        outer = outer.outer
    return False


def _is_domestic(cue: Cue, said: Said) -> bool:
    """ "Parliament urged the government": an ask within one country."""
    addressee = cue.complement.addressee
    if addressee is None or addressee.lower_ == "parties":  # those to a quarrel, abroad
        return False
    return addressee.lemma_ in lexicon().groups["collective"] and not said.actor


def _is_impersonal(clause: Token) -> bool:
    """ "It would be timely to visit": an assessment, whatever its mood."""
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "expl")), None)
    return clause.lemma_ == "be" and subject is not None and subject.lower_ in ("it", "there")


def _spoken(draft: Draft, cue: Cue) -> bool:
    """Whether a clause without a saying around it is still somebody's words."""
    passage = cue.sentence.passage
    quoted = bool(passage.label) or inside_quotation(passage.doc.text, cue.head.idx)
    return quoted or draft.article.form in ("joint", "speech")


def _manner(cue: Cue) -> str:
    """ "noted with satisfaction that": "glad", "grave" or ""."""
    outer = cue.outer or cue
    if outer.complement.left or outer.complement.start <= outer.head.i:
        return ""
    words = [t.lower_ for t in outer.head.doc[outer.head.i + 1 : outer.complement.start]]
    if "with" not in words:
        return ""
    phrases = lexicon().phrases
    return next((kind for kind in ("glad", "grave") if phrases[kind] & set(words)), "")


def _content_verb(doc: Tree, content: Content | None, clause: Token | None, cue: Cue) -> str:
    if clause is not None and cue.complement.frame == "that":
        return "need" if clause.lemma_ == "need" else str(_told(clause).lemma_).lower()
    if content is None:
        return ""
    for token in doc[content.start : content.end]:
        if token.pos_ == "VERB" or (
            cue.complement.frame == "np" and token.dep_ in ("dobj", "pobj")
        ):
            return str(token.lemma_).lower()
    return ""


def _names_third(draft: Draft, cue: Cue, content: Content | None, by: Who) -> bool:
    """Whether the content names a party that does not speak."""
    if content is None:
        return False
    offset = cue.sentence.passage.offset
    named = draft.mentions_in(offset + content.text_start, offset + content.text_end)
    return any(m.code not in by.parties and m.sense != "place" for m in named)


def _is_done(clause: Token, words: str, cue: Cue) -> bool:
    """Whether the clause tells that something was begun, delivered, delayed or finished."""
    phrases = lexicon().phrases
    past = (
        clause.tag_ in ("VBD", "VBN")
        or past_tense(clause)
        or any(t.lemma_ in ("have", "be") and t.dep_ in ("aux", "auxpass") for t in clause.lefts)
    )
    if past and cue.outer is not None and verb_lemma(cue.outer.head) in phrases["informing"]:
        return True
    if any(phrase in words.lower() for phrase in phrases["progress"]):
        return True
    entries = lexicon().verbs.get(clause.lemma_.lower(), ())
    finished = any(entry.cue_class == "done" for entry in entries) or clause.lemma_ in (
        "progress",
        "pay",
        "move",
        "advance",
    )
    perfect = any(t.lemma_ in ("have", "be") and t.dep_ in ("aux", "auxpass") for t in clause.lefts)
    return finished and (perfect or clause.tag_ in ("VBD", "VBN"))
