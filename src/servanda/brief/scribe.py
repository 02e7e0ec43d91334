"""The desk at which sections are written: the material, the names, the footnotes so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from servanda.brief.footnotes import Footnotes
from servanda.brief.material import Material, Told
from servanda.brief.model import Line
from servanda.brief.wording import Names
from servanda.model.codes import ActType, PartyCode
from servanda.model.links import Ref


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes lines with their footnotes and remembers which acts have been told."""

    material: Material
    names: Names
    notes: Footnotes
    listed: set[Ref] = field(default_factory=set)

    def line(
        self, text: str, tellings: Iterable[Told], *, indent: int = 0, group: str | None = None
    ) -> Line:
        """A line that rests on the words of these tellings, which are thereby listed."""
        tellings = tuple(tellings)
        self.listed.update(told.ref for told in tellings)
        return Line(text, self.notes.of_acts(tellings), indent, group)

    def unlisted(self, *types: ActType) -> tuple[tuple[Told, ...], ...]:
        """The acts of these types that no line has told and no undertaking tells, in order."""
        taken = self.listed | self.material.undertaken
        return tuple(
            act
            for act in self.material.acts
            if act[0].act.type in types and not any(told.ref in taken for told in act)
        )

    def in_order(self, codes: Iterable[PartyCode]) -> tuple[PartyCode, ...]:
        """The parties with the pair first, in the pair's own order."""
        pair = self.material.pair
        return tuple(sorted(codes, key=lambda code: (code not in pair, code != pair[0], code)))

    def rank(self, codes: tuple[PartyCode, ...]) -> tuple[int, bool, tuple[PartyCode, ...]]:
        """A key by which one party comes before several, the pair's first before all others."""
        return len(codes), codes != self.material.pair[:1], codes
