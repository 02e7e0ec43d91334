"""Toward whom an act is: whom its cue addresses, whom it is against, who else is at the table."""

from collections.abc import Iterable, Iterator

from servanda.model.codes import PartyCode
from servanda.model.quote import Quote
from servanda.reading.acts.speakers import Said
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft
from servanda.reading.syntax.tree import Token
from servanda.reading.verdicts import Saying, Verdict

Parties = tuple[PartyCode, ...]

#: How an addressee hangs on the reporting words: "thanked Peru", "called on Peru".
_HOLDS = frozenset(("dobj", "dative", "pobj", "appos", "conj", "poss", "compound", "nmod", "amod"))
_PREPOSITIONS = frozenset(
    ("to", "on", "upon", "with", "from", "against", "of", "toward", "towards")
)
#: What all together feel for or owe to a third, whom the words then name.
_FELT_FOR = frozenset(("solidarity", "thank", "thanks", "gratitude", "condolence", "sympathy"))
#: Classes whose companion acts with the speaker and is not spoken to.
_COMPANIONABLE = frozenset(("agree", "conclude", "discuss", "identify"))


def addressed(draft: Draft, cue: Cue, by: Parties) -> Parties:
    """The parties that the reporting words themselves name as spoken to, in their order.

    "Told the Peruvian envoy that", "expressed its thanks to Chad for"; not "said in Chad that".
    """
    if cue.complement.left or cue.cue_class in _COMPANIONABLE:
        return ()
    held = (t for t in _between(cue) if _is_held(t, cue.head))
    return _apart((code for token in held for code in _named(draft, cue, token)), by)


def _between(cue: Cue) -> Iterator[Token]:
    """The words between the cue's head and what it reports."""
    return iter(cue.head.doc[cue.head.i + 1 : cue.complement.start])


def _is_held(token: Token, head: Token) -> bool:
    """Whether a word hangs on the head as an addressee does, with no time or place between."""
    for _ in range(8):
        if token.i == head.i:
            return True
        preposition = token.dep_ in ("prep", "dative") and token.pos_ == "ADP"
        if not (token.lower_ in _PREPOSITIONS if preposition else token.dep_ in _HOLDS):
            return False
        token = token.head
    return False


def _named(draft: Draft, cue: Cue, token: Token) -> list[PartyCode]:
    """The parties of the state, body or person that this word names."""
    start, end = cue.sentence.at(token), cue.sentence.end_of(token)
    codes = [
        m.code for m in draft.mentions if m.sense != "place" and m.start <= start and end <= m.end
    ]
    names = [m.name for m in draft.person_mentions if m.start <= start and end <= m.end]
    people = [person for name in names if (person := draft.person(name)) is not None]
    return codes + [person.party for person in people if person.party]


def toward(draft: Draft, saying: Saying, said: Said, verdict: Verdict, quote: Quote) -> Parties:
    """The parties that an act is told to be toward; none for what all do together."""
    if saying.appeal and verdict.type == "request" and not verdict.owner:
        return ()
    asked = verdict.type in ("request", "invite")
    if asked and verdict.owner and not set(verdict.owner) & set(saying.by):
        return verdict.owner
    if saying.addressed:
        return saying.addressed
    if verdict.type in ("oppose", "measure"):
        target = _target(draft, said, quote, saying.others)
        if target:
            return target
    if verdict.type == "answer" and saying.asker in saying.others:
        return (saying.asker,)
    if not saying.others:
        backed = saying.cue_class == "support" or saying.word in _FELT_FOR
        named = _parties_in(draft, quote.start, quote.end, saying.by)
        return named if backed else named[:1] if not saying.joint else ()
    return _among(draft, saying.others, quote)


def _target(draft: Draft, said: Said, quote: Quote, others: Parties) -> Parties:
    """Whom words or measures are against: who is named in them, first of those at the table."""
    sentence = said.cue.sentence
    named = _parties_in(draft, sentence.end_of(said.cue.head), quote.end, said.by.parties)
    present = tuple(code for code in named if code in others)
    return (present or named)[:1]


def _among(draft: Draft, others: Parties, quote: Quote) -> Parties:
    """Of several others those whom the words name: "will sell Iraq 150 megawatts"."""
    if len(others) < 2:
        return others
    named = _parties_in(draft, quote.start, quote.end, ())
    return tuple(code for code in others if code in named) or others


def _parties_in(draft: Draft, start: int, end: int, by: Parties) -> Parties:
    named = (m.code for m in draft.mentions_in(start, end) if m.sense != "place")
    return _apart(named, by)


def _apart(codes: Iterable[PartyCode], by: Parties) -> Parties:
    """Each once, without those who speak."""
    return tuple(dict.fromkeys(code for code in codes if code not in by))
