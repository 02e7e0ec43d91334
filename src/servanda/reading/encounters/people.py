"""Who is named in a stretch of an article: people, the parties they act for, states in a row."""

import re
from collections.abc import Iterable

from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.topics import acting
from servanda.reading.encounters.words import says
from servanda.reading.text.quotations import inside_quotation

#: Senses in which a mention stands for a party; a place alone does not.
PARTY = ("name", "demonym", "organisation", "member", "seat")
#: Senses in which a mention says where something is.
LOCATED = ("name", "capital", "place", "seat")
_JOINT = re.compile(
    r"\s*(?:,|,? and|&|-|–|—|/|,? as well as|with)?(?:\s+(?:the|by|of|between|for))*\s*",
    re.IGNORECASE,
)
_FORMAL = re.compile(
    r"\s*,?\s*(?:and\s+|between\s+)?(?:the\s+)?"
    r"(?:(?:democratic|federal|federative|socialist|people's|islamic|united|arab|republic|kingdom|state|states|of|the|grand|duchy)\s+)*",
    re.IGNORECASE,
)

#: "... of Chile, Prime Minister Ana Ruiz of": each state with who leads or acts for it.
_OFFICED = re.compile(
    r"\s*,?\s*(?:and\s+)?(?:(?:H\.?E\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|for|of|[A-Z][\w’'-]*\.?)\s+){1,9}of\s+"
    r"(?:the\s+)?(?:(?:Republic|Kingdom|State)\s+of\s+(?:the\s+)?)?"
)


def titles(draft: Draft) -> list[tuple[int, int]]:
    """Where the title's lines stand."""
    return [(b.start, b.end) for b in draft.article.blocks if b.kind == "title"]


def names_in(draft: Draft, sentence: Sentence) -> list[str]:
    """The people named in a sentence, except in a quotation or as the source of what it tells."""
    text, passage = draft.article.text, sentence.passage
    found = [
        mention.name
        for mention in draft.persons_in(sentence.start, sentence.end)
        if not inside_quotation(passage.doc.text, mention.start - passage.offset)
        and not says("source", text[max(sentence.start, mention.start - 70) : mention.start])
    ]
    return list(dict.fromkeys(found))


def parties_of(draft: Draft, names: Iterable[str]) -> tuple[PartyCode, ...]:
    """The parties that people of these names act for, in their order."""
    people = [draft.person(name) for name in names]
    return tuple(dict.fromkeys(p.party for p in people if p is not None and p.party))


def coordinated(draft: Draft, start: int, end: int) -> tuple[PartyCode, ...]:
    """The longest run of states named one after the other: "Kenya, Tanzania and Uganda"."""
    best: tuple[PartyCode, ...] = ()
    run: list[PartyCode] = []
    last = start
    for mention in acting(draft, start, end):
        if mention.sense not in ("name", "demonym", "organisation"):
            continue
        between = draft.article.text[last : mention.start]
        if run and not any(way.fullmatch(between) for way in (_JOINT, _FORMAL, _OFFICED)):
            run = []
        run.append(mention.code)
        last = mention.end
        together = tuple(dict.fromkeys(run))
        best = together if len(together) > len(best) else best
    return best if len(best) > 1 else ()
