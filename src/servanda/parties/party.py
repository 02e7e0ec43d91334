"""The nouns of this room: a party, and a place in a text that means one."""

from dataclasses import dataclass
from typing import Literal, get_args

from servanda.model.codes import PartyCode

Kind = Literal["state", "organisation", "group"]
Sense = Literal["name", "demonym", "capital", "seat", "place", "organisation", "member"]

KINDS: tuple[Kind, ...] = get_args(Kind)
SENSES: tuple[Sense, ...] = get_args(Sense)


@dataclass(frozen=True, slots=True)
class Party:
    """A state or an organisation that can act; `code` is a key and recognises nobody.

    `members` are the codes of a group's or an organisation's members where these are settled.
    """

    code: PartyCode
    name: str
    kind: Kind
    members: tuple[PartyCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` means the party `code`, in the given sense.

    `ambiguous` says that the same word is also something else (Georgia, Turkey, Washington) or
    another party's, whose codes are then in `also` (Brussels: BE, also EU).
    """

    start: int
    end: int
    code: PartyCode
    sense: Sense
    ambiguous: bool = False
    also: tuple[PartyCode, ...] = ()
