"""Content after an addressee or a companion: "urged Japan to", "agreed with Japan on"."""

from dataclasses import replace

from servanda.reading.lexicon import Entry
from servanda.reading.syntax.clauses import clause_start
from servanda.reading.syntax.colons import after_colon, said_after_colon
from servanda.reading.syntax.complement import Complement
from servanda.reading.syntax.following import bare_clause, clause_after, phrase_head, verb_after
from servanda.reading.syntax.gaps import past_adjuncts
from servanda.reading.syntax.tree import Token, Tree

_BEFORE_ADDRESSEE = frozenset(("to", "with", "on", "upon", "from"))


_TOPICAL = frozenset(("on", "about", "over", "upon", "against", "regarding"))


#: Verbs of saying whose object is somebody; that of the others is a thing ("announced a plan to").
_SPOKEN_TO = frozenset(
    (
        "tell", "inform", "notify", "assure", "reassure", "remind", "advise", "warn", "caution",
        "apprise", "thank", "congratulate", "answer", "threaten", "accuse", "blame", "show",
        "criticise", "criticize", "rebuke", "chide", "commend", "praise", "admonish", "write",
        "condole", "compliment", "greet", "promise", "chastise", "reprimand", "upbraid", "berate",
    )
)  # fmt: skip


#: Words against somebody that tell him what to do.
_WARNING = frozenset(("warn", "caution", "admonish", "threaten"))


def _takes_things(entry: Entry, following: Token) -> bool:
    """ "Announced a grant to train nurses", "hailed its plan that": the object is what is said."""
    about = entry.cue_class in ("say", "express") and entry.lemma not in _SPOKEN_TO
    return about and following.lower_ not in _BEFORE_ADDRESSEE


def with_addressee(entry: Entry, head: Token, position: int) -> Complement | None:
    """Addressee, then content: "urged Japan to", "told Japan that", "thanked X for"."""
    doc = head.doc
    if "obj" not in entry.frames or _takes_things(entry, doc[position]):
        return None
    start = position + 1 if doc[position].lower_ in _BEFORE_ADDRESSEE else position
    noun = phrase_head(doc, start)
    if noun is None:
        return None
    found = infinitive_after(head, start)
    # "welcomed the decision of Japan to ratify": the infinitive belongs to what is welcomed
    own = entry.cue_class in ("express", "support", "oppose") and entry.lemma not in _WARNING
    if found is not None and not own:
        return found
    end = max((t.i for t in noun.subtree if t.dep_ not in ("relcl", "acl", "prep")), default=noun.i)
    after = noun.i + 1
    places = {after, end + 1}
    places |= {past_adjuncts(doc, place, entry.frames) for place in places if place < len(doc)}
    for place in sorted(places):
        if place < len(doc) and doc[place].lower_ == "that" and "that" in entry.frames:
            clause = clause_after(head, place, head.i)
            if clause is not None:
                return Complement("that", place + 1, clause, noun)
    if "that" in entry.frames:
        clause = bare_clause(head, after)
        if clause is not None:
            return Complement("that", clause_start(clause), clause, noun)
    return _right_after(entry, head, noun)


def _right_after(entry: Entry, head: Token, noun: Token) -> Complement | None:
    """ "Told reporters: ...", "briefed Japan on": what follows the addressee at once."""
    doc, after = head.doc, noun.i + 1
    if after < len(doc) and doc[after].text == ":" and entry.cue_class in ("ask", "instruct"):
        carried = after_colon(doc, after)
        if carried is not None:
            return replace(carried, addressee=noun)
    if after + 1 >= len(doc):
        return None
    if doc[after].text == ":":
        found = said_after_colon(entry, head, after)
        return replace(found, addressee=noun) if found is not None else None
    if entry.cue_class == "invite" and doc[after].lower_ in ("to", "for"):
        return Complement("np", after + 1, addressee=noun)
    topical = entry.cue_class == "discuss" and "np" not in entry.frames
    if topical and doc[after].lower_ in entry.frames:
        return Complement(doc[after].lower_, after + 1, addressee=noun)
    return None


def infinitive_after(head: Token, position: int) -> Complement | None:
    """ "on Japan to support", "for the two sides to deepen": a noun phrase, then an infinitive."""
    doc = head.doc
    noun = phrase_head(doc, position)
    if noun is None:
        return None
    for at in range(noun.i + 1, min(noun.i + 16, len(doc) - 1)):
        token = doc[at]
        if token.lower_ == "to" and doc[at + 1].text == ":":
            after = after_colon(doc, at + 1)
            return replace(after, addressee=noun) if after is not None else None
        if token.lower_ == "to" and verb_after(doc, at) is not None:
            return Complement("to", from_denial(doc, at), addressee=noun)
        if token.pos_ in ("VERB", "AUX", "SCONJ") or token.text in (
            ";",
            ":",
            ".",
            "(",
            ")",
            '"',
            "”",
        ):
            return None
    return None


def from_denial(doc: Tree, at: int) -> int:
    """The content after "to"; of "not to pay" the denial is part of what is asked."""
    return at - 1 if doc[at - 1].lower_ in ("not", "never") else at + 1


def after_companion(entry: Entry, head: Token, position: int) -> Complement | None:
    """ "agreed with Japan to", "consulted with her counterpart on": the content comes after."""
    doc = head.doc
    noun = phrase_head(doc, position + 1)
    if noun is None:
        return None
    for at in range(noun.i + 1, min(noun.i + 8, len(doc))):
        word = doc[at].lower_
        if word == "to" and "to" in entry.frames and verb_after(doc, at) is not None:
            return Complement("to", from_denial(doc, at))
        if word == "that" and "that" in entry.frames:
            clause = clause_after(head, at, head.i)
            return Complement("that", at + 1, clause) if clause is not None else None
        if word in _TOPICAL and word in entry.frames:
            return Complement(word, at + 1)
        if doc[at : at + 3].text.lower() in ("in connection with", "in relation to"):
            return Complement("over", at + 3)
        if doc[at].pos_ in ("VERB", "PUNCT"):
            return None
    return None
