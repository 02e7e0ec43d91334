"""Who else speaks in public: the other side of a statement, a government that took no part.

Found by the grammar: the subject of a verb of saying is somebody who acts for a party, or the
party's ministry, government or spokesman. What is said to somebody else ("told the envoy") is no
public word.
"""

from collections.abc import Iterator

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.people import PARTY
from servanda.reading.encounters.words import phrase, triggers_in
from servanda.reading.syntax.tree import Token

#: Arcs by which a verb stands in a saying, a question or a condition that is not the narrator's.
_NOT_TOLD = frozenset(("advcl", "relcl", "acl", "pcomp", "csubj"))
#: Verbs that have whom they address as their object.
_ADDRESSING = frozenset(("told", "tells", "asked", "urged", "warned", "informed", "reminded"))


def voices(draft: Draft) -> Iterator[tuple[PartyCode, Sentence, Token]]:
    """Each party that is heard in a sentence of the body, and the verb that says so."""
    for sentence in draft.sentences[1:]:
        words = draft.article.text[sentence.start : sentence.end].replace("\n", " ")
        if triggers_in(words):
            continue
        for verb in sentence.tokens:
            code = _speaker(draft, sentence, verb)
            if code is not None:
                yield code, sentence, verb
                break


def _speaker(draft: Draft, sentence: Sentence, verb: Token) -> PartyCode | None:
    """The party whose official or ministry is the subject of a verb of saying."""
    if verb.pos_ != "VERB" or not phrase("speaks").fullmatch(verb.lower_) or _addressed(verb):
        return None
    helped = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg")}
    if helped - {"has", "have", "also"} or verb.dep_ in _NOT_TOLD:
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return _party_of(draft, sentence, subject) if subject is not None else None


def _addressed(verb: Token) -> bool:
    """ "Told the envoy": somebody is spoken to."""
    return verb.lower_ in _ADDRESSING and any(
        child.dep_ in ("dobj", "dative") for child in verb.children
    )


def _party_of(draft: Draft, sentence: Sentence, subject: Token) -> PartyCode | None:
    """The party of the person or body that the subject names, else None."""
    named = [subject, *(child for child in subject.children if child.dep_ == "appos")]
    at = sentence.at(subject)
    for mention in draft.persons_in(sentence.start, sentence.end):
        if any(mention.start <= sentence.at(token) < mention.end for token in named):
            person = draft.person(mention.name)
            return person.party if person is not None and person.offices else None
    if not phrase("body").fullmatch(subject.lower_):
        return None
    edge = sentence.at(subject.left_edge), at + len(subject.text)
    inside = [m for m in draft.mentions_in(*edge) if m.sense in PARTY]
    first = _first_named(draft, sentence)
    own = bool(inside) and first is not None and inside[0].code == first.code
    return inside[0].code if own else None


def _first_named(draft: Draft, sentence: Sentence) -> Mention | None:
    """The party that a sentence names first: it is taken for the one that speaks."""
    named = draft.mentions_in(sentence.start, sentence.end)
    return next((m for m in named if m.sense in (*PARTY, "capital")), None)
