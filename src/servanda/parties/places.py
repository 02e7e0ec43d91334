"""Which state a place lies in."""

from servanda.model.codes import PartyCode
from servanda.parties.gazetteer import gazetteer
from servanda.parties.party import Sense

_LOCATING: frozenset[Sense] = frozenset(("capital", "place", "name"))


def state_of_place(text: str) -> PartyCode | None:
    """The code of the state in which `text`, a place as an article names it, lies.

    "Hanoi" and "Hanoi, Vietnam" give VN; None where no known place stands in `text`, or places of
    several states do.
    """
    codes = {found.code for found in gazetteer().find(text) if found.sense in _LOCATING}
    return codes.pop() if len(codes) == 1 else None
