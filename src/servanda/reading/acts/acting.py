"""Who is to act in what is said, where the noun alone would mislead."""

from dataclasses import replace

from servanda.model.codes import PartyCode
from servanda.reading.acts.speakers import Said
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import is_passive
from servanda.reading.syntax.tree import Token
from servanda.reading.who import Context, Who

_OWN = frozenset(("his", "her", "its", "their", "our", "my", "own"))
#: Classes whose addressee is somebody else than who speaks.
_ADDRESSED = frozenset(("ask", "hope", "suggest", "intend"))
#: Determiners that make of "countries" those who speak or are spoken to.
_KNOWN = frozenset(("both", "two", "three", "all", "our", "their", "these"))
#: Who takes part beside the speaker.
_FELLOWS = frozenset(
    ("partner", "colleague", "counterpart", "peer", "interlocutor", "host", "guest", "opposite")
)
_MANY = frozenset(("country", "state", "party", "government", "nation", "creditor", "donor"))


def corrected(said: Said, context: Context) -> Said:
    """The saying with who is to act in it: nobody asks himself, and outsiders are no party."""
    actor, by = set(said.actor.parties), set(said.by.parties)
    addressee = said.cue.complement.addressee
    if said.cue.cue_class not in _ADDRESSED:
        return said
    if not actor:
        fellows = _fellows(said, context) if addressee is not None else ()
        return replace(said, actor=Who(fellows, None, "those at the table")) if fellows else said
    if addressee is not None and actor >= by and _is_outside(addressee):
        return replace(said, actor=Who())
    others = tuple(code for code in context.pair if code not in by)
    if addressee is not None and actor == by and len(others) == 1 and _is_others(addressee):
        return replace(said, actor=Who(others, None, "nobody asks himself"))
    clause = said.cue.complement.clause
    done_to = clause is not None and is_passive(clause) and len(by) == 1 and len(actor) > 1
    return replace(said, actor=Who()) if done_to else said


def _fellows(said: Said, context: Context) -> tuple[PartyCode, ...]:
    """ "Asked his partners to", "I would ask you to": the others who take part."""
    noun = said.cue.complement.addressee
    others = tuple(code for code in context.pair if code not in said.by.parties)
    if noun is None or not said.by.parties or len(said.by.parties) > 1:
        return ()
    own = any(c.lower_ in _OWN for c in noun.lefts)
    named = noun.lower_ == "you" or (own and noun.lemma_.lower() in _FELLOWS)
    return others if named else ()


def _is_outside(noun: Token) -> bool:
    """ "Them", "the creditor countries", "the parties": others than those who talk here."""
    if noun.lower_ == "them":
        return True
    plural = noun.tag_ in ("NNS", "NNPS") and noun.lemma_.lower() in _MANY
    return plural and not any(c.lower_ in _KNOWN for c in noun.lefts)


def _is_others(noun: Token) -> bool:
    """ "Expects the Government to": of the two it is the other's, unless it says whose it is."""
    body = noun.lemma_.lower() in lexicon().groups["collective"]
    return body and not any(c.lower_ in _OWN or c.dep_ == "poss" for c in noun.lefts)
