"""Titles and common nouns that stand for a person or a party of the encounter."""

import re
from collections.abc import Sequence

from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft, Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.people.offices import find_offices, significant
from servanda.reading.syntax.tree import Token
from servanda.reading.who.context import Context, Who
from servanda.reading.who.extent import extent

_SOME = ("a ", "an ", "one ", "another ")
_COUNTERPART = re.compile(
    r"\b(?:his|her)\s+(?:[\w-]+\s+){0,2}(?:counterpart|opposite\s+number|colleague|homologue)\b"
)
#: How many sentences at the head may name an office alone.
_LEAD = 2


def of_person(draft: Draft, name: str, how: str) -> Who:
    """The party a person of this name speaks for, with the person as its speaker."""
    person = draft.person(name)
    if person is None or person.party is None:
        return Who()
    return Who((person.party,), name, f"{how}: {name}")


def person_words() -> frozenset[str]:
    """Common nouns for one who speaks for a party ("leader", "minister", "envoy")."""
    return lexicon().groups["person"]


def holder(draft: Draft, code: PartyCode, sentence: Sentence, head: Token, context: Context) -> Who:
    """ "The Japanese leader": the one person of that party whom the article lets speak."""
    start, end = extent(sentence, head)
    titles = [office.title for office in find_offices(draft.article.text[start:end], {})]
    people = [person for person in draft.people if person.party == code]
    wanted = [
        person
        for person in people
        if any(significant(t) <= significant(o) for t in titles for o in person.offices)
    ]
    pool = wanted or people
    main = draft.main
    if main is not None and len(pool) > 1:
        pool = [person for person in pool if person.name in main.participants] or pool
    if len(pool) == 1 or (pool and context.person in {person.name for person in pool}):
        name = pool[0].name if len(pool) == 1 else str(context.person)
        return Who((code,), name, f"the one {head.text} of {code} in the article")
    return Who((code,), None, f"a {head.text} of {code}", unnamed=not pool)


def by_office(draft: Draft, text: str, lemma: str, context: Context) -> Who:
    """ "The minister", "the Prime Minister": whoever holds that office in the article."""
    if lemma in ("host", "guest", "visitor"):
        return guest_or_host(draft, lemma)
    titles = [office.title for office in find_offices(text, {})]
    if not titles and lemma not in person_words():
        return Who()
    if text.lower().startswith(_SOME):
        return Who()  # "a spokesman" is nobody whom the article names
    if alone := _own_office(draft, text, context):
        return alone
    return _holder_of(draft, text, lemma, titles, context)


def _holder_of(draft: Draft, text: str, lemma: str, titles: Sequence[str], context: Context) -> Who:
    """Whoever of the article's people holds one of these titles, or the issuer's own office."""
    wanted = [significant(title) for title in titles] or [frozenset((lemma,))]
    holders = [
        person.name
        for person in draft.people
        if any(words <= significant(office) for words in wanted for office in person.offices)
    ]
    if lemma in ("ambassador", "envoy", "d'affaires", "diplomat") and draft.main is not None:
        # a summoned envoy, not the issuer's own who is told of
        holders = [name for name in holders if name in draft.main.participants] or holders
    issuer = draft.home if draft.article.form == "readout" else None
    own = [name for name in holders if (p := draft.person(name)) and p.party == issuer]
    if len(holders) > 1 and len(own) == 1:
        return of_person(draft, own[0], "the issuer's own holder of the office")
    if len(holders) > 1 and context.person in holders:
        return of_person(draft, str(context.person), "the office of who spoke last")
    if len(holders) == 1:
        return of_person(draft, holders[0], "the only holder of the office")
    if not holders and titles and issuer is not None and _is_definite(text):
        return Who((issuer,), None, "the issuer's own office", unnamed=True)
    home = [name for name in holders if (p := draft.person(name)) and p.party == draft.home]
    if len(home) == 1:
        return of_person(draft, home[0], "the holder at home")
    return Who()


def _own_office(draft: Draft, text: str, context: Context) -> Who:
    """ "The President spoke with his Chadian counterpart, Mr Roe": "the President" is not Roe.

    Whom the lead names by the office alone is of the party that the counterpart is not of.
    """
    for sentence in draft.sentences[:_LEAD]:
        words = draft.article.text[sentence.start : sentence.end]
        met = _COUNTERPART.search(words)
        if met is None or not words.startswith(text):
            continue
        named = draft.persons_in(sentence.start + met.end(), sentence.end)
        theirs = {p.party for m in named if (p := draft.person(m.name)) and p.party}
        left = [code for code in (draft.home, *context.pair) if code and code not in theirs]
        if theirs and left:
            return Who((left[0],), None, "the office that the lead names alone", unnamed=True)
    return Who()


def _is_definite(text: str) -> bool:
    """ "The Prime Minister", not "a minister" and no plural."""
    return text.lower().startswith("the ") and not text.lower().endswith("s")


def guest_or_host(draft: Draft, lemma: str) -> Who:
    """ "The guest" is who travels on the visit that is reported, "the host" who receives."""
    main = draft.main
    visit = next((e for e in draft.encounters if e.kind == "visit" and e.participants), None)
    if main is None or visit is None:
        return Who()
    guest = visit.participants[0]
    if lemma != "host":
        return of_person(draft, guest, "the guest of the visit")
    others = [name for name in main.participants if name != guest]
    return of_person(draft, others[0], "the host of the visit") if len(others) == 1 else Who()


def anaphor(text: str, lemma: str, context: Context) -> Who:
    """ "The country", "the Southeast Asian nation": the party that is not speaking."""
    definite = re.match(r"(?:the|this|that)\s", text.lower())
    if not definite or lemma not in lexicon().groups["anaphor"] or len(context.pair) != 2:
        return Who()
    other = [code for code in context.pair if code != context.party]
    return Who((other[0],), None, f"{text!r}: the other party") if len(other) == 1 else Who()
