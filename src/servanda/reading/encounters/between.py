"""Between whom the main encounter is: of each party of the article, what speaks for and against.

A statement has who speaks, mostly one; whatever else two hold together has two at least. The signs
(`party_signs.py`) of both are weighed with weights of their own, learned from the corpus.
"""

from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft
from servanda.reading.encounters.bodies import body_of
from servanda.reading.encounters.party_signs import party_signs
from servanda.reading.encounters.reports import Report
from servanda.reading.weighing import Signs, Weights, weights

#: From which likelihood on a party is one of them.
_LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of the main encounter, the likeliest first, and what weighed most for each.

    `pair` adds to a single one whom its statement is likeliest about.
    """

    parties: tuple[PartyCode, ...]
    pair: tuple[PartyCode, ...]
    why: str


def sides_of(draft: Draft, report: Report) -> Sides:
    """The parties between whom the encounter of a report is; none where none is named."""
    alone = report.kind == "briefing"
    known = weights("speaker" if alone else "side")
    signs = party_signs(draft, report)
    shares = {code: round(known.share(own), 6) for code, own in signs.items()}
    order = sorted(shares, key=lambda code: (-shares[code], code))
    least = 1 if alone else 2
    chosen = tuple(c for i, c in enumerate(order) if i < least or shares[c] > _LIKELY)
    body = body_of(draft, chosen) if draft.article.form == "joint" else None
    chosen = (body,) if body else chosen
    pair = chosen if len(chosen) > 1 or body else tuple(order[:2])
    return Sides(chosen, pair, _told(known, signs, chosen))


def _told(known: Weights, signs: dict[PartyCode, Signs], chosen: tuple[PartyCode, ...]) -> str:
    return "; ".join(f"{c}: {known.heaviest(signs[c])}" for c in chosen if c in signs)
