"""Who says a cue, and who is to act in what it says."""

from dataclasses import dataclass, replace

from servanda.model.article import party_of_side
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft
from servanda.reading.lexicon import lexicon
from servanda.reading.quotations import inside_quotation
from servanda.reading.syntax.clauses import is_passive, modality, subject_of, verb_lemma
from servanda.reading.syntax.tree import Token
from servanda.reading.verdicts import Role
from servanda.reading.who import Context, Who, resolve
from servanda.reading.who.pronouns import pronoun


@dataclass
class Said:
    """A cue with who speaks it, before it becomes an act."""

    cue: Cue
    by: Who
    actor: Who


def who_says(draft: Draft, cue: Cue, context: Context) -> Said:
    """Who speaks and which party is to act; the context remembers the speaker."""
    outer = who_says(draft, cue.outer, context).by if cue.outer is not None else Who()
    if cue.outer is not None and not outer and _is_outsider(cue.outermost.subject):
        return Said(cue, Who(), Who())
    if cue.cue_class == "clause":
        return _clause_says(draft, cue, outer, context)
    own = _resolve(draft, cue, cue.subject, context)
    by = _together(draft, cue, _speaker(draft, cue, own, outer, context), context)
    actor = _actor(draft, cue, by, context)
    if cue.subject is not None and cue.subject.lower_ in ("i", "we"):
        actor = _not_me(by, actor, context)
    else:
        by = _not_himself(draft, cue, by, actor or _regarded(draft, cue, context), context)
    if cue.outer is None and by:
        context.heard(by)
    return Said(cue, by, actor)


#: What two do together, though one tells it.
_MUTUAL = frozenset(("agree", "conclude"))
#: Classes whose content is for another to do: nobody asks himself.
_REGARD = frozenset(("express", "oppose"))
_ADDRESSED = frozenset(("ask", "suggest", "invite")) | _REGARD


def _is_outsider(subject: Token | None) -> bool:
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
    return _resolve(draft, cue, regarded, context) if cue.cue_class in _REGARD else Who()


def _not_me(by: Who, actor: Who, context: Context) -> Who:
    """ "I invite the minister": who speaks for himself asks the other."""
    others = tuple(code for code in context.pair if code not in by.parties)
    if by.parties != actor.parties or len(by.parties) != 1 or len(others) != 1:
        return actor
    return Who(others, None, "nobody asks himself")


def _together(draft: Draft, cue: Cue, by: Who, context: Context) -> Who:
    """Topics are talked over by both, whoever the sentence says discussed them."""
    alone = len(by.parties) == 1 and by.parties[0] in context.pair and len(context.pair) == 2
    if not by and cue.cue_class == "discuss" and _is_inert(cue.subject):
        return _all(context, "a meeting in which something is talked over")
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
            return _resolve(draft, cue, noun, context)
    return Who()


def author_of(draft: Draft) -> Who | None:
    """Whose voice a statement is in: the side that issues it; None for other texts."""
    side = party_of_side(draft.article.side)
    title = draft.article.title or ""
    issued = draft.article.form in ("readout", "press") and side is not None
    if not issued or not lexicon().shapes["statement"].search(title):
        return None
    return Who((str(side),), None, "the issuer of a statement")


def _clause_says(draft: Draft, cue: Cue, outer: Who, context: Context) -> Said:
    """A plain clause: the saying around it, the quotation or the joint text tells whose it is."""
    actor = _resolve(draft, cue, cue.subject, context)
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
    if draft.article.form == "joint" and not actor:
        return Said(cue, Who(context.pair, None, "the issuers of a joint text"), actor)
    if (author := author_of(draft)) is not None:
        return Said(cue, author, actor)
    by = _free_indirect(draft, cue, actor, context) if actor else actor
    return Said(cue, by, by)


