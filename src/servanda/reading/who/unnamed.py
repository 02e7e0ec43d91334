"""Who is meant by words that name neither person nor party: "the latter", "the visiting minister".

Also bodies whose country the text leaves out ("the government", "a foreign office spokesman").
"""

import re

from servanda.model.codes import PartyCode
from servanda.parties import gazetteer
from servanda.reading.draft import Draft, Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.people.offices import find_offices, significant
from servanda.reading.syntax.tree import Token
from servanda.reading.who.context import Context, Who

_STYLES = re.compile(
    r"\b(?:her|his)\s+(?:\w+\s+){0,2}(?:excellency|majesty|highness)$", re.IGNORECASE
)
_DEFINITE = ("the ", "The ")
#: What may stand between a style and the name it is used with.
_STYLED = 40
#: Where a sentence opens with whom it tells of.
_OPENING = 4


def person_of(draft: Draft, name: str | None, how: str) -> Who:
    """The party a person of this name speaks for, with the person as its speaker."""
    person = draft.person(name) if name else None
    return Who((person.party,), name, f"{how}: {name}") if person and person.party else Who()


def latter(draft: Draft, sentence: Sentence, head: Token) -> Who:
    """ "The latter", "the former": the last or first of those named just before."""
    at = sentence.at(head)
    before = draft.sentences[max(0, sentence.number - 1)]
    names = list(dict.fromkeys(m.name for m in draft.persons_in(before.start, at)))
    pick = -1 if head.lower_ == "latter" else 0
    if names and (len(names) > 1 or pick == -1):
        return person_of(draft, names[pick], f"the {head.lower_}")
    codes = list(dict.fromkeys(m.code for m in draft.mentions_in(before.start, at)))
    return Who((codes[pick],), None, f"the {head.lower_}") if len(codes) > 1 else Who()


def styled(draft: Draft, text: str, context: Context) -> Who:
    """ "Her Excellency": the one who is so called beside a name, else who was heard last."""
    if _STYLES.search(text) is None:
        return Who()
    whole = draft.article.text
    words = re.compile(rf"\b{re.escape(text)}\b[^.;]{{0,{_STYLED}}}$", re.IGNORECASE)
    names = {
        m.name for m in draft.person_mentions
        if words.search(whole, max(0, m.start - len(text) - _STYLED), m.start)
    }  # fmt: skip
    known = context.person is not None and (not names or context.person in names)
    if known or len(names) == 1:
        return person_of(draft, context.person if known else min(names), "so styled")
    own = [p for p in draft.people if p.party == draft.home]
    return person_of(draft, own[0].name, "the issuer's own") if len(own) == 1 else Who()


def visiting(draft: Draft, text: str, context: Context) -> Who:
    """ "The visiting minister" where the text tells from the host's side: who is of the other."""
    words = text.lower().split()
    if not {"visiting", "visitor"} & set(words) or draft.home not in context.pair:
        return Who()
    others = [code for code in context.pair if code != draft.home]
    if len(others) != 1:
        return Who()
    titles = [significant(office.title) for office in find_offices(text, {})]
    people = [p for p in draft.people if p.party == others[0]]
    holding = [
        p for p in people if any(t <= significant(o) for t in titles for o in p.offices)
    ] or people
    if len(holding) == 1:
        return person_of(draft, holding[0].name, "the visitor")
    return Who((others[0],), None, "the visitor's side", unnamed=not holding)


def hosts(draft: Draft, text: str, lemma: str, context: Context) -> Who:
    """ "The hosts", "the visitors": the party on whose soil they meet, and the other."""
    place = draft.main.place if draft.main is not None else None
    soil = [m.code for m in gazetteer().find(place)] if place else []
    own = next((code for code in soil if code in context.pair), None)
    if own is None or lemma not in ("host", "guest", "visitor") or not text.startswith(_DEFINITE):
        return Who()
    others = tuple(code for code in context.pair if code != own)
    codes = (own,) if lemma == "host" else others
    return (
        Who(codes, None, f"{text!r}: by where they meet", plural=True) if len(codes) == 1 else Who()
    )


def absent(draft: Draft, sentence: Sentence, head: Token, text: str) -> Who:
    """ "A spokesman in Brussels", "in Accra an official": nobody named, of whose capital it is."""
    if not text.lower().startswith(("a ", "an ")) or not find_offices(text, {}):
        return Who()
    spans = [(sentence.at(head), sentence.end), (sentence.start, sentence.at(head))]
    for span in spans:
        seats = [m for m in draft.mentions_in(*span) if m.sense in ("capital", "seat")]
        if seats:
            return Who((seats[0].code,), None, f"{text!r}: by the capital", unnamed=True)
    return Who()


def unowned(draft: Draft, sentence: Sentence, head: Token, text: str, context: Context) -> Who:
    """ "The government", "a foreign office spokesman": of whom the paragraph told, else of home."""
    lemma = head.lemma_.lower()
    voice = lemma.startswith("spokes")
    body = lemma in lexicon().groups["bodies"] and text.lower().startswith("the ")
    if not (body or voice) or head.dep_ not in ("nsubj", "nsubjpass", "pobj"):
        return Who()
    after = (sentence.at(head), sentence.end_of(head.right_edge))
    seats = [m.code for m in draft.mentions_in(*after) if m.code in context.pair]
    code = next(iter(seats), None) or _told_of(draft, sentence, after[0]) or draft.home
    if code is None or code not in context.pair:
        return Who()
    return Who((code,), None, f"{text!r}: of whom the text tells", unnamed=voice)


def _told_of(draft: Draft, sentence: Sentence, at: int) -> PartyCode | None:
    """The party of the last person named before in the paragraph, or that opens a sentence."""
    start = sentence.passage.offset
    found: list[tuple[int, PartyCode]] = []
    for mention in draft.persons_in(start, at):
        person = draft.person(mention.name)
        found += [(mention.start, person.party)] if person and person.party else []
    openings = [s.start for s in draft.sentences if start <= s.start < at]
    for one in draft.mentions_in(start, at):
        opens = any(0 <= one.start - begin <= _OPENING for begin in openings)
        found += [(one.start, one.code)] if opens and one.sense != "demonym" else []
    return max(found)[1] if found else None
