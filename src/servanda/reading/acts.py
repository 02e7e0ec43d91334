"""Step: cues -> acts; who says it, who is to act, of which type, with which exact words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from servanda.model.codes import UNDERTAKING_TYPES, Force, PartyCode
from servanda.model.quote import Quote, Span
from servanda.model.reading import Act, Unread
from servanda.model.reason import Reason
from servanda.reading.bullets import is_item, item_content
from servanda.reading.content import Content, content_of
from servanda.reading.cues import Cue, find_cues
from servanda.reading.draft import Draft, Sentence
from servanda.reading.frames import modality, negated, past_tense, subject_of, verb_lemma
from servanda.reading.lexicon import lexicon
from servanda.reading.names import same_person
from servanda.reading.placing import encounter_of
from servanda.reading.encounter_words import triggers_in
from servanda.reading.quotations import inside_quotation, opens_quotation, quoted_speaker
from servanda.reading.verdicts import Role, Saying, Verdict, decide
from servanda.reading.who import Context, Who, resolve

_CONDITION = re.compile(
    r"\b(?:only |even |provided |but )?(?:if|unless|provided that|providing that|subject to|on condition that|on the condition that|"
    r"in return for|in exchange for|as long as|so long as|contingent (?:up)?on|conditional on|depending on|"
    r"at a (?:mutually )?convenient time|at an appropriate time|on mutually (?:convenient|agreed) dates|"
    r"as soon as|once)\b[^,;.\"”]*"
)


#: What a party outside the encounter is still heard to do; its positions are background.
_STRANGERS = frozenset(("ask", "offer", "oppose", "decline", "commit", "agree"))


@dataclass
class _Said:
    """A cue with who speaks it, before it becomes an act."""

    cue: Cue
    by: Who
    actor: Who


@dataclass
class _Pending:
    """A cue that ends in a colon and governs the list items that follow."""

    act: Act
    said: _Said


def compute(draft: Draft) -> tuple[list[Act], list[Unread]]:
    """The acts of the body in order, and the sentences that yield none with the reason."""
    if not draft.encounters:
        return [], [Unread(s.start, s.end, "no encounter of parties is reported") for s in draft.sentences]
    context = Context(pair=_pair(draft))
    acts: list[Act] = []
    unread: list[Unread] = []
    pending: _Pending | None = None
    for sentence in draft.sentences:
        if pending is not None and _same_item(sentence, acts):
            continue
        if pending is not None and is_item(draft.article.text, sentence, pending.said.cue.sentence):
            acts.append(_item_act(draft, sentence, pending))
            continue
        pending = None
        if not _hear_paragraph(draft, sentence, context):
            label = sentence.passage.label
            unread.append(
                Unread(sentence.start, sentence.end, f"words of {label!r}, who speaks for no party")
            )
            continue
        found, why, pending = _read_sentence(draft, sentence, context)
        acts.extend(found)
        if not found and pending is None:
            unread.append(Unread(sentence.start, sentence.end, why))
    return _numbered(acts), unread


def _same_item(sentence: Sentence, acts: list[Act]) -> bool:
    """A further sentence of a list item that was taken whole."""
    return bool(acts) and acts[-1].quote.start <= sentence.start < acts[-1].quote.end


def write(draft: Draft, result: tuple[list[Act], list[Unread]]) -> None:
    """Record acts and what was left unread."""
    draft.acts, draft.unread = result


def _hear_paragraph(draft: Draft, sentence: Sentence, context: Context) -> bool:
    """At a paragraph's start, learn who its label or its direct quotation belongs to.

    False when the label names somebody who speaks for no party (a journalist's question).
    """
    label = sentence.passage.label
    if label and label not in ("A", "ANSWER"):
        person = next((p for p in draft.people if same_person(p.name, label)), None)
        if person is None or person.party is None:
            return False
        context.heard(Who((person.party,), person.name, "the label of the paragraph"))
    elif sentence.tokens.start == 0 and opens_quotation(sentence):
        speaker = quoted_speaker(draft, sentence.passage)
        if speaker is not None:
            context.heard(resolve(draft, speaker[0], speaker[1], context))
    return True


def _pair(draft: Draft) -> tuple[PartyCode, ...]:
    main = draft.main
    return main.parties if main is not None else ()


def _numbered(acts: list[Act]) -> list[Act]:
    return [replace(act, id=f"a{number}") for number, act in enumerate(acts, 1)]


def _read_sentence(
    draft: Draft, sentence: Sentence, context: Context
) -> tuple[list[Act], str, _Pending | None]:
    quoted = _is_quoted(sentence)
    cues = find_cues(sentence, speaks=quoted or _is_text(draft, sentence))
    _hear_subject(draft, sentence, context)
    if not cues:
        return [], "no reporting words", None
    acts: list[Act] = []
    pending: _Pending | None = None
    why = "reporting words without a party that speaks"
    for cue in cues:
        said = _who_says(draft, cue, context)
        if not said.by:
            continue
        made = _act(draft, said, cues, context)
        if not isinstance(made, str):
            context.note(made.type, made.by)
        if isinstance(made, str):
            why = made
        elif cue.complement.frame == "carry":
            pending = _Pending(made, said)
        else:
            acts.append(made)
    return acts, why, pending


def _is_quoted(sentence: Sentence) -> bool:
    """Whether the sentence's main clause stands between quotation marks."""
    root = next((t for t in sentence.tokens if t.dep_ == "ROOT"), None)
    return root is not None and inside_quotation(sentence.passage.doc.text, root.idx)


def _is_text(draft: Draft, sentence: Sentence) -> bool:
    """Whether a joint text's own words are the cue; what only reports an encounter is not."""
    if draft.article.form != "joint":
        return False
    return not triggers_in(draft.article.text[sentence.start : sentence.end])


def _hear_subject(draft: Draft, sentence: Sentence, context: Context) -> None:
    """The sentence's own subject is who later pronouns mean, whether or not it reports."""
    root = next((t for t in sentence.tokens if t.dep_ == "ROOT"), None)
    subject = subject_of(root) if root is not None else None
    if subject is not None and subject.text.lower() not in ("it", "he", "she", "they"):
        context.heard(resolve(draft, sentence, subject, context))


# --- who speaks, who is to act ------------------------------------------------------------------


def _who_says(draft: Draft, cue: Cue, context: Context) -> _Said:
    outer = _who_says(draft, cue.outer, context).by if cue.outer is not None else Who()
    if cue.cue_class == "clause":
        return _clause_says(draft, cue, outer, context)
    own = _resolve(draft, cue, cue.subject, context)
    by = _together(cue, _speaker(draft, cue, own, outer, context), context)
    if cue.outer is None and by:
        context.heard(by)
    return _Said(cue, by, _actor(draft, cue, by, context))


def _together(cue: Cue, by: Who, context: Context) -> Who:
    """Topics are talked over by both, whoever the sentence says discussed them."""
    alone = len(by.parties) == 1 and by.parties[0] in context.pair and len(context.pair) == 2
    if cue.cue_class == "discuss" and alone and verb_lemma(cue.head) in ("discuss", "exchange"):
        return Who(context.pair, None, f"{by.how}; talks have two sides")
    return by


def _clause_says(draft: Draft, cue: Cue, outer: Who, context: Context) -> _Said:
    """A plain clause: the saying around it, the quotation or the joint text tells whose it is."""
    actor = _resolve(draft, cue, cue.subject, context)
    if cue.outer is not None:
        return _Said(cue, outer or actor, actor)
    if inside_quotation(cue.sentence.passage.doc.text, cue.head.idx) or modality(cue.head) == "duty":
        person = draft.person(context.person) if context.person else None
        if person is not None and person.party:
            return _Said(cue, Who((person.party,), person.name, "whose words are quoted"), actor)
    if draft.article.form == "joint" and not actor:
        return _Said(cue, Who(context.pair, None, "the issuers of a joint text"), actor)
    by = _free_indirect(draft, cue, actor, context) if actor else actor
    return _Said(cue, by, by)


def _speaker(draft: Draft, cue: Cue, own: Who, outer: Who, context: Context) -> Who:
    if cue.outer is not None:
        if not own:
            return outer
        return (
            replace(own, speaker=own.speaker or outer.speaker)
            if own.parties == outer.parties
            else own
        )
    if own:
        return _free_indirect(draft, cue, own, context)
    subject = cue.subject
    if subject is None and draft.article.form == "joint":
        return Who(context.pair, None, "the issuers of a joint text")
    if subject is not None and subject.lower_ == "it" and subject.dep_ in ("nsubjpass", "expl"):
        return Who(context.pair, None, "'it was agreed'") if len(context.pair) > 1 else Who()
    if cue.complement.left and cue.complement.clause is None:
        return (
            Who(context.pair, None, "a passive without an agent")
            if len(context.pair) > 1
            else Who()
        )
    return Who()


def _free_indirect(draft: Draft, cue: Cue, own: Who, context: Context) -> Who:
    """ "Japan considers ..." after "the minister said": the words are still the minister's."""
    person = draft.person(context.person) if context.person else None
    if own.speaker or person is None or len(own.parties) != 1 or person.party != own.parties[0]:
        return own
    present = cue.head.tag_ in ("VBZ", "VBP") or modality(cue.head) != ""
    return replace(own, speaker=person.name) if present else own


def _resolve(draft: Draft, cue: Cue, noun: Any, context: Context) -> Who:
    return resolve(draft, cue.sentence, noun, context) if noun is not None else Who()


def _actor(draft: Draft, cue: Cue, by: Who, context: Context) -> Who:
    complement = cue.complement
    inner = (
        context
        if not by
        else replace(context, party=by.parties[0] if len(by.parties) == 1 else context.party)
    )
    if complement.clause is not None:
        return _resolve(draft, cue, subject_of(complement.clause), inner)
    if complement.addressee is not None:
        return _resolve(draft, cue, complement.addressee, inner)
    return Who()


def _role(said: _Said) -> Role:
    by, actor = set(said.by.parties), set(said.actor.parties)
    complement = said.cue.complement
    if not actor:
        has_subject = complement.clause is not None or complement.addressee is not None
        return "thing" if has_subject else "none"
    if actor == by:
        return "both" if len(actor) > 1 else "self"
    return "both" if len(actor) > 1 and actor >= by else "other"


# --- one act ------------------------------------------------------------------------------------


def _act(draft: Draft, said: _Said, cues: list[Cue], context: Context) -> Act | str:
    """The act of a cue, or why it is none."""
    parties = {code for encounter in draft.encounters for code in encounter.parties}
    stranger = said.by.speaker is None and not set(said.by.parties) & parties
    if stranger and said.cue.cue_class not in _STRANGERS:
        return "a third party that is spoken about, not speaking here"
    saying = _saying(draft, said, cues, context)
    verdict = decide(saying)
    if verdict is None:
        return "reporting words that tell no act between the parties"
    if _background(draft, said, verdict):
        return "background about the past"
    content = content_of(said.cue, cues, bare=_bare(said, saying, verdict))
    if said.cue.complement.frame == "carry":
        content = content or _head_content(said.cue)
    if content is None:
        return "reporting words without content of their own"
    return _build(draft, said, saying, verdict, content)


def _head_content(cue: Cue) -> Content:
    head = cue.head
    return Content(head.i, head.i + 1, head.idx, head.idx + len(head.text))


def _bare(said: _Said, saying: Saying, verdict: Verdict) -> bool:
    """Leave the content's subject out after a modal or a bare verb, keep it in an assessment."""
    if said.cue.complement.clause is None and said.cue.cue_class != "clause":
        return True
    return verdict.bare and saying.role in ("self", "other", "both")


def _saying(draft: Draft, said: _Said, cues: list[Cue], context: Context) -> Saying:
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
        role=_role(said),
        actor=said.actor.parties,
        modality=modality(clause) if clause is not None else modality(cue.head),
        negated=negated(cue.head) or (cue.cue_class == "clause" and negated(clause)),
        past=past_tense(cue.head),
        passive=clause is not None and any(c.dep_ == "nsubjpass" for c in clause.children),
        verb=verb_lemma(cue.head),
        content_verb=verb,
        content=words,
        in_principle="in principle" in doc[cue.head.i : cue.complement.start].text.lower(),
        done=clause is not None and _is_done(clause, words, cue),
        word=cue.entry.lemma,
        outer_verb=verb_lemma(cue.outermost.head),
        against=_names_third(draft, cue, content, said.by),
        asked=context.asked is not None and context.asked not in said.by.parties,
        nested=cue.outer is not None,
        manner=_manner(cue),
    )


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


