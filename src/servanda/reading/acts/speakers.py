"""Who says a cue, and who is to act in what it says."""

from dataclasses import dataclass, replace

from servanda.model.article import party_of_side
from servanda.reading.acts.agents import (
    agent,
    answerer,
    everybody,
    ours,
    possessor,
    resolved,
    teller,
)
from servanda.reading.acts.narrated import agreed, attributed, free_indirect, voice
from servanda.reading.cues import PROVISION, Cue
from servanda.reading.cues.received import is_given
from servanda.reading.draft import Draft
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import is_passive, modality, subject_of, verb_lemma
from servanda.reading.syntax.tree import Token
from servanda.reading.text.quotations import inside_quotation
from servanda.reading.verdicts import Role
from servanda.reading.who import Context, Who
from servanda.reading.who.pronouns import titled_speaker


@dataclass
class Said:
    """A cue with who speaks it, before it becomes an act.

    `indirect` says that a plain sentence still reports who was heard before ("would").
    """

    cue: Cue
    by: Who
    actor: Who
    indirect: bool = False


def who_says(draft: Draft, cue: Cue, context: Context) -> Said:
    """Who speaks and which party is to act; the context remembers the speaker."""
    outer = who_says(draft, cue.outer, context).by if cue.outer is not None else Who()
    alien = cue.own_subject and cue.cue_class != "clause" and is_outsider(cue.subject)
    if cue.outer is not None and (alien or (not outer and is_outsider(cue.outermost.subject))):
        return Said(cue, Who(), Who())
    if cue.cue_class == "clause":
        return _clause_says(draft, cue, outer, context)
    own = Who() if _is_content(cue) else resolved(draft, cue, cue.subject, context)
    by = _together(draft, cue, _speaker(draft, cue, own, outer, context), context)
    actor = _actor(draft, cue, by, context)
    if cue.subject is not None and cue.subject.lower_ in ("i", "we"):
        actor = _not_me(by, actor, context)
    else:
        regarded = _regarded(draft, cue, context)
        told = regarded if cue.cue_class == "oppose" else actor or regarded
        by = _not_himself(draft, cue, by, told, context)
    if cue.outer is None and by and not _told_in_quotes(cue):
        context.heard(by)
        context.spoke(by, cue.sentence.passage.number)
    return Said(cue, by, actor)


def _told_in_quotes(cue: Cue) -> bool:
    """ "Chad must know that ...": of whom a quotation tells is not who speaks on in it."""
    subject = cue.subject
    own = subject is None or subject.lower_ in ("i", "we")
    return not own and inside_quotation(cue.sentence.passage.doc.text, cue.head.idx)


def _is_content(cue: Cue) -> bool:
    """ "Trade with Chad was considered": what the passive is about speaks for nobody."""
    subject, complement = cue.subject, cue.complement
    before = subject is not None and complement.start <= subject.i < cue.head.i
    return before and complement.frame == "np" and is_passive(cue.head)


#: What two do together, though one tells it.
_MUTUAL = frozenset(("agree", "conclude"))
#: Classes whose content is for another to do: nobody asks himself.
_REGARD = frozenset(("express", "oppose"))
_ADDRESSED = frozenset(("ask", "suggest", "invite")) | _REGARD


#: Classes whose passive without an agent is told of all: "the minutes were signed".
_JOINTLY = frozenset(("conclude", "discuss", "agree"))


def is_outsider(subject: Token | None) -> bool:
    """An analyst, a poll, the media: what they tell of parties is not the parties' word."""
    if subject is None:
        return False
    # "official sources", "the sources" are an official's; of bare "sources" nothing is known
    nameless = subject.lemma_ == "source" and not any(
        child.dep_ in ("det", "amod", "compound", "poss") for child in subject.lefts
    )
    return nameless or subject.lemma_.lower() in lexicon().phrases["outsiders"]


def _not_himself(draft: Draft, cue: Cue, by: Who, actor: Who, context: Context) -> Who:
    """ "The minister asked Morocco to ...": then the minister is not Morocco's."""
    alone = len(by.parties) == 1 and by.parties == actor.parties and len(context.pair) == 2
    named = by.how.startswith("named")
    if not alone or named or cue.cue_class not in _ADDRESSED or by.parties[0] not in context.pair:
        return by
    other = next(code for code in context.pair if code != by.parties[0])
    main = draft.main
    names = [
        p.name
        for p in draft.people
        if p.party == other and (not main or p.name in main.participants)
    ]
    speaker = names[0] if len(names) == 1 and by.speaker else None
    return Who((other,), speaker, f"nobody asks himself: not {by.parties[0]}")


