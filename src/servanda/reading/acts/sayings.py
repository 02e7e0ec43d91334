"""Gather from one cue all that decides the type of its act."""

from servanda.reading.acts.content import Content, content_of
from servanda.reading.acts.speakers import Said, author_of, role
from servanda.reading.acts.toward import addressed
from servanda.reading.cues import Cue
from servanda.reading.cues.matching import is_measure
from servanda.reading.draft import Draft
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import (
    compelled,
    destined,
    foretold,
    is_passive,
    is_unreal,
    modality,
    negated,
    past_tense,
    subject_of,
    verb_lemma,
)
from servanda.reading.syntax.following import phrase_head
from servanda.reading.syntax.tree import Token, Tree
from servanda.reading.text.quotations import inside_quotation
from servanda.reading.verdicts import Saying
from servanda.reading.who import Context, Who


def saying(draft: Draft, said: Said, cues: list[Cue], context: Context) -> Saying:
    """All that decides the type of the act that `said` tells."""
    cue = said.cue
    clause = cue.head if cue.cue_class == "clause" else cue.complement.clause
    told = _told(clause) if clause is not None else None
    content = content_of(cue, cues, bare=False)
    doc = cue.sentence.passage.doc
    words = doc.text[content.text_start : content.text_end] if content else ""
    verb = _content_verb(doc, content, clause, cue)
    return Saying(
        cue_class=cue.cue_class,
        frame=cue.complement.frame,
        by=said.by.parties,
        addressed=addressed(draft, cue, said.by.parties),
        pair=context.pair if len(context.pair) > 1 else said.by.parties,
        role=role(said),
        actor=said.actor.parties,
        modality=_mood(clause) if clause is not None else modality(cue.head),
        negated=negated(cue.head) or (cue.cue_class == "clause" and _is_nothing(cue.subject)),
        past=past_tense(cue.head),
        passive=told is not None and is_passive(told),
        verb=verb_lemma(cue.head),
        content_verb=verb,
        content=words,
        in_principle="in principle" in doc[cue.head.i : cue.complement.start].text.lower(),
        done=clause is not None and _is_done(clause, words, cue),
        word=cue.entry.lemma,
        outer_verb=verb_lemma(cue.outermost.head),
        against=_names_third(draft, cue, content, said.by),
        narrated=(
            cue.cue_class == "clause"
            and cue.outer is None
            and not said.indirect
            and not _spoken(draft, cue)
        ),
        asked=context.asked is not None and context.asked not in said.by.parties,
        asker=context.asked or "",
        nested=cue.outer is not None or said.indirect,
        manner=_manner(cue),
        mood=_mood(cue.head) if clause is cue.head else modality(cue.head),
        doubted=_is_doubted(cue),
        denied=_is_denied(cue),
        appeal=cue.complement.addressee is not None and not said.actor,
        believed=cue.outer is not None and cue.outer.cue_class == "deem",
        authored=cue.cue_class == "clause" and author_of(draft) is not None,
        polite=cue.subject is not None and cue.subject.lower_ in ("i", "we"),
        ideal=_holds(doc, content, "ideals"),
        of_merit=_holds(doc, content, "merits"),
        moves=_holds(doc, content, "moves"),
        punitive=_is_punitive(doc, content, told),
        unreal=is_unreal(cue.head if clause is None else clause),
        domestic=_is_domestic(cue, said),
        by_agent=clause is not None and any(c.dep_ == "agent" for c in clause.children),
        heard=context.answers(said.by.parties, cue.sentence.passage.number),
        expected=clause is not None and foretold(clause) is not None,
        ongoing=_is_ongoing(cue.head if clause is None else clause),
        textual=cue.outer is None and draft.article.form == "joint",
        move=_is_move(cue),
        by_own=clause is not None and _is_own(subject_of(clause)),
        past_content=clause is not None and past_tense(clause),
        subject=_subject(clause),
        compelled=clause is not None and _is_forced(clause),
        auxiliary=next((c.lower_ for c in clause.lefts if c.tag_ == "MD"), "") if clause else "",
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
    if verb is None or verb_lemma(verb) not in lexicon().phrases["punitive"]:
        return False
    return is_measure(verb)


def _is_forced(clause: Token) -> bool:
    """ "Has had to be suspended": a measure that could not be helped."""
    deed = compelled(clause)
    return deed is not None and verb_lemma(deed) in lexicon().phrases["punitive"]


def _told(clause: Token) -> Token:
    """Of "is to be signed", "is expected to be signed", "had to be signed": "signed"."""
    return destined(clause) or foretold(clause) or compelled(clause) or clause


def _mood(clause: Token) -> str:
    """The clause's mood; what "is expected to" come lies ahead, what "had to" be done is past."""
    if foretold(clause) is not None:
        return "future"
    return "" if compelled(clause) is not None else modality(clause)


_OWN = frozenset(("his", "her", "its", "their", "our", "my", "own"))
_PERSONS = frozenset(("he", "she", "i", "we"))
_BODIES = frozenset(("parliament", "cabinet", "congress", "assembly", "senate"))


def _is_own(subject: Token | None) -> bool:
    """ "Our parliament", "parliament": one's own, where nobody else's is named."""
    if subject is None:
        return False
    if any(c.lower_ in _OWN for c in subject.lefts):
        return True
    return subject.lemma_.lower() in _BODIES and not any(True for _ in subject.lefts)


def _is_nothing(subject: Token | None) -> bool:
    """ "No visa would be issued", "not one gate will open", "nobody will be sent"."""
    if subject is None:
        return False
    words = [c.lower_ for c in subject.lefts if c.dep_ in ("det", "neg", "nummod")]
    return subject.lower_ in ("nothing", "nobody", "none", "neither") or (
        "no" in words or ("not" in words and "one" in words)
    )


def _subject(clause: Token | None) -> str:
    noun = subject_of(clause) if clause is not None else None
    return noun.lemma_.lower() if noun is not None else ""


def _is_ongoing(clause: Token) -> bool:
    """ "Is increasing its relief": a deed for the other that is under way."""
    deeds = lexicon().phrases["deeds"]
    known = lexicon().verbs.get(verb_lemma(clause), ())
    aids = any(e.cue_class == "aid" and not e.particle for e in known)
    now = any(c.dep_ == "aux" and c.lemma_ == "be" for c in clause.lefts)
    return clause.tag_ == "VBG" and now and (aids or verb_lemma(clause) in deeds)


def _is_move(cue: Cue) -> bool:
    """ "Called the decision an insult": what is given a name is a deed, not a person or a thing."""
    if cue.complement.frame not in ("as", "np"):
        return False
    doc = cue.head.doc
    head = phrase_head(doc, cue.complement.start)
    known = lexicon().phrases["moves"]
    return head is not None and (head.lemma_.lower() in known or head.lower_ in known)


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
    lexis = lexicon()
    lower = words.lower()
    if any(phrase in lower for phrase in lexis.phrases["progress"]):
        return True
    if lexis.shapes["progressed"].search(words):
        return True
    told = _told(clause)
    perfect = any(t.lemma_ in ("have", "be") and t.dep_ in ("aux", "auxpass") for t in told.lefts)
    past = clause.tag_ in ("VBD", "VBN") or past_tense(clause) or perfect
    if past and cue.outer is not None and verb_lemma(cue.outer.head) in lexis.phrases["informing"]:
        return True
    person = _subject(clause) in _PERSONS  # "he had been given a warm welcome" fulfils nothing
    done_to = past and not person and is_passive(told) and _was(told)
    if done_to and verb_lemma(told) in lexis.phrases["fulfilled"]:
        return True
    entries = lexis.verbs.get(clause.lemma_.lower(), ())
    finished = any(e.cue_class == "done" and not e.particle for e in entries) or clause.lemma_ in (
        "progress",
        "pay",
        "move",
        "advance",
    )
    return finished and (perfect or clause.tag_ in ("VBD", "VBN"))


def _was(verb: Token) -> bool:
    """ "Was published", "have been issued": done, and not "is published every year"."""
    return any(
        (t.dep_ == "auxpass" and t.lower_ in ("was", "were", "been"))
        or (t.dep_ == "aux" and t.lemma_ == "have")
        for t in verb.lefts
    )