def _content_verb(doc: Any, content: Content | None, clause: Any, cue: Cue) -> str:
    if clause is not None and cue.complement.frame == "that":
        return "need" if clause.lemma_ == "need" else str(clause.lemma_).lower()
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


def _is_done(clause: Any, words: str, cue: Cue) -> bool:
    """Whether the clause tells that something was begun, delivered, delayed or finished."""
    phrases = lexicon().phrases
    past = clause.tag_ in ("VBD", "VBN") or past_tense(clause) or any(
        t.lemma_ in ("have", "be") and t.dep_ in ("aux", "auxpass") for t in clause.lefts
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


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _background(draft: Draft, said: _Said, verdict: Verdict) -> bool:
    """The narrator's own past tense with a year before the encounter's tells no act of today."""
    main = draft.main
    if said.cue.outer is not None or verdict.type not in (
        "conclude",
        "measure",
        "agree",
        "pledge",
        "report",
    ):
        return False
    if (
        main is None
        or not main.date
        or not main.date[:4].isdigit()
        or not past_tense(said.cue.head)
    ):
        return False
    clause = draft.article.text[said.cue.sentence.at(said.cue.head) : said.cue.sentence.end]
    years = [int(year) for year in _YEAR.findall(clause)]
    return (
        bool(years)
        and max(years) < int(main.date[:4])
        and verdict.type in ("conclude", "measure", "report")
    )


def _build(draft: Draft, said: _Said, saying: Saying, verdict: Verdict, content: Content) -> Act:
    sentence, text = said.cue.sentence, draft.article.text
    offset = sentence.passage.offset
    quote = Quote.of(text, offset + content.text_start, offset + content.text_end)
    encounter = encounter_of(draft, said.cue, verdict.type, said.by)
    undertakes = verdict.type in UNDERTAKING_TYPES
    return Act(
        id="a0",
        encounter=encounter,
        type=verdict.type,
        by=said.by.parties,
        speaker=said.by.speaker if len(said.by.parties) == 1 else None,
        to=_to(saying, said),
        owner=verdict.owner if undertakes else (),
        cue=_cue_words(draft, said.cue, quote),
        quote=quote,
        sentence=sentence.span,
        force=_force(draft, verdict) if undertakes else None,
        reply=verdict.reply,
        condition=_condition(draft, quote, sentence),
        reasons=_reasons(said, verdict),
    )


def _to(saying: Saying, said: _Said) -> tuple[PartyCode, ...]:
    if (
        saying.role == "other"
        and saying.cue_class in ("ask", "invite", "suggest", "hope")
        and not saying.joint
    ):
        return said.actor.parties
    return saying.others if set(saying.by) != set(saying.pair) else ()


def _force(draft: Draft, verdict: Verdict) -> Force | None:
    return "text" if draft.article.form == "joint" else verdict.force


def _cue_words(draft: Draft, cue: Cue, quote: Quote) -> str:
    outer = cue.outermost
    head = outer.head if not outer.complement.left else cue.head
    start = cue.sentence.at(head)
    auxiliaries = [
        t for t in head.lefts if t.dep_ in ("aux", "auxpass", "neg", "advmod") and t.i >= head.i - 3
    ]
    start = min(
        [start, *[cue.sentence.at(t) for t in auxiliaries if t.dep_ in ("aux", "auxpass", "neg")]]
    )
    words = (
        draft.article.text[start : quote.start].strip(" ,:;\"“‘'")
        if start < quote.start
        else head.text
    )
    return words if len(words) <= 120 else draft.article.text[start : cue.sentence.end_of(head)]


def _condition(draft: Draft, quote: Quote, sentence: Sentence) -> str | None:
    match = _CONDITION.search(draft.article.text, quote.start, min(sentence.end, quote.end))
    return match.group().strip() if match else None


def _reasons(said: _Said, verdict: Verdict) -> tuple[Reason, ...]:
    cue = said.cue
    known = f"{cue.entry.lemma or cue.head.lemma_} {cue.entry.particle}".strip()
    reasons = [
        Reason("cue", f"{cue.head.text!r}: {known!r} of class {cue.cue_class}"),
        Reason("frame", f"content as {cue.complement.frame!r}"),
        Reason("by", said.by.how),
        Reason("type", verdict.rule),
    ]
    if said.actor:
        reasons.append(Reason("who is to act", said.actor.how))
    return tuple(reasons)


def _item_act(draft: Draft, sentence: Sentence, pending: _Pending) -> Act:
    """One list item under a cue that ended in a colon."""
    start, end = item_content(draft.article.text, sentence)
    return replace(
        pending.act,
        quote=Quote.of(draft.article.text, start, end),
        sentence=Span(sentence.start, sentence.end),
        condition=None,
    )