def _regarded(draft: Draft, cue: Cue, context: Context) -> Who:
    """ "Thanked Morocco for": whom words for and against are about."""
    regarded = next((c for c in cue.head.children if c.dep_ == "dobj"), None)
    return resolved(draft, cue, regarded, context) if cue.cue_class in _REGARD else Who()


def _not_me(by: Who, actor: Who, context: Context) -> Who:
    """ "I invite the minister": who speaks for himself asks the other."""
    others = tuple(code for code in context.pair if code not in by.parties)
    if by.parties != actor.parties or len(by.parties) != 1 or len(others) != 1:
        return actor
    return Who(others, None, "nobody asks himself")


def _together(draft: Draft, cue: Cue, by: Who, context: Context) -> Who:
    """Topics are talked over by both, whoever the sentence says discussed them."""
    alone = len(by.parties) == 1 and by.parties[0] in context.pair and len(context.pair) == 2
    if cue.entry is PROVISION:
        return everybody(context, "what a deal lays down")
    if not by and cue.cue_class in ("discuss", "agree") and _is_inert(cue.subject):
        return everybody(context, "a meeting in which something is talked over or agreed")
    if cue.cue_class in _MUTUAL and alone:
        with_whom = _companion(draft, cue, context).parties
        joined = len(with_whom) == 1 and with_whom != by.parties and with_whom[0] in context.pair
        return Who((*by.parties, *with_whom), None, f"{by.how}; with {with_whom}") if joined else by
    if cue.cue_class == "discuss" and alone and verb_lemma(cue.head) in ("discuss", "exchange"):
        return Who(context.pair, None, f"{by.how}; talks have two sides")
    return by


def _is_inert(subject: Token | None) -> bool:
    """ "The meeting was an occasion to review": what happens speaks for nobody alone."""
    return subject is not None and subject.lemma_.lower() in lexicon().groups["inert"]


def _companion(draft: Draft, cue: Cue, context: Context) -> Who:
    """ "Agreed with Japan to": with whom, where it stands before what is agreed."""
    signed = cue.cue_class == "conclude"
    things = [c for c in cue.head.children if c.dep_ == "dobj"] if signed else []
    for child in [c for holder in (cue.head, *things) for c in holder.children]:
        with_whom = child.dep_ == "prep" and child.lower_ == "with"
        if with_whom and (signed or child.i < cue.complement.start):
            noun = next((c for c in child.children if c.dep_ == "pobj"), None)
            return resolved(draft, cue, noun, context)
    return Who()


def author_of(draft: Draft) -> Who | None:
    """Whose voice a statement is in: the side that issues it; None for other texts."""
    side = party_of_side(draft.article.side)
    title = draft.article.title or ""
    issued = draft.article.form in ("readout", "press") and side is not None
    if not issued or not lexicon().shapes["statement"].search(title):
        return None
    return Who((str(side),), titled_speaker(draft, str(side)), "the issuer of a statement")


def _clause_says(draft: Draft, cue: Cue, outer: Who, context: Context) -> Said:
    """A plain clause: the saying around it, the quotation or the joint text tells whose it is."""
    actor = resolved(draft, cue, cue.subject, context)
    if cue.outer is not None:
        return Said(cue, outer or actor, actor)
    passage = cue.sentence.passage
    quoted = bool(passage.label) or inside_quotation(passage.doc.text, cue.head.idx)
    if quoted or modality(cue.head) == "duty":
        person = draft.person(context.person) if context.person and not context.muted else None
        if person is not None and person.party:
            return Said(cue, Who((person.party,), person.name, "whose words are quoted"), actor)
    if quoted and context.muted:
        return Said(cue, Who(), Who())
    if draft.article.form == "joint" and not (actor or agent(draft, cue, context)):
        return Said(cue, Who(context.pair, None, "the issuers of a joint text"), actor)
    if (author := author_of(draft)) is not None:
        return Said(cue, author, actor)
    actor = actor or agent(draft, cue, context)
    told = (
        attributed(draft, cue, context) or voice(cue, actor, context) or agreed(cue, actor, context)
    )
    if told is not None:
        return Said(cue, told, actor, indirect=True)
    by = free_indirect(draft, cue, actor, context) if actor else actor
    return Said(cue, by, by)