def _speaker(draft: Draft, cue: Cue, own: Who, outer: Who, context: Context) -> Who:
    if _is_impersonal(cue):
        return outer or _all(context, "'it was agreed'")
    if cue.cue_class in _MUTUAL and cue.subject is not None and cue.subject.lower_ == "we":
        return _all(context, "we agreed, we signed: it takes two") or own
    if is_passive(cue.head) and cue.cue_class == "measure":
        return outer or _ours(draft, cue, context) or _teller(draft, cue, own, context)
    if is_passive(cue.head) and cue.cue_class in _TOLD and not cue.complement.left:
        return _teller(draft, cue, own, context)
    if cue.outer is not None:
        return _nested_speaker(cue, own, outer)
    if own:
        return _free_indirect(draft, cue, own, context)
    if cue.subject is None and draft.article.form == "joint":
        return _all(context, "the issuers of a joint text")
    fronted = cue.complement.left and cue.complement.clause is None
    if fronted and cue.cue_class in ("conclude", "discuss") and not modality(cue.head):
        return _all(context, "a passive without an agent")
    return _possessor(draft, cue, context)


def _nested_speaker(cue: Cue, own: Who, outer: Who) -> Who:
    """Of "A said that B agreed" it is B; of "A said that B had delivered" A, who tells it."""
    if cue.cue_class in ("done", "aid"):
        return outer or own
    himself = cue.subject is not None and cue.subject.lower_ in ("he", "she")
    if outer and himself and not outer.speaker and len(outer.parties) == 1:
        return outer
    same = own.parties == outer.parties
    return (replace(own, speaker=own.speaker or outer.speaker) if same else own) or outer


def _possessor(draft: Draft, cue: Cue, context: Context) -> Who:
    """ "Attesting Japan's desire to": whose desire it is speaks, where no subject is found."""
    for noun in (c for c in cue.head.children if c.dep_ == "dobj" and c.lemma_ == cue.entry.lemma):
        for owner in (c for c in noun.children if c.dep_ == "poss"):
            return resolve(draft, cue.sentence, owner, context)
    return Who()


def _ours(draft: Draft, cue: Cue, context: Context) -> Who:
    """ "Our ambassador has been recalled": by those whose ambassador he is."""
    subject = cue.subject
    own = next((t for t in subject.subtree if t.lower_ in ("our", "my")), None) if subject else None
    return pronoun(draft, cue.sentence, own, context) if own is not None else Who()


def _is_impersonal(cue: Cue) -> bool:
    """ "It was agreed that": the subject stands for the clause and for nobody."""
    subject = cue.subject
    expletive = subject is not None and subject.lower_ == "it"
    return expletive and is_passive(cue.head) and cue.complement.clause is not None


def _all(context: Context, how: str) -> Who:
    return Who(context.pair, None, how) if len(context.pair) > 1 else Who()


#: Classes whose passive names the addressee: "the ambassador was told that".
_TOLD = frozenset(("say", "ask", "invite", "suggest", "instruct", "measure"))


def _teller(draft: Draft, cue: Cue, told: Who, context: Context) -> Who:
    """Who tells in the passive: the agent after "by", else the party that is not told."""
    for agent in (c for c in cue.head.children if c.dep_ == "agent"):
        for noun in (c for c in agent.children if c.dep_ == "pobj"):
            return resolve(draft, cue.sentence, noun, context)
    others = tuple(code for code in context.pair if code not in told.parties)
    known = bool(told) and len(others) == 1
    return Who(others, None, "the party that is not told") if known else Who()


def _free_indirect(draft: Draft, cue: Cue, own: Who, context: Context) -> Who:
    """ "Japan considers ..." after "the minister said": the words are still the minister's."""
    person = draft.person(context.person) if context.person else None
    if own.speaker or person is None or len(own.parties) != 1 or person.party != own.parties[0]:
        return own
    present = cue.head.tag_ in ("VBZ", "VBP") or modality(cue.head) != ""
    return replace(own, speaker=person.name) if present else own


def _resolve(draft: Draft, cue: Cue, noun: Token | None, context: Context) -> Who:
    return resolve(draft, cue.sentence, noun, context) if noun is not None else Who()


def _actor(draft: Draft, cue: Cue, by: Who, context: Context) -> Who:
    complement = cue.complement
    if is_passive(cue.head) and cue.cue_class in ("ask", "invite") and cue.subject is not None:
        return _resolve(draft, cue, cue.subject, context)
    inner = (
        context
        if not by
        else replace(context, party=by.parties[0] if len(by.parties) == 1 else context.party)
    )
    if complement.clause is not None:
        subject = subject_of(complement.clause)
        return Who() if _is_thing(subject, by) else _resolve(draft, cue, subject, inner)
    if complement.addressee is not None and not _is_thing(complement.addressee, by):
        return _resolve(draft, cue, complement.addressee, inner)
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
