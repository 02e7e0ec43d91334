"""Talks that no word of meeting tells: people of two parties who are heard to speak to one another.

"Told his host", "the two ministers", "Minister Roe told Minister Poe that ..." say that they were
together, where a list of words for meeting finds nothing.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft, PersonMention, Sentence
from servanda.reading.encounters.words import folded, phrase

#: Why a text without a word of meeting is about talks.
EXCHANGE = "people of two parties speak to one another"
#: How many words may stand between who speaks and who is spoken to ("told Peru's minister, Poe").
_NEAR = 9
_WORD = re.compile(r"\w+")


def exchange(draft: Draft) -> tuple[PartyCode, ...]:
    """The two parties whose people speak to one another in the text, else none."""
    return _parties_of_offices(draft) if words_of_exchange(draft) else ()


def words_of_exchange(draft: Draft) -> tuple[Sentence, int, int] | None:
    """The first sentence that says so, and where in it; None where none does."""
    parties = _parties_of_offices(draft)
    if len(parties) != 2 or any(_in_public(draft, s) for s in draft.sentences[:2]):
        return None
    found = ((sentence, _together(draft, sentence, parties)) for sentence in draft.sentences)
    return next(((sentence, *span) for sentence, span in found if span), None)


def _parties_of_offices(draft: Draft) -> tuple[PartyCode, ...]:
    found = (p.party for p in draft.people if p.party and p.offices)
    return tuple(dict.fromkeys(found))


def _in_public(draft: Draft, sentence: Sentence) -> bool:
    """Whether the lead says that something was told the public: that is no exchange."""
    words = folded(draft.article.text[sentence.start : sentence.end])
    return phrase("said_to_all").search(words) is not None


def _together(
    draft: Draft, sentence: Sentence, parties: tuple[PartyCode, ...]
) -> tuple[int, int] | None:
    words = folded(draft.article.text[sentence.start : sentence.end])
    told = phrase("exchange").search(words)
    if told is not None:
        return told.span()
    return next(_addressed(draft, sentence, set(parties)), None)


def _addressed(
    draft: Draft, sentence: Sentence, parties: set[PartyCode]
) -> Iterator[tuple[int, int]]:
    """Where one of the two parties' people tells or asks one of the other's something."""
    named = sorted(draft.persons_in(sentence.start, sentence.end), key=lambda m: m.start)
    for one, other in pairwise(named):
        between = folded(draft.article.text[one.end : other.start])
        spoken = phrase("spoken_to").match(between) and len(_WORD.findall(between)) <= _NEAR
        if spoken and {_party(draft, one), _party(draft, other)} == parties:
            yield one.start - sentence.start, other.end - sentence.start


def _party(draft: Draft, mention: PersonMention) -> PartyCode | None:
    return next((p.party for p in draft.people if p.name == mention.name), None)