def _speaker(draft: Draft, cue: Cue, own: Who, outer: Who, context: Context) -> Who:
    if _is_impersonal(cue):
        return outer or everybody(context, "'it was agreed'")
    if cue.cue_class in _MUTUAL and cue.subject is not None and cue.subject.lower_ == "we":
        return everybody(context, "we agreed, we signed: it takes two") or own
    if is_passive(cue.head) and cue.cue_class == "measure":
        return outer or ours(draft, cue, context) or teller(draft, cue, own, context)
    if (is_passive(cue.head) and _is_told(cue) and not cue.complement.left) or is_given(cue):
        return teller(draft, cue, own, context)
    if cue.outer is not None:
        return _nested_speaker(cue, own, outer)
    if own:
        return free_indirect(draft, cue, own, context)
    if cue.subject is None and draft.article.form == "joint":
        return everybody(context, "the issuers of a joint text")
    if by := agent(draft, cue, context):
        return by
    before = cue.complement.start < cue.head.i and cue.complement.clause is None
    fronted = before or (cue.subject is None and is_passive(cue.head))
    listed = cue.complement.frame == "carry" and is_passive(cue.head)
    if (fronted or listed) and cue.cue_class in _JOINTLY and not modality(cue.head):
        return everybody(context, "a passive without an agent")
    return possessor(draft, cue, context) or answerer(draft, cue, context)


def _nested_speaker(cue: Cue, own: Who, outer: Who) -> Who:
    """Of "A said that B agreed" it is B; of "A said that B had delivered" A, who tells it."""
    if cue.cue_class in ("done", "aid"):
        return outer or own
    himself = cue.subject is not None and cue.subject.lower_ in ("he", "she")
    if outer and himself and not outer.speaker and len(outer.parties) == 1:
        return outer
    same = own.parties == outer.parties
    return (replace(own, speaker=own.speaker or outer.speaker) if same else own) or outer


def _is_impersonal(cue: Cue) -> bool:
    """ "It was agreed that": the subject stands for the clause and for nobody."""
    subject = cue.subject
    expletive = subject is not None and subject.lower_ == "it"
    content = cue.complement.clause is not None or cue.complement.frame == "to"
    return expletive and is_passive(cue.head) and content


#: Classes whose passive names the addressee: "the ambassador was told that".
_TOLD = frozenset(("say", "ask", "invite", "suggest", "instruct", "measure"))
#: Verbs that commit who stands after "by", or nobody: "Chad was promised buses".
_PROMISED = frozenset(("promise", "guarantee", "assure"))


def _is_told(cue: Cue) -> bool:
    """Whether the passive is about who is addressed: "was handed a note", "was informed of"."""
    addressed = cue.subject is not None and cue.subject.dep_ == "nsubjpass"
    handed = cue.cue_class == "oppose" and cue.entry.lemma in lexicon().nouns and addressed
    promised = cue.cue_class == "commit" and verb_lemma(cue.head) in _PROMISED
    return cue.cue_class in _TOLD or handed or promised or "obj-of" in cue.entry.frames


def _actor(draft: Draft, cue: Cue, by: Who, context: Context) -> Who:
    complement = cue.complement
    asked = cue.subject is not None and cue.subject.dep_ in ("nsubj", "nsubjpass")
    if is_passive(cue.head) and cue.cue_class in ("ask", "invite") and asked:
        return resolved(draft, cue, cue.subject, context)
    inner = (
        context
        if not by
        else replace(context, party=by.parties[0] if len(by.parties) == 1 else context.party)
    )
    if complement.clause is not None:
        subject = subject_of(complement.clause)
        return Who() if _is_thing(subject, by) else resolved(draft, cue, subject, inner)
    if complement.addressee is not None and not _is_thing(complement.addressee, by):
        return resolved(draft, cue, complement.addressee, inner)
    return Who()


def _is_thing(noun: Token | None, by: Who) -> bool:
    """Where both speak, or something is done to it, "it" is the thing they speak of."""
    it = noun is not None and noun.lower_ == "it"
    return noun is not None and it and (len(by.parties) > 1 or noun.dep_ == "nsubjpass")


def role(said: Said) -> Role:
    """Who is to act, seen from who speaks."""
    by, actor = set(said.by.parties), set(said.actor.parties)
    complement = said.cue.complement
    if not actor:
        has_subject = complement.clause is not None or complement.addressee is not None
        return "thing" if has_subject else "none"
    if actor == by:
        return "both" if len(actor) > 1 else "self"
    return "both" if len(actor) > 1 and actor >= by else "other"
