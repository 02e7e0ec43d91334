"""Organisations whose own meeting or text it is, where only members of theirs seem to act."""

from collections.abc import Collection

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.parties import Mention, Party, gazetteer
from servanda.reading.draft import Draft
from servanda.reading.encounters.people import titles
from servanda.reading.syntax.roles import role_at


def body_of(draft: Draft, parties: Collection[PartyCode]) -> PartyCode | None:
    """The organisation of which all these parties are members, where title or lead name it.

    None for one state alone: a member that speaks for itself.
    """
    own = party_of_side(draft.article.side)
    issuer = gazetteer().party(own) if own else None
    if issuer is not None and issuer.kind == "organisation":  # its own organ's document
        return issuer.code
    for party in _named(draft):
        inside = {party.code, *party.members}
        acts = party.code in parties or party.code == own or len(parties) > 1
        if acts and set(parties) <= inside:
            return party.code
    return None


def _named(draft: Draft) -> list[Party]:
    """The organisations with known members that a title without states names, or the lead opens."""
    codes = [m.code for span in titles(draft) for m in _alone(draft, span)]
    for first in draft.sentences[:1]:
        named = list(draft.mentions_in(first.start, first.end))[:1]
        codes += [m.code for m in named if role_at(draft, first, m.start) in ("subject", "of")]
    known = (gazetteer().party(code) for code in dict.fromkeys(codes))
    return [party for party in known if party is not None and party.members]


def _alone(draft: Draft, span: tuple[int, int]) -> list[Mention]:
    """The party mentions of a title that names organisations only."""
    named = list(draft.mentions_in(*span))
    return named if all(m.sense == "organisation" for m in named) else []
